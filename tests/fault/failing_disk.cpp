// SPDX-License-Identifier: GPL-3.0-or-later
#include "failing_disk.h"

#include <sqlite3.h>

namespace brandpunt::test {
namespace {

struct Plan {
  int failAt = 0;
  int code = SQLITE_OK;
  bool staysBroken = false;
  int changes = 0;
};
// SQLite hands its callbacks no pointer of ours, and a test has one disk at a time.
Plan plan;

/// The result code of the next change; SQLITE_OK where it may go on to the real disk.
int nextChange() {
  ++plan.changes;
  const bool fails =
      plan.failAt > 0 && (plan.staysBroken ? plan.changes >= plan.failAt : plan.changes == plan.failAt);
  return fails ? plan.code : SQLITE_OK;
}

/// Our file, with the real one right behind it.
struct Disk : sqlite3_file {
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
sqlite3_file* realOf(sqlite3_file* file) { return static_cast<Disk*>(file)->real(); }

sqlite3_vfs* realSystem() { return static_cast<sqlite3_vfs*>(sqlite3_vfs_find("unix")); }

int closeFile(sqlite3_file* f) { return realOf(f)->pMethods->xClose(realOf(f)); }
int readFile(sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
  return realOf(f)->pMethods->xRead(realOf(f), to, n, at);
}
int writeFile(sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
  if (const int code = nextChange()) return code;
  return realOf(f)->pMethods->xWrite(realOf(f), from, n, at);
}
int truncateFile(sqlite3_file* f, sqlite3_int64 size) {
  if (const int code = nextChange()) return code;
  return realOf(f)->pMethods->xTruncate(realOf(f), size);
}
int syncFile(sqlite3_file* f, int flags) {
  if (const int code = nextChange()) return code;
  return realOf(f)->pMethods->xSync(realOf(f), flags);
}
int sizeOfFile(sqlite3_file* f, sqlite3_int64* size) {
  return realOf(f)->pMethods->xFileSize(realOf(f), size);
}
int lockFile(sqlite3_file* f, int lock) { return realOf(f)->pMethods->xLock(realOf(f), lock); }
int unlockFile(sqlite3_file* f, int lock) { return realOf(f)->pMethods->xUnlock(realOf(f), lock); }
int checkLock(sqlite3_file* f, int* held) { return realOf(f)->pMethods->xCheckReservedLock(realOf(f), held); }
int controlFile(sqlite3_file* f, int op, void* arg) {
  return realOf(f)->pMethods->xFileControl(realOf(f), op, arg);
}
int sectorSize(sqlite3_file* f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); }
int traits(sqlite3_file* f) { return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f)); }

// Version 1: no shared memory and no mapping, so that every change comes through here.
const sqlite3_io_methods methods = [] {
  sqlite3_io_methods m{};
  m.iVersion = 1;
  m.xClose = closeFile;
  m.xRead = readFile;
  m.xWrite = writeFile;
  m.xTruncate = truncateFile;
  m.xSync = syncFile;
  m.xFileSize = sizeOfFile;
  m.xLock = lockFile;
  m.xUnlock = unlockFile;
  m.xCheckReservedLock = checkLock;
  m.xFileControl = controlFile;
  m.xSectorSize = sectorSize;
  m.xDeviceCharacteristics = traits;
  return m;
}();

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
  file->pMethods = nullptr;
  if (flags & SQLITE_OPEN_CREATE) {
    if (nextChange() != SQLITE_OK) return SQLITE_CANTOPEN;
  }
  const int code = realSystem()->xOpen(realSystem(), name, realOf(file), flags, outFlags);
  if (code == SQLITE_OK) file->pMethods = &methods;
  return code;
}
int removeFile(sqlite3_vfs*, const char* name, int syncFolder) {
  if (nextChange() != SQLITE_OK) return SQLITE_IOERR_DELETE;
  return realSystem()->xDelete(realSystem(), name, syncFolder);
}

sqlite3_vfs system;

}  // namespace

FailingDisk::FailingDisk(int failAt, int code, Afterwards afterwards) {
  plan = {failAt, code, afterwards == Afterwards::StaysBroken, 0};
  system = *realSystem();
  system.zName = "failing";
  system.pNext = nullptr;
  system.szOsFile = static_cast<int>(sizeof(Disk)) + realSystem()->szOsFile;
  system.xOpen = openFile;
  system.xDelete = removeFile;
  sqlite3_vfs_register(&system, 1);
}

FailingDisk::~FailingDisk() {
  sqlite3_vfs_unregister(&system);
  sqlite3_vfs_register(realSystem(), 1);
}

int FailingDisk::changes() const { return plan.changes; }

}  // namespace brandpunt::test
