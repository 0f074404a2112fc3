// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/row/examination.h"

#include <algorithm>
#include <array>
#include <string>

namespace brandpunt {
namespace {

constexpr std::size_t mostCoordinates = 1 << 19;

QualityFinding findingOf(const ReadingRules& rules, std::string rule, Severity severity, std::int64_t count,
                         Text said) {
  const double all = static_cast<double>(std::max<std::int64_t>(rules.rows, 1));
  return {std::move(rule), severity, count, static_cast<double>(count) / all, std::move(said)};
}

void tellAboutCoordinates(bool pairInOneCell, ReadingRules& rules) {
  const CoordinateReading& read = rules.coordinates;
  const auto add = [&](std::string rule, Severity severity, std::int64_t count, Text said) {
    rules.findings.push_back(findingOf(rules, std::move(rule), severity, count, std::move(said)));
  };
  // Of two numbers in one cell nobody said which is which.
  if (read.swapped && rules.hasCoordinates && !pairInOneCell) {
    add("coordinates-swapped", Severity::Mind, read.considered,
        {"x en y (of lengte en breedte) stonden verwisseld; ze zijn omgedraaid.",
         "x and y (or longitude and latitude) were swapped; they have been turned round."});
  }
  if (read.scale < 1) {
    add("coordinates-millimetres", Severity::Information, read.considered,
        {"De coördinaten stonden in millimeters.", "The coordinates were in millimetres."});
  }
  if (read.scale > 1) {
    add("coordinates-kilometres", Severity::Information, read.considered,
        {"De coördinaten stonden in kilometers, of met een punt tussen de duizendtallen.",
         "The coordinates were in kilometres, or with a point between the thousands."});
  }
  if (read.guessed && read.crs == rules.crs) {
    const std::string name = rules.crs->name();
    add("crs-guessed", Severity::Mind, read.fitting,
        {"De coördinaten zijn gelezen als " + name +
             ", omdat ze dan in Nederland liggen. Klopt dat niet, geef dan --crs.",
         "The coordinates were read as " + name +
             ", for then they lie in the Netherlands. If that is wrong, give --crs."});
  }
}

}  // namespace

CoordinateColumns CoordinateColumns::of(const Layout& layout, Field xField, Field yField) {
  if (layout.pairColumn && xField == Field::X) return {layout.pairColumn, layout.pairColumn, true};
  const auto x = layout.at(xField), y = layout.at(yField);
  if (!x || !y) return {};
  return {x, y, false};
}

RawCoordinate CoordinateColumns::read(const RawTable& table, std::size_t row) const {
  if (!x) return {};
  if (pair) return parseCoordinatePair(table.cell(row, *x)).value_or(RawCoordinate{});
  const auto xValue = parseCoordinate(table.cell(row, *x));
  if (!xValue) return {};
  const auto yValue = parseCoordinate(table.cell(row, *y));
  return yValue ? RawCoordinate{*xValue, *yValue} : RawCoordinate{};
}

QualityFinding monthOnlyFinding(const ReadingRules& rules) {
  return findingOf(rules, "month-only", Severity::ChangesTheMap, rules.start.dates().readable,
                   {"Alleen de maand is bekend; de dag staat op de eerste. Weekdag en uur zeggen niets.",
                    "Only the month is known; the day stands at the first. Weekday and hour mean nothing."});
}

Examination::Examination(const IncidentFile& file, const Layout& layout, const InterpretOptions& options)
    : m_file(file),
      m_layout(layout),
      m_options(options),
      m_plane{CoordinateColumns::of(layout, Field::X, Field::Y), {}, {}, {}},
      m_globe{CoordinateColumns::of(layout, Field::Lon, Field::Lat), {}, {}, {}},
      m_start(layout, Field::Start, Field::StartTime),
      m_end(layout, Field::End, Field::EndTime),
      m_reported(layout, Field::Reported, Field::ReportedTime),
      m_parts(layout) {}

void Examination::add(const RawTable& table, std::size_t row) {
  addPlaces(table, row);
  addMoments(table, row);
}

void Examination::addMoments(const RawTable& table, std::size_t row) {
  for (MomentExamination* moment : {&m_start, &m_end, &m_reported}) moment->add(table, row);
  m_parts.add(table, row);
}

void Examination::addPlaces(const RawTable& table, std::size_t row) {
  for (Pair* pair : {&m_plane, &m_globe}) {
    if (pair->columns.x) add(pair->columns.read(table, row), *pair);
  }
  if (++m_rows % m_stride != 0 || std::max(m_plane.some.size(), m_globe.some.size()) < mostCoordinates)
    return;
  m_stride *= 2;
  for (Pair* pair : {&m_plane, &m_globe}) {
    for (std::size_t i = 0; i < pair->some.size(); i += 2) pair->some[i / 2] = pair->some[i];
    pair->some.resize((pair->some.size() + 1) / 2);
  }
}

void Examination::add(RawCoordinate coordinate, Pair& pair) const {
  pair.evidence.add(coordinate);
  if (!pair.first && coordinate.x != 0) pair.first = coordinate;
  if (m_rows % m_stride == 0) pair.some.push_back(coordinate);
}

Result<ReadingRules> Examination::conclude() const {
  ReadingRules rules;
  rules.rows = m_rows;
  const Pair& used = concludeCoordinates(rules);
  if (Result<void> done = concludeMoments(used, rules); !done) return std::move(done).error();
  return rules;
}

const Examination::Pair& Examination::concludeCoordinates(ReadingRules& rules) const {
  const bool dutch = m_layout.dutchHeaders || m_options.dutchDossier;
  const CoordinateReading plane = m_plane.evidence.reading(dutch), globe = m_globe.evidence.reading(dutch);
  const std::optional<CrsId> told = m_options.crs ? m_options.crs : m_file.crs;
  const bool toldDegrees = m_options.crs ? m_options.crsIsInDegrees : told && told->epsg == wgs84Epsg;
  // Degrees are never in doubt; a plane pair is taken where its CRS is known, or nothing else is there.
  bool useGlobe = plane.considered == 0 || (!plane.crs && !told && globe.crs);
  if (told && globe.considered > 0 && plane.considered > 0) useGlobe = toldDegrees && !m_file.pointColumn;
  const Pair& used = useGlobe ? m_globe : m_plane;
  const CoordinateReading& reading = useGlobe ? globe : plane;
  rules.columns = used.columns;
  rules.coordinates = reading;
  rules.hasCoordinates = reading.considered > 0;
  if (told && reading.crs != told && !(toldDegrees && reading.crs && reading.crs->epsg == wgs84Epsg)) {
    rules.coordinates.swapped = false;
    rules.coordinates.scale = 1;
    rules.coordinates.crs = told;
  }
  rules.crs = told ? told : reading.crs;
  tellAboutCoordinates(m_layout.pairColumn.has_value(), rules);
  for (const RawCoordinate& c : used.some) {
    if (const auto place = placeOf(c, rules.coordinates)) rules.places.push_back(*place);
  }
  return used;
}

Result<void> Examination::concludeMoments(const Pair& used, ReadingRules& rules) const {
  const bool spreadsheet = m_file.format == "ODS" || m_file.format == "XLS";
  rules.start = m_start.source(spreadsheet);
  rules.end = m_end.source(spreadsheet);
  rules.reported = m_reported.source(spreadsheet);
  if (!rules.start.holdsAnything()) rules.start = m_parts.source();
  if (!rules.end.holdsAnything()) rules.end = MomentSource::endsOf(rules.start);
  const std::array<MomentColumn, 3> columns{rules.start.dates(), rules.end.dates(), rules.reported.dates()};
  OrderHints hints{m_layout.dutchHeaders, m_file.delimiter, {}, m_options.rememberedOrder};
  if (rules.crs && rules.crs->epsg == wgs84Epsg && used.first)
    hints.longitude = rules.coordinates.swapped ? used.first->y : used.first->x;
  const DecidedOrder decided = decideOrder(columns, hints);
  rules.dateOrderNeeded = decided.needed;
  rules.moments = {m_options.dateOrder.value_or(decided.order), m_options.toLocal};
  rules.dateOrderCertain = decided.needed && (!decided.ambiguous || m_options.dateOrder);
  if (decided.ambiguous && !m_options.dateOrder && !m_options.rememberedOrder) {
    const std::string order(idOf(decided.order));
    rules.findings.push_back(findingOf(rules, "date-order-guessed", Severity::Mind,
                                       rules.start.dates().numbers,
                                       {"Elke datum past als dag-maand en als maand-dag; aangenomen is " +
                                            order + ". Klopt dat niet, geef dan --date-order.",
                                        "Every date fits as day-month and as month-day; " + order +
                                            " was assumed. If that is wrong, give --date-order."}));
  }
  if (Result<void> fits = checkDatesFit(rules); !fits) return fits;
  for (const MomentSource* each : {&rules.start, &rules.end, &rules.reported}) {
    if (each->isUnixTime() && !m_options.toLocal) {
      return Error{
          ErrorCode::NeedsAnswer,
          {"De tijden staan als seconden sinds 1970. Zeg met --time-zone in welke tijdzone, bijvoorbeeld "
           "--time-zone Europe/Amsterdam.",
           "The times are seconds since 1970. Say with --time-zone in which zone, for instance --time-zone "
           "Europe/Amsterdam."}};
    }
  }
  tellAboutMidnight(rules);
  constexpr std::int64_t enough = 30;
  const bool countable = rules.start.dateColumn() && rules.start.dates().readable >= enough;
  const bool known = rules.start.dates().monthOnly > 0 || (!countable && rules.start.withoutDay());
  rules.monthMustShow = !known && countable;
  if (known) rules.findings.push_back(monthOnlyFinding(rules));
  return {};
}

void Examination::tellAboutMidnight(ReadingRules& rules) const {
  for (const MomentSource* source : {&rules.start, &rules.end, &rules.reported}) {
    const std::int64_t n = source->midnightsWithoutTime();
    if (n == 0) continue;
    const Text which = source == &rules.start ? Text{"begin", "start"}
                       : source == &rules.end ? Text{"einde", "end"}
                                              : Text{"kennisname", "report"};
    const std::string count = std::to_string(n);
    rules.findings.push_back(
        findingOf(rules, "midnight-is-no-time", Severity::Mind, n,
                  {count + " keer staat als tijd van " + which.nl +
                       " 00:00, veel vaker dan elke andere tijd: die gelden als tijd onbekend.",
                   "The time of the " + which.en + " is 00:00 " + count +
                       " times, far more often than any other: these count as time unknown."}));
  }
}

Result<void> Examination::checkDatesFit(const ReadingRules& rules) const {
  const MomentSource& source = rules.start.dateColumn() ? rules.start
                               : rules.end.dateColumn() ? rules.end
                                                        : rules.reported;
  if (!source.dateColumn() || source.dates().filled == 0 || source.isUnixTime()) return {};
  const std::int64_t fitting = source.dates().fitting(rules.moments.order);
  constexpr std::int64_t oneInTen = 10;
  if (fitting * oneInTen > source.dates().filled) return {};
  const std::string& header = m_layout.headers[*source.dateColumn()];
  const std::string& example = (&source == &rules.start ? m_start
                                : &source == &rules.end ? m_end
                                                        : m_reported)
                                   .example();
  return Error{ErrorCode::WrongFormat,
               {"De datums in kolom '" + header + "' passen in geen enkele volgorde, bijvoorbeeld '" +
                    example + "'. Kijk de kolom na, of wijs een andere aan met --map start=KOLOM.",
                "The dates in column '" + header + "' fit no order, for instance '" + example +
                    "'. Check the column, or point out another with --map start=COLUMN."}};
}

}  // namespace brandpunt
