// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <array>
#include <span>
#include <stop_token>

#include "map_view/camera.h"
#include "map_view/map_scene.h"

namespace brandpunt::ui {

/// Lower limits of the five classes of density, incidents a km2. The lowest lies above what one incident alone
/// makes with this radius, so that a lone dot never glows: 3 / (pi r2) is its peak.
std::array<double, 5> densityLimits(double radius_m);

/// The radius that is drawn: the one asked for, or on a small map a round one that covers at least nine pixels, since a
/// density of single pixels shows nothing.
double densityRadius(double asked_m, const Camera& camera);

/// The density of the spots as an image of the camera's size: each pixel the colour of its class, flat, empty
/// below the first. Quartic kernel with the given radius, estimated on a grid of at least four pixels.
/// An empty image when asked to stop.
/// Cost: O(spots + filled cells * cells in the kernel), the kernel at most 25 cells across.
QImage densityImage(std::span<const Spot> spots, double radius_m, const Camera& camera,
                    const std::array<QRgb, 5>& ramp, const std::stop_token& stop = {});

}  // namespace brandpunt::ui
