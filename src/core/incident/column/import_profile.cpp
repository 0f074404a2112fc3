// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/column/import_profile.h"

#include <algorithm>

#include "base/sha256.h"
#include "incident/text/fold_text.h"
#include "incident/text/small_csv.h"

namespace brandpunt {
namespace {

std::string quoted(const std::string& cell) {
  // Cells of our small tables hold no line end.
  std::string text = "\"";
  for (const char c : cell) {
    if (c == '\n' || c == '\r') {
      text += ' ';
    } else {
      text += c;
      if (c == '"') text += '"';
    }
  }
  return text + "\"";
}

Error notUnderstood(std::size_t row, const std::string& what) {
  const std::string n = std::to_string(row);
  return {ErrorCode::WrongFormat,
          {"Importprofiel, rij " + n + ": '" + what + "' wordt niet begrepen.",
           "Import profile, row " + n + ": '" + what + "' is not understood."}};
}

/// Puts one row into the profile; false where it makes no sense.
bool take(const std::vector<std::string>& cells, ImportProfile& profile) {
  const std::string &key = cells[0], &value = cells[1];
  if (key == "profile") return profile.name = value, !value.empty();
  if (key == "fingerprint") return profile.fingerprint = value, true;
  if (key == "table") return profile.table = value, true;
  if (key == "crs") return profile.crs = value, true;
  if (key == "time-zone") return profile.timeZone = value, true;
  if (key == "date-order") return profile.dateOrder = dateOrderFromId(value), profile.dateOrder.has_value();
  if (key == "offence") return profile.offence = offenceFromId(value), profile.offence.has_value();
  if (cells.size() < 3) return false;
  if (key == "column") {
    const auto field = fieldFromName(value);
    return field && (profile.columns[*field] = cells[2], true);
  }
  if (key == "offence-value") {
    const auto offence = offenceFromId(cells[2]);
    return offence && (profile.offenceValues[value] = *offence, true);
  }
  return false;
}

}  // namespace

std::string fingerprintOf(const std::vector<std::string>& headers) {
  std::vector<std::string> folded;
  for (const std::string& header : headers) folded.push_back(foldCompact(header));
  std::sort(folded.begin(), folded.end());
  Sha256 hash;
  for (const std::string& header : folded) hash.add(std::to_string(header.size())).add(":").add(header);
  return hash.hex();
}

std::string toText(const ImportProfile& profile) {
  std::string text;
  const auto row = [&](std::string_view key, const std::string& value, std::string_view more = {}) {
    if (value.empty()) return;
    text += std::string(key) + "," + quoted(value);
    if (!more.empty()) text += "," + quoted(std::string(more));
    text += "\n";
  };
  row("profile", profile.name);
  row("fingerprint", profile.fingerprint);
  row("table", profile.table);
  row("crs", profile.crs);
  row("time-zone", profile.timeZone);
  if (profile.dateOrder) row("date-order", std::string(idOf(*profile.dateOrder)));
  if (profile.offence) row("offence", std::string(infoOf(*profile.offence).id));
  // Three cells also where the user said that no column holds the field.
  for (const auto& [field, header] : profile.columns)
    text += "column," + quoted(std::string(nameOf(field))) + "," + quoted(header) + "\n";
  for (const auto& [value, offence] : profile.offenceValues) row("offence-value", value, infoOf(offence).id);
  return text;
}

Result<ImportProfile> parseProfile(std::string_view text) {
  ImportProfile profile;
  std::size_t row = 0;
  for (const std::vector<std::string>& cells : parseSmallCsv(text)) {
    ++row;
    if (cells.size() < 2 || !take(cells, profile)) return notUnderstood(row, cells.empty() ? "" : cells[0]);
  }
  if (profile.name.empty()) return notUnderstood(1, std::string(text.substr(0, 40)));
  return profile;
}

}  // namespace brandpunt
