// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "dossier/dossier.h"
#include "hotspot/change/coverage.h"
#include "period/civil_time.h"

namespace brandpunt::app {

/// Which days a question is about, as the user asked it.
struct PeriodWish {
  std::optional<Date> from = {};
  std::optional<Date> to = {};    ///< the last day, included
  std::optional<Date> asOf = {};  ///< in place of the data date
};

/// The last reported day in the imported files, else the last day anything began. Periods count back from it, never
/// from the clock. \returns Error{NothingUsable} where nothing was imported.
Result<Date> dataDateOf(const store::Dossier& dossier);

/// The day that periods count back from: the one wished for, else the data date, but never beyond the last month that
/// the files cover. Where one case was reported long after the file's last month, "the last twelve months" would
/// else be empty ones.
Result<Date> dateOfStudy(const store::Dossier& dossier, const PeriodWish& wish, const Coverage& coverage);

/// The days wished for; without a wish the last twelve whole months before the day. `from` alone runs to that day, `to`
/// alone takes the twelve months before it. \returns Error{WrongUsage} where the last day lies before the first.
Result<Period> periodFor(const PeriodWish& wish, Date dateOfStudy);

/// The days wished for of an offence, counted back from its own last covered month. \returns the errors of both.
Result<Period> periodOfStudy(const store::Dossier& dossier, Offence offence, const PeriodWish& wish);

/// What the imported files that hold the offence cover.
Result<Coverage> coverageOf(const store::Dossier& dossier, Offence offence);

}  // namespace brandpunt::app
