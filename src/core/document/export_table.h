// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "place/geometry.h"

namespace brandpunt {

/// A value in an exported table; std::monostate is an empty cell.
using ExportValue = std::variant<std::monostate, std::int64_t, double, std::string>;

enum class ExportType { Text, Whole, Number };

struct ExportColumn {
  std::string name = {};
  ExportType type = ExportType::Text;
};

struct ExportRow {
  Geometry geometry = {};
  std::vector<ExportValue> values = {};  ///< one for each column
};

/// A table as it leaves the program, after the gate: for GeoPackage, GeoJSON and CSV alike.
struct ExportTable {
  std::string name = {};         ///< of the layer: "hotspots"
  std::string description = {};  ///< what it is, its class and its run; goes into the file
  std::vector<ExportColumn> columns = {};
  std::vector<ExportRow> rows = {};
};

}  // namespace brandpunt
