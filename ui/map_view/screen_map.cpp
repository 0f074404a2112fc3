// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_view/screen_map.h"

#include <algorithm>

#include "theme/inks.h"

namespace brandpunt::ui {

namespace {

constexpr double apart_px = 0.35;  // vertices closer than a third of a pixel cannot be told apart
constexpr double nameOverhang = 1.3;

// From how many metres in a pixel on a kind of thing would be a haze.
constexpr double pathsBelow = 4, streetsBelow = 30, buildingsBelow = 12;
constexpr double buildingEdgesBelow = 1.2, parkingEdgesBelow = 3;
constexpr double thinStreetsFrom = 8;

}  // namespace

output::MapView viewOf(const Camera& camera) {
  return {QRectF(0, 0, mm(camera.size.width()), mm(camera.size.height())), camera.centre, camera.scale(),
          mm(apart_px)};
}

std::vector<output::BaseLayer> screenLayers(const Tokens& t, double metresPerPixel, bool withParking) {
  using Part = output::BaseLayer::Part;
  std::vector<output::BaseLayer> layers;
  const auto width = [&](double metres, double atLeast_px) {
    return mm(std::max(atLeast_px, metres / metresPerPixel));
  };
  const auto line = [&](BaseKind kind, const QColor& colour, double width_mm) {
    layers.push_back({.kind = kind, .part = Part::Lines, .colour = colour, .width_mm = width_mm});
  };
  const auto area = [&](BaseKind kind, const QColor& colour, bool edged = false) {
    layers.push_back(
        {.kind = kind, .colour = colour, .width_mm = edged ? mm(0.8) : 0, .edge = colour.darker(108)});
    line(kind, colour, width(6, 1.4));
  };
  area(BaseKind::Green, t.green);
  area(BaseKind::Water, t.water);
  area(BaseKind::BusinessArea, t.block);
  if (metresPerPixel < buildingsBelow)
    area(BaseKind::Building, t.building, metresPerPixel < buildingEdgesBelow);
  if (withParking) area(BaseKind::ParkingArea, t.parking, metresPerPixel < parkingEdgesBelow);
  if (metresPerPixel < pathsBelow) line(BaseKind::Path, t.street, width(2, 0.6));
  if (metresPerPixel < streetsBelow)
    line(BaseKind::Street, t.street, width(7, metresPerPixel < thinStreetsFrom ? 1.2 : 0.6));
  line(BaseKind::MainRoad, t.mainRoadCasing, width(13, 2.4) + mm(1.6));
  line(BaseKind::MainRoad, t.mainRoad, width(13, 2.4));
  line(BaseKind::Railway, t.rail, mm(2.2));
  line(BaseKind::Railway, t.land, mm(1));
  layers.back().dashes_mm = {mm(6), mm(6)};
  return layers;
}

std::vector<output::NameLook> screenNames(const Tokens& t) {
  QColor halo = t.land;
  halo.setAlphaF(0.85F);
  output::TextStyle quarter = lettering(Type::Tick, t.mapLabel).with(output::Weight::Semibold);
  quarter.spacing = 0.1;
  quarter.capitals = true;
  output::TextStyle water = lettering(Type::Tick, t.waterLabel);
  water.italic = true;
  return {{BaseKind::Neighbourhood, quarter, halo, nameOverhang},
          {BaseKind::Water, water, halo, nameOverhang},
          {BaseKind::Green, water.in(t.greenLabel), halo, nameOverhang}};
}

output::DotLook dotLook(const Tokens& t) {
  return {.fill = t.dot, .radius_mm = mm(2.5), .rim = t.dotRim, .rim_mm = mm(1)};
}

}  // namespace brandpunt::ui
