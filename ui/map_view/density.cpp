// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_view/density.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "hotspot/density/density_classes.h"

namespace brandpunt::ui {

namespace {

constexpr double perKm2 = 1e6;
constexpr int block = 2;  // pixels: classes are decided on every second pixel, then smoothed

/// A grid that covers the view and one radius around it.
struct Raster {
  double cell_px;
  int columns, rows, border;
  std::vector<float> values;
  float& at(int column, int row) { return values[static_cast<std::size_t>(row * columns + column)]; }
};

Raster binned(std::span<const Spot> spots, const Camera& camera, double radius_px) {
  const double cell = std::max(4.0, radius_px / 12);
  const int border = static_cast<int>(std::ceil(radius_px / cell)) + 2;
  Raster raster{cell,
                static_cast<int>(camera.size.width() / cell) + 2 * border + 2,
                static_cast<int>(camera.size.height() / cell) + 2 * border + 2,
                border,
                {}};
  raster.values.assign(static_cast<std::size_t>(raster.columns) * static_cast<std::size_t>(raster.rows), 0);
  for (const Spot& spot : spots) {
    const QPointF at = camera.toScreen(spot.place);
    const double x = at.x() / cell + border;
    const double y = at.y() / cell + border;
    if (x < 0 || y < 0 || x >= raster.columns - 1 || y >= raster.rows - 1) continue;
    // Shared out over the four cells around it, so that the surface does not shiver while panning.
    const int column = static_cast<int>(x);
    const int row = static_cast<int>(y);
    const float right = static_cast<float>(x - column);
    const float below = static_cast<float>(y - row);
    const float n = static_cast<float>(spot.n);
    raster.at(column, row) += n * (1 - right) * (1 - below);
    raster.at(column + 1, row) += n * right * (1 - below);
    raster.at(column, row + 1) += n * (1 - right) * below;
    raster.at(column + 1, row + 1) += n * right * below;
  }
  return raster;
}

}  // namespace

double densityRadius(double asked_m, const Camera& camera) {
  constexpr double least_px = 9;
  const double least_m = least_px * camera.metresPerPixel;
  if (asked_m >= least_m) return asked_m;
  const double unit = std::pow(10, std::floor(std::log10(least_m)));
  for (const double times : {1.0, 2.0, 5.0}) {
    if (times * unit >= least_m) return times * unit;
  }
  return 10 * unit;
}

std::array<double, 5> densityLimits(double radius_m) {
  return densityClasses(3 / (std::numbers::pi * radius_m * radius_m) * perKm2);
}

QImage densityImage(std::span<const Spot> spots, double radius_m, const Camera& camera,
                    const std::array<QRgb, 5>& ramp, const std::stop_token& stop) {
  const double radius_px = radius_m / camera.metresPerPixel;
  Raster counts = binned(spots, camera, radius_px);
  Raster surface = counts;
  std::ranges::fill(surface.values, 0.0F);
  const double radius = radius_px / counts.cell_px;
  const int reach = static_cast<int>(radius);
  std::vector<float> kernel;
  const double peak = 3 / (std::numbers::pi * radius_m * radius_m) * perKm2;
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      const double u = 1 - (dx * dx + dy * dy) / std::max(radius * radius, 1e-9);
      kernel.push_back(u > 0 ? static_cast<float>(peak * u * u) : 0.0F);
    }
  }
  for (int row = reach; row < counts.rows - reach; ++row) {
    if (stop.stop_requested()) return {};
    for (int column = reach; column < counts.columns - reach; ++column) {
      const float n = counts.at(column, row);
      if (n == 0) continue;
      const float* weight = kernel.data();
      for (int dy = -reach; dy <= reach; ++dy) {
        float* out = &surface.at(column - reach, row + dy);
        for (int dx = 0; dx <= 2 * reach; ++dx) out[dx] += n * *weight++;
      }
    }
  }
  const std::array<double, 5> limits = densityLimits(radius_m);
  const int width = static_cast<int>(std::ceil(camera.size.width() / block));
  const int height = static_cast<int>(std::ceil(camera.size.height() / block));
  QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  for (int y = 0; y < height; ++y) {
    if (stop.stop_requested()) return {};
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const double sy = (y + 0.5) * block / surface.cell_px + surface.border;
    const int row = static_cast<int>(sy);
    const float below = static_cast<float>(sy - row);
    for (int x = 0; x < width; ++x) {
      const double sx = (x + 0.5) * block / surface.cell_px + surface.border;
      const int column = static_cast<int>(sx);
      const float right = static_cast<float>(sx - column);
      const float value =
          (surface.at(column, row) * (1 - right) + surface.at(column + 1, row) * right) * (1 - below) +
          (surface.at(column, row + 1) * (1 - right) + surface.at(column + 1, row + 1) * right) * below;
      int level = 0;
      while (level < 5 && value >= static_cast<float>(limits[static_cast<std::size_t>(level)])) ++level;
      if (level > 0) line[x] = qPremultiply(ramp[static_cast<std::size_t>(level - 1)]);
    }
  }
  return image;
}

}  // namespace brandpunt::ui
