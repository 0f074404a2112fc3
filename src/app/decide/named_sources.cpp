// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/named_sources.h"

#include <algorithm>
#include <utility>

#include "place/map_layer.h"
#include "rule_file/read_calendar.h"
#include "rule_file/read_checklist.h"
#include "rule_file/read_named.h"
#include "rule_file/read_rule_base.h"
#include "rule_file/read_series.h"

namespace brandpunt::app {
namespace {

/// The name of what has this id in a list, by a member of its items.
template <class List, class Member>
Text nameIn(const List& list, const std::string& id, Member member) {
  const auto found = std::ranges::find_if(list, [&](const auto& item) { return item.id == id; });
  return found == list.end() ? Text{id, id} : (*found).*member;
}

Text with(const Text& kind, const Text& name) { return {kind.nl + " " + name.nl, kind.en + " " + name.en}; }

Text gateText(const std::string& id, const RuleBase& rules) {
  for (const Gate& gate : rules.gates) {
    if (gate.measure + "/" + gate.id == id) return rules.measure(gate.measure)->name;
  }
  return {id, id};
}

/// A cell of a Markdown table.
std::string cell(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
    text.replace(at, 1, "\\|");
  return text;
}

}  // namespace

Result<NamedSources> readSources(const std::filesystem::path& dataFolder) {
  NamedSources all;
  auto rules = exchange::readRuleBase(dataFolder / "rules");
  if (!rules) return std::move(rules).error();
  all.rules = std::move(*rules);
  auto checklist = exchange::readChecklist(dataFolder / "checklists", all.rules);
  if (!checklist) return std::move(checklist).error();
  all.checklist = std::move(*checklist);
  auto calendar = exchange::readCalendar(dataFolder / "rules" / "calendar.toml", all.rules);
  if (!calendar) return std::move(calendar).error();
  all.calendar = std::move(*calendar);
  auto series = exchange::readSeries(dataFolder / "benchmarks", all.rules);
  if (!series) return std::move(series).error();
  all.series = std::move(*series);
  auto named = exchange::readNamed(dataFolder / "rules" / "named.csv",
                                   {all.rules, all.checklist, all.calendar, all.series});
  if (!named) return std::move(named).error();
  all.named = std::move(*named);
  return all;
}

Text describe(const NamedPlace& place, const NamedSources& all) {
  switch (place.kind) {
    case NamedKind::Measure:
      return with({"maatregel", "measure"}, all.rules.measure(place.id)->name);
    case NamedKind::Fact:
      return with({"feit", "fact"}, all.rules.fact(place.id)->title);
    case NamedKind::Layer:
      return with({"kaartlaag", "map layer"}, infoOf(*layerRoleFromId(place.id)).title);
    case NamedKind::Check:
      return with({"schouw:", "site inspection:"},
                  nameIn(all.checklist.items, place.id, &ChecklistItem::text));
    case NamedKind::Calendar:
      return with({"kalender:", "calendar:"}, nameIn(all.calendar, place.id, &CalendarEntry::title));
    case NamedKind::Series:
      return with({"cijferreeks", "series"}, nameIn(all.series, place.id, &Series::title));
    case NamedKind::Gate:
      return with({"voorwaarde bij", "condition of"}, gateText(place.id, all.rules));
    case NamedKind::Discontinued:
      return with({"vervallen:", "discontinued:"},
                  nameIn(all.rules.discontinued, place.id, &Discontinued::name));
    case NamedKind::Feature:
      return {"in het programma", "in the program"};
    case NamedKind::Explanation:
      return {"uitleg", "explanation"};
    case NamedKind::OutOfScope:
      return {"buiten dit programma", "outside this program"};
  }
  return {};
}

std::string sourcesPage(const NamedSources& all) {
  std::string page =
      "# Bronnen\n\nWat de bronnen noemen en waar het in het programma leeft, of waarom niet. Gemaakt uit "
      "[named.csv](../data/rules/named.csv) met `./dev docs`; wijzig dat bestand, niet deze bladzijde.\n";
  for (const Source& source : all.rules.sources) {
    if (!source.seed) continue;
    page += "\n## " + source.title + "\n\n" + source.publisher +
            (source.date.empty() ? "" : ", " + source.date) +
            ".\n\n| | wat de bron noemt | waar het leeft |\n|---|---|---|\n";
    for (const Named& named : all.named) {
      if (named.source != source.id) continue;
      std::string where;
      for (const NamedPlace& place : named.places)
        where += (where.empty() ? "" : "; ") + describe(place, all).nl;
      if (!named.note.nl.empty()) where += ". " + named.note.nl;
      page += "| " + named.id + " | " + cell(named.name.nl) + " | " + cell(where) + " |\n";
    }
  }
  return page;
}

}  // namespace brandpunt::app
