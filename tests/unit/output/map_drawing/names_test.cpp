// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/names.h"

#include <QImage>

#include "page/drawing_session.h"
#include "small_map.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::output;
using namespace brandpunt::output::test;

TEST_CASE("Names stay within their area, off each other and off what is taken, once each, large areas first",
          "[output][map]") {
  startDrawing();
  QImage image(400, 400, QImage::Format_ARGB32_Premultiplied);
  QPainter painter(&image);
  Canvas canvas(painter, dotsPerMm);
  const NameLook look{.kind = BaseKind::Neighbourhood, .style = {.points = 6, .colour = Qt::black}};
  const std::vector<BaseFeature> features{
      {BaseKind::Neighbourhood, square({0, 0}, 100), "Klein"},
      {BaseKind::Neighbourhood, square({0, 0}, 150), "Groot"},
      {BaseKind::Neighbourhood, square({0, 120}, 60), "Groot"},
      {BaseKind::Neighbourhood, square({0, -120}, 5), "Te breed voor zo'n buurt"},
      {BaseKind::Neighbourhood, square({0, -120}, 60), ""},
      {BaseKind::Green, square({0, 120}, 60), "Park zonder opmaak"},
  };
  std::vector<const BaseFeature*> seen;
  for (const BaseFeature& feature : features) seen.push_back(&feature);
  std::vector<QRectF> taken;
  drawNames(canvas, view, seen, std::span(&look, 1), taken);
  REQUIRE(taken.size() == 2);
  CHECK(taken[0].contains(view.paper().center()));
  CHECK_FALSE(taken[0].intersects(taken[1]));

  std::vector<QRectF> full{view.paper()};
  drawNames(canvas, view, seen, std::span(&look, 1), full);
  CHECK(full.size() == 1);
}
