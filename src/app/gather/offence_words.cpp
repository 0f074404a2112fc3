// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/offence_words.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "dossier/dossier.h"
#include "gather/import_tables.h"
#include "incident/text/fold_text.h"

namespace brandpunt::app {
namespace {

/// Words of which only case and signs differ are one word. The same few come again and again.
class Folded {
 public:
  const std::string& of(const std::string& word) {
    const auto [entry, isNew] = m_folded.try_emplace(word);
    if (isNew) entry->second = foldWords(word);
    return entry->second;
  }

 private:
  std::unordered_map<std::string, std::string> m_folded = {};
};

/// What an incident of these codes counts as.
class OffenceOfCodes {
 public:
  OffenceOfCodes(const OffenceTable& table, std::string word, std::optional<Offence> told, Folded& folded)
      : m_table(table), m_word(std::move(word)), m_told(told), m_folded(folded) {}

  bool isAbout(const Incident& incident) {
    return std::ranges::any_of(incident.codes,
                               [&](const std::string& c) { return m_folded.of(c) == m_word; });
  }
  /// The heaviest of its codes; the order of the offences is that of their weight.
  Offence of(const Incident& incident) {
    Offence heaviest = Offence::Overig;
    for (const std::string& code : incident.codes) heaviest = std::min(heaviest, ofCode(code));
    return heaviest;
  }

 private:
  Offence ofCode(const std::string& code) {
    if (m_told && m_folded.of(code) == m_word) return *m_told;
    if (const auto known = m_table.byCode(code)) return *known;
    return m_table.byWords(code).value_or(Offence::Overig);
  }

  const OffenceTable& m_table;
  std::string m_word;
  std::optional<Offence> m_told;
  Folded& m_folded;
};

/// Says it in every profile, so that any later export knows it.
Result<void> remember(store::Dossier& dossier, const std::string& word, std::optional<Offence> offence) {
  Result<std::vector<ImportProfile>> profiles = dossier.profiles();
  if (!profiles) return std::move(profiles).error();
  // Somebody made the program forget how exports are read; what is said of a word still needs a place.
  if (profiles->empty() && offence) profiles->push_back({.name = "offences"});
  for (ImportProfile& profile : *profiles) {
    profile.offenceValues.erase(word);
    if (offence) profile.offenceValues[word] = *offence;
    if (Result<void> put = dossier.putProfile(profile); !put) return std::move(put).error();
  }
  return {};
}

Error noSuchWord(const std::string& word) {
  return {ErrorCode::NotFound,
          {"Geen incident in dit dossier heeft het woord '" + word + "'.",
           "No incident in this dossier has the word '" + word + "'."}};
}

}  // namespace

std::vector<OffenceWord> offenceWordsOf(std::span<const ImportBatch> batches,
                                        std::span<const ImportProfile> profiles,
                                        std::span<const Incident> live) {
  Folded folded;
  std::map<std::string, OffenceWord> words;
  for (const ImportProfile& profile : profiles) {
    for (const auto& [word, offence] : profile.offenceValues) words[word] = {word, {}, 0, offence};
  }
  for (const ImportBatch& batch : batches) {
    for (const auto& [word, n] : batch.report.unknownOffences)
      words.try_emplace(folded.of(word), OffenceWord{word, {}, 0, {}});
  }
  for (const ImportBatch& batch : batches) {
    for (const auto& [code, beside] : batch.report.unknownWords) {
      if (const auto found = words.find(folded.of(code)); found != words.end()) found->second.beside = beside;
    }
  }
  std::vector<OffenceWord> list;
  if (words.empty()) return list;
  for (const Incident& incident : live) {
    for (const std::string& code : incident.codes) {
      const auto found = words.find(folded.of(code));
      if (found == words.end()) continue;
      found->second.word = code;
      ++found->second.incidents;
    }
  }
  for (auto& [key, word] : words) {
    if (word.incidents > 0 || word.placed) list.push_back(std::move(word));
  }
  std::ranges::stable_sort(list, std::ranges::greater(), &OffenceWord::incidents);
  return list;
}

Result<std::vector<OffenceWord>> listOffenceWords(const std::filesystem::path& path) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return std::move(dossier).error();
  Result<std::vector<ImportBatch>> batches = dossier->batches();
  if (!batches) return std::move(batches).error();
  Result<std::vector<ImportProfile>> profiles = dossier->profiles();
  if (!profiles) return std::move(profiles).error();
  Result<std::vector<Incident>> live = dossier->incidents();
  if (!live) return std::move(live).error();
  return offenceWordsOf(*batches, *profiles, *live);
}

Result<std::int64_t> placeOffenceWord(const std::filesystem::path& path,
                                      const std::filesystem::path& dataFolder, const std::string& word,
                                      std::optional<Offence> offence) {
  Result<ImportTables> tables = readImportTables(dataFolder);
  if (!tables) return std::move(tables).error();
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  Result<std::vector<ImportProfile>> profiles = dossier->profiles();
  if (!profiles) return std::move(profiles).error();
  const std::string key = foldWords(word);
  bool known = false;
  for (const ImportProfile& profile : *profiles) {
    known = known || profile.offenceValues.contains(key);
    for (const auto& [value, told] : profile.offenceValues) {
      if (value != key) tables->offences.remember(value, told);
    }
  }
  Folded folded;
  OffenceOfCodes offences(tables->offences, key, offence, folded);
  std::vector<std::pair<Id<Incident>, Offence>> told;
  const Result<void> read = dossier->eachIncident({}, [&](Incident& incident) {
    if (!offences.isAbout(incident)) return;
    known = true;
    if (const Offence now = offences.of(incident); now != incident.offence)
      told.emplace_back(incident.id, now);
  });
  if (!read) return read.error();
  if (!known || key.empty()) return noSuchWord(word);
  if (Result<void> kept = remember(*dossier, key, offence); !kept) return std::move(kept).error();
  if (told.empty()) return std::int64_t{0};
  return dossier->setOffences(told);
}

}  // namespace brandpunt::app
