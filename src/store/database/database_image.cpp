// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/database_image.h"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <memory>

#include "base/expects.h"
#include "database/statement.h"

namespace brandpunt::store {
namespace {

constexpr unsigned char interiorOfEntries = 2, interiorOfRows = 5, leafOfEntries = 10, leafOfRows = 13;
constexpr std::size_t leafHeader = 8, interiorHeader = 12;
constexpr std::size_t longestVarint = 9;

/// A number in SQLite's variable length; its bytes are put behind the text.
void appendVarint(std::string& text, std::uint64_t number) {
  if (number < 0x80) {
    text += static_cast<char>(number);
    return;
  }
  std::array<char, longestVarint> bytes{};
  expects(number < (1ull << 56));  // larger ones are written otherwise, and none is
  std::size_t at = bytes.size();
  bytes[--at] = static_cast<char>(number & 0x7F);
  while ((number >>= 7) != 0) bytes[--at] = static_cast<char>((number & 0x7F) | 0x80);
  text.append(bytes.data() + at, bytes.size() - at);
}

void putNumber(unsigned char* at, std::size_t number, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) at[i] = static_cast<unsigned char>(number >> (8 * (bytes - 1 - i)));
}
std::size_t numberAt(const unsigned char* at, std::size_t bytes) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < bytes; ++i) number = number << 8 | at[i];
  return number;
}

std::size_t cellsIn(const std::vector<unsigned char>& page) { return numberAt(page.data() + 3, 2); }

std::vector<unsigned char> emptyPage(unsigned char kind, std::size_t pageSize) {
  std::vector<unsigned char> page(pageSize, 0);
  page[0] = kind;
  putNumber(page.data() + 5, pageSize, 2);
  return page;
}

std::size_t headerOf(const std::vector<unsigned char>& page) {
  return page[0] == interiorOfEntries || page[0] == interiorOfRows ? interiorHeader : leafHeader;
}

/// Cells grow from the end of the page, their places from its head. \returns false where they would meet
bool addCell(std::vector<unsigned char>& page, std::string_view cell) {
  const std::size_t cells = cellsIn(page), content = numberAt(page.data() + 5, 2);
  const std::size_t places = headerOf(page) + 2 * cells;
  if (places + 2 + cell.size() > content) return false;
  const std::size_t at = content - cell.size();
  std::memcpy(page.data() + at, cell.data(), cell.size());
  putNumber(page.data() + places, at, 2);
  putNumber(page.data() + 3, cells + 1, 2);
  putNumber(page.data() + 5, at, 2);
  return true;
}

void removeLastCell(std::vector<unsigned char>& page, std::size_t size) {
  putNumber(page.data() + 3, cellsIn(page) - 1, 2);
  putNumber(page.data() + 5, numberAt(page.data() + 5, 2) + size, 2);
}

}  // namespace

void Record::clear() {
  m_types.clear();
  m_values.clear();
}

void Record::put(std::int64_t number) {
  if (number == 0 || number == 1) {
    m_types += static_cast<char>(8 + number);  // the numbers that need no bytes
    return;
  }
  static constexpr std::array<std::size_t, 6> widths{1, 2, 3, 4, 6, 8};
  std::size_t i = 0;
  const auto magnitude = static_cast<std::uint64_t>(number < 0 ? ~number : number);
  while (i + 1 < widths.size() && magnitude >> (8 * widths[i] - 1) != 0) ++i;
  m_types += static_cast<char>(i + 1);
  for (std::size_t byte = widths[i]; byte-- > 0;)
    m_values += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * byte));
}

void Record::put(std::string_view text) {
  appendVarint(m_types, 13 + 2 * text.size());
  m_values.append(text);
}

void Record::putBlob(std::span<const unsigned char> bytes) {
  appendVarint(m_types, 12 + 2 * bytes.size());
  m_values.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

std::string_view Record::bytes() {
  m_whole.clear();
  // The header counts itself; no header here is so long that its own length could not be told in two bytes.
  const std::size_t size = m_types.size() + (m_types.size() < 0x7F ? 1 : 2);
  appendVarint(m_whole, size);
  m_whole.append(m_types).append(m_values);
  return m_whole;
}

DatabaseImage::DatabaseImage(const std::string& schema) {
  Database database(":memory:", Database::Mode::InMemory);
  database.run("PRAGMA page_size = " + std::to_string(pageSize));
  database.run(schema);
  Statement trees(database, "SELECT name, type, sql, rootpage FROM sqlite_schema WHERE rootpage > 0");
  while (trees.next()) {
    const std::string name = trees.takeText();
    const bool table = trees.takeText() == "table";
    const std::string sql = trees.takeText();
    Tree& tree = m_trees[name];
    tree.root = static_cast<std::size_t>(trees.takeInteger()) - 1;
    tree.ofRows = table && sql.find("WITHOUT ROWID") == sql.npos;
  }
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, void (*)(void*)> bytes(
      sqlite3_serialize(database.handle(), "main", &size, 0), sqlite3_free);
  if (!bytes) database.fail(SQLITE_NOMEM);
  m_template.assign(bytes.get(), bytes.get() + size);
  clear();
}

void DatabaseImage::clear() {
  for (auto& [name, tree] : m_trees) {
    tree.leaves.resize(1);
    tree.leaves.front() = emptyPage(tree.ofRows ? leafOfRows : leafOfEntries, pageSize);
    tree.dividers.clear();
    tree.dividerBytes = 0;
  }
  m_rows = 0;
}

void DatabaseImage::addDivider(Tree& tree, std::string cell) {
  tree.dividerBytes += cell.size() + 6;  // with its place and the page it points to
  tree.dividers.push_back(std::move(cell));
}

void DatabaseImage::addRow(const std::string& table, std::int64_t rowId, std::string_view record) {
  expects(record.size() <= longestRow);
  Tree& tree = m_trees.at(table);
  m_cell.clear();
  appendVarint(m_cell, record.size());
  appendVarint(m_cell, static_cast<std::uint64_t>(rowId));
  m_cell.append(record);
  if (!addCell(tree.leaves.back(), m_cell)) {
    std::string divider;
    appendVarint(divider, static_cast<std::uint64_t>(tree.lastRowId));
    addDivider(tree, std::move(divider));
    tree.leaves.push_back(emptyPage(leafOfRows, pageSize));
    expects(addCell(tree.leaves.back(), m_cell));
  }
  tree.lastRowId = rowId;
  ++m_rows;
}

void DatabaseImage::addEntry(const std::string& index, std::string_view record) {
  expects(record.size() <= longestEntry);
  Tree& tree = m_trees.at(index);
  m_cell.clear();
  appendVarint(m_cell, record.size());
  m_cell.append(record);
  if (!addCell(tree.leaves.back(), m_cell)) {
    // In a tree of entries what stands between two leaves is an entry itself: the last of the one before.
    removeLastCell(tree.leaves.back(), tree.lastEntry.size());
    addDivider(tree, tree.lastEntry);
    tree.leaves.push_back(emptyPage(leafOfEntries, pageSize));
    expects(addCell(tree.leaves.back(), m_cell));
  }
  tree.lastEntry = m_cell;
}

bool DatabaseImage::full() const {
  // Ten entries fill less than a page, so they bring one divider at most.
  constexpr std::size_t needed = 2 * (longestEntry + longestVarint + 6);
  for (const auto& [name, tree] : m_trees) {
    if (interiorHeader + tree.dividerBytes + needed > pageSize) return true;
  }
  return false;
}

std::span<unsigned char> DatabaseImage::bytes() {
  m_bytes = m_template;
  for (auto& [name, tree] : m_trees) {
    const auto place = [&](std::size_t page, const std::vector<unsigned char>& content) {
      if (m_bytes.size() < (page + 1) * pageSize) m_bytes.resize((page + 1) * pageSize);
      std::memcpy(m_bytes.data() + page * pageSize, content.data(), pageSize);
    };
    if (tree.leaves.size() == 1) {
      place(tree.root, tree.leaves.front());
      continue;
    }
    std::vector<unsigned char> root = emptyPage(tree.ofRows ? interiorOfRows : interiorOfEntries, pageSize);
    const std::size_t first = m_bytes.size() / pageSize;
    for (std::size_t i = 0; i < tree.leaves.size(); ++i) {
      place(first + i, tree.leaves[i]);
      if (i + 1 == tree.leaves.size()) {
        putNumber(root.data() + 8, first + i + 1, 4);
        break;
      }
      std::string cell(4, '\0');
      putNumber(reinterpret_cast<unsigned char*>(cell.data()), first + i + 1, 4);
      expects(addCell(root, cell.append(tree.dividers[i])));
    }
    place(tree.root, root);
  }
  putNumber(m_bytes.data() + 28, m_bytes.size() / pageSize, 4);
  return m_bytes;
}

ImageSchema::ImageSchema(Database& database) : m_database(database) {
  database.run("ATTACH ':memory:' AS image");
}

ImageSchema::~ImageSchema() { sqlite3_exec(m_database.handle(), "DETACH image", nullptr, nullptr, nullptr); }

void ImageSchema::show(std::span<unsigned char> bytes) const {
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  const int code = sqlite3_deserialize(m_database.handle(), "image", bytes.data(), size, size,
                                       SQLITE_DESERIALIZE_READONLY);
  if (code != SQLITE_OK) m_database.fail(code);
}

}  // namespace brandpunt::store
