// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/interpret.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "incident/address_parts.h"
#include "incident/fold_text.h"
#include "incident/location_evidence.h"
#include "incident/moment_source.h"
#include "incident/reduce_text.h"

namespace brandpunt {
namespace {

constexpr std::size_t noColumn = static_cast<std::size_t>(-1);
constexpr std::size_t maxKindLength = 80, maxValueLength = 40;

std::string cleaned(std::string_view cell) {
  std::string text(trimmed(cell));
  std::replace(text.begin(), text.end(), '\n', ' ');
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  return text;
}

/// What exports write where there is nothing: a street called NULL, a number that is "onbekend".
bool saysNothing(std::string_view text) {
  static constexpr std::array<std::string_view, 12> words{
      "null", "nan", "na", "nvt", "nb", "onbekend", "leeg", "unknown", "geen", "none", "nil", "nietbekend"};
  constexpr std::size_t longest = 16;
  if (text.empty() || text.size() > longest) return text.empty();
  const std::string folded = foldCompact(text);
  return folded.empty() || std::find(words.begin(), words.end(), folded) != words.end();
}

/// A spreadsheet made "2,19E+08" of a long number: hundreds of numbers became one, and none can be told back.
bool isRoundedNumber(std::string_view text) {
  const std::size_t sign = text.find("E+");
  return sign != text.npos && sign > 0 && text.find_first_not_of("0123456789.,") == sign &&
         text.find_first_not_of("0123456789", sign + 2) == text.npos;
}

class Interpreter {
 public:
  Interpreter(const IncidentFile& file, const Layout& layout, const OffenceTable& offences,
              const InterpretOptions& options)
      : m_file(file), m_table(file.table), m_layout(layout), m_offences(offences), m_options(options) {
    m_columnOf.fill(noColumn);
    for (const auto& [field, column] : layout.columnOf) m_columnOf[static_cast<std::size_t>(field)] = column;
  }

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
    concludePersonData();
    concludeNumbers();
    concludeCorrections();
    for (const RejectedRow& row : m_layout.notIncidents) {
      ReadRow& into = m_result.rows.emplace_back();
      into.sourceRow = row.sourceRow;
      into.rejected = row.reason;
    }
    if (!m_layout.notIncidents.empty())
      std::stable_sort(m_result.rows.begin(), m_result.rows.end(),
                       [](const ReadRow& a, const ReadRow& b) { return a.sourceRow < b.sourceRow; });
    return std::move(m_result);
  }

 private:
  std::string_view cell(std::size_t row, Field field) const {
    const std::size_t column = m_columnOf[static_cast<std::size_t>(field)];
    return column == noColumn ? std::string_view{} : trimmed(m_table.cell(row, column));
  }
  std::string text(std::size_t row, Field field) const { return cleaned(cell(row, field)); }
  /// The same, but empty for the words that mean so.
  std::string value(std::size_t row, Field field) const {
    std::string told = text(row, field);
    if (saysNothing(told)) told.clear();
    return told;
  }

  std::vector<RawCoordinate> coordinatesIn(Field xField, Field yField) {
    std::vector<RawCoordinate> all(m_layout.rows.size());
    const auto x = m_layout.at(xField), y = m_layout.at(yField);
    if (m_layout.pairColumn && xField == Field::X) {
      for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = parseCoordinatePair(m_table.cell(m_layout.rows[i], *m_layout.pairColumn))
                     .value_or(RawCoordinate{});
      }
      return all;
    }
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
    const bool dutch = m_layout.dutchHeaders || m_options.dutchDossier;
    plane.reading = recogniseCoordinates(plane.values, dutch);
    globe.reading = recogniseCoordinates(globe.values, dutch);
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
    tellAboutCoordinates();
  }

  void tellAboutCoordinates() {
    // Of two numbers in one cell nobody said which is which.
    if (m_result.coordinates.swapped && m_result.hasCoordinates && !m_layout.pairColumn) {
      addFinding("coordinates-swapped", Severity::Mind, m_result.coordinates.considered,
                 {"x en y (of lengte en breedte) stonden verwisseld; ze zijn omgedraaid.",
                  "x and y (or longitude and latitude) were swapped; they have been turned round."});
    }
    if (m_result.coordinates.scale < 1) {
      addFinding("coordinates-millimetres", Severity::Information, m_result.coordinates.considered,
                 {"De coordinaten stonden in millimeters.", "The coordinates were in millimetres."});
    }
    if (m_result.coordinates.scale > 1) {
      addFinding("coordinates-kilometres", Severity::Information, m_result.coordinates.considered,
                 {"De coordinaten stonden in kilometers, of met een punt tussen de duizendtallen.",
                  "The coordinates were in kilometres, or with a point between the thousands."});
    }
    if (m_result.coordinates.guessed && m_result.coordinates.crs == m_result.crs) {
      const std::string name = m_result.crs->name();
      addFinding("crs-guessed", Severity::Mind, m_result.coordinates.fitting,
                 {"De coordinaten zijn gelezen als " + name +
                      ", omdat ze dan in Nederland liggen. Klopt dat niet, geef dan --crs.",
                  "The coordinates were read as " + name +
                      ", for then they lie in the Netherlands. If that is wrong, give --crs."});
    }
  }

  Result<void> examineMoments() {
    const bool spreadsheet = m_file.format == "ODS" || m_file.format == "XLS";
    const auto source = [&](Field date, Field time) {
      return MomentSource::of(m_table, m_layout, date, time, spreadsheet);
    };
    m_start = source(Field::Start, Field::StartTime);
    m_end = source(Field::End, Field::EndTime);
    m_reported = source(Field::Reported, Field::ReportedTime);
    if (!m_start.holdsAnything()) m_start = MomentSource::ofParts(m_table, m_layout);
    if (!m_end.holdsAnything()) m_end = MomentSource::endsOf(m_start);
    const std::array<MomentColumn, 3> columns{m_start.dates(), m_end.dates(), m_reported.dates()};
    OrderHints hints{m_layout.dutchHeaders, m_file.delimiter, {}, m_options.rememberedOrder};
    if (m_result.crs && m_result.crs->epsg == wgs84Epsg && !m_coordinates.empty()) {
      const auto found =
          std::find_if(m_coordinates.begin(), m_coordinates.end(), [](RawCoordinate c) { return c.x != 0; });
      if (found != m_coordinates.end()) hints.longitude = m_result.coordinates.swapped ? found->y : found->x;
    }
    const DecidedOrder decided = decideOrder(columns, hints);
    m_result.dateOrderNeeded = decided.needed;
    m_result.dateOrder = m_options.dateOrder.value_or(decided.order);
    m_result.dateOrderCertain = decided.needed && (!decided.ambiguous || m_options.dateOrder);
    if (decided.ambiguous && !m_options.dateOrder && !m_options.rememberedOrder) {
      const std::string order(idOf(decided.order));
      addFinding("date-order-guessed", Severity::Mind, m_start.dates().numbers,
                 {"Elke datum past als dag-maand en als maand-dag; aangenomen is " + order +
                      ". Klopt dat niet, geef dan --date-order.",
                  "Every date fits as day-month and as month-day; " + order +
                      " was assumed. If that is wrong, give --date-order."});
    }
    if (Result<void> fits = checkDatesFit(); !fits) return fits;
    m_rules = {m_result.dateOrder, m_options.toLocal};
    for (const MomentSource* each : {&m_start, &m_end, &m_reported}) {
      if (each->isUnixTime() && !m_options.toLocal) {
        return Error{
            ErrorCode::NeedsAnswer,
            {"De tijden staan als seconden sinds 1970. Zeg met --time-zone in welke tijdzone, bijvoorbeeld "
             "--time-zone Europe/Amsterdam.",
             "The times are seconds since 1970. Say with --time-zone in which zone, for instance --time-zone "
             "Europe/Amsterdam."}};
      }
    }
    tellAboutMidnight();
    if (m_start.dates().monthOnly > 0 || monthFirsts()) {
      addFinding("month-only", Severity::ChangesTheMap, m_start.dates().readable,
                 {"Alleen de maand is bekend; de dag staat op de eerste. Weekdag en uur zeggen niets.",
                  "Only the month is known; the day stands at the first. Weekday and hour mean nothing."});
    }
    return {};
  }

  void tellAboutMidnight() {
    for (const MomentSource* source : {&m_start, &m_end, &m_reported}) {
      const std::int64_t n = source->midnightsWithoutTime();
      if (n == 0) continue;
      const Text which = source == &m_start ? Text{"begin", "start"}
                         : source == &m_end ? Text{"einde", "end"}
                                            : Text{"kennisname", "report"};
      const std::string count = std::to_string(n);
      addFinding("midnight-is-no-time", Severity::Mind, n,
                 {count + " keer staat als tijd van " + which.nl +
                      " 00:00, veel vaker dan elke andere tijd: die gelden als tijd onbekend.",
                  "The time of the " + which.en + " is 00:00 " + count +
                      " times, far more often than any other: these count as time unknown."});
    }
  }

  /// Every start stands at the first of a month: the day was made up.
  bool monthFirsts() const {
    constexpr std::int64_t enough = 30;
    if (!m_start.dateColumn() || m_start.dates().readable < enough) return m_start.withoutDay();
    return std::all_of(m_layout.rows.begin(), m_layout.rows.end(), [&](std::size_t row) {
      const auto moment = m_start.read(m_table, row, m_rules);
      return !moment || moment->at.date().day == 1;
    });
  }

  Result<void> checkDatesFit() const {
    const MomentSource& source = m_start.dateColumn() ? m_start : m_end.dateColumn() ? m_end : m_reported;
    if (!source.dateColumn() || source.dates().filled == 0 || source.isUnixTime()) return {};
    const std::int64_t fitting = source.dates().fitting(m_result.dateOrder);
    constexpr std::int64_t oneInTen = 10;
    if (fitting * oneInTen > source.dates().filled) return {};
    const std::string& header = m_layout.headers[*source.dateColumn()];
    std::string example;
    for (std::size_t i = 0; i < m_layout.rows.size() && example.empty(); ++i) {
      example = std::string(trimmed(m_table.cell(m_layout.rows[i], *source.dateColumn())));
    }
    return Error{ErrorCode::WrongFormat,
                 {"De datums in kolom '" + header + "' passen in geen enkele volgorde, bijvoorbeeld '" +
                      example + "'. Kijk de kolom na, of wijs een andere aan met --map start=KOLOM.",
                  "The dates in column '" + header + "' fit no order, for instance '" + example +
                      "'. Check the column, or point out another with --map start=COLUMN."}};
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

  void readOffence(std::size_t row, ReadRow& into, const RowCorrection* corrected) {
    const std::string code = text(row, Field::OffenceCode), words = text(row, Field::Offence);
    const OffenceRead& read = offenceOf(code, words);
    if (m_options.offence) {
      into.incident.offence = *m_options.offence;
    } else if (read.offence) {
      into.incident.offence = *read.offence;
      into.incident.codes = {code.empty() ? words : code};
      removePersonData(into.incident.codes.front(), true, m_persons);
      if (!read.known) ++m_result.unknownOffences[into.incident.codes.front()];
    } else if (corrected && corrected->offence) {
      into.incident.offence = *corrected->offence;
      ++m_corrected;
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
    return column && foldCompact(m_layout.headers[*column]) == "voltooid";
  }

  ReadRow readRow(std::size_t index) {
    const std::size_t row = m_layout.rows[index];
    ReadRow into;
    into.sourceRow = m_table.sourceRow(row);
    Incident& incident = into.incident;
    const auto told = m_options.corrections.find(into.sourceRow);
    const RowCorrection* corrected = told == m_options.corrections.end() ? nullptr : &told->second;
    readOffence(row, into, corrected);
    incident.number = value(row, Field::IncidentNo);
    if (isRoundedNumber(incident.number)) incident.number.clear(), ++m_roundedNumbers;
    incident.start = m_start.read(m_table, row, m_rules);
    incident.end = m_end.read(m_table, row, m_rules);
    incident.reported = m_reported.read(m_table, row, m_rules);
    if (into.rejected.empty() && !dayOf(incident)) correctDate(row, into, corrected);
    if (const auto column = m_layout.at(Field::ReportedBy)) {
      incident.reportedBy = reportedByFrom(cell(row, Field::ReportedBy), m_layout.headers[*column]);
    }
    readAddress(row, incident);
    if (index < m_coordinates.size()) incident.place = placeOf(m_coordinates[index], m_result.coordinates);
    incident.locationKind = text(row, Field::LocationKind).substr(0, maxKindLength);
    dropPersonData(incident);
    const std::string_view method = cell(row, Field::Method);
    incident.entry = entryFrom(method);
    incident.entrySide = entrySideFrom(method);
    incident.loot = lootFrom(cell(row, Field::Goods));
    return into;
  }

  /// A row without any day: as the user says, else it is refused.
  void correctDate(std::size_t row, ReadRow& into, const RowCorrection* corrected) {
    const auto told = corrected ? readTimeText(corrected->start, m_result.dateOrder) : std::nullopt;
    if (told && told->date) {
      into.incident.start =
          Moment{CivilTime::at(*told->date).plusSeconds(told->second.value_or(0)), told->second.has_value()};
      ++m_corrected;
      return;
    }
    into.rejected = "no-date";
    if (const auto column = m_start.dateColumn()) {
      into.rejectedValue = cleaned(m_table.cell(row, *column)).substr(0, maxValueLength);
      removePersonData(into.rejectedValue, true, m_persons);
    }
  }

  void readAddress(std::size_t row, Incident& incident) const {
    Address& a = incident.address;
    a.street = value(row, Field::Street);
    a.houseNumber = value(row, Field::HouseNo);
    a.houseLetter = value(row, Field::HouseLetter);
    a.houseAddition = value(row, Field::HouseAddition);
    a.postcode = normalPostcode(value(row, Field::Postcode));
    a.place = value(row, Field::Place);
    a.municipality = value(row, Field::Municipality);
    a.district = value(row, Field::District);
    a.neighbourhood = value(row, Field::Neighbourhood);
    splitHouseNumber(a);
    splitWholeAddress(a);
    splitStreet(a);
    incident.locationQuality = qualityOf(a);
  }

  /// Streets are named after people, and a number may be any digits: these are looked at less closely.
  void dropPersonData(Incident& incident) {
    removePersonData(incident.locationKind, true, m_persons);
    Address& a = incident.address;
    for (std::string* part : {&a.street, &a.place, &a.municipality, &a.district, &a.neighbourhood})
      removePersonData(*part, false, m_persons);
  }

  void concludeNumbers() {
    if (m_roundedNumbers == 0) return;
    addFinding("numbers-rounded", Severity::Mind, m_roundedNumbers,
               {"De incidentnummers zijn door een rekenblad afgerond (2,19E+08); ze zijn niet gebruikt. "
                "Dubbele rijen zijn "
                "zo minder goed te herkennen: vraag de export met de nummers als tekst.",
                "A spreadsheet rounded the incident numbers (2.19E+08); they were not used. Duplicates are "
                "harder to tell "
                "that way: ask for the export with the numbers as text."});
  }

  void concludeCorrections() {
    if (m_corrected == 0) return;
    const std::string n = std::to_string(m_corrected);
    addFinding("rows-corrected", Severity::Information, m_corrected,
               {n + " keer is met de hand gezegd wat een rij miste (delict of datum).",
                n + " times somebody said by hand what a row lacked (offence or date)."});
  }

  void concludePersonData() {
    std::int64_t all = 0;
    std::string kinds;
    for (const auto& [kind, n] : m_persons) {
      all += n;
      kinds += (kinds.empty() ? "" : ", ") + std::to_string(n) + " " + kind;
    }
    m_result.personData = m_persons;
    if (all == 0) return;
    addFinding("person-data-removed", Severity::Mind, all,
               {"Uit bewaarde velden zijn persoonsgegevens verwijderd (" + kinds + ").",
                "Personal data were removed from kept fields (" + kinds + ")."});
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
  std::array<std::size_t, fieldCount> m_columnOf = {};  // looked up for every cell, so not in a map
  Interpretation m_result = {};
  std::vector<RawCoordinate> m_coordinates = {};
  MomentSource m_start = {}, m_end = {}, m_reported = {};
  MomentRules m_rules = {};
  std::unordered_map<std::string, OffenceRead> m_offenceOf = {};
  std::string m_key = {};
  PersonDataCounts m_persons = {};
  std::int64_t m_roundedNumbers = 0, m_corrected = 0;
};

}  // namespace

Result<Interpretation> interpret(const IncidentFile& file, const Layout& layout, const OffenceTable& offences,
                                 const InterpretOptions& options, const Progress& progress) {
  return Interpreter(file, layout, offences, options).run(progress);
}

}  // namespace brandpunt
