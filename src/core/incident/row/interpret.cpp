// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/row/interpret.h"

#include <algorithm>
#include <utility>

#include "incident/code/reduce_text.h"
#include "incident/location/address_parts.h"
#include "incident/location/location_evidence.h"
#include "incident/row/file_findings.h"
#include "incident/row/row_cells.h"
#include "incident/row/row_moments.h"
#include "incident/row/row_offences.h"
#include "incident/row/row_places.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr std::size_t maxKindLength = 80, maxValueLength = 40;

/// A spreadsheet made "2,19E+08" of a long number: hundreds of numbers became one, and none can be told back.
bool isRoundedNumber(std::string_view text) {
  const std::size_t sign = text.find("E+");
  return sign != text.npos && sign > 0 && text.find_first_not_of("0123456789.,") == sign &&
         text.find_first_not_of("0123456789", sign + 2) == text.npos;
}

/// A longitude of the data, where they have degrees.
std::optional<double> longitudeIn(const RowPlaces& places) {
  if (!places.crs || places.crs->epsg != wgs84Epsg) return std::nullopt;
  const auto found = std::find_if(places.coordinates.begin(), places.coordinates.end(),
                                  [](RawCoordinate c) { return c.x != 0; });
  if (found == places.coordinates.end()) return std::nullopt;
  return places.reading.swapped ? found->y : found->x;
}

class Interpreter {
 public:
  Interpreter(const IncidentFile& file, const Layout& layout, const OffenceTable& offences,
              const InterpretOptions& options)
      : m_file(file),
        m_layout(layout),
        m_options(options),
        m_cells(file.table, layout),
        m_offences(offences),
        m_findings(layout.rows.size()) {}

  Result<Interpretation> run(const Progress& progress) {
    m_places = readPlaces(m_file, m_layout, m_options, m_findings);
    Result<RowMoments> moments = findMoments(m_file, m_layout, m_options, longitudeIn(m_places), m_findings);
    if (!moments) return std::move(moments).error();
    m_moments = std::move(*moments);
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
    addRowsThatAreNone();
    m_result.coordinates = m_places.reading;
    m_result.crs = m_places.crs;
    m_result.hasCoordinates = m_places.hasCoordinates;
    m_result.dateOrder = m_moments.rules.order;
    m_result.dateOrderNeeded = m_moments.orderNeeded;
    m_result.dateOrderCertain = m_moments.orderCertain;
    m_result.findings = m_findings.take();
    return std::move(m_result);
  }

 private:
  ReadRow readRow(std::size_t index) {
    const RawTable& table = m_file.table;
    const std::size_t row = m_layout.rows[index];
    ReadRow into;
    into.sourceRow = table.sourceRow(row);
    Incident& incident = into.incident;
    const auto told = m_options.corrections.find(into.sourceRow);
    const RowCorrection* corrected = told == m_options.corrections.end() ? nullptr : &told->second;
    readOffence(row, into, corrected);
    incident.number = m_cells.value(row, Field::IncidentNo);
    if (isRoundedNumber(incident.number)) incident.number.clear(), ++m_roundedNumbers;
    incident.start = m_moments.start.read(table, row, m_moments.rules);
    incident.end = m_moments.end.read(table, row, m_moments.rules);
    incident.reported = m_moments.reported.read(table, row, m_moments.rules);
    if (into.rejected.empty() && !dayOf(incident)) correctDate(row, into, corrected);
    if (const auto column = m_layout.at(Field::ReportedBy)) {
      incident.reportedBy = reportedByFrom(m_cells.cell(row, Field::ReportedBy), m_layout.headers[*column]);
    }
    readAddress(row, incident);
    incident.place = m_places.at(index);
    incident.locationKind = m_cells.text(row, Field::LocationKind).substr(0, maxKindLength);
    dropPersonData(incident);
    const std::string_view method = m_cells.cell(row, Field::Method);
    incident.entry = entryFrom(method);
    incident.entrySide = entrySideFrom(method);
    incident.loot = lootFrom(m_cells.cell(row, Field::Goods));
    return into;
  }

  void readOffence(std::size_t row, ReadRow& into, const RowCorrection* corrected) {
    const std::string code = m_cells.text(row, Field::OffenceCode), words = m_cells.text(row, Field::Offence);
    const RowOffences::Reading& read = m_offences.of(code, words);
    if (m_options.offence) {
      into.incident.offence = *m_options.offence;
    } else if (read.offence) {
      into.incident.offence = *read.offence;
      into.incident.codes = {code.empty() ? words : code};
      removePersonData(into.incident.codes.front(), true, m_result.personData);
      if (!read.known) ++m_result.unknownOffences[into.incident.codes.front()];
    } else if (corrected && corrected->offence) {
      into.incident.offence = *corrected->offence;
      ++m_corrected;
    } else {
      into.rejected = "no-offence";
      return;
    }
    ++m_result.byOffenceRead[into.incident.offence];
    if (const auto told = yesNoFrom(m_cells.cell(row, Field::Attempt))) {
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

  /// A row without any day: as the user says, else it is refused.
  void correctDate(std::size_t row, ReadRow& into, const RowCorrection* corrected) {
    const auto told = corrected ? readTimeText(corrected->start, m_moments.rules.order) : std::nullopt;
    if (told && told->date) {
      into.incident.start =
          Moment{CivilTime::at(*told->date).plusSeconds(told->second.value_or(0)), told->second.has_value()};
      ++m_corrected;
      return;
    }
    into.rejected = "no-date";
    if (const auto column = m_moments.start.dateColumn()) {
      into.rejectedValue = onOneLine(m_file.table.cell(row, *column)).substr(0, maxValueLength);
      removePersonData(into.rejectedValue, true, m_result.personData);
    }
  }

  void readAddress(std::size_t row, Incident& incident) const {
    const auto value = [&](Field field) { return m_cells.value(row, field); };
    Address& a = incident.address;
    a.street = value(Field::Street);
    a.houseNumber = value(Field::HouseNo);
    a.houseLetter = value(Field::HouseLetter);
    a.houseAddition = value(Field::HouseAddition);
    a.postcode = normalPostcode(value(Field::Postcode));
    a.place = value(Field::Place);
    a.municipality = value(Field::Municipality);
    a.district = value(Field::District);
    a.neighbourhood = value(Field::Neighbourhood);
    splitHouseNumber(a);
    splitWholeAddress(a);
    splitStreet(a);
    incident.locationQuality = qualityOf(a);
  }

  /// Streets are named after people, and a number may be any digits: these are looked at less closely.
  void dropPersonData(Incident& incident) {
    removePersonData(incident.locationKind, true, m_result.personData);
    Address& a = incident.address;
    for (std::string* part : {&a.street, &a.place, &a.municipality, &a.district, &a.neighbourhood})
      removePersonData(*part, false, m_result.personData);
  }

  void concludeLocations() {
    std::vector<Incident*> batch;
    for (ReadRow& row : m_result.rows) {
      if (row.rejected.empty()) batch.push_back(&row.incident);
    }
    const LocationEvidence evidence = refineLocations(batch);
    if (evidence.ownPoint == 0) return;
    const std::string of = std::to_string(evidence.ownPoint), all = std::to_string(evidence.considered);
    m_findings.add("own-points", Severity::Information, evidence.ownPoint,
                   {of + " van de " + all +
                        " rijen zonder huisnummer liggen op een eigen punt en gelden als adres; de andere "
                        "liggen op het punt van hun straat of gebied.",
                    of + " of the " + all +
                        " rows without a house number lie on a point of their own and count as addresses; "
                        "the others lie on the point of their street or area."});
  }

  void concludePersonData() {
    std::int64_t all = 0;
    std::string kinds;
    for (const auto& [kind, n] : m_result.personData) {
      all += n;
      kinds += (kinds.empty() ? "" : ", ") + std::to_string(n) + " " + kind;
    }
    if (all == 0) return;
    m_findings.add("person-data-removed", Severity::Mind, all,
                   {"Uit bewaarde velden zijn persoonsgegevens verwijderd (" + kinds + ").",
                    "Personal data were removed from kept fields (" + kinds + ")."});
  }

  void concludeNumbers() {
    if (m_roundedNumbers == 0) return;
    m_findings.add(
        "numbers-rounded", Severity::Mind, m_roundedNumbers,
        {"De incidentnummers zijn door een rekenblad afgerond (2,19E+08); ze zijn niet gebruikt. Dubbele "
         "rijen zijn zo minder goed te herkennen: vraag de export met de nummers als tekst.",
         "A spreadsheet rounded the incident numbers (2.19E+08); they were not used. Duplicates are harder "
         "to tell that way: ask for the export with the numbers as text."});
  }

  void concludeCorrections() {
    if (m_corrected == 0) return;
    const std::string n = std::to_string(m_corrected);
    m_findings.add("rows-corrected", Severity::Information, m_corrected,
                   {n + " keer is met de hand gezegd wat een rij miste (delict of datum).",
                    n + " times somebody said by hand what a row lacked (offence or date)."});
  }

  /// Totals and notes, each at its place in the file.
  void addRowsThatAreNone() {
    for (const RejectedRow& row : m_layout.notIncidents) {
      ReadRow& into = m_result.rows.emplace_back();
      into.sourceRow = row.sourceRow;
      into.rejected = row.reason;
    }
    if (m_layout.notIncidents.empty()) return;
    std::stable_sort(m_result.rows.begin(), m_result.rows.end(),
                     [](const ReadRow& a, const ReadRow& b) { return a.sourceRow < b.sourceRow; });
  }

  const IncidentFile& m_file;
  const Layout& m_layout;
  const InterpretOptions& m_options;
  RowCells m_cells;
  RowOffences m_offences;
  FileFindings m_findings;
  RowPlaces m_places = {};
  RowMoments m_moments = {};
  Interpretation m_result = {};
  std::int64_t m_roundedNumbers = 0, m_corrected = 0;
};

}  // namespace

Result<Interpretation> interpret(const IncidentFile& file, const Layout& layout, const OffenceTable& offences,
                                 const InterpretOptions& options, const Progress& progress) {
  return Interpreter(file, layout, offences, options).run(progress);
}

}  // namespace brandpunt
