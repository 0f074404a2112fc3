// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

#include "base/text.h"

namespace brandpunt {

/// Who may see an output. Werk stays inside the team; driehoek is confidential between mayor, prosecutor and
/// police; openbaar is for everybody; deelnemers is for those who walk along on a site inspection, who have no duty of
/// secrecy: a place and an hour, never a number. document/privacy decides what each may show; nothing else does.
enum class ExportClass { Werk, Driehoek, Openbaar, Deelnemers };

std::string_view idOf(ExportClass c);  ///< "werk", "driehoek", "openbaar", "deelnemers"
std::optional<ExportClass> exportClassFromId(std::string_view id);
/// The mark on the page: "DRIEHOEK – VERTROUWELIJK".
Text markOf(ExportClass c);

}  // namespace brandpunt
