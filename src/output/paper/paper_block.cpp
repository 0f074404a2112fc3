// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paper_block.h"

#include <algorithm>
#include <memory>

#include "map_drawing/draw_map_area.h"
#include "map_drawing/walk.h"
#include "paint/marks.h"

namespace brandpunt::output {
namespace {

constexpr double columnGap_mm = 6;

/// Room before a block, in millimetres: a heading opens something new.
struct RoomBefore {
  double operator()(const Heading&) const { return 4.2; }
  double operator()(const KeyMessages&) const { return 1; }
  double operator()(const Paragraph&) const { return 1; }
  double operator()(const Bullets&) const { return 0.6; }
  double operator()(const PaperTable&) const { return 0.8; }
  double operator()(const PartsBar&) const { return 1.2; }
  double operator()(const WalkKey&) const { return 0.6; }
  template <class Other>
  double operator()(const Other&) const {
    return 2.2;
  }
};

double roomBefore(const std::vector<PaperBlock>& blocks, std::size_t i) {
  return i == 0 ? 0 : std::visit(RoomBefore{}, blocks[i].content);
}

}  // namespace

Block blockOf(const PaperBlock& block, const PaperType& type) {
  return std::visit([&](const auto& content) { return blockOf(content, type); }, block.content);
}

Block stackOf(const std::vector<PaperBlock>& blocks, const PaperType& type) {
  auto parts = std::make_shared<std::vector<Block>>();
  for (const PaperBlock& block : blocks) parts->push_back(blockOf(block, type));
  Block stack;
  stack.height = [parts, &blocks](double width) {
    double height = 0;
    for (std::size_t i = 0; i < parts->size(); ++i)
      height += roomBefore(blocks, i) + (*parts)[i].height(width);
    return height;
  };
  stack.draw = [parts, &blocks](Canvas& canvas, double x, double y, double width) {
    for (std::size_t i = 0; i < parts->size(); ++i) {
      y += roomBefore(blocks, i);
      (*parts)[i].draw(canvas, x, y, width);
      y += (*parts)[i].height(width);
    }
  };
  return stack;
}

Block blockOf(const SideBySide& columns, const PaperType& type) {
  auto parts = std::make_shared<std::vector<Block>>();
  for (const auto& column : columns.columns) parts->push_back(stackOf(column, type));
  const auto n = static_cast<double>(std::max<std::size_t>(1, parts->size()));
  const auto columnWidth = [n](double width) { return (width - columnGap_mm * (n - 1)) / n; };
  Block block;
  block.height = [parts, columnWidth](double width) {
    double height = 0;
    for (const Block& part : *parts) height = std::max(height, part.height(columnWidth(width)));
    return height;
  };
  block.draw = [parts, columnWidth](Canvas& canvas, double x, double y, double width) {
    for (const Block& part : *parts) {
      part.draw(canvas, x, y, columnWidth(width));
      x += columnWidth(width) + columnGap_mm;
    }
  };
  return block;
}

Block blockOf(const MapPicture& picture, const PaperType& type) {
  const auto beside = std::make_shared<Block>(stackOf(picture.beside, type));
  const double sideWidth = picture.beside_mm > 0 ? picture.beside_mm + 4 : 0;
  Block block;
  block.height = [&picture, beside](double) {
    return std::max(picture.height_mm, picture.beside_mm > 0 ? beside->height(picture.beside_mm) : 0);
  };
  block.draw = [&picture, beside, sideWidth](Canvas& canvas, double x, double y, double width) {
    MapArrangement arrangement = arrangeMap({x, y, width - sideWidth, picture.height_mm}, picture.map);
    drawMapArea(canvas, picture.map, arrangement);
    if (picture.beside_mm > 0) beside->draw(canvas, x + width - picture.beside_mm, y, picture.beside_mm);
  };
  return block;
}

Block blockOf(const WalkKey& key, const PaperType& type) {
  Block block;
  block.height = [&type](double) { return Canvas::lineHeight(type.aside()) + 0.6; };
  block.draw = [&key, &type](Canvas& canvas, double x, double y, double) {
    constexpr double line_mm = 12, gap_mm = 1.4, apart_mm = 7;
    const double middle = y + 0.6 + Canvas::lineHeight(type.aside()) / 2;
    const auto words = [&](const std::string& text) {
      canvas.textAtMiddle(x + gap_mm, middle, text, type.aside());
      x += gap_mm + Canvas::width(text, type.aside()) + apart_mm;
    };
    drawCourseSample(canvas, {x + 0.6, middle}, {x + line_mm, middle});
    x += line_mm;
    words(key.course);
    canvas.painter().setPen(outlinePen(LineStyle::Dotted, 0.6));
    canvas.painter().drawLine(QPointF(x, middle), QPointF(x + line_mm, middle));
    x += line_mm;
    words(key.area);
    if (key.lamp.empty()) return;
    drawLamp(canvas, {x + 1, middle});
    x += 2;
    words(key.lamp);
  };
  return block;
}

}  // namespace brandpunt::output
