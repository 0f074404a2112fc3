// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/period_of_study.h"

#include <algorithm>
#include <set>

#include "hotspot/change/trend.h"

namespace brandpunt::app {

Result<Date> dataDateOf(const store::Dossier& dossier) {
  const auto batches = dossier.batches();
  if (!batches) return batches.error();
  std::optional<Date> last;
  for (const ImportBatch& batch : *batches) {
    const std::optional<Date> day = batch.standPer ? batch.standPer : batch.report.last;
    if (day && (!last || *last < *day)) last = day;
  }
  if (last) return *last;
  return Error{ErrorCode::NothingUsable,
               {"In dit dossier staan nog geen delicten. Lees eerst een export in met 'import'.",
                "There are no incidents in this dossier yet. Read an export first with 'import'."}};
}

Result<Date> dateOfStudy(const store::Dossier& dossier, const PeriodWish& wish, const Coverage& coverage) {
  if (wish.asOf) return *wish.asOf;
  const auto dataDate = dataDateOf(dossier);
  if (!dataDate) return dataDate;
  return std::min(coverage.lastDay().value_or(*dataDate), *dataDate);
}

Result<Period> periodFor(const PeriodWish& wish, Date dateOfStudy) {
  if (!wish.from && !wish.to) return lastTwelveMonths(dateOfStudy);
  const Date to = (wish.to ? *wish.to : dateOfStudy).plusDays(1);
  const Period period{wish.from ? *wish.from : to.plusMonths(-12), to};
  if (period.days() > 0) return period;
  return Error{ErrorCode::WrongUsage,
               {"De periode eindigt (" + period.to.plusDays(-1).toIso() + ") voor zij begint (" +
                    period.from.toIso() + ").",
                "The period ends (" + period.to.plusDays(-1).toIso() + ") before it begins (" +
                    period.from.toIso() + ")."}};
}

Result<Coverage> coverageOf(const store::Dossier& dossier, Offence offence) {
  const auto batches = dossier.batches();
  if (!batches) return batches.error();
  std::set<Id<ImportBatch>> holding;
  for (const ImportBatch& batch : *batches) {
    const auto count = batch.report.byOffence.find(offence);
    if (count != batch.report.byOffence.end() && count->second > 0) holding.insert(batch.id);
  }
  auto incidents = dossier.incidents();
  if (!incidents) return incidents.error();
  // A word that was placed after it was read makes a batch hold an offence that its account does not know.
  for (const Incident& incident : *incidents) {
    if (incident.offence == offence) holding.insert(incident.batch);
  }
  std::erase_if(*incidents, [&](const Incident& i) { return !holding.contains(i.batch); });
  return Coverage(*incidents);
}

Result<Period> periodOfStudy(const store::Dossier& dossier, Offence offence, const PeriodWish& wish) {
  const auto coverage = coverageOf(dossier, offence);
  if (!coverage) return coverage.error();
  const auto day = dateOfStudy(dossier, wish, *coverage);
  if (!day) return day.error();
  return periodFor(wish, *day);
}

}  // namespace brandpunt::app
