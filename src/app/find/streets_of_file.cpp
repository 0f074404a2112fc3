// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/streets_of_file.h"

#include <algorithm>

#include "find/bare_input.h"
#include "find/layer_of_file.h"

namespace brandpunt::app {
namespace {

Error noStreet(const std::filesystem::path& file) {
  return {ErrorCode::NothingUsable,
          {"'" + file.string() + "' bevat geen straat; geef straten als lijnen.",
           "'" + file.string() + "' holds no street; give streets as lines."}};
}

Result<StreetLayer> streetsFromCorners(const std::filesystem::path& file) {
  const auto columns = exchange::Columns::read(file, {"x", "y", "street"});
  if (!columns) return columns.error();
  const auto corners = pointsOf(*columns);
  if (!corners) return corners.error();
  StreetLayer all;
  for (std::size_t row = 0; row < corners->size(); ++row) {
    const std::string name(columns->cell(row, 2));
    if (all.names.empty() || all.names.back() != name) {
      all.names.push_back(name);
      all.streets.emplace_back();
    }
    all.streets.back().course.push_back((*corners)[row]);
  }
  return all;
}

}  // namespace

Result<StreetLayer> readStreets(const std::filesystem::path& file, CrsId crs, const Progress& progress) {
  Result<StreetLayer> streets = StreetLayer{};
  if (file.extension() == ".csv") {
    streets = streetsFromCorners(file);
    if (!streets) return streets;
  } else {
    const auto layer = readLayerIn(file, crs, progress);
    if (!layer) return layer.error();
    streets = streetsOf(*layer);
  }
  if (std::ranges::none_of(streets->streets, [](const Street& s) { return s.course.size() > 1; }))
    return noStreet(file);
  return streets;
}

}  // namespace brandpunt::app
