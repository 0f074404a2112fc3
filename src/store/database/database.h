// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/progress.h"
#include "database/failure.h"

struct sqlite3;

namespace brandpunt::store {

/// One connection to one SQLite file, hardened against what a stranger may have put into it: no triggers, no
/// views, no schema function that is not harmless. Throws Failure.
class Database {
 public:
  /// Foreign: a file of another program, which is read as it lies there and never touched.
  enum class Mode { ReadWrite, ReadOnly, Create, InMemory, Foreign };
  Database(std::filesystem::path path, Mode mode);

  /// Runs one or more statements that return no rows.
  void run(const std::string& sql);
  sqlite3* handle() const { return m_handle.get(); }
  const std::filesystem::path& path() const { return m_path; }
  /// The file itself cannot be written, or was opened for reading.
  bool readOnly() const;
  std::int64_t lastInsertedId() const;

  /// The failure that the library's result code stands for, in words that name the file.
  [[noreturn]] void fail(int code) const;
  /// The file holds what no dossier holds.
  [[noreturn]] void failAsDamaged() const;
  /// For a file of our own making: the tables behind a virtual table may be written. Never for a file that others made.
  void allowShadowTables();
  /// Said before long work begins, not after the user waited for it.
  void expectWritable() const;

  /// While it lives, the progress' stop interrupts statements and ends waiting for another program.
  class Watch {
   public:
    Watch(Database& database, const Progress& progress);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

   private:
    Database& m_database;
  };

 private:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  static int waitOnBusy(void* self, int round);

  std::filesystem::path m_path;
  bool m_asReadOnly = false;
  const Progress* m_progress = nullptr;
  std::unique_ptr<sqlite3, Closer> m_handle;
};

/// Rolls back where commit() was not reached.
class Transaction {
 public:
  /// Writing takes the file at once. Up to 31 MB of changed pages stay in memory, so that but for the largest imports the
  /// file on disk stays whole until the commit. Reading makes that several statements see one state.
  enum class For { Writing, Reading };
  explicit Transaction(Database& database, For purpose = For::Writing);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& m_database;
  bool m_open = true;
};

}  // namespace brandpunt::store
