// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/look_candidates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <string>

#include "place/distance.h"

namespace brandpunt {
namespace {

constexpr double around_m = 100;    // streets are followed, and lamps shown, this far outside
constexpr double step_m = 10;       // along streets
constexpr double ringStep_m = 5;    // along the edge of a car park or a green
constexpr double litWithin_m = 35;  // about the distance between two lamp posts
constexpr double shortestUnlit_m = 40;
constexpr double lampsKnownWithin_m = 200;
constexpr double stationWithin_m = 100;
constexpr double greenAtStreet_m = 25;
constexpr double smallestGreen_m2 = 50;
constexpr double largeParking_m2 = 1500;
constexpr double shortestPath_m = 20;

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::string attribute(const MapFeature& f, const char* name) {
  const auto found = f.attributes.find(name);
  return found == f.attributes.end() ? std::string() : found->second;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

template <std::size_t n>
bool holdsAny(const std::string& text, const std::array<std::string_view, n>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](auto part) { return holds(text, part); });
}

/// The name of a thing; one with a figure in it could be an address.
std::string nameOf(const MapFeature& f) {
  for (const char* key : {"name", "street"}) {
    const std::string name = attribute(f, key);
    const bool figures = std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!name.empty() && !figures) return name;
  }
  return {};
}

Text named(const std::string& name, const Text& otherwise) {
  return name.empty() ? otherwise : Text{name, name};
}

constexpr std::array<std::string_view, 9> pathWords{"pad",     "path",  "footway", "cycleway",  "fiets",
                                                    "voetpad", "steps", "track",   "pedestrian"};
constexpr std::array<std::string_view, 4> backWords{"achterpad", "brandgang", "alley", "steeg"};
constexpr std::array<std::string_view, 6> railWords{"rail", "spoor", "tram", "water", "canal", "gracht"};
constexpr std::array<std::string_view, 5> motorwayWords{"motorway", "snelweg", "trunk", "autoweg", "link"};

/// A piece of line cut in steps.
std::vector<Point> sampled(const Line& line, double step) {
  std::vector<Point> points;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double length = distance(line[i - 1], line[i]);
    const int pieces = std::max(1, static_cast<int>(std::ceil(length / step)));
    for (int k = i == 1 ? 0 : 1; k <= pieces; ++k) {
      const double share = static_cast<double>(k) / pieces;
      points.push_back({line[i - 1].x + share * (line[i].x - line[i - 1].x),
                        line[i - 1].y + share * (line[i].y - line[i - 1].y)});
    }
  }
  return points;
}

class Finder {
 public:
  Finder(const MultiPolygon& area, const std::map<LayerRole, MapLayer>& layers)
      : m_area(area), m_layers(layers), m_box(boundsOf(Geometry(area))), m_centre(m_box.centre()) {}

  LookCandidates find() {
    findLamps();
    findStreets();
    findParking();
    findStations();
    findGreen();
    if (m_found.streets.empty()) findEdges();
    return std::move(m_found);
  }

 private:
  template <class Function>
  void forEachNear(LayerRole role, double within_m, Function f) const {
    const auto layer = m_layers.find(role);
    if (layer == m_layers.end()) return;
    const Box near = m_box.grown(within_m);
    for (const MapFeature& feature : layer->second.features) {
      const Box box = boundsOf(feature.geometry);
      if (!box.empty() && near.meets(box)) f(feature);
    }
  }

  void add(LookKind kind, Point place, Text name) {
    m_found.points.push_back({kind, place, std::move(name)});
  }

  bool inside(Point p) const { return m_box.contains(p) && contains(m_area, p); }

  double metresToStreet(Point p) const {
    double least = std::numeric_limits<double>::infinity();
    for (const Line& street : m_found.streets) least = std::min(least, distanceTo(MultiLine{street}, p));
    return least;
  }

  void findLamps() {
    forEachNear(LayerRole::Lighting, lampsKnownWithin_m, [&](const MapFeature& f) {
      if (const Point* p = std::get_if<Point>(&f.geometry)) m_lampsAround.push_back(*p);
    });
    const Box near = m_box.grown(around_m);
    std::copy_if(m_lampsAround.begin(), m_lampsAround.end(), std::back_inserter(m_found.lamps),
                 [&](Point p) { return near.contains(p); });
  }

  bool isLit(Point p) const {
    return std::any_of(m_lampsAround.begin(), m_lampsAround.end(),
                       [&](Point lamp) { return distance(lamp, p) <= litWithin_m; });
  }

  void findStreets() {
    for (const LayerRole role : {LayerRole::Streets, LayerRole::Basemap}) {
      forEachNear(role, around_m, [&](const MapFeature& f) {
        const auto* lines = std::get_if<MultiLine>(&f.geometry);
        const std::string kind = lower(attribute(f, "kind"));
        if (!lines || holdsAny(kind, railWords) || holdsAny(kind, motorwayWords)) return;
        if (role == LayerRole::Basemap && !holdsAny(kind, pathWords)) return;
        for (const Line& line : *lines) addStreet(f, kind, line);
      });
    }
    // The street nearest to the middle tells most; so it comes first.
    const auto rank = [&](const LookPoint& p) {
      return p.kind == LookKind::Street ? distance(p.place, m_centre) : -1.0;
    };
    std::stable_sort(m_found.points.begin(), m_found.points.end(),
                     [&](const LookPoint& a, const LookPoint& b) { return rank(a) < rank(b); });
    std::stable_sort(m_unlit.begin(), m_unlit.end(),
                     [](const auto& a, const auto& b) { return a.length_m > b.length_m; });
    for (const Stretch& s : m_unlit) add(LookKind::Unlit, s.middle, s.name);
  }

  void addStreet(const MapFeature& f, const std::string& kind, const Line& line) {
    const std::vector<Point> points = sampled(line, step_m);
    const Box near = m_box.grown(around_m);
    // Only the part round the area: a long road would lead the walk out of it.
    Line part;
    for (const Point p : points) {
      if (near.contains(p)) {
        part.push_back(p);
      } else {
        keep(part);
      }
    }
    keep(part);
    const std::string name = nameOf(f);
    const bool isPath = holdsAny(kind, pathWords);
    const bool isBack = holdsAny(kind, backWords) || holdsAny(lower(name), backWords);
    std::vector<Point> within;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const bool here = inside(points[i]);
      if (here) within.push_back(points[i]);
      if (i > 0 && here != inside(points[i - 1]) && !isPath && !isBack) {
        add(LookKind::Edge, points[i], named(name, {"In- en uitgang van het gebied", "Way in and out"}));
      }
    }
    findUnlit(points, name);
    if (within.empty()) return;
    const Point middle = within[within.size() / 2];
    const bool isLong = static_cast<double>(within.size()) * step_m >= shortestPath_m;
    if (isBack && isLong) {
      add(LookKind::BackPath, middle, named(name, {"Achterpad", "Back path"}));
    } else if (isPath && isLong) {
      add(LookKind::Path, middle, named(name, {"Pad", "Path"}));
    } else if (!isPath && !isBack) {
      for (const Point p : within) add(LookKind::Street, p, named(name, {"Straat", "Street"}));
    }
  }

  void keep(Line& part) {
    if (part.size() >= 2) m_found.streets.push_back(part);
    part.clear();
  }

  struct Stretch {
    Point middle = {};
    double length_m = 0;
    Text name = {};
  };

  /// Runs of the street in the area without a lamp nearby; where no lamp is known at all the layer does not tell.
  void findUnlit(const std::vector<Point>& points, const std::string& name) {
    if (m_lampsAround.empty()) return;
    std::vector<Point> dark;
    const auto end = [&] {
      const double length = static_cast<double>(dark.size()) * step_m;
      if (length >= shortestUnlit_m) {
        m_unlit.push_back({dark[dark.size() / 2], length,
                           name.empty() ? Text{"Stuk zonder lamp", "Stretch without a lamp"}
                                        : Text{name + ", zonder lamp", name + ", without a lamp"}});
      }
      dark.clear();
    };
    for (const Point p : points) {
      if (inside(p) && !isLit(p)) {
        dark.push_back(p);
      } else {
        end();
      }
    }
    end();
  }

  static bool isGarage(const MapFeature& f) {
    const std::string kind = lower(attribute(f, "kind"));
    return holds(kind, "garage") || holds(kind, "multi-storey");
  }

  void findParking() {
    struct Parking {
      const MapFeature* feature = nullptr;
      double metres = 0;  ///< from the middle of the area
    };
    std::vector<Parking> all;
    forEachNear(LayerRole::Parking, 0, [&](const MapFeature& f) {
      if (distanceBetween(m_area, f.geometry) > 0) return;
      all.push_back({&f, distance(boundsOf(f.geometry).centre(), m_centre)});
    });
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.metres < b.metres; });
    for (const Parking& p : all) addParking(*p.feature);
  }

  void addParking(const MapFeature& f) {
    const bool garage = isGarage(f);
    const std::string name = nameOf(f);
    const Text what =
        named(name, garage ? Text{"parkeergarage", "car park"} : Text{"parkeerterrein", "parking lot"});
    const Text entrance{"Ingang " + what.nl, "Entrance " + what.en};
    if (const Point* p = std::get_if<Point>(&f.geometry)) return add(LookKind::ParkingEntrance, *p, entrance);
    const auto* shape = std::get_if<MultiPolygon>(&f.geometry);
    if (!shape || shape->empty()) return;
    add(LookKind::ParkingEntrance,
        nearestToStreet(shape->front().shell).value_or(shape->front().shell.front()), entrance);
    const Point middle = boundsOf(f.geometry).centre();
    if (areaOf(*shape) < largeParking_m2 || !contains(*shape, middle)) return;
    const Text part =
        garage ? Text{", trap en betaalautomaat", ", stairs and pay machine"} : Text{", midden", ", middle"};
    const Text whole =
        named(name, garage ? Text{"Parkeergarage", "Car park"} : Text{"Parkeerterrein", "Parking lot"});
    add(LookKind::ParkingMiddle, middle, {whole.nl + part.nl, whole.en + part.en});
  }

  /// The place on the ring that is nearest to a street; without streets nearest to the middle of the area.
  std::optional<Point> nearestToStreet(const Ring& ring,
                                       double most = std::numeric_limits<double>::infinity(),
                                       bool onlyInside = false) const {
    std::optional<Point> best;
    double least = most;
    for (const Point p : sampled(ring, ringStep_m)) {
      if (onlyInside && !inside(p)) continue;
      const double d = m_found.streets.empty() ? distance(p, m_centre) : metresToStreet(p);
      if (d < least || (d == least && !best)) least = d, best = p;
    }
    return best;
  }

  static bool isStation(const MapFeature& f) {
    const std::string kind = lower(attribute(f, "kind"));
    return kind == "station" || kind == "treinstation" || kind == "train station" ||
           kind == "railway station" || kind == "railway_station";
  }

  void findStations() {
    for (const LayerRole role : {LayerRole::Basemap, LayerRole::Buildings}) {
      forEachNear(role, stationWithin_m, [&](const MapFeature& f) {
        if (!isStation(f) || distanceBetween(m_area, f.geometry) > stationWithin_m) return;
        Point place = boundsOf(f.geometry).centre();
        if (const auto* shape = std::get_if<MultiPolygon>(&f.geometry); shape && !shape->empty())
          place = nearestToStreet(shape->front().shell).value_or(place);
        add(LookKind::Station, place, named(nameOf(f), {"Station", "Station"}));
      });
    }
  }

  void findGreen() {
    struct Green {
      Point place = {};
      double area_m2 = 0;
      Text name = {};
    };
    std::vector<Green> all;
    forEachNear(LayerRole::Green, 0, [&](const MapFeature& f) {
      const auto* shape = std::get_if<MultiPolygon>(&f.geometry);
      if (!shape || shape->empty() || areaOf(*shape) < smallestGreen_m2) return;
      const auto place = nearestToStreet(shape->front().shell, greenAtStreet_m, true);
      if (place)
        all.push_back(
            {*place, areaOf(*shape), named(nameOf(f), {"Groen langs de straat", "Green by the street"})});
    });
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.area_m2 > b.area_m2; });
    for (Green& g : all) add(LookKind::Green, g.place, std::move(g.name));
  }

  /// Without any street: the middle, and the ends of the area to the four sides.
  void findEdges() {
    Point north = m_centre, east = m_centre, south = m_centre, west = m_centre;
    for (const Polygon& polygon : m_area) {
      for (const Point p : polygon.shell) {
        if (p.y > north.y) north = p;
        if (p.x > east.x) east = p;
        if (p.y < south.y) south = p;
        if (p.x < west.x) west = p;
      }
    }
    add(LookKind::Street, m_centre, {"Midden van het gebied", "Middle of the area"});
    add(LookKind::Street, north, {"Noordrand", "Northern edge"});
    add(LookKind::Street, east, {"Oostrand", "Eastern edge"});
    add(LookKind::Street, south, {"Zuidrand", "Southern edge"});
    add(LookKind::Street, west, {"Westrand", "Western edge"});
  }

  const MultiPolygon& m_area;
  const std::map<LayerRole, MapLayer>& m_layers;
  Box m_box;
  Point m_centre;
  std::vector<Point> m_lampsAround = {};
  std::vector<Stretch> m_unlit = {};
  LookCandidates m_found = {};
};

}  // namespace

LookCandidates lookCandidates(const MultiPolygon& area, const std::map<LayerRole, MapLayer>& layers) {
  return Finder(area, layers).find();
}

}  // namespace brandpunt
