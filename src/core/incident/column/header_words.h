// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

#include "incident/column/column_table.h"

namespace brandpunt {

/// What a header means by the words in it, where data/columns.csv does not have it as a whole: "Datum/tijd begin
/// pleegperiode", "occ_start_dt", "OCC_HOUR", "geo_lon". Words of persons always come first: "Geboortedatum dader" is
/// no date of an incident. Nothing where the words do not add up to one field.
std::optional<HeaderMeaning> meaningByWords(std::string_view header);

}  // namespace brandpunt
