// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/divide.h"

#include <algorithm>
#include <utility>

#include "decide/compute_facts.h"
#include "decide/local_rules.h"
#include "dossier/dossier.h"
#include "rule_file/read_facts.h"
#include "rule_file/read_rule_base.h"

namespace brandpunt::app {
namespace {

Error wrong(Text message) { return {ErrorCode::WrongUsage, std::move(message)}; }

/// What is wrong with the amounts, or nothing.
std::optional<Error> objection(const std::map<std::string, std::optional<int>>& supply,
                               const RuleBase& rules) {
  for (const auto& [id, amount] : supply) {
    const bool known = std::ranges::find(rules.means, id, &Means::id) != rules.means.end();
    if (!known) {
      std::string all;
      for (const Means& means : rules.means) all += (all.empty() ? "" : ", ") + means.id;
      return wrong({"'" + id + "' is geen schaars middel; kies uit " + all + ".",
                    "'" + id + "' is no scarce means; choose from " + all + "."});
    }
    if (amount && *amount < 0)
      return wrong(
          {"Van " + id + " kan er niet minder dan 0 zijn.", "There cannot be less than 0 of " + id + "."});
  }
  return {};
}

Supply over(Supply supply, const std::map<std::string, std::optional<int>>& changes) {
  for (const auto& [id, amount] : changes) {
    if (amount)
      supply[id] = *amount;
    else
      supply.erase(id);
  }
  return supply;
}

}  // namespace

Result<DivisionPlaces> placesToServe(const std::filesystem::path& path, Id<Run> runId,
                                     const std::filesystem::path& dataFolder, const Progress& progress) {
  const auto dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return dossier.error();
  auto read = rulesOf(*dossier, dataFolder);
  if (!read) return std::move(read).error();
  DivisionPlaces all{.rules = std::make_shared<const RuleBase>(std::move(*read))};
  const auto run = dossier->run(runId);
  if (!run) return run.error();
  auto supply = dossier->supply();
  if (!supply) return std::move(supply).error();
  // A means that the rules no longer know is not scarce any more.
  for (const auto& [id, amount] : *supply) {
    if (std::ranges::find(all.rules->means, id, &Means::id) != all.rules->means.end())
      all.supply[id] = amount;
  }
  const auto priorities = dossier->priorities();
  if (!priorities) return priorities.error();
  auto known = factsOf(*dossier, *all.rules, *run, run->hotspots, progress);
  if (!known) return std::move(known).error();
  for (HotspotFacts& h : *known) {
    auto plan = dossier->plan(h.hotspot.id);
    if (!plan) return std::move(plan).error();
    const auto priority = priorities->find(h.hotspot.id.number);
    PlaceToServe place{.name = h.hotspot.name, .plan = std::move(*plan)};
    if (priority != priorities->end()) place.priority = priority->second;
    place.advice = brandpunt::advise(*all.rules, h.facts, h.memory);
    place.facts = std::move(h.facts);
    all.places.push_back(std::move(place));
  }
  return all;
}

Result<DivisionMade> divide(const DivisionPlaces& places, const Supply& supply, const Progress& progress) {
  DivisionMade made{.rules = places.rules, .places = places.places, .supply = supply};
  auto allocation = allocate(*made.rules, made.places, supply, progress);
  if (!allocation) return cancelled();
  made.allocation = std::move(*allocation);
  return made;
}

Result<std::vector<WorthOfMore>> moreFor(const DivisionMade& made, const Progress& progress) {
  auto more = worthOfMore(*made.rules, made.places, made.supply, made.allocation, progress);
  if (!more) return cancelled();
  return *std::move(more);
}

namespace {

Result<DivisionMade> withMore(Result<DivisionMade> made, const Progress& progress) {
  if (!made) return made;
  auto more = moreFor(*made, progress);
  if (!more) return std::move(more).error();
  made->more = std::move(*more);
  return made;
}

}  // namespace

Result<void> keepSupply(const DivisionRequest& request) {
  auto dossier = store::Dossier::open(request.dossier, store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  const auto rules = rulesOf(*dossier, request.dataFolder);
  if (!rules) return rules.error();
  if (auto problem = objection(request.supply, *rules)) return std::move(*problem);
  const auto run = dossier->run(request.run);
  if (!run) return run.error();
  std::vector<std::pair<Id<Hotspot>, Priority>> priorities;
  for (const auto& [name, priority] : request.priorities) {
    const auto hotspots = hotspotsNamed(*run, name);
    if (!hotspots) return hotspots.error();
    priorities.emplace_back(hotspots->front().id, priority);
  }
  for (const auto& [id, amount] : request.supply) {
    if (auto r = dossier->setSupply(id, amount); !r) return r.error();
    const std::string what = amount ? std::to_string(*amount) : "not scarce";
    if (auto r = dossier->log("means", id + " " + what); !r) return r.error();
  }
  for (const auto& [hotspot, priority] : priorities) {
    if (auto r = dossier->setPriority(hotspot, priority); !r) return r.error();
    if (auto r = dossier->log(
            "means", "hotspot " + std::to_string(hotspot.number) + " " + std::string(idOf(priority)));
        !r)
      return r.error();
  }
  return {};
}

Result<DivisionMade> divide(const DivisionRequest& request, const Progress& progress) {
  if (request.keep) {
    if (auto r = keepSupply(request); !r) return r.error();
  }
  auto places = placesToServe(request.dossier, request.run, request.dataFolder, progress);
  if (!places) return std::move(places).error();
  if (auto problem = objection(request.supply, *places->rules)) return std::move(*problem);
  for (const auto& [name, priority] : request.priorities) {
    const auto place = std::ranges::find(places->places, name, &PlaceToServe::name);
    if (place == places->places.end())
      return wrong({"Hotspot '" + name + "' staat niet in deze analyse.",
                    "Hotspot '" + name + "' is not in this run."});
    place->priority = priority;
  }
  return withMore(divide(*places, over(places->supply, request.supply), progress), progress);
}

Result<DivisionMade> divideOnFacts(const std::vector<std::filesystem::path>& factsFiles,
                                   const std::filesystem::path& dataFolder, const Supply& supply,
                                   const Progress& progress) {
  auto read = exchange::readRuleBase(dataFolder / "rules");
  if (!read) return std::move(read).error();
  DivisionPlaces all{.rules = std::make_shared<const RuleBase>(std::move(*read))};
  std::map<std::string, std::optional<int>> amounts(supply.begin(), supply.end());
  if (auto problem = objection(amounts, *all.rules)) return std::move(*problem);
  for (const auto& file : factsFiles) {
    auto facts = exchange::readFacts(file, *all.rules);
    if (!facts) return std::move(facts).error();
    PlaceToServe place{.name = file.stem().string()};
    place.advice = brandpunt::advise(*all.rules, *facts);
    place.facts = std::move(*facts);
    all.places.push_back(std::move(place));
  }
  return withMore(divide(all, supply, progress), progress);
}

}  // namespace brandpunt::app
