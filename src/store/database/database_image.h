// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "database/database.h"

namespace brandpunt::store {

/// One row as SQLite stores it: a header of types, then the values. Source: sqlite.org/fileformat2.html, section 2.1.
class Record {
 public:
  void clear();
  void putNull() { m_types.push_back('\0'); }
  void put(std::int64_t number);
  void put(std::string_view text);
  void putBlob(std::span<const unsigned char> bytes);
  /// The bytes of all that was put. Valid until the next change.
  std::string_view bytes();

 private:
  std::string m_types = {}, m_values = {}, m_whole = {};
};

/// A small database in memory whose pages are written here, row after row in the order of their keys, and read by SQLite.
///
/// `INSERT INTO main.t SELECT * FROM image.t` moves rows as they stand where both tables are defined alike, which takes a
/// third of the time of binding every value to a statement. Where they are not, SQLite takes the rows apart: slower, the
/// same outcome. Throws Failure. Source: sqlite.org/fileformat2.html; "xfer optimization" in SQLite's insert.c.
class DatabaseImage {
 public:
  /// \param schema  statements that create the tables and their indexes
  explicit DatabaseImage(const std::string& schema);

  /// The longest record that addRow, and the longest that addEntry takes: none of these needs pages of its own.
  static constexpr std::size_t longestRow = 2000, longestEntry = 250;
  /// How many entries may still be added to each index once full() was asked.
  static constexpr std::size_t entriesAfterAsking = 10;

  /// Adds a row with a row id above all before it.
  void addRow(const std::string& table, std::int64_t rowId, std::string_view record);
  /// Adds an entry of an index, or a row of a table without row ids, above all before it.
  void addEntry(const std::string& index, std::string_view record);
  /// Is there room for less than one more row of each table with its entries?
  bool full() const;
  bool empty() const { return m_rows == 0; }
  void clear();

  /// The whole database; the bytes stay where they are until the next change.
  std::span<unsigned char> bytes();

 private:
  static constexpr std::size_t pageSize = 4096;
  struct Tree {
    std::size_t root = 0;  // page, from 0
    bool ofRows = false;
    std::vector<std::vector<unsigned char>> leaves = {};
    std::vector<std::string> dividers = {};  // what stands in the root after each leaf but the last
    std::size_t dividerBytes = 0;
    std::int64_t lastRowId = 0;
    std::string lastEntry = {};
  };
  static void addDivider(Tree& tree, std::string cell);

  std::vector<unsigned char> m_template = {};
  std::vector<unsigned char> m_bytes = {};
  std::map<std::string, Tree, std::less<>> m_trees = {};
  std::size_t m_rows = 0;
  std::string m_cell = {};
};

/// While it lives, the connection has a schema `image` in which an image can be shown, also within a transaction.
class ImageSchema {
 public:
  explicit ImageSchema(Database& database);
  ~ImageSchema();
  ImageSchema(const ImageSchema&) = delete;
  ImageSchema& operator=(const ImageSchema&) = delete;
  /// \param bytes  of a DatabaseImage; unchanged until the next are shown
  void show(std::span<unsigned char> bytes) const;

 private:
  Database& m_database;
};

}  // namespace brandpunt::store
