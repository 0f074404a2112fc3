// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "database/database.h"
#include "period/civil_time.h"

struct sqlite3_stmt;

namespace brandpunt::store {

using Bytes = std::vector<unsigned char>;

/// A prepared statement. put() fills the next parameter, take...() reads the next column of the row. Throws
/// Failure. Usage: `Statement s(db, "SELECT a, b FROM t WHERE c = ?"); s.put(3); while (s.next())
/// s.takeText();`
class Statement {
 public:
  Statement(Database& database, std::string_view sql);

  Statement& put(std::int64_t number);
  Statement& put(int number) { return put(std::int64_t{number}); }
  Statement& put(bool yes) { return put(std::int64_t{yes}); }
  Statement& put(double number);
  Statement& put(std::string_view text);
  Statement& put(const std::string& text) { return put(std::string_view(text)); }
  Statement& put(const char* text) { return put(std::string_view(text)); }
  Statement& put(const Bytes& bytes) { return put(std::span<const unsigned char>(bytes)); }
  /// No bytes: NULL.
  Statement& put(std::span<const unsigned char> bytes);
  Statement& put(Date date) { return put(date.toIso()); }
  Statement& putNull();
  template <class Thing>
  Statement& put(Id<Thing> id) {
    return put(id.number);
  }
  template <class Value>
  Statement& put(const std::optional<Value>& value) {
    return value ? put(*value) : putNull();
  }

  /// The next row, if there is one.
  bool next();
  /// For statements without rows: runs it, and makes it ready for the next parameters.
  void run();
  /// How many rows the last run() changed.
  std::int64_t changes() const;

  bool takeBool() { return takeInteger() != 0; }
  std::int64_t takeInteger();
  double takeReal();
  std::string takeText();
  std::span<const unsigned char> takeBytes();  ///< valid until the next row
  bool isNull() const;                         ///< of the column that is next
  void skip() { ++m_column; }
  std::optional<bool> takeOptionalBool() {
    return orNothing([this] { return takeBool(); });
  }
  std::optional<std::int64_t> takeOptionalInteger() {
    return orNothing([this] { return takeInteger(); });
  }
  std::optional<double> takeOptionalReal() {
    return orNothing([this] { return takeReal(); });
  }
  std::optional<Date> takeOptionalDate();
  Date takeDate() { return takeOptionalDate().value_or(Date{}); }

 private:
  struct Closer {
    void operator()(sqlite3_stmt* handle) const;
  };
  template <class Take>
  auto orNothing(Take take) -> std::optional<decltype(take())> {
    if (isNull()) return skip(), std::nullopt;
    return take();
  }
  void check(int code) const;

  Database& m_database;
  std::unique_ptr<sqlite3_stmt, Closer> m_handle;
  int m_parameter = 0;
  int m_column = 0;
};

/// The only number of a query with one row and column; 0 where there is no row.
std::int64_t numberOf(Database& database, std::string_view sql);

}  // namespace brandpunt::store
