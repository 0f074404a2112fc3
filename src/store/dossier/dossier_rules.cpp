// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that keeps what the municipality does otherwise than the shipped rules.
#include "base/clock.h"
#include "database/statement.h"
#include "dossier/dossier.h"

namespace brandpunt::store {

Result<int> Dossier::putLocalRules(const LocalRules& rules, const std::string& reason) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    Statement(*m_database, "INSERT INTO rule_versions (at_utc, reason, own_measures) VALUES (?, ?, ?)")
        .put(nowUtc())
        .put(reason)
        .put(rules.ownMeasures)
        .run();
    const std::int64_t version = m_database->lastInsertedId();
    for (const RuleChange& change : rules.changes) {
      Statement(*m_database, "INSERT INTO rule_changes (version, path, value, was) VALUES (?, ?, ?, ?)")
          .put(version)
          .put(change.path)
          .put(change.value)
          .put(change.was)
          .run();
    }
    transaction.commit();
    return static_cast<int>(version);
  });
}

Result<std::vector<LocalRulesVersion>> Dossier::localRulesVersions() const {
  return guarded([&] {
    std::vector<LocalRulesVersion> versions;
    Statement rows(*m_database,
                   "SELECT number, at_utc, reason, own_measures FROM rule_versions ORDER BY number");
    while (rows.next()) {
      LocalRulesVersion& version = versions.emplace_back();
      version.number = static_cast<int>(rows.takeInteger());
      version.atUtc = rows.takeText();
      version.reason = rows.takeText();
      version.rules.ownMeasures = rows.takeText();
      Statement lines(*m_database,
                      "SELECT path, value, was FROM rule_changes WHERE version = ? ORDER BY path");
      lines.put(version.number);
      while (lines.next()) {
        RuleChange& change = version.rules.changes.emplace_back();
        change.path = lines.takeText();
        change.value = lines.takeText();
        change.was = lines.takeText();
      }
    }
    return versions;
  });
}

Result<LocalRules> Dossier::localRules() const {
  auto versions = localRulesVersions();
  if (!versions) return std::move(versions).error();
  return versions->empty() ? LocalRules{} : std::move(versions->back().rules);
}

}  // namespace brandpunt::store
