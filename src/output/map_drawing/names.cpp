// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/names.h"

#include <algorithm>
#include <array>
#include <set>

namespace brandpunt::output {
namespace {

constexpr std::array<double, 5> shifts{0.0, -1.6, 1.6, -3.2, 3.2};  // from the middle of the area, in lines
constexpr double edge_mm = 2;                                       // of the map that stays free

struct Label {
  const std::string* name;
  const NameLook* look;
  Box box;
};

}  // namespace

void drawNames(Canvas& canvas, const MapView& view, std::span<const BaseFeature* const> seen,
               std::span<const NameLook> looks, std::vector<QRectF>& taken) {
  std::vector<Label> labels;
  for (const BaseFeature* feature : seen) {
    if (feature->name.empty()) continue;
    const auto look = std::ranges::find(looks, feature->kind, &NameLook::kind);
    if (look != looks.end()) labels.push_back({&feature->name, &*look, boundsOf(feature->geometry)});
  }
  std::ranges::stable_sort(labels, std::greater(),
                           [](const Label& label) { return label.box.width() * label.box.height(); });
  const QRectF paper = view.paper().adjusted(edge_mm, edge_mm, -edge_mm, -edge_mm);
  std::set<std::string> written;
  for (const Label& label : labels) {
    const TextStyle& style = label.look->style;
    const QPointF centre = view.toPaper(label.box.centre());
    const double width = Canvas::width(*label.name, style) * 1.02, height = Canvas::lineHeight(style);
    if (view.mm(label.box.width()) * label.look->overhang < width || written.contains(*label.name)) continue;
    for (const double shift : shifts) {
      const QRectF place(centre.x() - width / 2, centre.y() + shift * height - height / 2, width, height);
      const bool free = paper.contains(place) &&
                        std::ranges::none_of(taken, [&](const QRectF& t) { return t.intersects(place); });
      if (!free) continue;
      canvas.haloText(place.center().x(), place.center().y(), *label.name, style, 0, 0.5, label.look->halo);
      taken.push_back(place.adjusted(-1, -0.5, 1, 0.5));
      written.insert(*label.name);
      break;
    }
  }
}

}  // namespace brandpunt::output
