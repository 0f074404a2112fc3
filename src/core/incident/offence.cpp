// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/offence.h"

namespace brandpunt {

const std::array<OffenceInfo, 7>& offences() {
  static const std::array<OffenceInfo, 7> table{{
      {Offence::Woninginbraak,
       "woninginbraak",
       'W',
       {"woninginbraak", "residential burglary"},
       {"woninginbraken", "residential burglaries"}},
      {Offence::BoxGarageSchuur,
       "box-garage-schuur",
       'S',
       {"inbraak in box, garage of schuur", "shed or garage burglary"},
       {"inbraken in box, garage of schuur", "shed and garage burglaries"}},
      {Offence::Bedrijfsinbraak,
       "bedrijfsinbraak",
       'B',
       {"bedrijfsinbraak", "commercial burglary"},
       {"bedrijfsinbraken", "commercial burglaries"}},
      {Offence::Voertuigdiefstal,
       "voertuigdiefstal",
       'V',
       {"voertuigdiefstal", "vehicle theft"},
       {"voertuigdiefstallen", "vehicle thefts"}},
      {Offence::Autokraak,
       "autokraak",
       'A',
       {"autokraak", "theft from vehicle"},
       {"autokraken", "thefts from vehicles"}},
      {Offence::Fietsdiefstal,
       "fietsdiefstal",
       'F',
       {"fietsdiefstal", "bicycle theft"},
       {"fietsdiefstallen", "bicycle thefts"}},
      {Offence::Overig,
       "overig",
       'O',
       {"ander delict", "other offence"},
       {"andere delicten", "other offences"}},
  }};
  return table;
}

const OffenceInfo& infoOf(Offence offence) { return offences()[static_cast<std::size_t>(offence)]; }

std::optional<Offence> offenceFromId(std::string_view id) {
  for (const OffenceInfo& info : offences()) {
    if (info.id == id) return info.offence;
  }
  return {};
}

bool isAgainstVehicles(Offence offence) {
  return offence == Offence::Autokraak || offence == Offence::Voertuigdiefstal;
}

}  // namespace brandpunt
