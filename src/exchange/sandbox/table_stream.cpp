// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/table_stream.h"

#include <cstring>

namespace brandpunt::exchange {
namespace {

constexpr std::uint64_t endMark = 0x42524E44;  // a stream that ends with it came over whole

class Writer {
 public:
  void number(std::uint64_t n) {
    char bytes[sizeof n];
    std::memcpy(bytes, &n, sizeof n);
    m_stream.append(bytes, sizeof n);
  }
  void text(std::string_view t) {
    number(t.size());
    m_stream.append(t);
  }
  void text(const Text& t) { text(t.nl), text(t.en); }
  std::string done() && {
    number(endMark);
    return std::move(m_stream);
  }

 private:
  std::string m_stream = {};
};

class Reader {
 public:
  explicit Reader(std::string_view stream) : m_rest(stream) {}
  std::uint64_t number() {
    std::uint64_t n = 0;
    if (m_rest.size() < sizeof n) return fail(), 0;
    std::memcpy(&n, m_rest.data(), sizeof n);
    m_rest.remove_prefix(sizeof n);
    return n;
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > m_rest.size()) return fail(), std::string_view{};
    const std::string_view t = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return t;
  }
  Text bothLanguages() {
    std::string nl(text());
    return {std::move(nl), std::string(text())};
  }
  bool good() const { return m_good; }

 private:
  void fail() { m_good = false, m_rest = {}; }
  std::string_view m_rest;
  bool m_good = true;
};

}  // namespace

std::string toStream(const Result<IncidentFile>& outcome) {
  Writer w;
  w.number(outcome ? 1 : 0);
  if (!outcome) {
    w.number(static_cast<std::uint64_t>(outcome.error().code));
    w.text(outcome.error().message);
    return std::move(w).done();
  }
  const IncidentFile& file = *outcome;
  w.text(file.format);
  w.text(file.tableName);
  w.number(file.otherTables.size());
  for (const std::string& name : file.otherTables) w.text(name);
  w.number(file.crs ? static_cast<std::uint64_t>(file.crs->epsg) : 0);
  w.number(file.pointColumn ? *file.pointColumn + 1 : 0);
  w.number(file.headerKnown ? 1 : 0);
  w.number(file.remarks.size());
  for (const Text& remark : file.remarks) w.text(remark);
  w.number(file.table.rows());
  for (std::size_t r = 0; r < file.table.rows(); ++r) {
    w.number(file.table.sourceRow(r));
    w.number(file.table.cells(r));
    for (std::size_t c = 0; c < file.table.cells(r); ++c) w.text(file.table.cell(r, c));
  }
  return std::move(w).done();
}

Result<IncidentFile> fromStream(std::string_view stream) {
  Reader r(stream);
  const bool told = r.number() == 1;
  const Error astray{
      ErrorCode::Damaged,
      {"Het bestand kon niet worden gelezen: het lezen brak af. Waarschijnlijk is het beschadigd of veel te "
       "groot; vraag het opnieuw, liefst als CSV of Excel (.xlsx).",
       "The file could not be read: reading broke off. It is probably damaged or far too large; ask for it "
       "again, preferably as CSV or Excel (.xlsx)."}};
  if (!told) {
    const std::uint64_t code = r.number();
    Text message = r.bothLanguages();
    if (!r.good() || code > static_cast<std::uint64_t>(ErrorCode::OutsideLibrary)) return astray;
    return Error{static_cast<ErrorCode>(code), std::move(message)};
  }
  IncidentFile file;
  file.format = r.text();
  file.tableName = r.text();
  for (std::uint64_t n = r.number(); n > 0 && r.good(); --n) file.otherTables.emplace_back(r.text());
  if (const std::uint64_t epsg = r.number(); epsg != 0) file.crs = CrsId{static_cast<int>(epsg)};
  if (const std::uint64_t column = r.number(); column != 0) file.pointColumn = column - 1;
  file.headerKnown = r.number() == 1;
  for (std::uint64_t n = r.number(); n > 0 && r.good(); --n) file.remarks.push_back(r.bothLanguages());
  for (std::uint64_t rows = r.number(); rows > 0 && r.good(); --rows) {
    const std::uint64_t source = r.number();
    for (std::uint64_t cells = r.number(); cells > 0 && r.good(); --cells) file.table.addCell(r.text());
    file.table.endRow(source);
  }
  if (r.number() != endMark || !r.good()) return astray;
  return file;
}

}  // namespace brandpunt::exchange
