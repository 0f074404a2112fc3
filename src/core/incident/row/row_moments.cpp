// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/row/row_moments.h"

#include <algorithm>
#include <array>
#include <string>

#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

RowMoments sourcesOf(const IncidentFile& file, const Layout& layout) {
  const bool spreadsheet = file.format == "ODS" || file.format == "XLS";
  const auto source = [&](Field date, Field time) {
    return MomentSource::of(file.table, layout, date, time, spreadsheet);
  };
  RowMoments moments;
  moments.start = source(Field::Start, Field::StartTime);
  moments.end = source(Field::End, Field::EndTime);
  moments.reported = source(Field::Reported, Field::ReportedTime);
  if (!moments.start.holdsAnything()) moments.start = MomentSource::ofParts(file.table, layout);
  if (!moments.end.holdsAnything()) moments.end = MomentSource::endsOf(moments.start);
  return moments;
}

/// \returns the order of day, month and year that all dates are read in
DateOrder settleOrder(RowMoments& moments, const OrderHints& hints, std::optional<DateOrder> told,
                      FileFindings& findings) {
  const std::array<MomentColumn, 3> columns{moments.start.dates(), moments.end.dates(),
                                            moments.reported.dates()};
  const DecidedOrder decided = decideOrder(columns, hints);
  moments.orderNeeded = decided.needed;
  moments.orderCertain = decided.needed && (!decided.ambiguous || told);
  if (decided.ambiguous && !told && !hints.remembered) {
    const std::string order(idOf(decided.order));
    findings.add("date-order-guessed", Severity::Mind, moments.start.dates().numbers,
                 {"Elke datum past als dag-maand en als maand-dag; aangenomen is " + order +
                      ". Klopt dat niet, geef dan --date-order.",
                  "Every date fits as day-month and as month-day; " + order +
                      " was assumed. If that is wrong, give --date-order."});
  }
  return told.value_or(decided.order);
}

Result<void> checkDatesFit(const RowMoments& moments, const IncidentFile& file, const Layout& layout) {
  const MomentSource& source = moments.start.dateColumn() ? moments.start
                               : moments.end.dateColumn() ? moments.end
                                                          : moments.reported;
  if (!source.dateColumn() || source.dates().filled == 0 || source.isUnixTime()) return {};
  const std::int64_t fitting = source.dates().fitting(moments.rules.order);
  constexpr std::int64_t oneInTen = 10;
  if (fitting * oneInTen > source.dates().filled) return {};
  const std::string& header = layout.headers[*source.dateColumn()];
  std::string example;
  for (std::size_t i = 0; i < layout.rows.size() && example.empty(); ++i) {
    example = std::string(trimmed(file.table.cell(layout.rows[i], *source.dateColumn())));
  }
  return Error{ErrorCode::WrongFormat,
               {"De datums in kolom '" + header + "' passen in geen enkele volgorde, bijvoorbeeld '" +
                    example + "'. Kijk de kolom na, of wijs een andere aan met --map start=KOLOM.",
                "The dates in column '" + header + "' fit no order, for instance '" + example +
                    "'. Check the column, or point out another with --map start=COLUMN."}};
}

Result<void> checkTimeZone(const RowMoments& moments) {
  for (const MomentSource* each : {&moments.start, &moments.end, &moments.reported}) {
    if (!each->isUnixTime() || moments.rules.toLocal) continue;
    return Error{
        ErrorCode::NeedsAnswer,
        {"De tijden staan als seconden sinds 1970. Zeg met --time-zone in welke tijdzone, bijvoorbeeld "
         "--time-zone Europe/Amsterdam.",
         "The times are seconds since 1970. Say with --time-zone in which zone, for instance --time-zone "
         "Europe/Amsterdam."}};
  }
  return {};
}

void tellAboutMidnight(const RowMoments& moments, FileFindings& findings) {
  for (const MomentSource* source : {&moments.start, &moments.end, &moments.reported}) {
    const std::int64_t n = source->midnightsWithoutTime();
    if (n == 0) continue;
    const Text which = source == &moments.start ? Text{"begin", "start"}
                       : source == &moments.end ? Text{"einde", "end"}
                                                : Text{"kennisname", "report"};
    const std::string count = std::to_string(n);
    findings.add("midnight-is-no-time", Severity::Mind, n,
                 {count + " keer staat als tijd van " + which.nl +
                      " 00:00, veel vaker dan elke andere tijd: die gelden als tijd onbekend.",
                  "The time of the " + which.en + " is 00:00 " + count +
                      " times, far more often than any other: these count as time unknown."});
  }
}

/// Every start stands at the first of a month: the day was made up.
bool standAtMonthFirsts(const RowMoments& moments, const RawTable& table, const Layout& layout) {
  constexpr std::int64_t enough = 30;
  const MomentSource& start = moments.start;
  if (!start.dateColumn() || start.dates().readable < enough) return start.withoutDay();
  return std::all_of(layout.rows.begin(), layout.rows.end(), [&](std::size_t row) {
    const auto moment = start.read(table, row, moments.rules);
    return !moment || moment->at.date().day == 1;
  });
}

}  // namespace

Result<RowMoments> findMoments(const IncidentFile& file, const Layout& layout,
                               const InterpretOptions& options, std::optional<double> longitude,
                               FileFindings& findings) {
  RowMoments moments = sourcesOf(file, layout);
  const OrderHints hints{layout.dutchHeaders, file.delimiter, longitude, options.rememberedOrder};
  moments.rules = {settleOrder(moments, hints, options.dateOrder, findings), options.toLocal};
  if (Result<void> fits = checkDatesFit(moments, file, layout); !fits) return std::move(fits).error();
  if (Result<void> zoned = checkTimeZone(moments); !zoned) return std::move(zoned).error();
  tellAboutMidnight(moments, findings);
  if (moments.start.dates().monthOnly > 0 || standAtMonthFirsts(moments, file.table, layout)) {
    findings.add("month-only", Severity::ChangesTheMap, moments.start.dates().readable,
                 {"Alleen de maand is bekend; de dag staat op de eerste. Weekdag en uur zeggen niets.",
                  "Only the month is known; the day stands at the first. Weekday and hour mean nothing."});
  }
  return moments;
}

}  // namespace brandpunt
