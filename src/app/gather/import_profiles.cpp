// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/import_profiles.h"

#include <algorithm>

#include "dossier/dossier.h"
#include "export_file/replace_file.h"
#include "gather/import_tables.h"

namespace brandpunt::app {
namespace {

constexpr std::size_t signsOfFingerprint = 8;

bool isFile(const std::string& name) { return name.ends_with(".csv") || name.find('/') != std::string::npos; }

Error noSuchProfile(const std::string& name, const std::vector<ImportProfile>& known) {
  std::string names;
  for (const ImportProfile& profile : known) names += (names.empty() ? "" : ", ") + profile.name;
  return {ErrorCode::NotFound,
          {"Er is geen importprofiel '" + name + "'. Bekend zijn: " + names + ".",
           "There is no import profile '" + name + "'. Known are: " + names + "."}};
}

Result<ImportProfile> readProfile(const std::filesystem::path& file) {
  Result<std::string> text = readSmallFile(file);
  if (!text) return std::move(text).error();
  Result<ImportProfile> profile = parseProfile(*text);
  if (!profile)
    return std::move(profile).error().within({file.filename().string(), file.filename().string()});
  return profile;
}

template <class Fits>
Result<std::optional<ImportProfile>> findIn(const std::optional<store::Dossier>& dossier, const Fits& fits) {
  if (!dossier) return std::optional<ImportProfile>{};
  Result<std::vector<ImportProfile>> profiles = dossier->profiles();
  if (!profiles) return std::move(profiles).error();
  const auto found = std::find_if(profiles->begin(), profiles->end(), fits);
  return found == profiles->end() ? std::optional<ImportProfile>{} : std::optional(*found);
}

}  // namespace

Result<std::optional<ImportProfile>> namedProfile(const ImportRequest& request,
                                                  const std::optional<store::Dossier>& dossier) {
  if (request.profile.empty()) return std::optional<ImportProfile>{};
  if (isFile(request.profile)) {
    Result<ImportProfile> profile = readProfile(request.profile);
    if (!profile) return std::move(profile).error();
    return std::optional(*std::move(profile));
  }
  return findIn(dossier, [&](const ImportProfile& p) { return p.name == request.profile; });
}

Result<std::optional<ImportProfile>> rememberedProfile(const std::string& fingerprint,
                                                       const std::optional<store::Dossier>& dossier) {
  return findIn(dossier, [&](const ImportProfile& p) { return p.fingerprint == fingerprint; });
}

void apply(const ImportProfile& profile, bool askedFor, ImportRequest& request, OffenceTable& offences) {
  for (const auto& [field, header] : profile.columns) request.columns.try_emplace(field, header);
  if (!request.crs && profile.crs.starts_with("EPSG:"))
    request.crs = CrsId{std::atoi(profile.crs.c_str() + 5)};
  if (request.timeZone.empty()) request.timeZone = profile.timeZone;
  if (!request.offence && askedFor) request.offence = profile.offence;
  for (const auto& [value, offence] : profile.offenceValues) offences.remember(value, offence);
}

Result<void> rememberWords(const std::optional<store::Dossier>& dossier, OffenceTable& offences) {
  if (!dossier) return {};
  Result<std::vector<ImportProfile>> profiles = dossier->profiles();
  if (!profiles) return std::move(profiles).error();
  for (const ImportProfile& profile : *profiles) {
    for (const auto& [value, offence] : profile.offenceValues) offences.remember(value, offence);
  }
  return {};
}

ImportProfile profileOf(const ImportRequest& request, const std::optional<ImportProfile>& before,
                        const std::string& fingerprint, const ReadingRules& read,
                        const OffenceTable& offences) {
  ImportProfile profile = before.value_or(ImportProfile{});
  if (!request.profile.empty() && !isFile(request.profile)) profile.name = request.profile;
  if (profile.name.empty()) profile.name = "export-" + fingerprint.substr(0, signsOfFingerprint);
  profile.fingerprint = fingerprint;
  profile.columns = request.columns;
  profile.table = request.table;
  if (request.crs) profile.crs = request.crs->name();
  if (!request.timeZone.empty()) profile.timeZone = request.timeZone;
  if (read.dateOrderCertain) profile.dateOrder = read.moments.order;
  profile.offence = request.offence;
  for (const auto& [value, offence] : offences.userValues()) profile.offenceValues[value] = offence;
  return profile;
}

Result<std::vector<ImportProfile>> listProfiles(const std::filesystem::path& path) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return std::move(dossier).error();
  return dossier->profiles();
}

Result<std::string> addProfile(const std::filesystem::path& path, const std::filesystem::path& file) {
  Result<ImportProfile> profile = readProfile(file);
  if (!profile) return std::move(profile).error();
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  if (Result<void> put = dossier->putProfile(*profile); !put) return std::move(put).error();
  return profile->name;
}

Result<void> shareProfile(const std::filesystem::path& path, const std::string& name,
                          const std::filesystem::path& file) {
  Result<std::vector<ImportProfile>> profiles = listProfiles(path);
  if (!profiles) return std::move(profiles).error();
  const auto found = std::ranges::find(*profiles, name, &ImportProfile::name);
  if (found == profiles->end()) return noSuchProfile(name, *profiles);
  return exchange::replaceFile(file, toText(*found));
}

Result<void> forgetProfile(const std::filesystem::path& path, const std::string& name) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  Result<bool> forgotten = dossier->removeProfile(name);
  if (!forgotten) return std::move(forgotten).error();
  if (*forgotten) return {};
  Result<std::vector<ImportProfile>> profiles = dossier->profiles();
  if (!profiles) return std::move(profiles).error();
  return noSuchProfile(name, *profiles);
}

}  // namespace brandpunt::app
