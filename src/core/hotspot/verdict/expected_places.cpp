// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/expected_places.h"

#include <algorithm>
#include <cmath>

namespace brandpunt {
namespace {

constexpr double mostCells = 4e6;

bool isPlace(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }

Box squareOf(const ExpectedSite& site) {
  const double half = site.side_m / 2;
  return {site.place.x - half, site.place.y - half, site.place.x + half, site.place.y + half};
}

/// How much of [from, to] lies in the cell [low, low + side]; a span without length counts whole where it begins.
double overlap(double from, double to, double low, double side) {
  if (to <= from) return 1;
  return std::max(0.0, std::min(to, low + side) - std::max(from, low)) / (to - from);
}

}  // namespace

ExpectedPlaces::ExpectedPlaces(std::vector<ExpectedSite> sites) : m_sites(std::move(sites)) {
  std::erase_if(m_sites, [](const ExpectedSite& site) {
    return !isPlace(site.place) || !(site.weight > 0) || !std::isfinite(site.weight);
  });
  m_sums.reserve(m_sites.size());
  double sum = 0;
  for (const ExpectedSite& site : m_sites) {
    m_sums.push_back(sum += site.weight);
    m_extent.include(squareOf(site));
  }
  m_firsts.reserve(m_sites.size());
  for (std::size_t k = 0, at = 0; k < m_sites.size(); ++k) {
    const double from = sum * static_cast<double>(k) / static_cast<double>(m_sites.size());
    while (at + 1 < m_sums.size() && m_sums[at] <= from) ++at;
    m_firsts.push_back(at);
  }
}

Point ExpectedPlaces::draw(Random& random) const {
  const double u = random.uniform();
  std::size_t at = m_firsts[static_cast<std::size_t>(u * static_cast<double>(m_firsts.size()))];
  while (at + 1 < m_sums.size() && m_sums[at] <= u * totalWeight()) ++at;
  const ExpectedSite& site = m_sites[at];
  const double half = site.side_m / 2;
  const double x = random.between(-half, half);
  return {site.place.x + x, site.place.y + random.between(-half, half)};
}

ExpectedShares::ExpectedShares(const ExpectedPlaces& places, double side) : m_side(side) {
  if (places.empty()) return;
  const Box extent = places.extent();
  m_side =
      std::max(side, std::sqrt(std::max(extent.width(), 1.0) * std::max(extent.height(), 1.0) / mostCells));
  m_side = std::max(m_side, std::max(extent.width(), extent.height()) / mostCells);
  m_corner = {extent.minX, extent.minY};
  m_columns = static_cast<std::int64_t>(extent.width() / m_side) + 1;
  m_rows = static_cast<std::int64_t>(extent.height() / m_side) + 1;
  m_shares.assign(static_cast<std::size_t>(m_columns * m_rows), 0);
  for (const ExpectedSite& site : places.sites()) add(site, site.weight / places.totalWeight());
}

void ExpectedShares::add(const ExpectedSite& site, double share) {
  const Box square = squareOf(site);
  const Cell first = cellOf({square.minX, square.minY});
  const Cell last = cellOf({square.maxX, square.maxY});
  for (std::int64_t row = first.row; row <= std::min(last.row, m_rows - 1); ++row) {
    const double high =
        overlap(square.minY, square.maxY, m_corner.y + static_cast<double>(row) * m_side, m_side);
    for (std::int64_t column = first.column; column <= std::min(last.column, m_columns - 1); ++column) {
      const double wide =
          overlap(square.minX, square.maxX, m_corner.x + static_cast<double>(column) * m_side, m_side);
      m_shares[static_cast<std::size_t>(row * m_columns + column)] += share * high * wide;
    }
  }
}

ExpectedShares::Cell ExpectedShares::cellOf(Point p) const {
  constexpr double far = 1e12;  // beyond it a double tells no metres; such a cell holds nothing
  const auto index = [&](double distance) {
    return static_cast<std::int64_t>(std::floor(std::clamp(distance, -far, far) / m_side));
  };
  return {index(p.x - m_corner.x), index(p.y - m_corner.y)};
}

double ExpectedShares::share(Cell cell) const {
  if (cell.column < 0 || cell.row < 0 || cell.column >= m_columns || cell.row >= m_rows) return 0;
  return m_shares[static_cast<std::size_t>(cell.row * m_columns + cell.column)];
}

}  // namespace brandpunt
