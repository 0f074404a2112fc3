// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "incident/account/succession.h"
#include "incident/import_report.h"
#include "incident/incident.h"

namespace brandpunt::store {

class Dossier;

/// Takes in one import of any size, in pieces: one transaction from the first incident to the last, of which other programs
/// see nothing before it is whole. Where it is not finished, nothing of it stays: also after a power cut.
///
/// Memory is bounded: what goes over 32 MB of changed pages waits in the dossier's file, with what it takes to undo it in
/// the journal beside it. From that moment on others cannot read the dossier until the import is done.
class BatchWriter {
 public:
  /// \param dossier   must outlive the writer, and be used by nobody else meanwhile
  /// \returns Busy, NotWritable
  static Result<BatchWriter> begin(Dossier& dossier, const Progress& progress);
  BatchWriter(BatchWriter&&) noexcept;
  BatchWriter& operator=(BatchWriter&&) noexcept;
  ~BatchWriter();

  /// Adds incidents; ids are given in this order. Errors: NotWritable where the disk is full, Cancelled.
  Result<void> add(std::span<const Incident> incidents);
  std::int64_t added() const;

  /// What was found out about incidents when all had been seen, and cannot be said before.
  struct Conclusion {
    Succession succession = {};
    std::vector<std::size_t> addresses =
        {};  ///< as exact as an address after all; by their place in the batch, sorted
  };
  /// Writes the account, takes what the import outdates out of the live incidents, and makes all of it valid. Runs over the
  /// same offence and days become stale, those of what it supersedes included.
  /// \param batch  its report's `accepted` is how many were added
  /// \returns the batch with its id, and `importedAtUtc` where it was empty; Busy where an incident that it supersedes is no
  /// longer live.
  Result<ImportBatch> finish(ImportBatch batch, const Conclusion& conclusion);

 private:
  struct Work;
  explicit BatchWriter(std::unique_ptr<Work> work);
  std::unique_ptr<Work> m_work;
};

}  // namespace brandpunt::store
