// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/incident_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "dossier/geometry_blob.h"

namespace brandpunt::store {
namespace {

std::optional<std::string> toLocalText(const std::optional<Moment>& moment) {
  if (!moment) return {};
  return moment->timeKnown ? moment->at.toIso() : moment->at.date().toIso();
}

using IsoText = std::array<char, 32>;

/// As toLocalText, a million times over.
std::string_view isoOf(const Moment& moment, IsoText& text) {
  const Date date = moment.at.date();
  if (date.year < 0 || date.year > 9999) {
    const std::string whole = *toLocalText(moment);
    std::copy_n(whole.begin(), std::min(whole.size(), text.size()), text.begin());
    return {text.data(), std::min(whole.size(), text.size())};
  }
  std::size_t at = 0;
  const auto put = [&](int number, int width, char sign) {
    for (int digit = width; digit-- > 0; number /= 10)
      text[at + static_cast<std::size_t>(digit)] = static_cast<char>('0' + number % 10);
    at += static_cast<std::size_t>(width);
    if (sign != '\0') text[at++] = sign;
  };
  put(date.year, 4, '-');
  put(date.month, 2, '-');
  put(date.day, 2, moment.timeKnown ? 'T' : '\0');
  if (!moment.timeKnown) return {text.data(), at};
  put(moment.at.hour(), 2, ':');
  put(moment.at.minute(), 2, ':');
  put(moment.at.second(), 2, '\0');
  return {text.data(), at};
}

std::optional<Moment> takeMoment(Statement& row) {
  const std::string text = row.takeText();
  if (text.empty()) return {};
  if (const auto date = Date::fromIso(text)) return Moment{CivilTime::at(*date), false};
  if (const auto time = CivilTime::fromIso(text)) return Moment{*time, true};
  return {};
}

/// A word that is not in the list can only come from another program; it is as good as unknown.
template <class Enum>
Enum takeWord(Statement& row, std::optional<Enum> (*fromId)(std::string_view), Enum unknown) {
  return fromId(row.takeText()).value_or(unknown);
}

}  // namespace

const std::string incidentColumns =
    "geom, incident_no, offence, attempt, start_local, end_local, reported_local, reported_by, street, "
    "house_no, "
    "house_letter, house_addition, postcode, place, municipality, district, neighbourhood, location_quality, "
    "location_kind, entry, entry_side, loot";

void putIncident(Statement& statement, const Incident& incident, CrsId crs) {
  const Address& a = incident.address;
  statement.put(incident.place ? toBlob(*incident.place, crs) : Bytes{})
      .put(incident.number)
      .put(infoOf(incident.offence).id)
      .put(incident.attempt)
      .put(toLocalText(incident.start))
      .put(toLocalText(incident.end))
      .put(toLocalText(incident.reported))
      .put(idOf(incident.reportedBy));
  for (const std::string* part : {&a.street, &a.houseNumber, &a.houseLetter, &a.houseAddition, &a.postcode,
                                  &a.place, &a.municipality, &a.district, &a.neighbourhood}) {
    statement.put(*part);
  }
  statement.put(idOf(incident.locationQuality))
      .put(incident.locationKind)
      .put(idOf(incident.entry))
      .put(idOf(incident.entrySide))
      .put(idOf(incident.loot));
}

void putRow(Record& record, const Incident& incident, std::int64_t batch, CrsId crs) {
  const auto putMoment = [&record](const std::optional<Moment>& moment) {
    if (!moment) return record.putNull();
    IsoText text{};
    record.put(isoOf(*moment, text));
  };
  const Address& a = incident.address;
  record.clear();
  record.putNull();  // the row id
  if (incident.place && std::isfinite(incident.place->x) && std::isfinite(incident.place->y)) {
    record.putBlob(toPointBlob(*incident.place, crs));
  } else {
    record.putNull();
  }
  record.put(batch);
  record.putNull();  // live
  record.put(incident.number);
  record.put(infoOf(incident.offence).id);
  if (incident.attempt) {
    record.put(std::int64_t{*incident.attempt});
  } else {
    record.putNull();
  }
  putMoment(incident.start);
  putMoment(incident.end);
  putMoment(incident.reported);
  record.put(idOf(incident.reportedBy));
  for (const std::string* part : {&a.street, &a.houseNumber, &a.houseLetter, &a.houseAddition, &a.postcode,
                                  &a.place, &a.municipality, &a.district, &a.neighbourhood}) {
    record.put(*part);
  }
  record.put(idOf(incident.locationQuality));
  record.put(incident.locationKind);
  record.put(idOf(incident.entry));
  record.put(idOf(incident.entrySide));
  record.put(idOf(incident.loot));
}

void takeIncident(Statement& row, Incident& incident) {
  const Geometry geometry = fromBlob(row.takeBytes());
  if (const auto* point = std::get_if<Point>(&geometry)) incident.place = *point;
  incident.number = row.takeText();
  incident.offence = takeWord(row, offenceFromId, Offence::Overig);
  incident.attempt = row.takeOptionalBool();
  incident.start = takeMoment(row);
  incident.end = takeMoment(row);
  incident.reported = takeMoment(row);
  incident.reportedBy = takeWord(row, reportedByFromId, ReportedBy::Unknown);
  Address& a = incident.address;
  for (std::string* part : {&a.street, &a.houseNumber, &a.houseLetter, &a.houseAddition, &a.postcode,
                            &a.place, &a.municipality, &a.district, &a.neighbourhood}) {
    *part = row.takeText();
  }
  incident.locationQuality = takeWord(row, locationQualityFromId, LocationQuality::Unknown);
  incident.locationKind = row.takeText();
  incident.entry = takeWord(row, entryFromId, Entry::Unknown);
  incident.entrySide = takeWord(row, entrySideFromId, EntrySide::Unknown);
  incident.loot = takeWord(row, lootFromId, Loot::Unknown);
}

}  // namespace brandpunt::store
