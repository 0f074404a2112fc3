// SPDX-License-Identifier: GPL-3.0-or-later
// Is the demo town as much like a real city as real cities are like each other? Compared on Ripley's K and on the
// aoristic hours of the day, with cities whose police published their incidents.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <map>
#include <numbers>
#include <optional>
#include <set>
#include <sstream>

#include "base/number.h"
#include "base/random.h"
#include "demo_town/crime.h"
#include "period/civil_time.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

constexpr std::array<double, 7> radii_m{50, 100, 200, 300, 500, 750, 1000};

struct Pattern {
  std::vector<Point> places = {};
  std::vector<std::pair<CivilTime, std::optional<CivilTime>>> windows = {};
};
struct Portrait {
  std::array<double, radii_m.size()> logK = {};  ///< ln of K over that of complete randomness
  std::array<double, 24> hours = {};
};

/// Splits a delimited text into rows of cells; quotes may hold delimiters and line ends.
std::vector<std::vector<std::string>> rowsOf(const std::filesystem::path& path, char delimiter) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream buffer;
  buffer << file.rdbuf();
  const std::string text = buffer.str();
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == delimiter) {
      rows.back().emplace_back();
    } else if (!quoted && c == '\n') {
      rows.push_back({""});
    } else if (c != '\r') {
      rows.back().back() += c;
    }
  }
  return rows;
}

class Table {
 public:
  Table(const std::filesystem::path& path, char delimiter) : m_rows(rowsOf(path, delimiter)) {
    for (std::size_t i = 0; i < m_rows[0].size(); ++i) m_column[m_rows[0][i]] = i;
    m_rows.erase(m_rows.begin());
  }
  const std::vector<std::vector<std::string>>& rows() const { return m_rows; }
  std::string at(const std::vector<std::string>& row, const std::string& column) const {
    const std::size_t i = m_column.at(column);
    return i < row.size() ? row[i] : "";
  }

 private:
  std::vector<std::vector<std::string>> m_rows = {};
  std::map<std::string, std::size_t> m_column = {};
};

/// Three numbers of a date and two of a time, in the order given: "dmy" or "mdy".
std::optional<CivilTime> momentOf(const std::string& text, const std::string& order) {
  std::array<int, 5> parts{};
  std::size_t k = 0;
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  while (at < end && k < parts.size()) {
    if (*at < '0' || *at > '9') {
      ++at;
      continue;
    }
    at = std::from_chars(at, end, parts[k++]).ptr;
  }
  if (k < 5) return {};
  const auto d = static_cast<std::size_t>(order == "dmy" ? 0 : 1);
  const std::optional<Date> date = Date::from(parts[2], parts[1 - d], parts[d]);
  if (!date) return {};
  return CivilTime::at(*date, parts[3], parts[4]);
}

/// Metres round a latitude; the shape is what counts here, not the place on earth.
std::optional<Point> placeOf(const std::string& longitude, const std::string& latitude) {
  const std::optional<double> x = parseNumber(longitude), y = parseNumber(latitude);
  if (!x || !y || *y == 0) return {};
  return Point{*x * 111320 * std::cos(35.0 * std::numbers::pi / 180), *y * 110574};
}

Pattern atlanta(const std::string& kind) {
  const Table t(test::shared("data/us_atlanta_2019/COBRA-2019.csv"), ',');
  const auto moment = [](const std::string& date, std::string time) -> std::optional<CivilTime> {
    if (time.empty() || time.size() > 4) return {};
    time.insert(0, 4 - time.size(), '0');
    return momentOf(date + " " + time.substr(0, 2) + ":" + time.substr(2), "mdy");
  };
  Pattern p;
  for (const auto& row : t.rows()) {
    if (row.size() < 5 || t.at(row, "UCR Literal") != kind) continue;
    const auto place = placeOf(t.at(row, "Longitude"), t.at(row, "Latitude"));
    const auto from = moment(t.at(row, "Occur Date"), t.at(row, "Occur Time"));
    if (!place || !from) continue;
    p.places.push_back(*place);
    p.windows.emplace_back(*from, moment(t.at(row, "Possible Date"), t.at(row, "Possible Time")));
  }
  return p;
}

Pattern arlington() {
  const Table t(test::shared("data/us_arlington_burglary/ArlingtonPD_Burg_365DaysGeocoded.csv"), ',');
  Pattern p;
  for (const auto& row : t.rows()) {
    const auto place = row.size() < 5 ? std::nullopt : placeOf(t.at(row, "lon"), t.at(row, "lat"));
    if (!place) continue;
    const auto from = momentOf(t.at(row, "FromDateTime"), "mdy");
    if (!from) continue;
    p.places.push_back(*place);
    p.windows.emplace_back(*from, momentOf(t.at(row, "ToDateTime"), "mdy"));
  }
  return p;
}

Pattern cincinnati() {
  const Table t(test::shared("data/us_cincinnati_burglary/cincinnati_burglary.csv"), ',');
  Pattern p;
  for (const auto& row : t.rows()) {
    const auto place = row.size() < 3 ? std::nullopt : placeOf(t.at(row, "longitude"), t.at(row, "latitude"));
    if (!place) continue;
    const auto from = CivilTime::fromIso(t.at(row, "offense_date").substr(0, 19));
    if (!from) continue;
    p.places.push_back(*place);
    p.windows.emplace_back(*from, std::nullopt);
  }
  return p;
}

Pattern groningen() {
  const Table t(test::shared("data/nl_groningen_bvh/fietsdata_2013-2015.csv"), ';');
  Pattern p;
  for (const auto& row : t.rows()) {
    if (row.size() < 30) continue;
    const auto x = parseNumber(t.at(row, "X")), y = parseNumber(t.at(row, "Y"));
    const auto from = momentOf(t.at(row, "Begin-pleegdatum/tijd"), "dmy");
    if (!x || !y || !from) continue;
    p.places.push_back({*x, *y});
    p.windows.emplace_back(*from, momentOf(t.at(row, "Eind-pleegdatum/tijd"), "dmy"));
  }
  return p;
}

Pattern demoTown(const std::set<std::string>& codes) {
  static const demo::Town town = demo::buildTown();
  static const demo::CrimeHistory history = demo::commitCrimes(town);
  Pattern p;
  for (const demo::Crime& c : history.crimes) {
    if (!codes.contains(c.code)) continue;
    p.places.push_back(c.place);
    p.windows.emplace_back(c.from, c.to);
  }
  return p;
}

/// Ripley's K without edge correction, over the half-kilometre cells that have any incident, as ln K / (pi r2).
std::array<double, radii_m.size()> logKOf(std::vector<Point> places) {
  std::set<std::pair<long, long>> cells;
  for (const Point p : places)
    cells.insert({std::lround(std::floor(p.x / 500)), std::lround(std::floor(p.y / 500))});
  const double area = 250000.0 * static_cast<double>(cells.size());
  Random random(1);
  for (std::size_t i = 0; i < places.size(); ++i)
    std::swap(places[i], places[i + random.below(places.size() - i)]);
  if (places.size() > 2500) places.resize(2500);
  std::array<double, radii_m.size()> pairs{};
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = i + 1; j < places.size(); ++j) {
      const double d = distance(places[i], places[j]);
      for (std::size_t k = 0; k < radii_m.size(); ++k) pairs[k] += d <= radii_m[k] ? 2 : 0;
    }
  }
  const auto n = static_cast<double>(places.size());
  std::array<double, radii_m.size()> result{};
  for (std::size_t k = 0; k < radii_m.size(); ++k) {
    result[k] = std::log(std::max(1.0, pairs[k]) * area / (n * (n - 1)) /
                         (std::numbers::pi * radii_m[k] * radii_m[k]));
  }
  return result;
}

std::array<double, 24> hoursOf(const Pattern& pattern) {
  std::array<double, 24> hours{};
  double total = 0;
  for (const auto& [from, to] : pattern.windows) {
    const std::int64_t length = to ? to->seconds - from.seconds : 0;
    if (length > secondsPerDay) continue;
    total += 1;
    if (length <= 0) {
      hours[static_cast<std::size_t>(from.hour())] += 1;
      continue;
    }
    for (std::int64_t at = from.seconds; at < to->seconds;) {
      const std::int64_t next = std::min(to->seconds, (at / secondsPerHour + 1) * secondsPerHour);
      hours[static_cast<std::size_t>(CivilTime{at}.hour())] +=
          static_cast<double>(next - at) / static_cast<double>(length);
      at = next;
    }
  }
  for (double& h : hours) h /= total;
  return hours;
}

Portrait portraitOf(const Pattern& pattern) {
  REQUIRE(pattern.places.size() > 300);
  return {logKOf(pattern.places), hoursOf(pattern)};
}
double clusteringApart(const Portrait& a, const Portrait& b) {
  double sum = 0;
  for (std::size_t k = 0; k < radii_m.size(); ++k) sum += std::abs(a.logK[k] - b.logK[k]);
  return sum / static_cast<double>(radii_m.size());
}
double hoursApart(const Portrait& a, const Portrait& b) {
  double sum = 0;
  for (std::size_t h = 0; h < 24; ++h) sum += std::abs(a.hours[h] - b.hours[h]);
  return sum;
}

}  // namespace

TEST_CASE("The demo town differs less from a real city than two real cities differ", "[oracle][demo]") {
  if (!test::haveShared("data/us_atlanta_2019/COBRA-2019.csv")) return;
  const Portrait cars = portraitOf(atlanta("LARCENY-FROM VEHICLE")),
                 homes = portraitOf(atlanta("BURGLARY-RESIDENCE")), arlingtonHomes = portraitOf(arlington()),
                 cincinnatiHomes = portraitOf(cincinnati()), bicycles = portraitOf(groningen());
  const std::vector<const Portrait*> real{&cars, &homes, &arlingtonHomes, &cincinnatiHomes, &bicycles};
  double meanK = 0, meanHours = 0, pairs = 0;
  for (std::size_t i = 0; i < real.size(); ++i) {
    for (std::size_t j = i + 1; j < real.size(); ++j, ++pairs) {
      meanK += clusteringApart(*real[i], *real[j]);
      meanHours += hoursApart(*real[i], *real[j]);
    }
  }
  meanK /= pairs, meanHours /= pairs;
  // Each offence of the demo against the same offence elsewhere.
  const Portrait demoCars = portraitOf(demoTown({"A10", "B10"})),
                 demoHomes = portraitOf(demoTown({"A20", "A30", "B20"})),
                 demoBicycles = portraitOf(demoTown({"A72"}));
  CHECK(clusteringApart(demoCars, cars) < meanK);
  CHECK(hoursApart(demoCars, cars) < meanHours);
  CHECK(clusteringApart(demoBicycles, bicycles) < meanK);
  CHECK(hoursApart(demoBicycles, bicycles) < meanHours);
  for (const Portrait* city : {&homes, &arlingtonHomes, &cincinnatiHomes})
    CHECK(clusteringApart(demoHomes, *city) < meanK);
  // Cincinnati gives one moment, the others a window: burglars' hours are compared with the nearest and on average.
  const double mean = (hoursApart(demoHomes, homes) + hoursApart(demoHomes, arlingtonHomes) +
                       hoursApart(demoHomes, cincinnatiHomes)) /
                      3;
  const double realMean = (hoursApart(homes, arlingtonHomes) + hoursApart(homes, cincinnatiHomes) +
                           hoursApart(arlingtonHomes, cincinnatiHomes)) /
                          3;
  CHECK(hoursApart(demoHomes, homes) < meanHours);
  CHECK(mean < realMean);
}
