// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "document/map_spec.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// A part of a column: how high it is at a width, and how it is drawn there.
struct Block {
  std::function<double(double width_mm)> height;
  std::function<void(Canvas&, double x, double y, double width_mm)> draw;
};

/// A small remark of the page itself.
Block noteBlock(const std::string& text, const Sizes& sizes);
Block legendBlock(const MapSpec& spec, const Sizes& sizes);
/// \param rows  how many of the table's rows; the rest is counted in a sentence
Block hotspotBlock(const MapSpec& spec, const Sizes& sizes, std::size_t rows);
Block timesBlock(const MapSpec& spec, const Sizes& sizes);
/// \param share  of the chart's usual height
Block monthsBlock(const MapSpec& spec, const Sizes& sizes, double share = 1);

}  // namespace brandpunt::output
