// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/read_named.h"

#include <algorithm>

#include "place/map_layer.h"
#include "text_file/read_columns.h"

namespace brandpunt::exchange {
namespace {

enum Column { Id, SourceId, Dutch, English, Place, NoteDutch, NoteEnglish };

template <class List>
bool knows(const List& list, const std::string& id) {
  return std::ranges::any_of(list, [&](const auto& item) { return item.id == id; });
}

bool exists(const NamedPlace& place, const NamedContext& context) {
  switch (place.kind) {
    case NamedKind::Measure:
      return context.rules.measure(place.id) != nullptr;
    case NamedKind::Fact:
      return context.rules.fact(place.id) != nullptr;
    case NamedKind::Layer:
      return layerRoleFromId(place.id).has_value();
    case NamedKind::Check:
      return knows(context.checklist.items, place.id);
    case NamedKind::Calendar:
      return knows(context.calendar, place.id);
    case NamedKind::Series:
      return knows(context.series, place.id);
    case NamedKind::Gate:
      return std::ranges::any_of(context.rules.gates,
                                 [&](const Gate& gate) { return gate.measure + "/" + gate.id == place.id; });
    case NamedKind::Discontinued:
      return knows(context.rules.discontinued, place.id);
    case NamedKind::Feature:
    case NamedKind::Explanation:
    case NamedKind::OutOfScope:
      return place.id.empty();
  }
  return false;
}

bool needsNote(NamedKind kind) {
  return kind == NamedKind::Feature || kind == NamedKind::Explanation || kind == NamedKind::OutOfScope;
}

/// "measure:lokauto|text"; nothing where a part cannot be read or does not exist.
std::optional<std::vector<NamedPlace>> placesFrom(std::string_view text, const NamedContext& context) {
  std::vector<NamedPlace> places;
  while (!text.empty()) {
    const std::size_t end = text.find('|');
    const std::string_view part = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    const std::size_t colon = part.find(':');
    const auto kind = namedKindFromId(part.substr(0, colon));
    if (!kind) return {};
    NamedPlace place{*kind,
                     colon == std::string_view::npos ? std::string() : std::string(part.substr(colon + 1))};
    if (!exists(place, context)) return {};
    places.push_back(std::move(place));
  }
  return places;
}

}  // namespace

Result<std::vector<Named>> readNamed(const std::filesystem::path& file, const NamedContext& context) {
  const auto columns =
      Columns::read(file, {"id", "source", "name_nl", "name_en", "place", "note_nl", "note_en"});
  if (!columns) return columns.error();
  std::vector<Named> all;
  for (std::size_t row = 0; row < columns->rows(); ++row) {
    const auto cell = [&](Column column) { return std::string(columns->cell(row, column)); };
    Named named{.id = cell(Id),
                .source = cell(SourceId),
                .name = {cell(Dutch), cell(English)},
                .note = {cell(NoteDutch), cell(NoteEnglish)}};
    if (knows(all, named.id))
      return columns->badCell(row, Id, {"id die maar één keer voorkomt", "id that occurs only once"});
    if (!context.rules.source(named.source)) return columns->badCell(row, SourceId, {"bron", "source"});
    if (named.name.nl.empty() || named.name.en.empty()) return columns->badCell(row, Dutch, {"naam", "name"});
    auto places = placesFrom(columns->cell(row, Place), context);
    if (!places || places->empty())
      return columns->badCell(row, Place, {"plek die er is", "place that exists"});
    named.places = std::move(*places);
    const bool tells =
        std::ranges::any_of(named.places, [](const NamedPlace& p) { return needsNote(p.kind); });
    if (tells != !named.note.nl.empty() || tells != !named.note.en.empty())
      return columns->badCell(row, NoteDutch,
                              {"uitleg die bij de plek past", "note that goes with the place"});
    all.push_back(std::move(named));
  }
  return all;
}

}  // namespace brandpunt::exchange
