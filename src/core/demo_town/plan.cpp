// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "base/expects.h"

namespace brandpunt::demo {
namespace {

// The middle of the town: open water of the Markermeer, 7 km from the nearest house.
constexpr Point townCentre{144000, 509000};

constexpr int radials = 7;
constexpr std::array<double, radials> radialDegrees{5, 60, 104, 161, 207, 262, 312};
/// Corner radii of the rings: canal, singel, ring road, edge of the town.
constexpr std::array<std::array<double, radials>, 4> ringRadii{
    {{{285, 300, 270, 290, 310, 280, 275}},
     {{620, 690, 640, 630, 660, 610, 650}},
     {{1190, 1370, 1210, 1260, 1420, 1180, 1300}},
     {{1800, 2060, 1830, 1900, 2140, 1790, 1860}}}};

Point polar(double radius, double degrees) {
  const double a = degrees * std::numbers::pi / 180;
  return {radius * std::cos(a), radius * std::sin(a)};
}
Point corner(int ring, int radial) {
  const auto k = static_cast<std::size_t>((radial + radials) % radials);
  return polar(ringRadii[static_cast<std::size_t>(ring)][k], radialDegrees[k]);
}

/// A sector between two rings and two radials. A sector of two parts is halved along a radial line.
struct SectorRow {
  int ring;  ///< its inner ring; -1: the old centre
  int radial;
  QuarterKind kind;
  int district;
  std::array<const char*, 2> names;  ///< a second name: two neighbourhoods
  int year;
};
constexpr SectorRow sectors[] = {
    {-1, 0, QuarterKind::OldCentre, 0, {"Binnenstad", nullptr}, 1750},
    {0, 0, QuarterKind::PreWar, 0, {"Stationskwartier", nullptr}, 1912},
    {0, 1, QuarterKind::PreWar, 0, {"Bleekersbuurt", nullptr}, 1908},
    {0, 2, QuarterKind::PreWar, 0, {"Lijnbaankwartier", nullptr}, 1898},
    {0, 3, QuarterKind::PreWar, 0, {"Vaartbuurt", nullptr}, 1915},
    {0, 4, QuarterKind::PreWar, 0, {"Molenkwartier", nullptr}, 1921},
    {0, 5, QuarterKind::PreWar, 0, {"Zuidersingel", nullptr}, 1925},
    {0, 6, QuarterKind::PreWar, 0, {"Havenkwartier", nullptr}, 1904},
    {1, 0, QuarterKind::PostWar, 4, {"Toonladderbuurt", nullptr}, 1962},
    {1, 1, QuarterKind::PostWar, 1, {"Tuindorp Noorderwei", nullptr}, 1953},
    {1, 2, QuarterKind::Villa, 1, {"Hogekade", nullptr}, 1936},
    {1, 3, QuarterKind::PostWar, 2, {"Rivierenkwartier", nullptr}, 1957},
    {1, 4, QuarterKind::Park, 2, {"Westerpark", nullptr}, 1950},
    {1, 5, QuarterKind::PostWar, 3, {"Schepenbuurt", nullptr}, 1965},
    {1, 6, QuarterKind::PostWar, 4, {"Planetenkwartier", nullptr}, 1969},
    {2, 0, QuarterKind::Business, 4, {"De Wending", nullptr}, 1985},
    {2, 1, QuarterKind::Woonerf, 1, {"Korenhoven", "Grashoven"}, 1978},
    {2, 2, QuarterKind::Woonerf, 1, {"Wilgenhoven", "Rietvoorde"}, 1983},
    {2, 3, QuarterKind::Vinex, 2, {"Nieuwe Wetering", "Zonnewetering"}, 2004},
    {2, 5, QuarterKind::Vinex, 3, {"Zuiderdreef", "Waterdreef"}, 1997},
};
constexpr std::array<const char*, 6> districtNames{"Centrum", "Noord", "West", "Zuid", "Oost", "Oudewiel"};

Line bentLine(const Plan& plan, std::vector<Point> flat) { return plan.toTown(densified(flat, 25)); }

class Planner {
 public:
  explicit Planner(Random& random) : m_random(random) {}

  Plan plan() {
    layFrame();
    for (std::size_t q = 0; q < m_plan.quarters.size(); ++q) {
      m_quarter = static_cast<int>(q);
      m_style = &styleOf(m_plan.quarters[q].kind);
      subdivide(m_plan.plots[q], 0);
    }
    return std::move(m_plan);
  }

 private:
  int addStreet(StreetClass kind, int quarter, Point a, Point b) {
    m_plan.streets.push_back({kind, quarter, {a, b}});
    return static_cast<int>(m_plan.streets.size()) - 1;
  }

  void addQuarter(const SectorRow& row, const char* name, Plot plot) {
    Neighbourhood n{};
    const int index = static_cast<int>(m_plan.quarters.size());
    const std::string district = (row.district < 9 ? "0" : "") + std::to_string(row.district + 1);
    n.districtCode = "WK9901" + district;
    n.districtName = "Wijk " + district + " " + districtNames[static_cast<std::size_t>(row.district)];
    n.code = "BU9901" + district + (index < 10 ? "0" : "") + std::to_string(index);
    n.name = name;
    n.postcodeDigits = 110 + index;
    n.kind = row.kind;
    n.year = row.year;
    m_plan.quarters.push_back(n);
    m_plan.plots.push_back(std::move(plot));
  }

  void layFrame() {
    layCorridors();
    // Edges that neighbours share are one street: the rings, and the radials piece by piece.
    std::array<std::array<int, radials>, 4> ringStreet{}, radialStreet{};
    for (int ring = 0; ring < 4; ++ring) {
      const auto r = static_cast<std::size_t>(ring);
      for (int k = 0; k < radials; ++k) {
        const auto i = static_cast<std::size_t>(k);
        const StreetClass kind = ring == 0 ? StreetClass::Quay : StreetClass::Main;
        ringStreet[r][i] = ring == 3 ? -1 : addStreet(kind, -1, corner(ring, k), corner(ring, k + 1));
        const bool outside = ring == 3;
        radialStreet[r][i] = outside ? addStreet(StreetClass::Main, -1, corner(3, k),
                                                 polar(k == 6 ? 2200 : 4300, radialDegrees[i]))
                                     : addStreet(StreetClass::Main, -1, corner(ring, k), corner(ring + 1, k));
      }
    }
    for (const SectorRow& row : sectors) {
      if (row.ring < 0) {
        Plot centre;
        for (int k = 0; k < radials; ++k) {
          centre.corner.push_back(corner(0, k));
          centre.street.push_back(ringStreet[0][static_cast<std::size_t>(k)]);
        }
        addQuarter(row, row.names[0], centre);
        continue;
      }
      const auto r = static_cast<std::size_t>(row.ring);
      const auto k = static_cast<std::size_t>(row.radial);
      const auto next = static_cast<std::size_t>((row.radial + 1) % radials);
      Plot plot{{corner(row.ring, row.radial), corner(row.ring + 1, row.radial),
                 corner(row.ring + 1, row.radial + 1), corner(row.ring, row.radial + 1)},
                {radialStreet[r][k], ringStreet[r + 1][k], radialStreet[r][next], ringStreet[r][k]}};
      if (row.names[1] == nullptr) {
        addQuarter(row, row.names[0], plot);
        continue;
      }
      const double middle = (radialDegrees[k] + radialDegrees[next]) / 2;
      const int street = addStreet(StreetClass::Collector, -1, polar(1, middle), polar(2, middle));
      const std::optional<CutPlot> halves = cut(plot, {0, 0}, polar(1, middle), street);
      expects(halves.has_value());
      m_plan.streets[static_cast<std::size_t>(street)].flat = {halves->from, halves->to};
      addQuarter(row, row.names[0], halves->right);
      addQuarter(row, row.names[1], halves->left);
    }
    layVillage();
    const auto sector = [](int inner, int outer, int radial) {
      return Plot{{corner(inner, radial), corner(outer, radial), corner(outer, radial + 1),
                   corner(inner, radial + 1)},
                  {-1, -1, -1, -1}};
    };
    m_plan.lakes.push_back(sector(2, 3, 6));
    m_plan.woods.push_back(sector(2, 3, 4));
  }

  void layCorridors() {
    m_plan.stationFlat = {455, -130};
    m_plan.railway.push_back({bentLine(m_plan, {{1150, 4300},
                                                {760, 2100},
                                                {560, 900},
                                                {470, 60},
                                                {455, -130},
                                                {430, -800},
                                                {300, -1800},
                                                {-150, -4200}}),
                              13});
    m_plan.motorway.push_back({bentLine(m_plan, {{4300, 500},
                                                 {2900, 1000},
                                                 {2150, 1750},
                                                 {1200, 2420},
                                                 {-400, 2500},
                                                 {-1800, 2350},
                                                 {-4300, 2900}}),
                               24});
    // The canal is open at one end: that stretch was filled in, as in many towns.
    std::vector<Point> canal;
    for (int k = 1; k <= radials; ++k) canal.push_back(corner(0, k));
    m_plan.water.push_back({bentLine(m_plan, canal), 9});
    std::vector<Point> moat;
    for (int k = 2; k <= 5; ++k) {
      const Point p = corner(1, k);
      moat.push_back({p.x * 0.968, p.y * 0.968});
    }
    m_plan.water.push_back({bentLine(m_plan, moat), 12});
    m_plan.water.push_back(
        {bentLine(m_plan, {{-4300, 420}, {-2200, 330}, {-1300, 190}, {-700, 120}, {-285, 60}}), 14});
    m_plan.water.push_back(
        {bentLine(m_plan, {{205, -190}, {480, -400}, {800, -520}, {1250, -560}, {1480, -520}}), 14});
    m_plan.reserved.push_back({bentLine(m_plan, {{449, -300}, {455, -130}, {462, 10}}), 62});
  }

  void layVillage() {
    const Point a{-3650, -1350}, b{-3050, -1490}, c{-2980, -1030}, d{-3580, -910};
    const int south = addStreet(StreetClass::Collector, -1, a, b),
              north = addStreet(StreetClass::Collector, -1, c, d);
    const int east = addStreet(StreetClass::Residential, -1, b, c),
              west = addStreet(StreetClass::Residential, -1, d, a);
    const SectorRow row{-1, 0, QuarterKind::Village, 5, {"Oudewiel", nullptr}, 1948};
    addQuarter(row, row.names[0], {{a, b, c, d}, {south, east, north, west}});
    addStreet(StreetClass::Main, -1, b, {-3083, -1571});
  }

  void subdivide(const Plot& plot, int level) {
    const Extent extent = extentOf(plot);
    const double longer = extent.length / m_style->blockLength, shorter = extent.width / m_style->blockDepth;
    if (std::max(longer, shorter) < 1.45 || areaOf(plot) < 900) {
      // The town frays at its edge: fields and allotments lie between the last houses.
      const bool fringe = std::count(plot.street.begin(), plot.street.end(), -1) > 0;
      m_plan.blocks.push_back({plot, m_quarter, m_random.chance(fringe ? 0.3 : m_style->openShare)});
      return;
    }
    // Across the long side, or along it, whichever is further from its measure.
    const bool across = longer >= shorter;
    const Point u = extent.along, v{-u.y, u.x};
    const double size = across ? extent.length : extent.width;
    const double parts = std::max(2.0, std::round(across ? longer : shorter));
    const double share = std::floor(parts / 2) / parts + m_random.between(-1, 1) * m_style->placeSpread - 0.5;
    const Point axis = across ? u : v;
    const Point at{extent.centre.x + axis.x * share * size, extent.centre.y + axis.y * share * size};
    const double turn = m_random.between(-1, 1) * m_style->angleSpread;
    const Point along = across ? v : u;
    const Point turned{along.x * std::cos(turn) - along.y * std::sin(turn),
                       along.x * std::sin(turn) + along.y * std::cos(turn)};
    const bool large = areaOf(plot) > 110000;
    const StreetClass kind = large && level < 2                      ? StreetClass::Collector
                             : m_style->kind == QuarterKind::Woonerf ? StreetClass::Yard
                                                                     : StreetClass::Residential;
    const int street = addStreet(kind, m_quarter, at, at);
    const std::optional<CutPlot> parted = cut(plot, at, turned, street);
    if (!parted) {
      m_plan.streets.pop_back();
      m_plan.blocks.push_back({plot, m_quarter, true});
      return;
    }
    m_plan.streets[static_cast<std::size_t>(street)].flat = {parted->from, parted->to};
    subdivide(parted->left, level + 1);
    subdivide(parted->right, level + 1);
  }

  Random& m_random;
  Plan m_plan = {};
  int m_quarter = -1;
  const BuildingStyle* m_style = nullptr;
};

}  // namespace

const BuildingStyle& styleOf(QuarterKind kind) {
  using enum QuarterKind;
  // kind, block depth and length, spread of angle and place, open, house width and depth, front garden, row, gap,
  // closed, flats, upstairs, winding, years
  static const std::array<BuildingStyle, 9> styles{{
      {OldCentre, 44, 85, 0.16, 0.10, 0.03, 6.2, 13, 0.5, 5, 14, 1.5, true, 0, 0.45, 5, 1650, 1930},
      {PreWar, 50, 120, 0.05, 0.05, 0.05, 5.4, 9.5, 1.5, 6, 16, 2.5, true, 0, 0.25, 6, 1895, 1939},
      {PostWar, 66, 150, 0, 0.02, 0.13, 5.8, 8.5, 4.5, 5, 9, 7, false, 0.26, 0, 4, 1952, 1971},
      {Woonerf, 58, 88, 0.10, 0.08, 0.10, 5.6, 9, 4, 3, 7, 5.5, false, 0.02, 0, 26, 1973, 1988},
      {Vinex, 54, 120, 0.03, 0.04, 0.08, 5.5, 9.6, 3, 2, 8, 4.5, false, 0.09, 0, 10, 1992, 2014},
      {Villa, 84, 160, 0.12, 0.08, 0.06, 11, 10.5, 10, 1, 1, 11, true, 0, 0, 16, 1920, 1995},
      {Business, 130, 210, 0.02, 0.04, 0.03, 44, 38, 11, 1, 1, 16, false, 0, 0, 4, 1975, 2015},
      {Park, 280, 420, 0.20, 0.10, 1.0, 8, 10, 6, 1, 1, 40, false, 0, 0, 24, 1950, 1980},
      {Village, 62, 130, 0.09, 0.08, 0.05, 8.5, 9.5, 5, 1, 3, 6, false, 0, 0, 8, 1880, 2005},
  }};
  return styles[static_cast<std::size_t>(kind)];
}

Point Plan::toTown(Point flat, int quarter) const {
  if (quarter >= 0) {
    const auto q = static_cast<std::size_t>(quarter);
    // Winding fades out towards the edge of the quarter, so that its outer streets stay where the neighbours have
    // them.
    const double share =
        std::clamp(depthInside(plots[q], flat) / 90, 0.0, 1.0) * styleOf(quarters[q].kind).winding_m;
    flat = {flat.x + share * std::sin(flat.y / 55 + quarter),
            flat.y + share * std::sin(flat.x / 62 + 2 * quarter)};
  }
  const Point bent = bend(flat);
  return {townCentre.x + bent.x, townCentre.y + bent.y};
}

Line Plan::toTown(const Line& flat, int quarter) const {
  Line line;
  for (const Point p : flat) line.push_back(toTown(p, quarter));
  return line;
}

Plan planTown(Random& random) { return Planner(random).plan(); }

}  // namespace brandpunt::demo
