// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "decide/advise.h"
#include "document/compose_schouw.h"
#include "dossier/dossier.h"
#include "schouw/findings_form.h"

namespace brandpunt::app {

/// Which schouw is prepared, and what is written.
struct SchouwRequest {
  std::filesystem::path dossier = {};
  std::filesystem::path dataFolder = {};  ///< holds rules and checklists
  Id<Run> run = {};
  std::string hotspot = {};         ///< name or id
  std::filesystem::path out = {};   ///< the pack: .pdf
  std::filesystem::path form = {};  ///< the empty form: .csv; empty: none
  std::optional<Date> date = {};    ///< when people walk; nothing: to be written in
  Language language = Language::Dutch;
};

/// Everything that one schouw rests on. Holds its own rules, so that what points into them stays valid.
struct SchouwPrepared {
  std::shared_ptr<const Checklist> checklist = {};
  AdviceGiven given = {};  ///< of the hotspot
  Run run = {};
  std::string place = {};  ///< value of the fact `locatietype`; empty: unknown
  PermittedVisit visit = {};
  SchouwWalk walk = {};
  std::vector<const Question*> questions = {};
  std::vector<Agreement> open = {};  ///< of earlier inspections of the place
};

/// Gathers what a schouw of the hotspot is made of. \returns NotFound; Withheld where the place has too few incidents
/// for people without a duty of secrecy; what reading rules and checklist gives; Cancelled.
Result<SchouwPrepared> gatherSchouw(const store::Dossier& dossier, Id<Run> run, const std::string& hotspot,
                                    const std::filesystem::path& dataFolder, const Progress& progress = {});

/// The same, of a dossier that is opened for it.
Result<SchouwPrepared> gatherSchouw(const std::filesystem::path& dossier, Id<Run> run,
                                    const std::string& hotspot, const std::filesystem::path& dataFolder,
                                    const Progress& progress = {});

/// The empty form for it: the same items and questions as the pack.
FormRows formFor(const SchouwPrepared& prepared, std::optional<Date> date, Language language);

struct SchouwMade {
  std::filesystem::path file = {};
  std::filesystem::path form = {};  ///< empty: none was asked for
  int pages = 0;
  SchouwPrepared prepared = {};
};

/// Writes the pack, and the form where one is asked for, and logs it. \returns WrongUsage for another ending than .pdf
/// or .csv, else as gatherSchouw; NotWritable.
Result<SchouwMade> prepareSchouw(const SchouwRequest& request, const Progress& progress = {});

}  // namespace brandpunt::app
