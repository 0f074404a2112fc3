// SPDX-License-Identifier: GPL-3.0-or-later
#include "geopackage/packed_tree.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "database/statement.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::store;

namespace {

std::string checked(Database& database) {
  Statement check(database, "SELECT rtreecheck('main', 't')");
  return check.next() ? check.takeText() : "nothing";
}

/// Points with many exact duplicates and a few far away, as incidents have.
std::vector<Point> randomPoints(Random& random, std::size_t n) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < n; ++i) {
    if (!points.empty() && random.below(5) == 0) {
      points.push_back(points[random.below(points.size())]);
    } else {
      const double far = random.below(50) == 0 ? 100 : 1;
      points.push_back({150'000 + far * 1000 * random.uniform(), 450'000 + far * 1000 * random.uniform()});
    }
  }
  return points;
}

/// The ids that the tree gives for a box.
std::vector<std::int64_t> asked(Database& database, const Box& box) {
  Statement query(database,
                  "SELECT id FROM t WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ? ORDER BY id");
  query.put(box.minX).put(box.maxX).put(box.minY).put(box.maxY);
  std::vector<std::int64_t> ids;
  while (query.next()) ids.push_back(query.takeInteger());
  return ids;
}

}  // namespace

TEST_CASE("A packed tree is a sound R*Tree that answers like a look at every point", "[store][property]") {
  Random random(20261126);
  for (const std::size_t n : {0u, 1u, 2u, 51u, 52u, 103u, 2601u, 2602u, 10'000u}) {
    CAPTURE(n);
    Database database(":memory:", Database::Mode::InMemory);
    database.allowShadowTables();
    database.run("CREATE VIRTUAL TABLE t USING rtree(id, minx, maxx, miny, maxy)");
    const std::vector<Point> points = randomPoints(random, n);
    PackedTree tree;
    for (std::size_t i = 0; i < n; ++i) tree.add(static_cast<std::uint32_t>(i + 1), points[i]);
    CHECK(tree.size() == n);
    std::move(tree).writeTo(database, "t");
    CHECK(checked(database) == "ok");
    CHECK(numberOf(database, "SELECT count(*) FROM t") == static_cast<std::int64_t>(n));
    for (int round = 0; round < 50; ++round) {
      const double x = 149'900 + 1200 * random.uniform(), y = 449'900 + 1200 * random.uniform();
      const double side = round % 2 == 0 ? 20 : 400;
      const Box box{x, y, x + side, y + side};
      const std::vector<std::int64_t> found = asked(database, box);
      // Single precision is good to 0.03 m here: whoever lies surely inside is found, whoever surely does not is not.
      constexpr double slack = 0.07;
      const Box inner{box.minX + slack, box.minY + slack, box.maxX - slack, box.maxY - slack};
      const Box outer{box.minX - slack, box.minY - slack, box.maxX + slack, box.maxY + slack};
      for (std::size_t i = 0; i < n; ++i) {
        const bool in = std::binary_search(found.begin(), found.end(), static_cast<std::int64_t>(i + 1));
        if (box.contains(points[i]) && !in) FAIL_CHECK("point " << i << " is missing");
        if (!outer.contains(points[i]) && in) FAIL_CHECK("point " << i << " lies outside");
        if (inner.contains(points[i]) && !in) FAIL_CHECK("point " << i << " is missing");
      }
    }
  }
}

TEST_CASE("A packed tree can be changed afterwards", "[store]") {
  Database database(":memory:", Database::Mode::InMemory);
  database.allowShadowTables();
  database.run("CREATE VIRTUAL TABLE t USING rtree(id, minx, maxx, miny, maxy)");
  PackedTree tree;
  for (std::uint32_t i = 1; i <= 300; ++i) tree.add(i, {1000.0 * i, 5000.0 - i});
  std::move(tree).writeTo(database, "t");
  database.run("INSERT INTO t VALUES (301, 7, 7, 8, 8); DELETE FROM t WHERE id % 2 = 0;");
  CHECK(checked(database) == "ok");
  CHECK(numberOf(database, "SELECT count(*) FROM t") == 151);
  CHECK(asked(database, {6, 7, 8, 9}) == std::vector<std::int64_t>{301});
}
