// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/export_class.h"

#include <array>

namespace brandpunt {
namespace {
constexpr std::array<std::string_view, 4> ids{"werk", "driehoek", "openbaar", "deelnemers"};
}

std::string_view idOf(ExportClass c) { return ids[static_cast<std::size_t>(c)]; }

std::optional<ExportClass> exportClassFromId(std::string_view id) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (ids[i] == id) return static_cast<ExportClass>(i);
  }
  return {};
}

Text markOf(ExportClass c) {
  switch (c) {
    case ExportClass::Werk:
      return {"WERKKAART – NIET BUITEN HET TEAM", "WORKING MAP – NOT OUTSIDE THE TEAM"};
    case ExportClass::Driehoek:
      return {"DRIEHOEK – VERTROUWELIJK", "DRIEHOEK – CONFIDENTIAL"};
    case ExportClass::Openbaar:
      return {"OPENBAAR", "PUBLIC"};
    case ExportClass::Deelnemers:
      return {"ALLEEN VOOR DEELNEMERS", "PARTICIPANTS ONLY"};
  }
  return {};
}

}  // namespace brandpunt
