// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/export_class.h"
#include "document/paper_spec.h"
#include "hotspot/change/trend.h"
#include "incident/quality/quality.h"

namespace brandpunt {

/// How well the places of one offence are known.
struct PlacePrecision {
  Offence offence = Offence::Overig;
  std::int64_t n = 0;
  std::map<LocationQuality, std::int64_t> located = {};  ///< with a place
  std::int64_t withoutPlace = 0;
};

/// What the sheet about the data rests on.
struct QualityMaterial {
  Language language = Language::Dutch;
  ExportClass exportClass = ExportClass::Driehoek;
  std::string areaName = {};
  std::string program = {};
  std::vector<std::string> files = {};  ///< of the imports, without folder
  std::optional<Date> dataDate = {};
  std::int64_t rowsRead = 0, accepted = 0, duplicates = 0, merged = 0, rejected = 0;  ///< of all imports
  std::int64_t live = 0;                         ///< incidents of the offences below
  std::int64_t located = 0;                      ///< of them, with a place
  std::vector<std::string> droppedColumns = {};  ///< with personal data, by name
  std::vector<PlacePrecision> offences = {};
  std::vector<MonthCount> months = {};  ///< the last twelve
  bool lastMonthProvisional = false;
  QualitySheet sheet = {};
  bool invented = false;
};

/// May conclusions be drawn from these data?
enum class Usability { Usable, WithCare, NotUsable };
/// Not where under 70 % has a place; with care under 90 %, or where a finding changes the map.
Usability usabilityOf(const QualityMaterial& material);

/// One page: what came in, how precise places are, whether each month is there, what is missing or doubtful and what that
/// means, and who accepts it. Counts below the minimum of the class stand as "<3"; no place is named.
PaperSpec composeQuality(const QualityMaterial& material);

}  // namespace brandpunt
