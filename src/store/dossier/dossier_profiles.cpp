// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that remembers how exports are read.
#include "base/clock.h"
#include "database/statement.h"
#include "dossier/dossier.h"

namespace brandpunt::store {

Result<void> Dossier::putProfile(const ImportProfile& profile) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    Statement(*m_database, "DELETE FROM import_profiles WHERE name = ? OR fingerprint = ?")
        .put(profile.name)
        .put(profile.fingerprint)
        .run();
    Statement(*m_database, "INSERT INTO import_profiles VALUES (?, ?, ?, ?)")
        .put(profile.name)
        .put(profile.fingerprint)
        .put(toText(profile))
        .put(nowUtc())
        .run();
    transaction.commit();
  });
}

Result<std::vector<ImportProfile>> Dossier::profiles() const {
  return guarded([&] {
    std::vector<ImportProfile> profiles;
    Statement rows(*m_database, "SELECT content FROM import_profiles ORDER BY name");
    while (rows.next()) {
      // One that another program broke is passed over: the file is then read as if it were new.
      if (Result<ImportProfile> profile = parseProfile(rows.takeText()))
        profiles.push_back(*std::move(profile));
    }
    return profiles;
  });
}

Result<bool> Dossier::removeProfile(const std::string& name) {
  return guarded([&] {
    m_database->expectWritable();
    Transaction transaction(*m_database);
    Statement remove(*m_database, "DELETE FROM import_profiles WHERE name = ?");
    remove.put(name).run();
    const bool removed = remove.changes() > 0;
    transaction.commit();
    return removed;
  });
}

}  // namespace brandpunt::store
