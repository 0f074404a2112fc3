// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "incident/offence.h"
#include "period/civil_time.h"
#include "place/point.h"

namespace brandpunt {

struct ImportBatch;

/// How exactly the place of an incident is known, best first. Address: by a house number, or by a point of its own
/// (see refineLocations).
enum class LocationQuality { Address, Street, Postcode, Neighbourhood, Unknown };

/// How the police came to know: reported by a victim or found on patrol. Patrol finds more where it goes, so
/// the two are kept apart.
enum class ReportedBy { Unknown, Victim, Police };

/// Address as the export gives it; empty where it gives none. Never leaves the dossier but in class werk.
struct Address {
  std::string street = {};
  std::string houseNumber = {};
  std::string houseLetter = {};
  std::string houseAddition = {};
  std::string postcode = {};  ///< 1234AB, no space
  std::string place = {};
  std::string municipality = {};
  std::string district = {};
  std::string neighbourhood = {};
  bool operator==(const Address&) const = default;
};

/// What free text on the way of working is reduced to while reading; the text itself is dropped.
enum class Entry { Unknown, Force, NoForce, Deception };
enum class EntrySide { Unknown, Front, Rear, Side };
enum class Loot { Unknown, PlateOnly, Electronics, Other };

// The words of these lists in files and in the dossier ("address", "no-force", "plate-only"), and back.
std::string_view idOf(LocationQuality quality);
std::string_view idOf(ReportedBy by);
std::string_view idOf(Entry entry);
std::string_view idOf(EntrySide side);
std::string_view idOf(Loot loot);
std::optional<LocationQuality> locationQualityFromId(std::string_view id);
std::optional<ReportedBy> reportedByFromId(std::string_view id);
std::optional<Entry> entryFromId(std::string_view id);
std::optional<EntrySide> entrySideFromId(std::string_view id);
std::optional<Loot> lootFromId(std::string_view id);

/// One offence at one place in one window of time: a place, never a person.
struct Incident {
  Id<Incident> id = {};
  std::string number = {};  ///< the police's incident number; empty where the export has none
  Offence offence = Offence::Overig;
  std::vector<std::string> codes = {};  ///< codes or words of the export, heaviest first
  std::optional<bool> attempt = {};     ///< nothing: the export does not tell
  std::optional<Moment> start = {};     ///< the window is [start, end); a missing end stays missing
  std::optional<Moment> end = {};
  std::optional<Moment> reported = {};
  ReportedBy reportedBy = ReportedBy::Unknown;
  Address address = {};
  std::optional<Point> place = {};  ///< in the dossier's CRS
  LocationQuality locationQuality = LocationQuality::Unknown;
  std::string locationKind =
      {};  ///< "parkeergarage", "openbare weg": the export's word for the kind of place
  Entry entry = Entry::Unknown;
  EntrySide entrySide = EntrySide::Unknown;
  Loot loot = Loot::Unknown;
  Id<ImportBatch> batch = {};
  bool operator==(const Incident&) const = default;
};

/// The day on which the incident counts: that of its start, else of its end, else of its report.
inline std::optional<Date> dayOf(const Incident& i) {
  if (i.start) return i.start->at.date();
  if (i.end) return i.end->at.date();
  if (i.reported) return i.reported->at.date();
  return {};
}

}  // namespace brandpunt
