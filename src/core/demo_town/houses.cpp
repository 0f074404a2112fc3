// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/houses.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace brandpunt::demo {
namespace {

/// From the middle of the street to the front gardens.
double halfWidthOf(StreetClass kind) {
  switch (kind) {
    case StreetClass::Motorway:
      return 40;
    case StreetClass::Main:
      return 13;
    case StreetClass::Collector:
      return 8;
    case StreetClass::Residential:
      return 5.5;
    case StreetClass::Yard:
      return 4.5;
    case StreetClass::Quay:
      return 18;
  }
  return 6;
}

/// A building with what stands on its door, before it has a number.
struct Front {
  int building = -1;
  int street = -1;
  int quarter = -1;
  double chainage_m = 0;
  bool left = false;
  bool endOfRow = false;
  int homes = 1;
  bool shop = false;    ///< the first address is no dwelling
  bool floors = false;  ///< homes above one another: each its own number, spread along the building
  Point place = {};
};

class HouseBuilder {
 public:
  HouseBuilder(const Plan& plan, Occupied& occupied, Random& random, Town& town)
      : m_plan(plan), m_occupied(occupied), m_random(random), m_town(town) {
    for (const PlannedStreet& s : plan.streets)
      m_streetLines.push_back(plan.toTown(densified(s.flat, 15), s.quarter));
  }

  void build() {
    for (const Block& block : m_plan.blocks) {
      if (block.open) continue;
      m_ground = groundOf(block);
      const BuildingStyle& style = styleOf(m_plan.quarters[static_cast<std::size_t>(block.quarter)].kind);
      if (m_random.chance(style.flatShare)) {
        buildSlabs(block, style);
      } else {
        lineEdges(block, style);
      }
    }
    numberAddresses();
  }

 private:
  /// The block as it lies in the town: nothing built in it may stick out.
  MultiPolygon groundOf(const Block& block) const {
    Line flat = block.plot.corner;
    flat.push_back(flat.front());
    return {{m_plan.toTown(densified(flat, 10), block.quarter), {}}};
  }

  bool buildable(const std::vector<Point>& footprint) const {
    const auto free = [this](Point p) {
      return contains(m_ground, p) && isClear(m_plan.water, p, 4) && isClear(m_plan.railway, p, 9) &&
             isClear(m_plan.motorway, p, 25) && isClear(m_plan.reserved, p, 1);
    };
    // Long buildings could span a canal between their corners.
    const Line outline =
        densified({footprint[0], footprint[1], footprint[2], footprint[3], footprint[0]}, 12);
    return std::all_of(outline.begin(), outline.end(), free);
  }

  int addBuilding(const std::vector<Point>& footprint, BuildingKind kind, int quarter,
                  const BuildingStyle& style) {
    const int typical = m_plan.quarters[static_cast<std::size_t>(quarter)].year;
    const int year = typical + static_cast<int>(m_random.gaussian() * 5);
    m_town.buildings.push_back({closedRing(footprint), kind, std::clamp(year, style.yearFrom, style.yearTo)});
    return static_cast<int>(m_town.buildings.size()) - 1;
  }

  void addFront(Front front, Point place, Point doorstep) {
    const Line& line = m_streetLines[static_cast<std::size_t>(front.street)];
    front.place = rounded(place);
    double before = 0, nearest = 1e30;
    for (std::size_t i = 1; i < line.size(); ++i) {
      const double off = distance(line[i - 1], doorstep);
      if (off < nearest) {
        nearest = off;
        front.chainage_m = before;
        const Point d{line[i].x - line[i - 1].x, line[i].y - line[i - 1].y};
        const double length = distance(line[i - 1], line[i]);
        const Point w{doorstep.x - line[i - 1].x, doorstep.y - line[i - 1].y};
        front.chainage_m += length > 0 ? (d.x * w.x + d.y * w.y) / length : 0;
        front.left = d.x * w.y - d.y * w.x > 0;
      }
      before += distance(line[i - 1], line[i]);
    }
    m_fronts.push_back(front);
  }

  void lineEdges(const Block& block, const BuildingStyle& style) {
    const std::size_t n = block.plot.corner.size();
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    const auto lengthOfEdge = [&](std::size_t i) {
      return distance(block.plot.corner[i], block.plot.corner[(i + 1) % n]);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return lengthOfEdge(a) > lengthOfEdge(b); });
    for (const std::size_t i : order) {
      if (block.plot.street[i] < 0) continue;
      if (!style.closedBlocks && lengthOfEdge(i) < 0.55 * lengthOfEdge(order.front())) continue;
      const Line edge =
          m_plan.toTown(densified({block.plot.corner[i], block.plot.corner[(i + 1) % n]}, 12), block.quarter);
      lineEdge(edge, block.plot.street[i], block.quarter, style);
    }
  }

  void lineEdge(const Line& edge, int street, int quarter, const BuildingStyle& style) {
    const StreetClass streetKind = m_plan.streets[static_cast<std::size_t>(street)].kind;
    const double sideStreet = 8;
    const double end = lengthOf(edge) - sideStreet;
    double at = sideStreet + m_random.between(0, 3);
    while (at < end) {
      const int inRow =
          style.rowFrom +
          static_cast<int>(m_random.below(static_cast<std::uint64_t>(style.rowTo - style.rowFrom + 1)));
      const double stagger =
          style.kind == QuarterKind::Woonerf ? 2.2 * static_cast<double>(m_random.below(3)) : 0;
      const double setback = halfWidthOf(streetKind) + style.frontGarden + stagger;
      const double wide = style.houseWidth * m_random.between(0.94, 1.08);
      const double deep = style.houseDepth * m_random.between(0.94, 1.06);
      std::vector<Front> row;
      for (int k = 0; k < inRow && at + wide <= end; ++k) {
        const bool varied = style.rowTo == 1 || style.kind == QuarterKind::OldCentre;
        const double w = varied ? wide * m_random.between(0.72, 1.25) : wide;
        const double d = varied ? deep * m_random.between(0.75, 1.2) : deep;
        const Station a = stationAt(edge, at), b = stationAt(edge, at + w);
        at += w;
        const double back = varied && style.rowTo == 1 ? m_random.between(0, 4) : 0;
        const std::vector<Point> footprint = footprintOn(a.place, b.place, setback + back, d);
        if (!buildable(footprint) || !m_occupied.take(footprint)) continue;
        row.push_back(frontOf(footprint, street, quarter, style));
      }
      if (!row.empty()) {
        row.front().endOfRow = row.back().endOfRow = true;
        if (row.size() <= 2 && style.rowTo > 1 && style.kind != QuarterKind::OldCentre) {
          for (const Front& f : row) {
            m_town.buildings[static_cast<std::size_t>(f.building)].kind =
                row.size() == 1 ? BuildingKind::Detached : BuildingKind::SemiDetached;
          }
        }
      }
      for (const Front& f : row) addFront(f, f.place, f.place);
      at += style.gap * m_random.between(0.8, 1.4);
    }
  }

  /// A rectangle behind the front line from a to b, on its left: blocks are counter-clockwise, so that is inside.
  static std::vector<Point> footprintOn(Point a, Point b, double setback, double deep) {
    const double length = std::max(0.1, distance(a, b));
    const Point in{-(b.y - a.y) / length, (b.x - a.x) / length};
    const auto moved = [in](Point p, double by) { return Point{p.x + in.x * by, p.y + in.y * by}; };
    return {moved(a, setback), moved(b, setback), moved(b, setback + deep), moved(a, setback + deep)};
  }

  Front frontOf(const std::vector<Point>& footprint, int street, int quarter, const BuildingStyle& style) {
    Front front{};
    front.street = street;
    front.quarter = quarter;
    front.place = {(footprint[0].x + footprint[2].x) / 2, (footprint[0].y + footprint[2].y) / 2};
    BuildingKind kind = style.rowTo == 1 ? BuildingKind::Detached : BuildingKind::Terraced;
    const bool busy = m_plan.streets[static_cast<std::size_t>(street)].kind != StreetClass::Residential;
    if (style.kind == QuarterKind::Business) {
      kind = m_random.chance(0.2) ? BuildingKind::Office : BuildingKind::Industry;
      front.shop = true;
      front.homes = 0;
    } else if (style.kind == QuarterKind::OldCentre && m_random.chance(busy ? 0.5 : 0.35)) {
      kind = m_random.chance(0.8) ? BuildingKind::Shop : BuildingKind::Office;
      front.shop = true;
      front.homes = m_random.chance(0.55) ? 1 : 0;
    } else if (m_random.chance(style.upstairsShare)) {
      front.homes = 2;
    }
    front.building = addBuilding(footprint, kind, quarter, style);
    return front;
  }

  void buildSlabs(const Block& block, const BuildingStyle& style) {
    const Extent extent = extentOf(block.plot);
    const Point v{-extent.along.y, extent.along.x};
    const int slabs = extent.length > 130 ? 2 : 1;
    const bool high = m_random.chance(0.3);
    for (int k = 0; k < slabs; ++k) {
      const double shift = slabs == 1 ? 0 : (k == 0 ? -0.25 : 0.25) * extent.length;
      const double half = std::min(0.42 * extent.length / slabs, 34.0);
      const double side = (k % 2 == 0 ? -1 : 1) * 0.08 * extent.width;
      const Point middle{extent.centre.x + extent.along.x * shift + v.x * side,
                         extent.centre.y + extent.along.y * shift + v.y * side};
      const auto cornerAt = [&](double along, double across) {
        return m_plan.toTown(Point{middle.x + extent.along.x * along + v.x * across,
                                   middle.y + extent.along.y * along + v.y * across},
                             block.quarter);
      };
      const Point a = cornerAt(-half, 0), b = cornerAt(half, 0);
      std::vector<Point> footprint = footprintOn(a, b, -5.5, 11);
      if (!buildable(footprint) || !m_occupied.take(footprint)) continue;
      Front front{};
      front.quarter = block.quarter;
      front.street = nearestStreet(block, middle);
      if (front.street < 0) continue;
      const int floors = high ? 8 + static_cast<int>(m_random.below(3)) : 4;
      front.homes = std::max(4, floors * static_cast<int>(distance(a, b) / 9));
      front.floors = true;
      front.place = {(a.x + b.x) / 2, (a.y + b.y) / 2};
      front.building = addBuilding(footprint, BuildingKind::Flat, block.quarter, style);
      addFront(front, front.place, front.place);
    }
  }

  static int nearestStreet(const Block& block, Point p) {
    int best = -1;
    double nearest = 1e30;
    const std::size_t n = block.plot.corner.size();
    for (std::size_t i = 0; i < n; ++i) {
      const double d = distanceTo(MultiLine{{block.plot.corner[i], block.plot.corner[(i + 1) % n]}}, p);
      if (block.plot.street[i] >= 0 && d < nearest) nearest = d, best = block.plot.street[i];
    }
    return best;
  }

  void numberAddresses() {
    std::stable_sort(m_fronts.begin(), m_fronts.end(), [](const Front& a, const Front& b) {
      return std::tuple(a.street, a.left, a.chainage_m) < std::tuple(b.street, b.left, b.chainage_m);
    });
    std::map<int, int> lettersGiven;  // by quarter
    int street = -1, number = 0, inCode = 0;
    bool left = false;
    std::string postcode;
    for (const Front& f : m_fronts) {
      const bool newSide = f.street != street || f.left != left;
      if (newSide) {
        street = f.street, left = f.left;
        number = left ? -1 : 0;
      }
      if (newSide || inCode >= 22) {
        inCode = 0;
        postcode = postcodeFor(f.quarter, lettersGiven[f.quarter]++);
      }
      const int floorsOfNumbers = f.floors ? f.homes : 1;
      const Ring& outline = m_town.buildings[static_cast<std::size_t>(f.building)].outline;
      for (int k = 0; k < floorsOfNumbers; ++k) {
        number += 2;
        if (!f.floors && m_random.chance(0.012)) number += 2;  // a number that was pulled down
        PremisesAddress address{street,    number,     "",      postcode, f.building,
                                f.quarter, f.endOfRow, !f.shop, f.place};
        if (f.floors) {
          const double share = (0.5 + k % 8) / 8.0;
          address.place = rounded(
              {(outline[0].x + outline[3].x) / 2 * (1 - share) + (outline[1].x + outline[2].x) / 2 * share,
               (outline[0].y + outline[3].y) / 2 * (1 - share) + (outline[1].y + outline[2].y) / 2 * share});
          address.endOfRow = false;
        }
        m_town.addresses.push_back(address);
        ++inCode;
        const int above = f.floors ? 0 : f.homes - (f.shop ? 0 : 1);
        for (int up = 0; up < above; ++up) {
          PremisesAddress upstairs = address;
          upstairs.addition = "A";
          upstairs.home = true;
          upstairs.place.x += 0.5;
          m_town.addresses.push_back(upstairs);
          ++inCode;
        }
      }
    }
  }

  std::string postcodeFor(int quarter, int given) const {
    static const std::string letters = "ABCDEGHJKLMNPRSTVWXZ";
    const int digits = m_plan.quarters[static_cast<std::size_t>(quarter)].postcodeDigits;
    const auto g = static_cast<std::size_t>(given);
    return "0" + std::to_string(digits) + letters[(g / letters.size()) % letters.size()] +
           letters[g % letters.size()];
  }

  const Plan& m_plan;
  Occupied& m_occupied;
  Random& m_random;
  Town& m_town;
  std::vector<Line> m_streetLines = {};
  std::vector<Front> m_fronts = {};
  MultiPolygon m_ground = {};  ///< of the block in hand
};

}  // namespace

void buildHouses(const Plan& plan, Occupied& occupied, Random& random, Town& town) {
  HouseBuilder(plan, occupied, random, town).build();
}

}  // namespace brandpunt::demo
