// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/police_export.h"

#include <array>
#include <cmath>
#include <string_view>

#include "base/expects.h"
#include "base/number.h"
#include "base/random.h"
#include "demo_town/ground_plan.h"

namespace brandpunt::demo {
namespace {

/// How often each fault happens, as a share of the crimes it can happen to.
constexpr double noNumberOutside = 0.20, noNumberAtHome = 0.02, stationShare = 0.018, unknownTimes = 0.035,
                 noEnd = 0.025, noStart = 0.004, atNought = 0.008, noPlace = 0.010, swapped = 0.005,
                 yearOff = 0.001, doubled = 0.007, registeredTwice = 0.004;

constexpr std::array<const char*, 33> columns{"Incident Identificatie",
                                              "Bronregistratie",
                                              "Incidentsoort code",
                                              "Incidentsoort",
                                              "Pleegstraatnaam",
                                              "Pleeghuisnummer met toev.",
                                              "Pleegpostcode",
                                              "Pleegplaats",
                                              "Pleeggemeente",
                                              "Pleegprovincie",
                                              "Pleegwijk",
                                              "Pleegbuurt",
                                              "Pleegsubbuurt",
                                              "Begin-pleegdag v/d week",
                                              "Begin-pleegdagdeel",
                                              "Begin-pleegdatum/tijd",
                                              "Eind-pleegdag v/d week",
                                              "Eind-pleegdagdeel",
                                              "Eind-pleegdatum/tijd",
                                              "Kennisnamedag v/d week",
                                              "Kennisnamedagdeel",
                                              "Kennisnamedatum/tijd",
                                              "Aangifte",
                                              "Poging",
                                              "Verdachten",
                                              "Aanhoudingen",
                                              "Opgehelderd",
                                              "Object",
                                              "Project(en)",
                                              "Temperatuur",
                                              "Weer",
                                              "X",
                                              "Y"};
constexpr std::size_t afterSubNeighbourhood = 13;

struct CodeRow {
  std::string_view code;
  const char* words;
};
constexpr CodeRow codeWords[] = {{"A10", "Diefstal Uit/Vanaf Personenauto"},
                                 {"B10", "Diefstal Uit/Vanaf Personenauto Met Geweld"},
                                 {"A12", "Diefstal Uit/Vanaf Andere Vervoermiddelen"},
                                 {"A20", "Gekwal. Diefstal In/Uit Woning"},
                                 {"A30", "Niet Gekwal. Diefstal In/Uit Woning"},
                                 {"B20", "Gekwal. Diefstal In/Uit Woning Met Geweld"},
                                 {"A21", "Gekwal. Diefstal In/Uit Box/Garage/Schuur/Tuinhuis"},
                                 {"A22", "Gekwal. Diefstal In/Uit Winkel"},
                                 {"A23", "Gekwal. Diefstal In/Uit Bedrijf/Kantoor"},
                                 {"A70", "Diefstal Personenauto"},
                                 {"A72", "Diefstal Fiets"},
                                 {"A73", "Diefstal Bromfiets, Snorfiets"},
                                 {"C10", "Vernieling Aan Auto"}};

const char* wordsOf(std::string_view code) {
  for (const CodeRow& row : codeWords) {
    if (row.code == code) return row.words;
  }
  expects(false);
  return "";
}

constexpr std::array<const char*, 7> weekdays{"maandag", "dinsdag",  "woensdag", "donderdag",
                                              "vrijdag", "zaterdag", "zondag"};
constexpr std::array<const char*, 4> dayparts{"nacht", "ochtend", "middag", "avond"};
constexpr std::array<const char*, 6> weather{"Bewolkt", "Onbewolkt", "Regen",
                                             "Nevel",   "Buien",     "Heldere nacht"};

/// A crime on paper.
struct Record {
  std::vector<PoliceCell> cells = {};  ///< in the order of `columns`
  PoliceCell neighbourhoodNumber = {};
  PoliceCell goods = {};
  PoliceCell method = {};
  CivilTime from = {};
  CivilTime reported = {};
};

class Desk {
 public:
  Desk(const Town& town, std::uint64_t seed) : m_town(town), m_random(seed, {300}) {}

  PoliceExports write(const CrimeHistory& history) {
    std::vector<Record> records;
    for (const Crime& crime : history.crimes) {
      const Record record = recordOf(crime, crime.code);
      records.push_back(record);
      if (!crime.otherCode.empty()) {
        Record second = record;
        second.cells[2] = crime.otherCode;
        second.cells[3] = std::string(wordsOf(crime.otherCode));
        records.push_back(second);
        ++m_dirt["second_code"];
      }
      if (m_random.chance(doubled)) records.push_back(record), ++m_dirt["identical_row"];
      if (m_random.chance(registeredTwice)) {
        Record again = record;
        nextNumber(again);
        records.push_back(again);
        ++m_dirt["registered_twice"];
      }
    }
    // Asked for a week after the last day; whoever reports later is missing, and stands in the next file.
    const Date end2 = demoYear(1).to, end3 = demoYear(2).to, overlap = Date{2024, 8, 1};
    PoliceExports exports{};
    exports.firstYear = tableOf(records, demoYear(0), demoYear(0).to.plusDays(7), false, false);
    exports.secondYear = tableOf(records, {demoYear(1).from, end2}, end2.plusDays(7), true, true);
    exports.thirdYear = tableOf(records, {overlap, end3}, end3.plusDays(7), false, true);
    exports.dirt = m_dirt;
    return exports;
  }

 private:
  void nextNumber(Record& record) {
    ++m_number;
    std::string digits = std::to_string(m_number);
    digits.insert(0, 7 - digits.size(), '0');
    record.cells[0] = "PL9900_BVH_" + digits;
    record.cells[1] = "PL9900_BVH_" + std::to_string(record.reported.date().year) + digits.substr(1);
  }

  Record recordOf(const Crime& crime, const std::string& code) {
    Record record{};
    record.cells.resize(columns.size());
    record.from = crime.from;
    record.reported = crime.reported;
    nextNumber(record);
    record.cells[2] = code;
    record.cells[3] = std::string(wordsOf(code));
    writePlace(record, crime);
    writeTimes(record, crime);
    record.cells[22] = std::string(m_random.chance(0.95) ? "J" : "N");
    record.cells[23] = std::string(crime.attempt ? "J" : "N");
    const bool solved = m_random.chance(0.055);
    record.cells[24] = static_cast<double>(solved ? 1 + static_cast<int>(m_random.below(2)) : 0);
    record.cells[25] = static_cast<double>(solved && m_random.chance(0.5) ? 1 : 0);
    record.cells[26] = std::string(solved ? "J" : "N");
    record.cells[27] = crime.object;
    record.cells[29] =
        toText(10 + 7 * std::sin((crime.from.date().month - 4) * 0.5236) + 3 * m_random.gaussian(), 1);
    record.cells[30] = std::string(weather[m_random.below(weather.size())]);
    if (!crime.goods.empty()) record.goods = crime.goods;
    if (!crime.method.empty()) record.method = crime.method;
    return record;
  }

  void writePlace(Record& record, const Crime& crime) {
    Point place = crime.place;
    int street = -1, quarter = -1;
    std::string number, postcode;
    if (crime.address >= 0) {
      const PremisesAddress& a = m_town.addresses[static_cast<std::size_t>(crime.address)];
      street = a.street, quarter = a.neighbourhood, postcode = a.postcode;
      number = std::to_string(a.number) + (a.addition.empty() ? "" : " " + a.addition);
      const bool indoors =
          crime.code == "A20" || crime.code == "A30" || crime.code == "A23" || crime.code == "A22";
      if (m_random.chance(indoors ? noNumberAtHome : noNumberOutside)) {
        number.clear();
        if (m_random.chance(0.9)) postcode.clear();
        place = middleOf(street);
        ++m_dirt["street_centroid"];
      }
    } else {
      const CarPark& p = m_town.carParks[static_cast<std::size_t>(crime.carPark)];
      street = p.street, quarter = p.neighbourhood;
    }
    const bool atStation = (crime.code == "A10" || crime.code == "A70") && m_random.chance(stationShare);
    if (atStation) {
      const PremisesAddress& a = m_town.addresses[static_cast<std::size_t>(m_town.policeStation)];
      street = a.street, quarter = a.neighbourhood, postcode = a.postcode, number = std::to_string(a.number);
      place = a.place;
      ++m_dirt["police_station"];
    }
    if (street >= 0) record.cells[4] = m_town.streets[static_cast<std::size_t>(street)].name;
    if (street < 0 && crime.carPark >= 0)
      record.cells[4] = m_town.carParks[static_cast<std::size_t>(crime.carPark)].name;
    if (!number.empty()) record.cells[5] = number;
    if (!postcode.empty()) record.cells[6] = postcode;
    record.cells[7] = record.cells[8] = m_town.name;
    record.cells[9] = std::string("Flevoland");
    if (quarter >= 0) {
      const Neighbourhood& n = m_town.neighbourhoods[static_cast<std::size_t>(quarter)];
      record.cells[10] = n.districtName;
      record.cells[11] = record.cells[12] = n.name;
      record.neighbourhoodNumber = static_cast<double>(quarter + 1);
    }
    if (m_random.chance(noPlace)) {
      ++m_dirt["without_coordinates"];
    } else if (m_random.chance(atNought)) {
      record.cells[31] = record.cells[32] = 0.0;
      ++m_dirt["at_nought"];
    } else {
      record.cells[31] = std::round(place.x);
      record.cells[32] = std::round(place.y);
    }
  }

  void writeTimes(Record& record, const Crime& crime) {
    CivilTime from = crime.from, to = crime.to;
    bool hasFrom = true, hasTo = true;
    if (m_random.chance(unknownTimes)) {
      // The tool writes an unknown time as midnight; the end then mostly is the same midnight.
      from = CivilTime::at(from.date());
      to = m_random.chance(0.7) ? from : CivilTime::at(to.date());
      ++m_dirt["unknown_time"];
    } else if (m_random.chance(swapped)) {
      std::swap(from, to);
      ++m_dirt["end_before_start"];
    } else if (m_random.chance(yearOff)) {
      to = CivilTime::at(to.date().plusMonths(12), to.hour(), to.minute());
      ++m_dirt["end_a_year_off"];
    } else if (m_random.chance(noEnd)) {
      hasTo = false;
      ++m_dirt["without_end"];
    } else if (m_random.chance(noStart)) {
      hasFrom = false;
      ++m_dirt["without_start"];
    }
    if (hasFrom) writeMoment(record, afterSubNeighbourhood, from);
    if (hasTo) writeMoment(record, afterSubNeighbourhood + 3, to);
    writeMoment(record, afterSubNeighbourhood + 6, crime.reported);
  }

  static void writeMoment(Record& record, std::size_t column, CivilTime t) {
    record.cells[column] = std::string(weekdays[static_cast<std::size_t>(t.date().weekday())]);
    record.cells[column + 1] = std::string(dayparts[static_cast<std::size_t>(t.hour() / 6)]);
    record.cells[column + 2] = t;
  }

  /// Where the police's map puts a street without a number.
  Point middleOf(int street) const {
    const MultiLine& line = m_town.streets[static_cast<std::size_t>(street)].line;
    if (line.empty()) return m_town.addresses[static_cast<std::size_t>(m_town.policeStation)].place;
    const Line* longest = &line.front();
    for (const Line& piece : line) {
      if (lengthOf(piece) > lengthOf(*longest)) longest = &piece;
    }
    return stationAt(*longest, lengthOf(*longest) / 2).place;
  }

  PoliceTable tableOf(const std::vector<Record>& records, const Period& period, Date asked, bool withNumber,
                      bool withAskedFor) const {
    PoliceTable table{};
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (withNumber && c == afterSubNeighbourhood) table.header.emplace_back("Buurtnummer");
      table.header.emplace_back(columns[c]);
    }
    if (withAskedFor) table.header.insert(table.header.end(), {"Goed", "Modus operandi"});
    for (const Record& r : records) {
      if (!period.contains(r.from) || r.reported.date() > asked) continue;
      std::vector<PoliceCell> row = r.cells;
      if (withNumber) row.insert(row.begin() + afterSubNeighbourhood, r.neighbourhoodNumber);
      if (withAskedFor) row.insert(row.end(), {r.goods, r.method});
      table.rows.push_back(std::move(row));
    }
    table.information = {"VERZONNEN: incidenten van de fictieve gemeente " + m_town.name + " van " +
                             period.from.toIso() + " t/m " + period.to.plusDays(-1).toIso(),
                         "Bevraagd op " + asked.toIso() + " 09:42"};
    return table;
  }

  const Town& m_town;
  Random m_random;
  int m_number = 0;
  DirtCounts m_dirt = {};
};

}  // namespace

PoliceExports exportPolice(const Town& town, const CrimeHistory& history, std::uint64_t seed) {
  return Desk(town, seed).write(history);
}

}  // namespace brandpunt::demo
