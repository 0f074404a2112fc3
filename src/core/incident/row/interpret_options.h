// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <optional>

#include "incident/import_report.h"
#include "incident/moment/time_text.h"
#include "incident/offence.h"
#include "place/point.h"

namespace brandpunt {

/// What the user said about the rows, and what only a higher layer knows.
struct InterpretOptions {
  std::optional<Offence> offence = {};  ///< every row is this one
  std::optional<DateOrder> dateOrder = {};
  std::optional<DateOrder> rememberedOrder =
      {};                         ///< of earlier exports like this one: where the dates do not tell
  std::optional<CrsId> crs = {};  ///< of the coordinates
  bool crsIsInDegrees = false;
  bool dutchDossier = false;  ///< the dossier is in RD New, so the coordinates lie in the Netherlands too
  RowCorrections corrections = {};  ///< of rows that would be refused; others are left as the file has them
  /// From UTC to the local clock, for files that count seconds since 1970; empty: such a file is refused.
  std::function<CivilTime(std::int64_t utcSeconds)> toLocal = {};
};

}  // namespace brandpunt
