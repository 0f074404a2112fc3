// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <source_location>
#include <string>
#include <utility>

#include "base/text.h"

namespace brandpunt {

/// What kind of failure it was; callers decide on this, people read the message.
enum class ErrorCode {
  Cancelled,       ///< the user stopped the work; nothing was written
  WrongUsage,      ///< options that cannot go together, a value out of its range
  NotFound,        ///< no such file, batch, run, hotspot, fact
  AlreadyExists,   ///< would overwrite what must not be overwritten
  NotReadable,     ///< no permission, a directory, an unreadable device
  NotWritable,     ///< disk full, read-only file or folder
  WrongFormat,     ///< the file is not what its name or use says
  Damaged,         ///< the file is of the right kind, but broken
  NewerVersion,    ///< written by a newer program
  Busy,            ///< another program holds the dossier
  NothingUsable,   ///< read, but nothing in it that the step can work with
  NeedsAnswer,     ///< the program cannot know and must be told (a CRS, a column)
  Withheld,        ///< the export class forbids it
  OutsideLibrary,  ///< GEOS, PROJ, GDAL, SQLite or Qt failed
};

/// A failure with a sentence that says what happened, where, and what to do. Bad data is no failure: see
/// QualityFinding. A broken promise inside our own code is no failure either: see expects().
struct Error {
  ErrorCode code = ErrorCode::OutsideLibrary;
  Text message = {};
  std::source_location where = std::source_location::current();

  /// The same failure, told from further out: "while importing x.csv: ...".
  Error within(const Text& context) && {
    message = {context.nl + ": " + message.nl, context.en + ": " + message.en};
    return std::move(*this);
  }
};

}  // namespace brandpunt
