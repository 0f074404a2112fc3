// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/when.h"

#include <algorithm>

#include "hotspot/verdict/located.h"

namespace brandpunt::app {
namespace {

constexpr int monthsOfAYear = 12;

Result<Hotspot> hotspotIn(const Run& run, const Where& where) {
  for (const Hotspot& h : run.hotspots) {
    if (where.hotspot ? h.id == *where.hotspot : h.name == where.name) return h;
  }
  const std::string asked = where.hotspot ? std::to_string(where.hotspot->number) : where.name;
  return Error{ErrorCode::NotFound,
               {"Run " + std::to_string(run.id.number) + " heeft geen hotspot '" + asked + "'.",
                "Run " + std::to_string(run.id.number) + " has no hotspot '" + asked + "'."}};
}

Result<store::Dossier> openForReading(const std::filesystem::path& path) {
  return store::Dossier::open(path, store::Access::ReadOnly);
}

Result<std::vector<Incident>> inPeriod(const store::Dossier& dossier, const IncidentQuestion& question,
                                       Period period, const std::optional<Hotspot>& hotspot) {
  auto incidents = dossier.incidents({question.offence, period});
  if (!incidents || !hotspot) return incidents;
  std::erase_if(*incidents,
                [&](const Incident& i) { return !isLocated(i) || !contains(hotspot->outline, *i.place); });
  return incidents;
}

}  // namespace

Result<IncidentAnswer> incidentsFor(const store::Dossier& dossier, const IncidentQuestion& question) {
  IncidentAnswer answer;
  const bool asksForHotspot = question.where.hotspot || !question.where.name.empty();
  if (!question.where.run) {
    if (asksForHotspot) {
      return Error{ErrorCode::WrongUsage,
                   {"Noem bij --hotspot ook de --run waar hij in staat.",
                    "With --hotspot, also give the --run that it is in."}};
    }
    const auto period = periodOfStudy(dossier, question.offence, question.wish);
    if (!period) return period.error();
    answer.period = *period;
  } else {
    const auto run = dossier.run(*question.where.run);
    if (!run) return run.error();
    answer.period = run->period;
    if (asksForHotspot) {
      auto hotspot = hotspotIn(*run, question.where);
      if (!hotspot) return hotspot.error();
      answer.hotspot = std::move(*hotspot);
    }
  }
  auto incidents = dossier.incidents({question.offence, answer.period});
  if (!incidents) return incidents.error();
  if (answer.hotspot) {
    const auto& members = answer.hotspot->members;
    std::erase_if(*incidents, [&](const Incident& i) {
      return !std::binary_search(members.begin(), members.end(), i.id);
    });
  }
  answer.incidents = std::move(*incidents);
  return answer;
}

Result<HotTimes> hotTimesIn(const std::filesystem::path& path, const IncidentQuestion& question,
                            const HotTimesParameters& parameters) {
  const auto dossier = openForReading(path);
  if (!dossier) return dossier.error();
  const auto answer = incidentsFor(*dossier, question);
  if (!answer) return answer.error();
  return hotTimes(answer->incidents, parameters);
}

Result<Trend> trendOf(const store::Dossier& dossier, const IncidentQuestion& question) {
  const auto answer = incidentsFor(dossier, question);
  if (!answer) return answer.error();
  const auto coverage = coverageOf(dossier, question.offence);
  if (!coverage) return coverage.error();
  Trend trend{.period = answer->period};
  const Period before = trend.period.shiftedMonths(-monthsOfAYear);
  const auto purged = dossier.purgedBefore();
  if (!purged) return purged.error();
  if (*purged && before.from < **purged) trend.countsBefore = *purged;
  const bool covered = !trend.countsBefore && coverage->covers(before) && coverage->covers(trend.period);
  std::optional<int> countBefore;
  if (covered) {
    const auto earlier = inPeriod(dossier, question, before, answer->hotspot);
    if (!earlier) return earlier.error();
    countBefore = static_cast<int>(earlier->size());
    trend.months = countByMonth(*earlier, before);
  }
  for (const MonthCount& month : countByMonth(answer->incidents, trend.period)) trend.months.push_back(month);
  trend.change =
      changeBetween(countBefore, static_cast<double>(before.days()),
                    static_cast<int>(answer->incidents.size()), static_cast<double>(trend.period.days()));
  return trend;
}

Result<Trend> trendIn(const std::filesystem::path& path, const IncidentQuestion& question) {
  const auto dossier = openForReading(path);
  if (!dossier) return dossier.error();
  return trendOf(*dossier, question);
}

Result<KnoxTable> nearRepeatIn(const std::filesystem::path& path, const IncidentQuestion& question,
                               const KnoxParameters& parameters, const Progress& progress) {
  const auto dossier = openForReading(path);
  if (!dossier) return dossier.error();
  const auto answer = incidentsFor(*dossier, question);
  if (!answer) return answer.error();
  std::vector<PointInTime> events;
  for (const Incident& i : locatedInOrder(answer->incidents)) {
    if (const auto day = dayOf(i)) events.push_back({*i.place, day->dayNumber()});
  }
  return knox(events, parameters, progress);
}

}  // namespace brandpunt::app
