// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/interpret.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/number.h"
#include "incident/address_parts.h"
#include "incident/fold_text.h"
#include "incident/location_evidence.h"
#include "incident/moment_column.h"
#include "incident/reduce_text.h"

namespace brandpunt {
namespace {

/// A date column with the time column that may stand beside it.
struct MomentSource {
  std::optional<std::size_t> date = {}, time = {};
  MomentColumn dates = {}, times = {};
};

constexpr std::size_t maxKindLength = 80;

std::string cleaned(std::string_view cell) {
  std::string text(trimmed(cell));
  std::replace(text.begin(), text.end(), '\n', ' ');
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  return text;
}

class Interpreter {
 public:
  Interpreter(const IncidentFile& file, const Layout& layout, const OffenceTable& offences,
              const InterpretOptions& options)
      : m_file(file), m_table(file.table), m_layout(layout), m_offences(offences), m_options(options) {}

  Result<Interpretation> run(const Progress& progress) {
    readCoordinates();
    if (Result<void> examined = examineMoments(); !examined) return std::move(examined).error();
    m_result.rows.reserve(m_layout.rows.size() + m_layout.notIncidents.size());
    for (std::size_t i = 0; i < m_layout.rows.size(); ++i) {
      if (i % 4096 == 0) {
        if (progress.stopRequested()) return cancelled();
        progress.report(static_cast<double>(i) / static_cast<double>(m_layout.rows.size()),
                        {"Rijen begrijpen", "Understanding the rows"});
      }
      m_result.rows.push_back(readRow(i));
    }
    concludeLocations();
    for (const RejectedRow& row : m_layout.notIncidents) {
      ReadRow& into = m_result.rows.emplace_back();
      into.sourceRow = row.sourceRow;
      into.rejected = row.reason;
    }
    std::stable_sort(m_result.rows.begin(), m_result.rows.end(),
                     [](const ReadRow& a, const ReadRow& b) { return a.sourceRow < b.sourceRow; });
    return std::move(m_result);
  }

 private:
  std::string_view cell(std::size_t row, Field field) const {
    const auto column = m_layout.at(field);
    return column ? trimmed(m_table.cell(row, *column)) : std::string_view{};
  }
  std::string text(std::size_t row, Field field) const { return cleaned(cell(row, field)); }

  std::vector<RawCoordinate> coordinatesIn(Field xField, Field yField) {
    std::vector<RawCoordinate> all(m_layout.rows.size());
    const auto x = m_layout.at(xField), y = m_layout.at(yField);
    if (!x || !y) return {};
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto xValue = parseCoordinate(m_table.cell(m_layout.rows[i], *x));
      const auto yValue = parseCoordinate(m_table.cell(m_layout.rows[i], *y));
      if (xValue && yValue) all[i] = {*xValue, *yValue};
    }
    return all;
  }

  void readCoordinates() {
    struct Pair {
      std::vector<RawCoordinate> values;
      CoordinateReading reading;
    };
    Pair plane{coordinatesIn(Field::X, Field::Y), {}};
    Pair globe{coordinatesIn(Field::Lon, Field::Lat), {}};
    plane.reading = recogniseCoordinates(plane.values);
    globe.reading = recogniseCoordinates(globe.values);
    const std::optional<CrsId> told = m_options.crs ? m_options.crs : m_file.crs;
    const bool toldDegrees = m_options.crs ? m_options.crsIsInDegrees : told && told->epsg == wgs84Epsg;
    // Degrees are never in doubt; a plane pair is taken where its CRS is known, or nothing else is there.
    bool useGlobe = plane.reading.considered == 0 || (!plane.reading.crs && !told && globe.reading.crs);
    if (told && globe.reading.considered > 0 && plane.reading.considered > 0)
      useGlobe = toldDegrees && !m_file.pointColumn;
    Pair& used = useGlobe ? globe : plane;
    m_coordinates = std::move(used.values);
    m_result.coordinates = used.reading;
    m_result.hasCoordinates = used.reading.considered > 0;
    if (told && used.reading.crs != told &&
        !(toldDegrees && used.reading.crs && used.reading.crs->epsg == wgs84Epsg)) {
      m_result.coordinates.swapped = false;
      m_result.coordinates.scale = 1;
      m_result.coordinates.crs = told;
    }
    m_result.crs = told ? told : used.reading.crs;
    if (m_result.coordinates.swapped && m_result.hasCoordinates) {
      addFinding("coordinates-swapped", Severity::Mind, m_result.coordinates.considered,
                 {"x en y (of lengte en breedte) stonden verwisseld; ze zijn omgedraaid.",
                  "x and y (or longitude and latitude) were swapped; they have been turned round."});
    }
    if (m_result.coordinates.scale != 1) {
      addFinding("coordinates-millimetres", Severity::Information, m_result.coordinates.considered,
                 {"De coordinaten stonden in millimeters.", "The coordinates were in millimetres."});
    }
  }

  MomentSource sourceOf(Field dateField, Field timeField) const {
    MomentSource source{m_layout.at(dateField), m_layout.at(timeField), {}, {}};
    if (source.date) source.dates = examineDates(m_table, m_layout.rows, *source.date);
    if (source.time) source.times = examineTimes(m_table, m_layout.rows, *source.time);
    const bool spreadsheet = m_file.format == "ODS" || m_file.format == "XLS";
    source.dates.bareDateIsMidnight = spreadsheet && 2 * source.dates.withTime > source.dates.readable;
    return source;
  }

  Result<void> examineMoments() {
    m_start = sourceOf(Field::Start, Field::StartTime);
    m_end = sourceOf(Field::End, Field::EndTime);
    m_reported = sourceOf(Field::Reported, Field::ReportedTime);
    const std::array<MomentColumn, 3> columns{m_start.dates, m_end.dates, m_reported.dates};
    OrderHints hints{m_layout.dutchHeaders, m_file.delimiter, {}};
    if (m_result.crs && m_result.crs->epsg == wgs84Epsg && !m_coordinates.empty()) {
      const auto found =
          std::find_if(m_coordinates.begin(), m_coordinates.end(), [](RawCoordinate c) { return c.x != 0; });
      if (found != m_coordinates.end()) hints.longitude = m_result.coordinates.swapped ? found->y : found->x;
    }
    const DecidedOrder decided = decideOrder(columns, hints);
    m_result.dateOrderNeeded = decided.needed;
    m_result.dateOrder = m_options.dateOrder.value_or(decided.order);
    if (decided.ambiguous && !m_options.dateOrder) {
      const std::string order(idOf(decided.order));
      addFinding("date-order-guessed", Severity::Mind, m_start.dates.numbers,
                 {"Elke datum past als dag-maand en als maand-dag; aangenomen is " + order +
                      ". Klopt dat niet, geef dan --date-order.",
                  "Every date fits as day-month and as month-day; " + order +
                      " was assumed. If that is wrong, give --date-order."});
    }
    if (Result<void> fits = checkDatesFit(); !fits) return fits;
    for (const MomentSource* source : {&m_start, &m_end, &m_reported}) {
      const bool unixTime =
          source->dates.style == MomentStyle::UnixSeconds || source->dates.style == MomentStyle::UnixMillis;
      if (unixTime && !m_options.toLocal) {
        return Error{
            ErrorCode::NeedsAnswer,
            {"De tijden staan als seconden sinds 1970. Zeg met --time-zone in welke tijdzone, bijvoorbeeld "
             "--time-zone Europe/Amsterdam.",
             "The times are seconds since 1970. Say with --time-zone in which zone, for instance --time-zone "
             "Europe/Amsterdam."}};
      }
    }
    if (m_start.dates.monthOnly > 0 || monthFirsts()) {
      addFinding("month-only", Severity::ChangesTheMap, m_start.dates.readable,
                 {"Alleen de maand is bekend; de dag staat op de eerste. Weekdag en uur zeggen niets.",
                  "Only the month is known; the day stands at the first. Weekday and hour mean nothing."});
    }
    return {};
  }

  /// Every start stands at the first of a month: the day was made up.
  bool monthFirsts() const {
    constexpr std::int64_t enough = 30;
    if (!m_start.date || m_start.dates.readable < enough) return false;
    return std::all_of(m_layout.rows.begin(), m_layout.rows.end(), [&](std::size_t row) {
      const auto reading = readMoment(m_table.cell(row, *m_start.date), m_start.dates, m_result.dateOrder);
      return !reading || !reading->date || reading->date->day == 1;
    });
  }

  Result<void> checkDatesFit() const {
    const MomentSource& source = m_start.date ? m_start : m_end.date ? m_end : m_reported;
    if (!source.date || source.dates.filled == 0) return {};
    std::int64_t fitting = 0;
    for (const std::size_t row : m_layout.rows) {
      const auto reading = readMoment(m_table.cell(row, *source.date), source.dates, m_result.dateOrder);
      fitting += reading && reading->date ? 1 : 0;
    }
    constexpr std::int64_t oneInTen = 10;
    if (fitting * oneInTen > source.dates.filled) return {};
    std::string example, header(trimmed(m_table.cell(m_layout.headerRow, *source.date)));
    for (std::size_t i = 0; i < m_layout.rows.size() && example.empty(); ++i) {
      example = std::string(trimmed(m_table.cell(m_layout.rows[i], *source.date)));
    }
    return Error{ErrorCode::WrongFormat,
                 {"De datums in kolom '" + header + "' passen in geen enkele volgorde, bijvoorbeeld '" +
                      example + "'. Kijk de kolom na, of wijs een andere aan met --map start=KOLOM.",
                  "The dates in column '" + header + "' fit no order, for instance '" + example +
                      "'. Check the column, or point out another with --map start=COLUMN."}};
  }

  std::optional<Moment> momentOf(std::size_t row, const MomentSource& source) const {
    if (!source.date) return {};
    const auto reading = readMoment(m_table.cell(row, *source.date), source.dates, m_result.dateOrder);
    if (!reading || !reading->date) return {};
    const CivilTime midnight = CivilTime::at(*reading->date);
    const std::int32_t second = reading->second.value_or(0);
    const bool unixTime =
        source.dates.style == MomentStyle::UnixSeconds || source.dates.style == MomentStyle::UnixMillis;
    if (unixTime) return Moment{m_options.toLocal(midnight.seconds + second), true};
    if (source.time && !source.times.timeIsEmpty()) {
      if (const auto told = readTimeOfDay(m_table.cell(row, *source.time), source.times)) {
        return Moment{midnight.plusSeconds(*told), true};
      }
    }
    // A date stored as a moment stands at midnight; beside an empty time column that is no time.
    const bool told = reading->second || source.dates.bareDateIsMidnight;
    const bool known = told && !source.dates.timeIsEmpty() && !(source.time && second == 0);
    return Moment{known ? midnight.plusSeconds(second) : midnight, known};
  }

  std::optional<Moment> momentOfParts(std::size_t row) const {
    const auto number = [&](Field field) { return parseCoordinate(cell(row, field)); };
    const auto year = number(Field::Year), month = number(Field::Month), day = number(Field::Day);
    if (!year) return {};
    const auto monthNumber = month ? month : monthByName(row);
    const auto date = Date::from(static_cast<int>(*year), static_cast<int>(monthNumber.value_or(1)),
                                 static_cast<int>(day.value_or(1)));
    if (!date || *year < 1900 || *year > 2100) return {};
    const auto hour = number(Field::Hour), minute = number(Field::Minute);
    const bool known =
        hour && *hour >= 0 && *hour <= 24 && minute.value_or(0) >= 0 && minute.value_or(0) < 60;
    if (!known) return Moment{CivilTime::at(*date), false};
    return Moment{CivilTime::at(*date).plusSeconds(static_cast<std::int64_t>(*hour) * secondsPerHour +
                                                   static_cast<std::int64_t>(minute.value_or(0)) * 60),
                  true};
  }

  std::optional<double> monthByName(std::size_t row) const {
    const TimeText named = scanTimeText(text(row, Field::Month) + " 2000");
    return named.valid && named.date ? std::optional<double>(named.date->month) : std::nullopt;
  }

  struct OffenceRead {
    std::optional<Offence> offence;
    bool known = true;
    bool attempt = false;
  };

  /// By code and words together, worked out once for each pair that the file holds.
  const OffenceRead& offenceOf(std::string_view code, std::string_view words) {
    m_key.assign(code).append(1, '\x1f').append(words);
    const auto found = m_offenceOf.find(m_key);
    if (found != m_offenceOf.end()) return found->second;
    OffenceRead read;
    if (!code.empty()) read.offence = m_offences.byCode(code);
    if (!read.offence && !words.empty()) read.offence = m_offences.byCode(words);
    if (!read.offence && !words.empty()) read.offence = m_offences.byWords(words);
    if (!read.offence && !code.empty()) read.offence = m_offences.byWords(code);
    if (!read.offence && !(code.empty() && words.empty())) {
      read.offence = Offence::Overig;
      read.known = false;
    }
    read.attempt = saysAttempt(words);
    return m_offenceOf.emplace(m_key, read).first->second;
  }

  void readOffence(std::size_t row, ReadRow& into) {
    const std::string code = text(row, Field::OffenceCode), words = text(row, Field::Offence);
    const OffenceRead& read = offenceOf(code, words);
    if (m_options.offence) {
      into.incident.offence = *m_options.offence;
    } else if (read.offence) {
      into.incident.offence = *read.offence;
      into.incident.codes = {code.empty() ? words : code};
      if (!read.known) ++m_result.unknownOffences[into.incident.codes.front()];
    } else {
      into.rejected = "no-offence";
      return;
    }
    ++m_result.byOffenceRead[into.incident.offence];
    if (const auto told = yesNoFrom(cell(row, Field::Attempt))) {
      into.incident.attempt = *told != attemptColumnSaysCompleted();
    } else if (read.attempt) {
      into.incident.attempt = true;
    }
  }

  /// Under a header "Voltooid" a J means that it was no attempt.
  bool attemptColumnSaysCompleted() const {
    const auto column = m_layout.at(Field::Attempt);
    return column && foldCompact(m_table.cell(m_layout.headerRow, *column)) == "voltooid";
  }

  ReadRow readRow(std::size_t index) {
    const std::size_t row = m_layout.rows[index];
    ReadRow into;
    into.sourceRow = m_table.sourceRow(row);
    Incident& incident = into.incident;
    readOffence(row, into);
    incident.number = text(row, Field::IncidentNo);
    incident.start = m_start.date ? momentOf(row, m_start) : momentOfParts(row);
    incident.end = momentOf(row, m_end);
    incident.reported = momentOf(row, m_reported);
    if (into.rejected.empty() && !dayOf(incident)) into.rejected = "no-date";
    if (const auto column = m_layout.at(Field::ReportedBy)) {
      incident.reportedBy =
          reportedByFrom(cell(row, Field::ReportedBy), m_table.cell(m_layout.headerRow, *column));
    }
    readAddress(row, incident);
    if (index < m_coordinates.size()) incident.place = placeOf(m_coordinates[index], m_result.coordinates);
    incident.locationKind = text(row, Field::LocationKind).substr(0, maxKindLength);
    const std::string_view method = cell(row, Field::Method);
    incident.entry = entryFrom(method);
    incident.entrySide = entrySideFrom(method);
    incident.loot = lootFrom(cell(row, Field::Goods));
    return into;
  }

  void readAddress(std::size_t row, Incident& incident) const {
    Address& a = incident.address;
    a.street = text(row, Field::Street);
    a.houseNumber = text(row, Field::HouseNo);
    a.houseLetter = text(row, Field::HouseLetter);
    a.houseAddition = text(row, Field::HouseAddition);
    a.postcode = normalPostcode(cell(row, Field::Postcode));
    a.place = text(row, Field::Place);
    a.municipality = text(row, Field::Municipality);
    a.district = text(row, Field::District);
    a.neighbourhood = text(row, Field::Neighbourhood);
    splitHouseNumber(a);
    splitStreet(a);
    incident.locationQuality = qualityOf(a);
  }

  void concludeLocations() {
    std::vector<Incident*> batch;
    for (ReadRow& row : m_result.rows) {
      if (row.rejected.empty()) batch.push_back(&row.incident);
    }
    const LocationEvidence evidence = refineLocations(batch);
    if (evidence.ownPoint == 0) return;
    const std::string of = std::to_string(evidence.ownPoint), all = std::to_string(evidence.considered);
    addFinding(
        "own-points", Severity::Information, evidence.ownPoint,
        {of + " van de " + all +
             " rijen zonder huisnummer liggen op een eigen punt en gelden als adres; de andere liggen op het "
             "punt van hun straat of gebied.",
         of + " of the " + all +
             " rows without a house number lie on a point of their own and count as addresses; the others "
             "lie "
             "on the point of their street or area."});
  }

  void addFinding(const std::string& rule, Severity severity, std::int64_t count, Text said) {
    const double all = static_cast<double>(std::max<std::size_t>(m_layout.rows.size(), 1));
    m_result.findings.push_back({rule, severity, count, static_cast<double>(count) / all, std::move(said)});
  }

  const IncidentFile& m_file;
  const RawTable& m_table;
  const Layout& m_layout;
  const OffenceTable& m_offences;
  const InterpretOptions& m_options;
  Interpretation m_result = {};
  std::vector<RawCoordinate> m_coordinates = {};
  MomentSource m_start = {}, m_end = {}, m_reported = {};
  std::unordered_map<std::string, OffenceRead> m_offenceOf = {};
  std::string m_key = {};
};

}  // namespace

Result<Interpretation> interpret(const IncidentFile& file, const Layout& layout, const OffenceTable& offences,
                                 const InterpretOptions& options, const Progress& progress) {
  return Interpreter(file, layout, offences, options).run(progress);
}

}  // namespace brandpunt
