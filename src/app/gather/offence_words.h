// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "incident/column/import_profile.h"
#include "incident/import_report.h"

namespace brandpunt::app {

/// A code or word of the exports that data/offences.csv does not have.
struct OffenceWord {
  std::string word = {};       ///< as an export wrote it, where one of the incidents still has it
  std::string beside = {};     ///< of a code, the words that an export wrote beside it
  std::int64_t incidents = 0;  ///< live ones that carry it
  std::optional<Offence> placed =
      {};  ///< what the user said that it is; nothing: not asked yet, it counts as overig
};

/// Those that no table had when they were read, and those that the user placed; most incidents first, then by word.
/// \param profiles  of the dossier: where it stands what the user said
std::vector<OffenceWord> offenceWordsOf(std::span<const ImportBatch> batches,
                                        std::span<const ImportProfile> profiles,
                                        std::span<const Incident> live);
Result<std::vector<OffenceWord>> listOffenceWords(const std::filesystem::path& dossier);

/// Says which offence a word is, for the incidents that are there and for every later export; nothing takes back what was
/// said. An incident of several codes counts as the heaviest of them. Runs on what changed become stale.
/// \returns how many incidents count otherwise now; NotFound where no incident and no profile has the word.
Result<std::int64_t> placeOffenceWord(const std::filesystem::path& dossier,
                                      const std::filesystem::path& dataFolder, const std::string& word,
                                      std::optional<Offence> offence);

}  // namespace brandpunt::app
