// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "advice/allocation.h"
#include "base/progress.h"
#include "base/result.h"
#include "decide/advise.h"

namespace brandpunt::app {

/// What a division of scarce means is asked of.
struct DivisionRequest {
  std::filesystem::path dossier = {};
  std::filesystem::path dataFolder = {};
  Id<Run> run = {};
  std::map<std::string, std::optional<int>> supply =
      {};                                           ///< over what the dossier holds; nothing: not scarce
  std::map<std::string, Priority> priorities = {};  ///< by name of the hotspot, over what the dossier holds
  bool keep = false;                                ///< remember both in the dossier
};

/// The places of a run with all that a division needs; read once, divided as often as somebody tries something.
struct DivisionPlaces {
  std::shared_ptr<const RuleBase> rules = {};
  std::vector<PlaceToServe> places = {};  ///< by rank; advice and decisions point into the rules
  Supply supply = {};                     ///< as the dossier holds it
};

/// A division, and what more would bring.
struct DivisionMade {
  std::shared_ptr<const RuleBase> rules = {};
  std::vector<PlaceToServe> places = {};
  Supply supply = {};
  Allocation allocation = {};
  std::vector<WorthOfMore> more = {};
};

/// Reads the places of a run. \returns what the dossier gives; Error{NotFound} for an unknown run.
Result<DivisionPlaces> placesToServe(const std::filesystem::path& dossier, Id<Run> run,
                                     const std::filesystem::path& dataFolder, const Progress& progress);

/// Divides; what more would bring is left empty. \returns Error{Cancelled}
Result<DivisionMade> divide(const DivisionPlaces& places, const Supply& supply, const Progress& progress);
/// What one step more of each scarce means would bring. \returns Error{Cancelled}
Result<std::vector<WorthOfMore>> moreFor(const DivisionMade& made, const Progress& progress);

/// Records how much there is and who comes first, all or nothing. \returns Error{WrongUsage} for a means or hotspot that
/// does not exist, or an amount below 0.
Result<void> keepSupply(const DivisionRequest& request);

/// The whole: keeps what is asked to be kept, reads and divides.
Result<DivisionMade> divide(const DivisionRequest& request, const Progress& progress);

/// Divides over places of which only the facts are known, a JSON file each; a place is called as its file.
Result<DivisionMade> divideOnFacts(const std::vector<std::filesystem::path>& factsFiles,
                                   const std::filesystem::path& dataFolder, const Supply& supply,
                                   const Progress& progress);

}  // namespace brandpunt::app
