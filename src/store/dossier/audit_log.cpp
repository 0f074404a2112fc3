// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/audit_log.h"

#include "base/clock.h"
#include "base/sha256.h"
#include "base/version.h"
#include "database/statement.h"

namespace brandpunt::store {
namespace {

std::string hashOf(const std::string& before, const LogEntry& entry) {
  // The lengths stand between the parts, so that moving a letter from one part to the next shows.
  Sha256 hash;
  for (const std::string& part :
       {before, std::to_string(entry.number), entry.atUtc, entry.action, entry.detail, entry.program}) {
    hash.add(std::to_string(part.size())).add(":").add(part);
  }
  return hash.hex();
}

}  // namespace

void appendToLog(Database& database, const std::string& action, const std::string& detail) {
  LogEntry entry{1, nowUtc(), action, detail, std::string(programVersion()), {}};
  std::string before;
  Statement last(database, "SELECT id, chain_hash FROM audit_log ORDER BY id DESC LIMIT 1");
  if (last.next()) {
    entry.number = last.takeInteger() + 1;
    before = last.takeText();
  }
  Statement(database, "INSERT INTO audit_log VALUES (?, ?, ?, ?, ?, ?)")
      .put(entry.number)
      .put(entry.atUtc)
      .put(action)
      .put(detail)
      .put(entry.program)
      .put(hashOf(before, entry))
      .run();
}

std::vector<LogEntry> readLog(Database& database) {
  std::vector<LogEntry> entries;
  Statement rows(database,
                 "SELECT id, at_utc, action, detail, program, chain_hash FROM audit_log ORDER BY id");
  while (rows.next()) {
    LogEntry entry;
    entry.number = rows.takeInteger();
    entry.atUtc = rows.takeText();
    entry.action = rows.takeText();
    entry.detail = rows.takeText();
    entry.program = rows.takeText();
    entry.chainHash = rows.takeText();
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::int64_t firstBrokenLine(const std::vector<LogEntry>& entries) {
  std::string before;
  std::int64_t number = 0;
  for (const LogEntry& entry : entries) {
    if (entry.number != ++number || entry.chainHash != hashOf(before, entry)) return number;
    before = entry.chainHash;
  }
  return 0;
}

std::string contentsTime() {
  std::string now = nowUtc();
  return now.insert(now.size() - 1, ".000");
}

}  // namespace brandpunt::store
