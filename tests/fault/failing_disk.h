// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace brandpunt::test {

/// While it lives, every file that SQLite opens anew lies on a disk that fails at the n-th change: a write, a sync,
/// a truncation, a removal or the making of a file. Reading always works.
class FailingDisk {
 public:
  enum class Afterwards { Works, StaysBroken };
  /// \param failAt  from 1; 0 counts only
  /// \param code    what SQLite hears: SQLITE_IOERR, SQLITE_FULL
  FailingDisk(int failAt, int code, Afterwards afterwards);
  ~FailingDisk();
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

  int changes() const;  ///< how many there were, the failed ones included
};

}  // namespace brandpunt::test
