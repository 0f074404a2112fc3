// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_view/map_scene.h"

#include <algorithm>
#include <tuple>

namespace brandpunt::ui {

std::shared_ptr<const std::vector<BaseShape>> baseShapes(std::vector<BaseFeature> features) {
  auto shapes = std::make_shared<std::vector<BaseShape>>();
  shapes->reserve(features.size());
  for (BaseFeature& feature : features) {
    const Box bounds = boundsOf(feature.geometry);
    if (!bounds.empty()) shapes->push_back({std::move(feature), bounds});
  }
  std::ranges::stable_sort(*shapes, {}, [](const BaseShape& shape) { return shape.feature.kind; });
  return shapes;
}

std::shared_ptr<const std::vector<Spot>> spotsOf(std::vector<Point> places) {
  std::ranges::sort(places, [](Point a, Point b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); });
  auto spots = std::make_shared<std::vector<Spot>>();
  spots->reserve(places.size());
  for (const Point place : places) {
    if (!spots->empty() && spots->back().place == place) {
      ++spots->back().n;
    } else {
      spots->push_back({place, 1});
    }
  }
  return spots;
}

}  // namespace brandpunt::ui
