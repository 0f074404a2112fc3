// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/rule_base.h"

#include <algorithm>

namespace brandpunt {
namespace {

constexpr std::array<std::string_view, categoryCount> categoryIds{
    "situationeel", "dadergericht", "slachtoffergericht", "samenwerking", "bestuurlijk"};
constexpr std::array<std::string_view, deciderCount> deciderIds{"burgemeester", "officier", "politie",
                                                                "gemeente", "eigenaar"};
constexpr std::array<std::string_view, 3> bandIds{"laag", "midden", "hoog"};
constexpr std::array<std::string_view, 4> displacementIds{"geen", "laag", "midden", "hoog"};

template <class Enum, std::size_t n>
std::optional<Enum> fromId(const std::array<std::string_view, n>& ids, std::string_view id) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (found == ids.end()) return {};
  return static_cast<Enum>(found - ids.begin());
}

template <class List>
auto findById(const List& list, std::string_view id) -> decltype(list.data()) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

bool names(const std::vector<std::string>& list, const std::string& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

}  // namespace

std::string_view idOf(Category category) { return categoryIds[static_cast<std::size_t>(category)]; }
std::optional<Category> categoryFromId(std::string_view id) { return fromId<Category>(categoryIds, id); }

Text titleOf(Category category) {
  static const std::array<Text, categoryCount> titles{{{"de plek zelf", "the place itself"},
                                                       {"gericht op daders", "directed at offenders"},
                                                       {"gericht op slachtoffers", "directed at victims"},
                                                       {"samenwerking", "cooperation"},
                                                       {"bestuurlijk", "administrative"}}};
  return titles[static_cast<std::size_t>(category)];
}

std::string_view idOf(Decider decider) { return deciderIds[static_cast<std::size_t>(decider)]; }
std::optional<Decider> deciderFromId(std::string_view id) { return fromId<Decider>(deciderIds, id); }

Text titleOf(Decider decider) {
  static const std::array<Text, deciderCount> titles{{{"de burgemeester", "the mayor"},
                                                      {"de officier van justitie", "the public prosecutor"},
                                                      {"de politie", "the police"},
                                                      {"de gemeente", "the municipality"},
                                                      {"de eigenaar of beheerder", "the owner or operator"}}};
  return titles[static_cast<std::size_t>(decider)];
}

std::string_view idOf(Band band) { return bandIds[static_cast<std::size_t>(band)]; }
std::optional<Band> bandFromId(std::string_view id) { return fromId<Band>(bandIds, id); }
std::string_view idOf(Displacement displacement) {
  return displacementIds[static_cast<std::size_t>(displacement)];
}
std::optional<Displacement> displacementFromId(std::string_view id) {
  return fromId<Displacement>(displacementIds, id);
}

const FactKind* RuleBase::fact(std::string_view id) const { return findById(facts, id); }
const Measure* RuleBase::measure(std::string_view id) const { return findById(measures, id); }
const Source* RuleBase::source(std::string_view id) const { return findById(sources, id); }

bool isHeavy(const Measure& m, const MixRules& rules) {
  return m.cost >= rules.heavyCost || (m.labour >= rules.heavyLabour && m.cost >= rules.heavyLabourFromCost);
}

bool areSynergic(const Measure& a, const Measure& b) {
  return names(a.synergies, b.id) || names(b.synergies, a.id);
}

}  // namespace brandpunt
