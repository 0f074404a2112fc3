// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/scan/scan_setting.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "base/random.h"

namespace brandpunt {
namespace {

constexpr std::int64_t mostSteps = 65535;
constexpr std::int64_t mostCases = 100'000'000;
constexpr std::int64_t farthestDay = 1'000'000'000;

Error wrong(const std::string& nl, const std::string& en) { return {ErrorCode::WrongUsage, {nl, en}}; }

bool isPlace(Point p, ScanMetric metric) {
  if (metric == ScanMetric::GreatCircle) return std::abs(p.x) <= 360 && std::abs(p.y) <= 90;
  return std::abs(p.x) <= 1e12 && std::abs(p.y) <= 1e12;
}

std::optional<Error> refusal(const ScanParameters& p) {
  if (!(p.maxRadius.value > 0) || !std::isfinite(p.maxRadius.value))
    return wrong("De grootste straal moet meer dan 0 meter zijn.",
                 "The largest radius must exceed 0 metres.");
  if (!(p.maxShare > 0) || !(p.maxShare <= 1))
    return wrong("Het grootste aandeel ligt boven 0 en is hoogstens 1.",
                 "The largest share is above 0 and at most 1.");
  if (p.timeStep < 1 || p.minCases < 1 || p.permutations < 0)
    return wrong("Een tijdstap en het minimumaantal zijn minstens 1, herhalingen minstens 0.",
                 "A time step and the minimum number are at least 1, permutations at least 0.");
  if (!p.maxDays && p.model == ScanModel::SpaceTimePermutation)
    return wrong("Dit model heeft een langste tijdvak nodig (max-days).",
                 "This model needs a longest span (max-days).");
  if (p.maxDays && !(p.maxDays->value >= p.timeStep))
    return wrong("Het langste tijdvak is korter dan één tijdstap.",
                 "The longest span is shorter than one time step.");
  return {};
}

/// Numbers places by their first row.
class PlaceNumbers {
 public:
  std::uint32_t of(Point p) {
    const auto [found, fresh] =
        m_numbers.try_emplace({p.x, p.y}, static_cast<std::uint32_t>(m_places.size()));
    if (fresh) m_places.push_back(p);
    return found->second;
  }
  std::vector<Point> take() { return std::move(m_places); }

 private:
  std::map<std::pair<double, double>, std::uint32_t> m_numbers = {};
  std::vector<Point> m_places = {};
};

ScanStudy studyOf(std::span<const ScanCase> cases) {
  std::optional<ScanStudy> study;
  for (const ScanCase& c : cases) {
    if (c.cases == 0) continue;
    if (!study) study = {c.day, c.day};
    study->firstDay = std::min(study->firstDay, c.day);
    study->lastDay = std::max(study->lastDay, c.day);
  }
  return study.value_or(ScanStudy{});
}

/// The steps of the study, counted back from its last day.
std::vector<std::int64_t> stepStartsOf(const ScanStudy& study, std::int64_t step) {
  std::vector<std::int64_t> starts;
  const std::int64_t days = study.lastDay - study.firstDay + 1;
  const std::int64_t first = study.firstDay - (days % step == 0 ? 0 : step - days % step);
  for (std::int64_t day = first; day <= study.lastDay; day += step)
    starts.push_back(std::max(day, study.firstDay));
  starts.push_back(study.lastDay + 1);
  return starts;
}

void countIntoPlaces(ScanSample& sample, const std::vector<std::pair<std::uint32_t, std::uint16_t>>& cases,
                     std::size_t places) {
  sample.begins.assign(places + 1, 0);
  for (const auto& [place, step] : cases) ++sample.begins[place + 1];
  std::partial_sum(sample.begins.begin(), sample.begins.end(), sample.begins.begin());
  std::vector<std::uint32_t> at(sample.begins.begin(), sample.begins.end() - 1);
  sample.steps.resize(cases.size());
  for (const auto& [place, step] : cases) sample.steps[at[place]++] = step;
}

void weigh(ScanSetting& setting, const std::vector<double>& population, double maxShare) {
  const std::uint32_t steps = static_cast<std::uint32_t>(setting.stepStarts.size() - 1);
  setting.stepsBefore.assign(steps + 1, 0);
  if (setting.model == ScanModel::Poisson) {
    setting.weights = population;
    for (std::uint32_t s = 0; s <= steps; ++s)
      setting.stepsBefore[s] = static_cast<double>(setting.stepStarts[s] - setting.stepStarts[0]);
  } else {
    for (std::size_t p = 0; p < setting.places.size(); ++p)
      setting.weights.push_back(setting.data.begins[p + 1] - setting.data.begins[p]);
    for (const std::uint16_t step : setting.data.steps) setting.stepsBefore[step + 1U] += 1;
    std::partial_sum(setting.stepsBefore.begin(), setting.stepsBefore.end(), setting.stepsBefore.begin());
  }
  const double weight = std::accumulate(setting.weights.begin(), setting.weights.end(), 0.0);
  const double spans = setting.stepsBefore.back();
  setting.perWeight = weight > 0 && spans > 0 ? setting.all / (weight * spans) : 0;
  setting.mostWeight = weight * maxShare;
}

}  // namespace

Result<ScanSetting> scanSettingOf(std::span<const ScanCase> cases, std::span<const ScanPopulation> population,
                                  const ScanParameters& parameters, std::optional<ScanStudy> study) {
  if (const auto refused = refusal(parameters)) return *refused;
  if (!study) study = studyOf(cases);
  if (study->lastDay < study->firstDay || std::abs(study->firstDay) > farthestDay ||
      std::abs(study->lastDay) > farthestDay)
    return wrong("De studieperiode eindigt voor zij begint.", "The study period ends before it starts.");
  ScanSetting setting{.model = parameters.model};
  setting.minCases = parameters.minCases;
  setting.prospective = parameters.prospective;
  const std::int64_t days = study->lastDay - study->firstDay + 1;
  const std::int64_t step = parameters.maxDays ? parameters.timeStep : days;
  if (days / step >= mostSteps)
    return wrong("De studieperiode heeft te veel tijdstappen; kies een langere tijdstap.",
                 "The study period has too many time steps; choose a longer step.");
  setting.stepStarts = stepStartsOf(*study, step);
  const double longest =
      parameters.maxDays ? std::floor(parameters.maxDays->value / static_cast<double>(step)) : 1;
  setting.longest =
      static_cast<std::uint32_t>(std::min(longest, static_cast<double>(setting.stepStarts.size() - 1)));

  PlaceNumbers numbers;
  std::vector<std::pair<std::uint32_t, std::uint16_t>> single;
  std::int64_t all = 0;
  const std::int64_t firstStart =
      study->lastDay + 1 - static_cast<std::int64_t>(setting.stepStarts.size() - 1) * step;
  for (const ScanCase& c : cases) {
    if (!isPlace(c.place, parameters.metric) || c.cases < 0)
      return wrong("Een van de rijen heeft geen plaats of een negatief aantal.",
                   "One of the rows has no place, or a negative number of cases.");
    const std::uint32_t place = numbers.of(c.place);
    if (c.cases == 0) continue;
    if (c.day < study->firstDay || c.day > study->lastDay)
      return wrong("Een van de delicten valt buiten de studieperiode.",
                   "One of the cases lies outside the study period.");
    all += c.cases;
    if (all > mostCases || c.cases > mostCases)
      return wrong("Meer dan honderd miljoen delicten is te veel.",
                   "More than a hundred million cases is too many.");
    single.insert(single.end(), static_cast<std::size_t>(c.cases),
                  {place, static_cast<std::uint16_t>((c.day - firstStart) / step)});
  }
  setting.all = static_cast<double>(all);
  std::map<std::uint32_t, double> peopled;
  if (parameters.model == ScanModel::Poisson) {
    for (const ScanPopulation& row : population) {
      if (!isPlace(row.place, parameters.metric) || !(row.population >= 0) || !(row.population < 1e15))
        return wrong("Een van de rijen met bevolking heeft geen plaats of een negatief aantal.",
                     "One of the rows of population has no place, or a negative number.");
      peopled[numbers.of(row.place)] += row.population;
    }
  }
  setting.places = numbers.take();
  countIntoPlaces(setting.data, single, setting.places.size());
  std::vector<double> people(setting.places.size(), 0);
  for (const auto& [place, number] : peopled) people[place] = number;
  if (parameters.model == ScanModel::Poisson) {
    for (const auto& [place, when] : single) {
      if (!(people[place] > 0))
        return wrong("Er zijn delicten op een plaats zonder bevolking; geef elke plaats een aantal.",
                     "There are cases at a place without population; give every place a number.");
    }
  }
  weigh(setting, people, parameters.maxShare);
  return setting;
}

void drawSample(const ScanSetting& setting, std::uint64_t seed, std::uint64_t number, ScanSample& into) {
  Random random(seed, {number});
  if (setting.model == ScanModel::SpaceTimePermutation) {
    into = setting.data;
    for (std::size_t i = into.steps.size(); i > 1; --i)
      std::swap(into.steps[i - 1], into.steps[random.below(i)]);
    return;
  }
  std::vector<double> upTo(setting.weights.size());
  std::partial_sum(setting.weights.begin(), setting.weights.end(), upTo.begin());
  std::vector<std::pair<std::uint32_t, std::uint16_t>> drawn(setting.data.steps.size());
  const auto days = static_cast<std::uint64_t>(setting.stepsBefore.back());
  for (auto& [place, step] : drawn) {
    const double where = random.uniform() * upTo.back();
    const double when = static_cast<double>(random.below(days));
    place = static_cast<std::uint32_t>(std::upper_bound(upTo.begin(), upTo.end() - 1, where) - upTo.begin());
    // Where rounding reaches the very end, the last place that anybody is at.
    while (!(setting.weights[place] > 0) && place > 0) --place;
    step = static_cast<std::uint16_t>(
        std::upper_bound(setting.stepsBefore.begin(), setting.stepsBefore.end(), when) -
        setting.stepsBefore.begin() - 1);
  }
  countIntoPlaces(into, drawn, setting.places.size());
}

}  // namespace brandpunt
