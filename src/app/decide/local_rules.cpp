// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/local_rules.h"

#include <algorithm>
#include <map>
#include <utility>

#include "decide/compute_facts.h"
#include "rule_file/local_rules.h"
#include "rule_file/read_rule_base.h"
#include "text_file/write_text_file.h"

namespace brandpunt::app {
namespace {

/// The local rules after what is asked.
Result<LocalRules> changed(LocalRules rules, const RulesRequest& request,
                           const std::vector<LocalRulesVersion>& versions) {
  const std::filesystem::path folder = request.dataFolder / "rules";
  if (request.undo) {
    if (versions.empty()) {
      return Error{ErrorCode::WrongUsage,
                   {"Er is nog niets aan de regels gewijzigd.", "Nothing was changed in the rules yet."}};
    }
    rules = versions.size() > 1 ? versions[versions.size() - 2].rules : LocalRules{};
  }
  if (request.resetAll) rules = {};
  if (request.read) {
    auto file = exchange::fromFile(*request.read);
    if (!file) return std::move(file).error();
    LocalRules read = std::move(*file);
    rules = {.ownMeasures = std::move(read.ownMeasures)};
    for (const RuleChange& change : read.changes) {
      const auto shipped = exchange::shippedValue(folder, change.path);
      if (!shipped) return shipped.error();
      put(rules, change, *shipped);
    }
  }
  for (const auto& [path, typed] : request.set) {
    const auto shipped = exchange::shippedValue(folder, path);
    if (!shipped) return shipped.error();
    put(rules, {path, exchange::asTomlValue(typed), {}}, *shipped);
  }
  for (const std::string& path : request.reset) {
    if (std::erase_if(rules.changes, [&](const RuleChange& c) { return c.path == path; }) == 0) {
      return Error{ErrorCode::WrongUsage,
                   {"Aan '" + path + "' is niets gewijzigd.", "Nothing was changed about '" + path + "'."}};
    }
  }
  if (request.add) {
    const auto file = exchange::fromFile(*request.add);
    if (!file) return file.error();
    if (file->ownMeasures.empty()) {
      return Error{ErrorCode::WrongFormat,
                   {"In het bestand staat geen [[measure]].", "There is no [[measure]] in the file."}};
    }
    // Alone first, so that the line of what is wrong is that of the file.
    if (auto alone = exchange::readRuleBase(folder, LocalRules{.ownMeasures = file->ownMeasures}); !alone)
      return std::move(alone).error();
    rules.ownMeasures += (rules.ownMeasures.empty() ? "" : "\n") + file->ownMeasures;
  }
  for (const std::string& id : request.drop) {
    std::string left = exchange::withoutOwnMeasure(rules.ownMeasures, id);
    if (left == rules.ownMeasures) {
      return Error{ErrorCode::WrongUsage,
                   {"'" + id + "' is geen eigen maatregel.", "'" + id + "' is no measure of your own."}};
    }
    rules.ownMeasures = std::move(left);
  }
  if (request.ownMeasures) rules.ownMeasures = *request.ownMeasures;
  return rules;
}

/// What two rule bases make of the same places: only where something differs.
Result<std::vector<RulesEffect>> compared(const store::Dossier& dossier, const RuleBase& before,
                                          const RuleBase& after, const Progress& progress) {
  const auto runs = dossier.runs();
  if (!runs) return runs.error();
  std::map<Offence, Id<Run>> latest;
  for (const auto& run : *runs) latest[run.offence] = run.id;
  std::vector<RulesEffect> all;
  for (const auto& [offence, id] : latest) {
    const auto run = dossier.run(id);
    if (!run) return run.error();
    const auto then = factsOf(dossier, before, *run, run->hotspots, progress);
    // An offence without rules has no advice to change.
    if (!then) {
      if (then.error().code == ErrorCode::Cancelled) return then.error();
      continue;
    }
    for (const HotspotFacts& h : *then) {
      const Advice old = advise(before, h.facts, h.memory), now = advise(after, h.facts, h.memory);
      RulesEffect effect{.hotspot = h.hotspot.name};
      for (const AnswerEffect& one : effectsOf(old, now)) effect.effects.push_back(describe(one));
      if (!effect.effects.empty()) all.push_back(std::move(effect));
    }
  }
  return all;
}

}  // namespace

Result<RuleBase> rulesOf(const store::Dossier& dossier, const std::filesystem::path& dataFolder) {
  const auto local = dossier.localRules();
  if (!local) return local.error();
  return exchange::readRuleBase(dataFolder / "rules", *local);
}

Result<RulesKnown> localRules(const RulesRequest& request, const Progress& progress) {
  const std::filesystem::path folder = request.dataFolder / "rules";
  auto dossier = store::Dossier::open(request.dossier,
                                      request.tryOnly ? store::Access::ReadOnly : store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  RulesKnown known;
  auto versions = dossier->localRulesVersions();
  if (!versions) return std::move(versions).error();
  const LocalRules before = versions->empty() ? LocalRules{} : versions->back().rules;
  auto wanted = changed(before, request, *versions);
  if (!wanted) return std::move(wanted).error();
  known.local = std::move(*wanted);
  known.changed = known.local != before;
  auto rules = exchange::readRuleBase(folder, known.local);
  if (!rules) return std::move(rules).error();
  known.rules = std::move(*rules);
  if (known.changed) {
    // Rules that no longer fit can still be mended; only the comparison falls away.
    const auto old = exchange::readRuleBase(folder, before);
    if (old) {
      auto effects = compared(*dossier, *old, known.rules, progress);
      if (!effects) return std::move(effects).error();
      known.effects = std::move(*effects);
    }
    if (!request.tryOnly) {
      const auto number = dossier->putLocalRules(known.local, request.reason);
      if (!number) return number.error();
      if (auto r = dossier->log("rules", "version " + std::to_string(*number) + " " + request.reason); !r)
        return r.error();
      versions = dossier->localRulesVersions();
      if (!versions) return std::move(versions).error();
    }
  }
  known.versions = std::move(*versions);
  if (request.write) {
    if (auto r = exchange::writeTextFile(*request.write, exchange::toFile(known.local)); !r) return r.error();
  }
  auto judged = exchange::judge(folder, known.local);
  if (!judged) return std::move(judged).error();
  known.changes = std::move(*judged);
  return known;
}

Result<void> checkRules(const std::filesystem::path& what, const std::filesystem::path& dataFolder) {
  std::error_code status;
  if (std::filesystem::is_directory(what, status)) {
    const auto read = exchange::readRuleBase(what);
    return read ? Result<void>() : Result<void>(read.error());
  }
  const auto local = exchange::fromFile(what);
  if (!local) return local.error();
  const auto read = exchange::readRuleBase(dataFolder / "rules", *local);
  return read ? Result<void>() : Result<void>(read.error());
}

}  // namespace brandpunt::app
