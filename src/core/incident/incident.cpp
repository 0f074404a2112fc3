// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/incident.h"

#include "base/words.h"

namespace brandpunt {
namespace {
constexpr Words<LocationQuality, 5> qualities{"address", "street", "postcode", "neighbourhood", "unknown"};
constexpr Words<ReportedBy, 3> reporters{"unknown", "victim", "police"};
constexpr Words<Entry, 4> entries{"unknown", "force", "no-force", "deception"};
constexpr Words<EntrySide, 4> sides{"unknown", "front", "rear", "side"};
constexpr Words<Loot, 4> loots{"unknown", "plate-only", "electronics", "other"};
}  // namespace

std::string_view idOf(LocationQuality quality) { return qualities.of(quality); }
std::string_view idOf(ReportedBy by) { return reporters.of(by); }
std::string_view idOf(Entry entry) { return entries.of(entry); }
std::string_view idOf(EntrySide side) { return sides.of(side); }
std::string_view idOf(Loot loot) { return loots.of(loot); }
std::optional<LocationQuality> locationQualityFromId(std::string_view id) { return qualities.find(id); }
std::optional<ReportedBy> reportedByFromId(std::string_view id) { return reporters.find(id); }
std::optional<Entry> entryFromId(std::string_view id) { return entries.find(id); }
std::optional<EntrySide> entrySideFromId(std::string_view id) { return sides.find(id); }
std::optional<Loot> lootFromId(std::string_view id) { return loots.find(id); }

}  // namespace brandpunt
