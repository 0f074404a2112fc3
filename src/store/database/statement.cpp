// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/statement.h"

#include <sqlite3.h>

namespace brandpunt::store {

void Statement::Closer::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Statement::Statement(Database& database, std::string_view sql) : m_database(database) {
  sqlite3_stmt* handle = nullptr;
  check(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr));
  m_handle.reset(handle);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) m_database.fail(code);
}

Statement& Statement::put(std::int64_t number) {
  check(sqlite3_bind_int64(m_handle.get(), ++m_parameter, number));
  return *this;
}

Statement& Statement::put(double number) {
  check(sqlite3_bind_double(m_handle.get(), ++m_parameter, number));
  return *this;
}

Statement& Statement::put(std::string_view text) {
  check(sqlite3_bind_text64(m_handle.get(), ++m_parameter, text.empty() ? "" : text.data(), text.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::put(std::span<const unsigned char> bytes) {
  if (bytes.empty()) return putNull();
  check(sqlite3_bind_blob64(m_handle.get(), ++m_parameter, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::putNull() {
  check(sqlite3_bind_null(m_handle.get(), ++m_parameter));
  return *this;
}

bool Statement::next() {
  const int code = sqlite3_step(m_handle.get());
  m_column = 0;
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) m_database.fail(code);
  return false;
}

void Statement::run() {
  while (next()) {
  }
  check(sqlite3_reset(m_handle.get()));
  m_parameter = 0;
}

std::int64_t Statement::changes() const { return sqlite3_changes64(m_database.handle()); }

std::int64_t Statement::takeInteger() { return sqlite3_column_int64(m_handle.get(), m_column++); }

double Statement::takeReal() { return sqlite3_column_double(m_handle.get(), m_column++); }

std::string Statement::takeText() {
  const int column = m_column++;
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
  if (!text) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

std::span<const unsigned char> Statement::takeBytes() {
  const int column = m_column++;
  const auto* bytes = static_cast<const unsigned char*>(sqlite3_column_blob(m_handle.get(), column));
  if (!bytes) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

bool Statement::isNull() const { return sqlite3_column_type(m_handle.get(), m_column) == SQLITE_NULL; }

std::optional<Date> Statement::takeOptionalDate() {
  if (isNull()) return skip(), std::nullopt;
  return Date::fromIso(takeText());
}

std::int64_t numberOf(Database& database, std::string_view sql) {
  Statement statement(database, sql);
  return statement.next() ? statement.takeInteger() : 0;
}

}  // namespace brandpunt::store
