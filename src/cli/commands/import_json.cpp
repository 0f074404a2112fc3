// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/import_json.h"

#include <string>

namespace brandpunt::cli {

Json dateOrNull(const std::optional<Date>& date) { return date ? Json(date->toIso()) : Json(); }

Json byOffenceJson(const std::map<Offence, std::int64_t>& counts) {
  Json json = Json::object();
  for (const auto& [offence, n] : counts) json[std::string(infoOf(offence).id)] = n;
  return json;
}

Json updateJson(const UpdateCounts& update) {
  return {{"new", update.added},
          {"changed", update.changed},
          {"unchanged", update.unchanged},
          {"gone", update.gone},
          {"older", update.older}};
}

void addAccount(const ImportReport& report, Json& json) {
  json["rows_read"] = report.rowsRead;
  json["accepted"] = report.accepted;
  json["duplicates"] = report.duplicates;
  json["merged"] = report.merged;
  json["rejected"] = report.rejected;
}

}  // namespace brandpunt::cli
