// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "incident/incident.h"

namespace brandpunt {

/// What free text on the way of working and on the goods comes down to. Only these codes are kept; the text may
/// hold names and is dropped. Words of both languages; nothing told is Unknown.
Entry entryFrom(std::string_view method);
EntrySide entrySideFrom(std::string_view method);
Loot lootFrom(std::string_view goods);

/// "J", "ja", "Yes", "TRUE", "1", "Poging" and their opposites.
std::optional<bool> yesNoFrom(std::string_view cell);

/// Who told the police: "Ambtshalve", or a J under a header that speaks of an aangifte.
ReportedBy reportedByFrom(std::string_view cell, std::string_view header);

}  // namespace brandpunt
