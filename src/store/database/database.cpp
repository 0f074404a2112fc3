// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/database.h"

#include <sqlite3.h>

#include <chrono>
#include <thread>

namespace brandpunt::store {
namespace {

constexpr auto longestWait = std::chrono::milliseconds(5000);
constexpr auto waitRound = std::chrono::milliseconds(20);
// About a millisecond of work between two looks at the stop button.
constexpr int stepsBetweenLooks = 10'000;

std::string nameOf(const std::filesystem::path& path) { return path.filename().string(); }

/// A sentence for each way in which SQLite fails that a person can do something about.
Error errorFor(int code, const std::filesystem::path& path, bool askedForReading, const char* detail) {
  const std::string name = "'" + nameOf(path) + "'";
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return {ErrorCode::Busy,
              {name + " is in gebruik door een ander programma; sluit het daar en probeer het opnieuw.",
               name + " is in use by another program; close it there and try again."}};
    case SQLITE_FULL:
      return {
          ErrorCode::NotWritable,
          {"De schijf met " + name + " is vol; er is niets gewijzigd. Maak ruimte en probeer het opnieuw.",
           "The disk that holds " + name + " is full; nothing was changed. Make room and try again."}};
    case SQLITE_READONLY:
      if (askedForReading) {
        return {ErrorCode::NotWritable,
                {name + " is geopend om te lezen en kan zo niet worden gewijzigd.",
                 name + " was opened for reading and cannot be changed that way."}};
      }
      return {
          ErrorCode::NotWritable,
          {name + " of de map eromheen is alleen-lezen; er is niets gewijzigd. Kies een map waarin u mag "
                  "schrijven.",
           name +
               " or its folder is read-only; nothing was changed. Choose a folder in which you may write."}};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      // The file itself was read before SQLite saw it: what cannot be opened is mostly the journal beside it.
      return {askedForReading ? ErrorCode::NotReadable : ErrorCode::NotWritable,
              {name + " kan niet worden geopend; kijk of u in deze map mag lezen en schrijven.",
               name + " cannot be opened; see whether you may read and write in this folder."}};
    case SQLITE_NOTADB:
      return {ErrorCode::WrongFormat,
              {name + " is geen dossier (geen GeoPackage).", name + " is no dossier (not a GeoPackage)."}};
    case SQLITE_CORRUPT:
      return {ErrorCode::Damaged,
              {name + " is beschadigd; zet een kopie terug.", name + " is damaged; put a copy back."}};
    case SQLITE_INTERRUPT:
      return cancelled();
    case SQLITE_IOERR:
      return {
          ErrorCode::NotWritable,
          {"Lezen of schrijven van " + name + " mislukte; kijk of de schijf of het netwerk er nog is.",
           "Reading or writing " + name + " failed; see whether the disk or the network is still there."}};
    default:
      return {ErrorCode::OutsideLibrary,
              {name + ": de database meldt: " + detail, name + ": the database says: " + detail}};
  }
}

int flagsFor(Database::Mode mode) {
  switch (mode) {
    case Database::Mode::Create:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::InMemory:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
    case Database::Mode::Foreign:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    default:
      // For reading too: what a killed program left half written must be rolled back before anybody reads.
      // SQLite itself falls back to reading where the file may not be written.
      return SQLITE_OPEN_READWRITE;
  }
}

/// What SQLite is told to open. A foreign file takes no locks and no journal: nothing beside it is looked at.
std::string openName(const std::filesystem::path& path, Database::Mode mode) {
  if (mode != Database::Mode::Foreign) return path.string();
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#') {
      uri.append(1, '%').append(1, digits[byte / 16]).append(1, digits[byte % 16]);
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

/// SQLite counts every piece of memory it takes, under a lock, for a question that nobody here asks. Where another library
/// of the process was first, it goes on counting.
void stopCountingMemory() {
  static const int told = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(told);
}

}  // namespace

void Database::Closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(std::filesystem::path path, Mode mode)
    : m_path(std::move(path)), m_asReadOnly(mode == Mode::ReadOnly || mode == Mode::Foreign) {
  stopCountingMemory();
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(openName(m_path, mode).c_str(), &handle, flagsFor(mode) | SQLITE_OPEN_NOMUTEX, nullptr);
  m_handle.reset(handle);
  if (code != SQLITE_OK) fail(code);
  sqlite3_busy_handler(handle, &Database::waitOnBusy, this);
  for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                      {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                      {SQLITE_DBCONFIG_DQS_DML, 0},
                                      {SQLITE_DBCONFIG_DQS_DDL, 0},
                                      {SQLITE_DBCONFIG_ENABLE_FKEY, 1}}) {
    sqlite3_db_config(handle, option, value, nullptr);
  }
  run("PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
  if (m_asReadOnly) run("PRAGMA query_only = ON;");
}

int Database::waitOnBusy(void* self, int round) {
  const Progress* progress = static_cast<Database*>(self)->m_progress;
  if (round * waitRound >= longestWait || (progress && progress->stopRequested())) return 0;
  std::this_thread::sleep_for(waitRound);
  return 1;
}

void Database::run(const std::string& sql) {
  const int code = sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

bool Database::readOnly() const { return m_asReadOnly || sqlite3_db_readonly(m_handle.get(), "main") == 1; }

std::int64_t Database::lastInsertedId() const { return sqlite3_last_insert_rowid(m_handle.get()); }

void Database::fail(int code) const {
  if (m_progress && m_progress->stopRequested()) throw Failure{cancelled()};
  throw Failure{errorFor(code, m_path, m_asReadOnly, m_handle ? sqlite3_errmsg(m_handle.get()) : "")};
}

void Database::failAsDamaged() const { throw Failure{errorFor(SQLITE_CORRUPT, m_path, m_asReadOnly, "")}; }

void Database::allowShadowTables() {
  sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
}

void Database::expectWritable() const {
  if (readOnly()) throw Failure{errorFor(SQLITE_READONLY, m_path, m_asReadOnly, "")};
}

Database::Watch::Watch(Database& database, const Progress& progress) : m_database(database) {
  database.m_progress = &progress;
  sqlite3_progress_handler(
      database.handle(), stepsBetweenLooks,
      [](void* watched) { return static_cast<const Progress*>(watched)->stopRequested() ? 1 : 0; },
      const_cast<Progress*>(&progress));
}

Database::Watch::~Watch() {
  m_database.m_progress = nullptr;
  sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

Transaction::Transaction(Database& database, For purpose) : m_database(database) {
  // Pages of 4096 bytes. SQLite 3.40 takes the number's lowest byte for yes or no as well: a multiple of 256 is no.
  database.run(purpose == For::Writing ? "PRAGMA cache_spill = 8000; BEGIN IMMEDIATE;" : "BEGIN");
}

Transaction::~Transaction() {
  if (m_open) sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  m_database.run("COMMIT");
  m_open = false;
}

}  // namespace brandpunt::store
