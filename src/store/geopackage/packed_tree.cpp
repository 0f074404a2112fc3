// SPDX-License-Identifier: GPL-3.0-or-later
#include "geopackage/packed_tree.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <span>

#include "base/expects.h"
#include "database/database_image.h"
#include "database/statement.h"

namespace brandpunt::store {
namespace {

constexpr std::size_t mostEntries = 51;  // of a node, in SQLite
constexpr std::size_t entryBytes = 8 + 4 * 4, nodeBytes = 4 + mostEntries * entryBytes;
constexpr std::size_t root = 1;

struct FloatBox {
  float minX = std::numeric_limits<float>::infinity(), maxX = -minX, minY = minX, maxY = -minX;
  void include(const FloatBox& o) {
    minX = std::min(minX, o.minX), maxX = std::max(maxX, o.maxX);
    minY = std::min(minY, o.minY), maxY = std::max(maxY, o.maxY);
  }
};

float roundedDown(double value) {
  const auto f = static_cast<float>(value);
  return static_cast<double>(f) <= value ? f : std::nextafter(f, -std::numeric_limits<float>::infinity());
}
float above(float value) { return std::nextafter(value, std::numeric_limits<float>::infinity()); }

/// The bits of a number with room for those of another between them.
std::uint32_t spread(std::uint32_t bits) {
  bits &= 0xFFFF;
  bits = (bits | bits << 8) & 0x00FF00FF;
  bits = (bits | bits << 4) & 0x0F0F0F0F;
  bits = (bits | bits << 2) & 0x33333333;
  return (bits | bits << 1) & 0x55555555;
}

std::uint32_t share(double value, double from, double width) {
  constexpr double steps = 65535;
  return width > 0 ? static_cast<std::uint32_t>(std::clamp((value - from) / width, 0.0, 1.0) * steps) : 0;
}

/// The bytes of a node; numbers are big-endian.
class Node {
 public:
  explicit Node(std::size_t depthOfTree) { put(0, depthOfTree, 2); }
  void add(std::uint64_t id, const FloatBox& box) {
    const std::size_t at = 4 + m_entries++ * entryBytes;
    put(at, id, 8);
    std::size_t coordinate = at + 8;
    for (const float edge : {box.minX, box.maxX, box.minY, box.maxY}) {
      put(coordinate, std::bit_cast<std::uint32_t>(edge), 4);
      coordinate += 4;
    }
    put(2, m_entries, 2);
  }
  std::span<const unsigned char> bytes() const { return m_bytes; }

 private:
  void put(std::size_t at, std::uint64_t number, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i)
      m_bytes[at + i] = static_cast<unsigned char>(number >> (8 * (bytes - 1 - i)));
  }
  std::array<unsigned char, nodeBytes> m_bytes = {};
  std::size_t m_entries = 0;
};

/// Where the i-th of `parts` equal parts of n begins.
std::size_t beginOf(std::size_t i, std::size_t parts, std::size_t n) { return i * n / parts; }
std::size_t nodesFor(std::size_t entries) {
  return std::max<std::size_t>(1, (entries + mostEntries - 1) / mostEntries);
}

/// Writes the tables behind one tree.
class TreeTables {
 public:
  TreeTables(Database& database, const std::string& name)
      : m_database(database),
        m_name(name),
        m_node(database, "INSERT OR REPLACE INTO \"" + name + "_node\" VALUES (?, ?)"),
        m_parent(database, "INSERT INTO \"" + name + "_parent\" VALUES (?, ?)") {}

  void putNode(std::size_t number, const Node& node) {
    m_node.put(static_cast<std::int64_t>(number)).put(node.bytes()).run();
  }
  void putParent(std::size_t child, std::size_t parent) {
    m_parent.put(static_cast<std::int64_t>(child)).put(static_cast<std::int64_t>(parent)).run();
  }

  /// \param nodeOf  by id; 0: no such row
  void putRows(const std::vector<std::uint32_t>& nodeOf) {
    const std::string table = m_name + "_rowid";
    DatabaseImage image("CREATE TABLE \"" + table + "\"(rowid INTEGER PRIMARY KEY,nodeno)");
    const ImageSchema shown(m_database);
    const auto copy = [&] {
      if (image.empty()) return;
      shown.show(image.bytes());
      m_database.run("INSERT INTO main.\"" + table + "\" SELECT * FROM image.\"" + table + "\"");
      image.clear();
    };
    Record record;
    for (std::size_t id = 0; id < nodeOf.size(); ++id) {
      if (nodeOf[id] == 0) continue;
      if (image.full()) copy();
      record.clear();
      record.putNull();
      record.put(std::int64_t{nodeOf[id]});
      image.addRow(table, static_cast<std::int64_t>(id), record.bytes());
    }
    copy();
  }

 private:
  Database& m_database;
  std::string m_name;
  Statement m_node, m_parent;
};

}  // namespace

void PackedTree::add(std::uint32_t id, Point place) {
  m_points.push_back({0, id, roundedDown(place.x), roundedDown(place.y)});
  m_bounds.include(place);
}

void PackedTree::writeTo(Database& database, const std::string& name) && {
  if (m_points.empty()) return;  // the tree is made with an empty root
  for (Entry& e : m_points) {
    e.key = spread(share(e.x, m_bounds.minX, m_bounds.width())) |
            spread(share(e.y, m_bounds.minY, m_bounds.height())) << 1;
  }
  std::sort(m_points.begin(), m_points.end(),
            [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.id < b.id; });

  std::vector<std::size_t> nodesOfLevel{nodesFor(m_points.size())};  // leaves first
  while (nodesOfLevel.back() > 1) nodesOfLevel.push_back(nodesFor(nodesOfLevel.back()));
  const std::size_t depth = nodesOfLevel.size() - 1;
  const auto depthIn = [&](std::size_t level) { return level == depth ? depth : 0; };

  TreeTables tables(database, name);
  std::size_t next = root + 1;  // the number of the next node that is not the root
  std::vector<FloatBox> boxes(nodesOfLevel[0]);
  std::vector<std::uint32_t> nodeOf;
  std::size_t firstOfLevel = depth == 0 ? root : next;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    Node node(depthIn(0));
    const std::size_t number = firstOfLevel + i;
    for (std::size_t k = beginOf(i, boxes.size(), m_points.size());
         k < beginOf(i + 1, boxes.size(), m_points.size()); ++k) {
      const Entry& e = m_points[k];
      const FloatBox box{e.x, above(e.x), e.y, above(e.y)};
      node.add(e.id, box);
      boxes[i].include(box);
      if (nodeOf.size() <= e.id) nodeOf.resize(e.id + std::size_t{1});
      nodeOf[e.id] = static_cast<std::uint32_t>(number);
    }
    tables.putNode(number, node);
  }
  m_points = {};
  next += nodesOfLevel[0];
  for (std::size_t level = 1; level <= depth; ++level) {
    const std::size_t first = level == depth ? root : next;
    std::vector<FloatBox> above(nodesOfLevel[level]);
    for (std::size_t i = 0; i < above.size(); ++i) {
      Node node(depthIn(level));
      for (std::size_t k = beginOf(i, above.size(), boxes.size());
           k < beginOf(i + 1, above.size(), boxes.size()); ++k) {
        node.add(firstOfLevel + k, boxes[k]);
        above[i].include(boxes[k]);
        tables.putParent(firstOfLevel + k, first + i);
      }
      tables.putNode(first + i, node);
    }
    next += above.size();
    firstOfLevel = first;
    boxes = std::move(above);
  }
  tables.putRows(nodeOf);
}

}  // namespace brandpunt::store
