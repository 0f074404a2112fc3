// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/cell_subtraction.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace brandpunt {
namespace {

/// Does the segment meet the box? By clipping its parameter range (Liang and Barsky 1984).
bool meets(Point a, Point b, const Box& box) {
  double from = 0, to = 1;
  const auto clip = [&](double start, double step, double low, double high) {
    if (step == 0) return start >= low && start <= high;
    const double t1 = (low - start) / step, t2 = (high - start) / step;
    from = std::max(from, std::min(t1, t2));
    to = std::min(to, std::max(t1, t2));
    return from <= to;
  };
  return clip(a.x, b.x - a.x, box.minX, box.maxX) && clip(a.y, b.y - a.y, box.minY, box.maxY);
}

bool touches(const MultiPolygon& area, const Box& box) {
  if (contains(area, box.centre())) return true;
  for (const Polygon& polygon : area) {
    for (std::size_t i = 0; i + 1 < polygon.shell.size(); ++i) {
      if (meets(polygon.shell[i], polygon.shell[i + 1], box)) return true;
    }
  }
  return false;
}

bool isInside(const Box& box, const MultiPolygon& area) {
  for (const double x : {box.minX, box.maxX}) {
    for (const double y : {box.minY, box.maxY}) {
      if (!contains(area, {x, y})) return false;
    }
  }
  return true;
}

/// A sum that a reader can subtract from: outlines that belong together, and the cells one would take for them.
struct Comparison {
  int n = 0;
  std::vector<std::size_t> cells = {};
};

struct Families {
  std::vector<std::size_t> touching, centred, inside;
};

Families familiesOf(const MultiPolygon& area, const std::vector<CountCell>& cells) {
  Families families;
  const Box bounds = boundsOf(Geometry(area));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Box box = cells[i].box();
    if (!bounds.meets(box) || !touches(area, box)) continue;
    families.touching.push_back(i);
    if (contains(area, box.centre())) families.centred.push_back(i);
    if (isInside(box, area)) families.inside.push_back(i);
  }
  return families;
}

void add(std::vector<std::size_t>& to, const std::vector<std::size_t>& more) {
  to.insert(to.end(), more.begin(), more.end());
  std::sort(to.begin(), to.end());
  to.erase(std::unique(to.begin(), to.end()), to.end());
}

/// The group of each outline: those that share a touched cell, directly or through others, have the same number.
std::vector<std::size_t> groupsOf(const std::vector<Families>& families) {
  std::vector<std::size_t> group(families.size());
  std::iota(group.begin(), group.end(), std::size_t{0});
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t a = 0; a < families.size(); ++a) {
      for (std::size_t b = a + 1; b < families.size(); ++b) {
        if (group[a] == group[b]) continue;
        std::vector<std::size_t> shared;
        std::set_intersection(families[a].touching.begin(), families[a].touching.end(),
                              families[b].touching.begin(), families[b].touching.end(),
                              std::back_inserter(shared));
        if (shared.empty()) continue;
        const auto [low, high] = std::minmax(group[a], group[b]);
        std::replace(group.begin(), group.end(), std::size_t{high}, std::size_t{low});
        changed = true;
      }
    }
  }
  return group;
}

std::vector<Comparison> comparisonsOf(const std::vector<CellOutline>& outlines,
                                      const std::vector<CountCell>& cells, int total) {
  std::vector<Families> families;
  for (const CellOutline& outline : outlines) families.push_back(familiesOf(outline.area, cells));
  const std::vector<std::size_t> group = groupsOf(families);
  std::vector<Comparison> all;
  const auto compare = [&](auto&& belongs) {
    Comparison touching, centred, inside;
    for (std::size_t i = 0; i < outlines.size(); ++i) {
      if (!belongs(i)) continue;
      for (Comparison* c : {&touching, &centred, &inside}) c->n += outlines[i].n;
      add(touching.cells, families[i].touching);
      add(centred.cells, families[i].centred);
      add(inside.cells, families[i].inside);
    }
    for (Comparison* c : {&touching, &centred, &inside}) {
      if (!c->cells.empty()) all.push_back(std::move(*c));
    }
  };
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    compare([&](std::size_t other) { return other == i; });
    compare([&](std::size_t other) { return group[other] == i; });
  }
  compare([](std::size_t) { return true; });
  Comparison everything{total, std::vector<std::size_t>(cells.size())};
  std::iota(everything.cells.begin(), everything.cells.end(), std::size_t{0});
  all.push_back(std::move(everything));
  return all;
}

}  // namespace

std::vector<CountCell> cellsThatTellNothingSmall(std::vector<CountCell> all,
                                                 const std::vector<CellOutline>& outlines, int total,
                                                 int minimum) {
  const int onMap =
      std::accumulate(all.begin(), all.end(), 0, [](int sum, const CountCell& c) { return sum + c.n; });
  std::erase_if(all, [minimum](const CountCell& c) { return c.n < minimum; });
  if (minimum <= 1) return all;
  std::vector<Comparison> comparisons = comparisonsOf(outlines, all, total);
  comparisons.push_back(comparisons.back());
  comparisons.back().n = onMap;
  std::vector<bool> drawn(all.size(), true);
  for (bool changed = true; changed;) {
    changed = false;
    for (const Comparison& comparison : comparisons) {
      int sum = 0;
      std::optional<std::size_t> least;
      for (const std::size_t i : comparison.cells) {
        if (!drawn[i]) continue;
        sum += all[i].n;
        if (!least || all[i].n < all[*least].n) least = i;
      }
      const int rest = std::abs(comparison.n - sum);
      if (!least || rest == 0 || rest >= minimum) continue;
      drawn[*least] = false;
      changed = true;
    }
  }
  std::vector<CountCell> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (drawn[i]) kept.push_back(all[i]);
  }
  return kept;
}

}  // namespace brandpunt
