// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/quality/quality.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "base/number_text.h"
#include "incident/location/location_evidence.h"

namespace brandpunt {
namespace {

constexpr double muchOnOnePoint = 0.05;
constexpr std::int64_t fewest = 20;  ///< below this a share says nothing

std::string percent(double share, Language language) { return toPeople(100 * share, 0, language) + " %"; }

class Assessor {
 public:
  Assessor(std::span<const Incident> incidents, const MultiPolygon& studyArea,
           std::span<const Point> realPlaces)
      : m_incidents(incidents), m_studyArea(studyArea), m_realPlaces(realPlaces) {}

  QualitySheet run() {
    m_sheet.counts["incidents"] = static_cast<std::int64_t>(m_incidents.size());
    missing();
    times();
    sharedPlaces();
    streetPoints();
    grid();
    outside();
    std::stable_sort(
        m_sheet.findings.begin(), m_sheet.findings.end(),
        [](const QualityFinding& a, const QualityFinding& b) { return a.severity > b.severity; });
    return std::move(m_sheet);
  }

 private:
  template <class Fits>
  std::int64_t count(const Fits& fits) const {
    return std::count_if(m_incidents.begin(), m_incidents.end(), fits);
  }

  /// \param grave  from this share on the finding changes the map
  /// \param where  a place, which only the text for the adviser names
  void add(const std::string& rule, std::int64_t n, double grave, const Text& what, const Text& meaning,
           const std::string& where = {}) {
    m_sheet.counts[rule] = n;
    if (n == 0 || m_incidents.empty()) return;
    const double share = static_cast<double>(n) / static_cast<double>(m_incidents.size());
    const Severity severity = share >= grave       ? Severity::ChangesTheMap
                              : share >= grave / 5 ? Severity::Mind
                                                   : Severity::Information;
    const Text number = toPeople(n);
    m_sheet.findings.push_back(
        {rule,
         severity,
         n,
         share,
         {number.nl + " (" + percent(share, Language::Dutch) + ") " + what.nl + where + ". " + meaning.nl,
          number.en + " (" + percent(share, Language::English) + ") " + what.en + where + ". " + meaning.en},
         what,
         meaning});
  }

  void missing() {
    add("without-place", count([](const Incident& i) { return !i.place; }), 0.2,
        {"zonder plek", "without a place"}, {"Ze staan op geen kaart.", "They stand on no map."});
    add("attempts", count([](const Incident& i) { return i.attempt.value_or(false); }), 2,
        {"pogingen", "attempts"}, {"Ze tellen mee.", "They are counted."});
  }

  void times() {
    add("without-time", count([](const Incident& i) { return !i.start || !i.start->timeKnown; }), 0.3,
        {"zonder tijdstip", "without a time"},
        {"Ze tellen niet mee in de tijden.", "They do not count for the hot times."});
    add("without-end", count([](const Incident& i) { return !i.end; }), 0.9,
        {"zonder einde van de pleegperiode", "without an end"},
        {"Het begin geldt als tijdstip.", "The start is taken as the time."});
    add("end-before-start",
        count([](const Incident& i) { return i.start && i.end && i.end->at < i.start->at; }), 0.05,
        {"met het einde voor het begin", "that end before they start"},
        {"Alleen het begin telt.", "Only the start counts."});
    add("long-window", count([](const Incident& i) {
          return i.start && i.end && i.end->at.seconds - i.start->at.seconds > secondsPerDay;
        }),
        0.4, {"met een pleegperiode van meer dan een dag", "with a window of more than a day"},
        {"Over het uur zeggen ze niets.", "They say nothing about the hour."});
  }

  std::vector<Point> places() const {
    std::vector<Point> all;
    for (const Incident& i : m_incidents) {
      if (i.place) all.push_back(*i.place);
    }
    std::sort(all.begin(), all.end(), [](Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    return all;
  }

  void sharedPlaces() {
    const std::vector<Point> all = places();
    std::int64_t most = 0, distinct = 0;
    Point where;
    for (std::size_t from = 0; from < all.size();) {
      std::size_t to = from;
      while (to < all.size() && all[to] == all[from]) ++to;
      ++distinct;
      const bool confirmed =
          std::find(m_realPlaces.begin(), m_realPlaces.end(), all[from]) != m_realPlaces.end();
      if (!confirmed && static_cast<std::int64_t>(to - from) > most)
        most = static_cast<std::int64_t>(to - from), where = all[from];
      from = to;
    }
    m_sheet.counts["distinct-places"] = distinct;
    const bool much = static_cast<std::int64_t>(all.size()) >= fewest &&
                      static_cast<double>(most) > muchOnOnePoint * static_cast<double>(all.size());
    add("same-place", much ? most : 0, muchOnOnePoint, {"op een enkel punt", "on a single point"},
        {"Is dat een politiebureau, gemeentehuis of standaardplek, dan is het geen hotspot.",
         "If that is a police station, town hall or default place, it is no hotspot."},
        " (" + toText(where.x, 0) + " / " + toText(where.y, 0) + ")");
  }

  /// The commonest point of each street, where a third or more of its incidents without a house number lie on it.
  void streetPoints() {
    std::map<std::string, std::map<std::pair<double, double>, std::int64_t>> byStreet;
    for (const Incident& i : m_incidents) {
      if (i.place && !i.address.street.empty() && i.locationQuality != LocationQuality::Address) {
        ++byStreet[i.address.street + '\n' + i.address.place][{i.place->x, i.place->y}];
      }
    }
    constexpr std::int64_t several = 3;
    std::int64_t n = 0;
    for (const auto& [street, points] : byStreet) {
      std::int64_t most = 0, all = 0;
      for (const auto& [point, count] : points) most = std::max(most, count), all += count;
      if (most >= several && 3 * most >= all) n += most;
    }
    add("street-points", n, 0.2, {"op een punt per straat", "on one point a street"},
        {"Trek op het niveau van huizen geen conclusies; een hotspot op zo'n punt kan schijn zijn.",
         "Draw no conclusions at house level; a hotspot on such a point may be an illusion."});
  }

  void grid() {
    const std::vector<Point> all = places();
    if (static_cast<std::int64_t>(all.size()) < fewest) return;
    const std::optional<double> step = roundingOf(all);
    if (!step) return;
    const auto n = std::count_if(all.begin(), all.end(), [step](Point p) {
      return std::fmod(p.x, *step) == 0 && std::fmod(p.y, *step) == 0;
    });
    const std::string metres = toText(*step, 0);
    add("grid", n, 0.5, {"afgerond op " + metres + " m", "rounded to " + metres + " m"},
        {"Kies cellen en afstanden die daar ruim boven liggen.",
         "Choose cells and distances well above that."});
  }

  void outside() {
    if (m_studyArea.empty()) return;
    add("outside-study-area",
        count([&](const Incident& i) { return i.place && !contains(m_studyArea, *i.place); }), 0.1,
        {"buiten het studiegebied", "outside the study area"},
        {"Ze tellen niet mee in dichtheden.", "They do not count for densities."});
  }

  std::span<const Incident> m_incidents;
  const MultiPolygon& m_studyArea;
  std::span<const Point> m_realPlaces;
  QualitySheet m_sheet = {};
};

}  // namespace

QualitySheet assessQuality(std::span<const Incident> incidents, const MultiPolygon& studyArea,
                           std::span<const Point> realPlaces) {
  return Assessor(incidents, studyArea, realPlaces).run();
}

}  // namespace brandpunt
