// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "incident/field.h"
#include "incident/moment/time_text.h"
#include "incident/offence.h"

namespace brandpunt {

/// How exports with one and the same header are read: what the user said once, and what the first file told. Holds
/// headers and offence words only, nothing of any incident.
struct ImportProfile {
  std::string name = {};
  std::string fingerprint = {};  ///< of the header; see fingerprintOf
  std::map<Field, std::string> columns = {};
  std::string table = {};
  std::string crs = {};  ///< "EPSG:28992"
  std::string timeZone = {};
  std::optional<DateOrder> dateOrder = {};
  std::optional<Offence> offence = {};
  std::map<std::string, Offence> offenceValues = {};  ///< words of the export that are not in the table
  bool operator==(const ImportProfile&) const = default;
};

/// The same for the same set of headers, whatever their order, case, accents and signs: 64 hexadecimal digits.
std::string fingerprintOf(const std::vector<std::string>& headers);

/// The profile as a small CSV that people can read, mail and edit; and back.
/// Errors: WrongFormat names the line that is not understood.
std::string toText(const ImportProfile& profile);
Result<ImportProfile> parseProfile(std::string_view text);

}  // namespace brandpunt
