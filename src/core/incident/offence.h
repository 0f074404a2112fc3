// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "base/text.h"

namespace brandpunt {

/// The offences that Brandpunt tells apart. Which police codes and words mean which one stands in the versioned
/// table data/offences.csv, never in code. Order: heaviest first, for incidents with several codes.
enum class Offence {
  Woninginbraak,
  BoxGarageSchuur,
  Bedrijfsinbraak,
  Voertuigdiefstal,
  Autokraak,
  Fietsdiefstal,
  Overig,
};

struct OffenceInfo {
  Offence offence;
  std::string_view id;  ///< as on the command line and in files
  char letter;          ///< of hotspot names: A1, W2
  Text one;             ///< "autokraak"
  Text many;            ///< "autokraken"
};

/// One row per offence, in the order of the enum.
const std::array<OffenceInfo, 7>& offences();
const OffenceInfo& infoOf(Offence offence);
std::optional<Offence> offenceFromId(std::string_view id);
/// Is it against cars, which stand in the street or on a car park?
bool isAgainstVehicles(Offence offence);

}  // namespace brandpunt
