// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "gather/import_incidents.h"
#include "incident/code/offence_table.h"
#include "incident/column/import_profile.h"
#include "incident/row/examination.h"

namespace brandpunt::store {
class Dossier;
}

namespace brandpunt::app {

/// The profile that the request names: of the dossier, or a file that was sent by somebody. Nothing where it names none,
/// or one that is still to be made. Errors: WrongFormat of the file, NotFound of a file that is not there.
Result<std::optional<ImportProfile>> namedProfile(const ImportRequest& request,
                                                  const std::optional<store::Dossier>& dossier);

/// The remembered profile of exports with this header; nothing where there is none.
Result<std::optional<ImportProfile>> rememberedProfile(const std::string& fingerprint,
                                                       const std::optional<store::Dossier>& dossier);

/// Fills in what the user did not say. A remembered profile never says the offence of all rows: another month's file
/// with the same header may be about another; one that was asked for by its name does.
void apply(const ImportProfile& profile, bool askedFor, ImportRequest& request, OffenceTable& offences);

/// What the user said of words in other exports counts for this one too, where nothing else says what they are.
Result<void> rememberWords(const std::optional<store::Dossier>& dossier, OffenceTable& offences);

/// What is to be remembered of an import that went well.
ImportProfile profileOf(const ImportRequest& request, const std::optional<ImportProfile>& before,
                        const std::string& fingerprint, const ReadingRules& read,
                        const OffenceTable& offences);

/// The profiles of a dossier, by name.
Result<std::vector<ImportProfile>> listProfiles(const std::filesystem::path& dossier);
/// Puts the profile of a file into the dossier; the one of that name that was there goes. \returns its name.
Result<std::string> addProfile(const std::filesystem::path& dossier, const std::filesystem::path& file);
/// Writes one to a file that can be shared: headers and offence words, nothing of any incident.
Result<void> shareProfile(const std::filesystem::path& dossier, const std::string& name,
                          const std::filesystem::path& file);
Result<void> forgetProfile(const std::filesystem::path& dossier, const std::string& name);

}  // namespace brandpunt::app
