// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/amenities.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "base/expects.h"

namespace brandpunt::demo {
namespace {

enum class Amenity { Garage, Lot, PrivateLot, ShoppingCentre, TownHall, PoliceStation, Square };

/// Where, in the flat plan, and how large; metres.
struct AmenityRow {
  Amenity kind;
  const char* name;
  Point near;
  double length, width;
  int capacity;
  const char* owner;
};
constexpr AmenityRow amenities[] = {
    {Amenity::Square, "Waagplein", {10, 15}, 70, 36, 0, "gemeente"},
    {Amenity::Garage, "Parkeergarage Waagplein", {95, -60}, 62, 34, 420, "gemeente"},
    {Amenity::Garage, "Parkeergarage Turfmarkt", {-150, 110}, 50, 30, 260, "privaat"},
    {Amenity::Garage, "Parkeergarage Singelhof", {-120, 500}, 66, 34, 350, "gemeente"},
    {Amenity::TownHall, "Stadhuis", {-60, -90}, 44, 26, 0, "gemeente"},
    {Amenity::PoliceStation, "Politiebureau", {200, 470}, 46, 22, 0, "politie"},
    {Amenity::ShoppingCentre, "Winkelcentrum De Halm", {560, 1600}, 64, 44, 0, "privaat"},
    {Amenity::Lot, "Parkeerterrein De Halm", {470, 1560}, 76, 44, 190, "privaat"},
    {Amenity::ShoppingCentre, "Winkelcentrum Merwedeplein", {-1050, 20}, 62, 34, 0, "privaat"},
    {Amenity::Lot, "Parkeerterrein Merwedeplein", {-960, 110}, 66, 36, 120, "gemeente"},
    {Amenity::ShoppingCentre, "Winkelcentrum Zuiderdreef", {-130, -1500}, 60, 34, 0, "privaat"},
    {Amenity::Lot, "Parkeerterrein Zuiderdreef", {-40, -1450}, 66, 36, 130, "gemeente"},
    {Amenity::Lot, "Parkeerterrein Ziekenhuis", {700, -600}, 110, 50, 480, "privaat"},
    {Amenity::Lot, "Parkeerterrein Sportpark", {-800, -650}, 90, 44, 210, "gemeente"},
    {Amenity::Lot, "Parkeerterrein Haven", {330, -330}, 46, 28, 85, "gemeente"},
    {Amenity::Lot, "Parkeerhof Passaat", {-1500, 200}, 58, 34, 64, "gemeente"},
    {Amenity::PrivateLot, "Bedrijfsparkeren De Wending", {1350, 650}, 95, 60, 240, "privaat"},
};

/// The largest rectangle of at most these sides in the middle of a plot, in flat coordinates.
std::optional<std::vector<Point>> rectangleIn(const Plot& plot, double length, double width) {
  const Extent extent = extentOf(plot);
  const Point u = extent.along, v{-u.y, u.x}, c = centroidOf(plot);
  for (double scale = 1; scale > 0.3; scale *= 0.93) {
    const double a = length * scale / 2, b = width * scale / 2;
    std::vector<Point> corners{{c.x - u.x * a - v.x * b, c.y - u.y * a - v.y * b},
                               {c.x + u.x * a - v.x * b, c.y + u.y * a - v.y * b},
                               {c.x + u.x * a + v.x * b, c.y + u.y * a + v.y * b},
                               {c.x - u.x * a + v.x * b, c.y - u.y * a + v.y * b}};
    if (std::all_of(corners.begin(), corners.end(), [&](Point p) { return depthInside(plot, p) > 7; }))
      return corners;
  }
  return {};
}

Point centreOf(const std::vector<Point>& corners) {
  Point sum{};
  for (const Point p : corners) sum = {sum.x + p.x, sum.y + p.y};
  const auto n = static_cast<double>(corners.size());
  return rounded({sum.x / n, sum.y / n});
}

int streetBeside(const Plot& plot) {
  int best = -1;
  double longest = 0;
  const std::size_t n = plot.corner.size();
  for (std::size_t i = 0; i < n; ++i) {
    const double length = distance(plot.corner[i], plot.corner[(i + 1) % n]);
    if (plot.street[i] >= 0 && length > longest) longest = length, best = plot.street[i];
  }
  return best;
}

void place(const AmenityRow& row, Block& block, const std::vector<Point>& flat, const Plan& plan,
           Occupied& occupied, Town& town) {
  std::vector<Point> corners;
  for (const Point p : flat) corners.push_back(plan.toTown(p, block.quarter));
  if (!occupied.take(corners)) return;
  block.open = row.kind == Amenity::Square || block.open;
  const int street = streetBeside(block.plot);
  const Ring outline = closedRing(corners);
  const auto building = [&](BuildingKind kind, int year) { town.buildings.push_back({outline, kind, year}); };
  const auto carPark = [&](CarParkKind kind) {
    town.carParks.push_back(
        {row.name, kind, row.capacity, row.owner, street, block.quarter, outline, centreOf(corners)});
  };
  switch (row.kind) {
    case Amenity::Garage:
      building(BuildingKind::Garage, 1988), carPark(CarParkKind::Garage);
      break;
    case Amenity::Lot:
      carPark(CarParkKind::Lot);
      break;
    case Amenity::PrivateLot:
      carPark(CarParkKind::PrivateLot);
      break;
    case Amenity::TownHall:
      building(BuildingKind::TownHall, 1664);
      break;
    case Amenity::PoliceStation:
      building(BuildingKind::PoliceStation, 1994);
      break;
    case Amenity::ShoppingCentre: {
      building(BuildingKind::Shop, 1979);
      std::vector<Point> around;
      for (const Point p : block.plot.corner) around.push_back(plan.toTown(p, block.quarter));
      town.shoppingAreas.push_back({row.name, "wijkwinkelcentrum", closedRing(around)});
      break;
    }
    case Amenity::Square:
      break;
  }
}

Ring bentRing(const Plan& plan, const Plot& plot, double scale, int quarter) {
  const Point c = centroidOf(plot);
  Line flat;
  for (const Point p : plot.corner) flat.push_back({c.x + (p.x - c.x) * scale, c.y + (p.y - c.y) * scale});
  flat.push_back(flat.front());
  Line bent = plan.toTown(densified(flat, 20), quarter);
  bent.pop_back();
  return closedRing(bent);
}

void plantGreen(const Plan& plan, Random& random, Town& town) {
  for (const Plot& wood : plan.woods)
    town.green.push_back({"Wielerbos", "bos", bentRing(plan, wood, 0.97, -1)});
  for (const Block& block : plan.blocks) {
    if (!block.open) continue;
    const QuarterKind kind = plan.quarters[static_cast<std::size_t>(block.quarter)].kind;
    const Ring outline = bentRing(plan, block.plot, kind == QuarterKind::Park ? 0.98 : 0.84, block.quarter);
    const bool clear = std::all_of(outline.begin(), outline.end(), [&](Point p) {
      return isClear(plan.water, p, 0) && isClear(plan.railway, p, 4) && isClear(plan.reserved, p, 0);
    });
    if (!clear) continue;
    const bool park = kind == QuarterKind::Park;
    town.green.push_back({park ? "Westerpark" : "",
                          park ? (random.chance(0.4) ? "sportveld" : "park") : "plantsoen", outline});
  }
}

void placeLights(const Plan& plan, Town& town) {
  for (const Street& street : town.streets) {
    if (street.kind == StreetClass::Motorway) continue;
    const double aside = street.kind == StreetClass::Main ? 7 : street.kind == StreetClass::Quay ? 14 : 3.5;
    int nth = 0;
    for (const Line& piece : street.line) {
      const double length = lengthOf(piece);
      for (double at = 10; at < length; at += 31, ++nth) {
        const Station s = stationAt(piece, at);
        const double side = nth % 2 == 0 ? aside : -aside;
        const Point p{s.place.x - s.along.y * side, s.place.y + s.along.x * side};
        if (distance(p, plan.toTown(Point{0, 0})) > 2600 && nth % 3 != 0) continue;
        if (isClear(plan.water, p, 0)) town.lights.push_back({street.name, "lichtmast", rounded(p)});
      }
    }
  }
}

/// Polder ditches in the fields round the town, 110 m apart.
void digDitches(const Plan& plan, Town& town) {
  constexpr double spacing_m = 110, step_m = 30, reach_m = 4800;
  const Point along{std::cos(0.35), std::sin(0.35)};
  const auto inField = [&](Point flat) {
    const auto clearOf = [&](const std::vector<Plot>& plots) {
      return std::all_of(plots.begin(), plots.end(),
                         [&](const Plot& p) { return depthInside(p, flat) < -45; });
    };
    const Point p = plan.toTown(flat);
    return clearOf(plan.plots) && clearOf(plan.lakes) && clearOf(plan.woods) &&
           isClear(plan.motorway, p, 20) && isClear(plan.railway, p, 15) && isClear(plan.water, p, 5) &&
           contains(MultiPolygon{{town.border, {}}}, p);
  };
  for (double across = -reach_m; across < reach_m; across += spacing_m) {
    Line ditch;
    const auto finish = [&] {
      if (ditch.size() > 3) town.ditches.push_back({"", "waterloop, sloot", ditch});
      ditch.clear();
    };
    for (double at = -reach_m; at < reach_m; at += step_m) {
      const Point flat{along.x * at - along.y * across, along.y * at + along.x * across};
      if (inField(flat)) {
        ditch.push_back(rounded(plan.toTown(flat)));
      } else {
        finish();
      }
    }
    finish();
  }
}

void placeCameras(const Plan& plan, Town& town) {
  const Point squares[] = {{10, 15},    {-30, 60}, {70, -20}, {95, -60},
                           {-150, 110}, {130, 60}, {0, -120}, {-90, -20}};
  for (const Point p : squares)
    town.cameras.push_back({"Binnenstad", "gemeentelijk", rounded(plan.toTown(p, 0))});
  for (const double along : {-60.0, 0.0, 70.0}) {
    const Point p{plan.stationFlat.x - 30, plan.stationFlat.y + along};
    town.cameras.push_back({"Station", "spoor", rounded(plan.toTown(p))});
  }
}

}  // namespace

void placeAmenities(Plan& plan, Occupied& occupied, Town& town) {
  for (const AmenityRow& row : amenities) {
    Block* best = nullptr;
    std::optional<std::vector<Point>> ground;
    double nearest = 1e30;
    for (Block& block : plan.blocks) {
      const double away = distance(centroidOf(block.plot), row.near);
      if (away >= nearest || areaOf(block.plot) < 0.8 * row.length * row.width) continue;
      const std::optional<std::vector<Point>> rectangle = rectangleIn(block.plot, row.length, row.width);
      if (!rectangle) continue;
      const bool clear = std::all_of(rectangle->begin(), rectangle->end(), [&](Point p) {
        const Point t = plan.toTown(p, block.quarter);
        return isClear(plan.water, t, 4) && isClear(plan.railway, t, 8) && isClear(plan.reserved, t, 2);
      });
      if (clear) nearest = away, best = &block, ground = rectangle;
    }
    if (best != nullptr) place(row, *best, *ground, plan, occupied, town);
  }
  // The station lies along the railway, with its building on the town's side and the P+R behind the tracks.
  const auto beside = [&](double from, double to, double near, double far) {
    const Point s = plan.stationFlat;
    std::vector<Point> corners;
    for (const Point p : {Point{s.x + near, s.y + from}, Point{s.x + far, s.y + from},
                          Point{s.x + far, s.y + to}, Point{s.x + near, s.y + to}}) {
      corners.push_back(plan.toTown(p));
    }
    return corners;
  };
  const std::vector<Point> hall = beside(-45, 45, -34, -19);
  occupied.take(hall);
  town.buildings.push_back({closedRing(hall), BuildingKind::Station, 1911});
  const std::vector<Point> lot = beside(-100, 90, 19, 50);
  occupied.take(lot);
  town.carParks.push_back({"P+R Station Zilverdam", CarParkKind::ParkAndRide, 380, "gemeente", -1, 1,
                           closedRing(lot), centreOf(lot)});
  // Between the ring road and the lake.
  const Plot& lake = plan.lakes.front();
  const Point from = lake.corner[0], to = lake.corner[3];
  const double edge = distance(from, to);
  const Point u{(to.x - from.x) / edge, (to.y - from.y) / edge}, out{-u.y, u.x};
  std::vector<Point> beach;
  for (const Point p : {Point{-55, -40}, Point{55, -40}, Point{55, -18}, Point{-55, -18}}) {
    beach.push_back(plan.toTown(
        Point{(from.x + to.x) / 2 + u.x * p.x + out.x * p.y, (from.y + to.y) / 2 + u.y * p.x + out.y * p.y}));
  }
  town.carParks.push_back({"Parkeerterrein Zilverplas", CarParkKind::Lot, 160, "gemeente", -1, -1,
                           closedRing(beach), centreOf(beach)});
}

void addressPoliceStation(const Plan& plan, Town& town) {
  for (std::size_t b = 0; b < town.buildings.size(); ++b) {
    if (town.buildings[b].kind != BuildingKind::PoliceStation) continue;
    const Point centre = centreOf({town.buildings[b].outline.begin(), town.buildings[b].outline.end() - 1});
    const PremisesAddress* neighbour = nullptr;
    for (const PremisesAddress& a : town.addresses) {
      if (neighbour == nullptr ||
          squaredDistance(a.place, centre) < squaredDistance(neighbour->place, centre)) {
        neighbour = &a;
      }
    }
    if (neighbour == nullptr) return;
    PremisesAddress station = *neighbour;
    for (const PremisesAddress& a : town.addresses) {
      if (a.street == station.street) station.number = std::max(station.number, a.number);
    }
    station.number += 2;
    station.addition.clear();
    station.building = static_cast<int>(b);
    station.home = station.endOfRow = false;
    station.place = centre;
    town.policeStation = static_cast<int>(town.addresses.size());
    town.addresses.push_back(station);
  }
  expects(town.policeStation >= 0 && plan.quarters.size() == town.neighbourhoods.size());
}

void furnish(const Plan& plan, Random& random, Town& town) {
  for (const Corridor& c : plan.water) town.water.push_back({"", "water", ringAround(c)});
  town.water[0].name = "Grachtengordel";
  town.water[2].name = "Oude Vaart";
  for (const Plot& lake : plan.lakes)
    town.water.push_back({"Zilverplas", "water, meer", bentRing(plan, lake, 0.82, -1)});
  for (const Corridor& c : plan.railway) {
    Line line;
    for (const Point p : c.line) {
      if (contains(MultiPolygon{{town.border, {}}}, p)) line.push_back(rounded(p));
    }
    town.railways.push_back({"Spoorlijn", "spoor", line});
  }
  plantGreen(plan, random, town);
  placeLights(plan, town);
  digDitches(plan, town);
  placeCameras(plan, town);
  town.shoppingAreas.insert(town.shoppingAreas.begin(),
                            {"Binnenstad", "kernwinkelgebied", bentRing(plan, plan.plots[0], 0.68, 0)});
  for (std::size_t q = 0; q < plan.quarters.size(); ++q) {
    const QuarterKind kind = plan.quarters[q].kind;
    if (kind == QuarterKind::Business) {
      town.businessAreas.push_back(
          {"Bedrijventerrein De Wending", "bedrijventerrein", town.neighbourhoods[q].outline});
    }
    if (kind == QuarterKind::Villa || kind == QuarterKind::Vinex) {
      town.preventionTeams.push_back(
          {"Buurtpreventie " + plan.quarters[q].name, "buurtpreventieteam", town.neighbourhoods[q].outline});
    }
  }
}

}  // namespace brandpunt::demo
