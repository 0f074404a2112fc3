// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/export_data.h"

#include <algorithm>
#include <array>

#include "dossier/dossier.h"
#include "export_file/replace_file.h"
#include "geopackage/write_incidents.h"
#include "hotspot/verdict/located.h"
#include "show/export_tables.h"
#include "show/gather_map.h"
#include "show/write_table_file.h"

namespace brandpunt::app {
namespace {

struct Prepared {
  ExportTable table = {};
  std::vector<Withheld> withheld = {};
};

Error withheldError(const Text& why) { return {ErrorCode::Withheld, why}; }

std::string momentText(const std::optional<Moment>& moment) {
  if (!moment) return {};
  return moment->timeKnown ? moment->at.toIso() : moment->at.date().toIso();
}

constexpr std::array<std::string_view, 5> qualityWords{"address", "street", "postcode", "neighbourhood",
                                                       "unknown"};
constexpr std::array<std::string_view, 3> reporterWords{"", "victim", "police"};
constexpr std::array<std::string_view, 4> entryWords{"", "force", "no-force", "deception"};
constexpr std::array<std::string_view, 4> sideWords{"", "front", "rear", "side"};
constexpr std::array<std::string_view, 4> lootWords{"", "plate-only", "electronics", "other"};

template <std::size_t n, class Enum>
std::string wordFor(const std::array<std::string_view, n>& words, Enum value) {
  return std::string(words[static_cast<std::size_t>(value)]);
}

ExportRow rowOf(const Incident& i) {
  std::string codes;
  for (const std::string& code : i.codes) codes += (codes.empty() ? "" : ";") + code;
  const Address& a = i.address;
  ExportRow row;
  if (i.place) row.geometry = *i.place;
  for (const std::string& text : {i.number,
                                  std::string(infoOf(i.offence).id),
                                  codes,
                                  std::string(!i.attempt   ? ""
                                              : *i.attempt ? "yes"
                                                           : "no"),
                                  momentText(i.start),
                                  momentText(i.end),
                                  momentText(i.reported),
                                  wordFor(reporterWords, i.reportedBy),
                                  a.street,
                                  a.houseNumber,
                                  a.houseLetter,
                                  a.houseAddition,
                                  a.postcode,
                                  a.place,
                                  a.municipality,
                                  a.district,
                                  a.neighbourhood,
                                  wordFor(qualityWords, i.locationQuality),
                                  i.locationKind,
                                  wordFor(entryWords, i.entry),
                                  wordFor(sideWords, i.entrySide),
                                  wordFor(lootWords, i.loot)}) {
    row.values.push_back(text.empty() ? ExportValue{} : ExportValue{text});
  }
  return row;
}

/// Every row as it is stored: for inside only.
Prepared allIncidents(const std::vector<Incident>& incidents) {
  Prepared prepared;
  prepared.table = {.name = "incidents",
                    .description = markOf(ExportClass::Werk).nl,
                    .columns = {{"incident_no"},   {"offence"},       {"codes"},
                                {"attempt"},       {"start"},         {"end"},
                                {"reported"},      {"reported_by"},   {"street"},
                                {"house_no"},      {"house_letter"},  {"house_addition"},
                                {"postcode"},      {"place"},         {"municipality"},
                                {"district"},      {"neighbourhood"}, {"location_quality"},
                                {"location_kind"}, {"entry"},         {"entry_side"},
                                {"loot"}}};
  for (const Incident& i : incidents) prepared.table.rows.push_back(rowOf(i));
  return prepared;
}

/// Counts by cell for each offence, over all that the dossier holds of it.
Result<Prepared> countedIncidents(const std::vector<Incident>& incidents, const ExportRequest& request) {
  Prepared prepared;
  prepared.table = cellTable({}, Offence::Overig, markOf(request.exportClass).nl);
  for (const OffenceInfo& info : offences()) {
    MapMaterial material{.offence = info.offence};
    std::optional<Date> first, last;
    for (const Incident& i : incidents) {
      if (i.offence != info.offence) continue;
      ++material.n;
      if (isLocated(i)) material.places.push_back(*i.place);
      if (const auto day = dayOf(i)) {
        first = std::min(first.value_or(*day), *day);
        last = std::max(last.value_or(*day), *day);
      }
    }
    if (!first) continue;
    material.period = {*first, last->plusDays(1)};
    const Result<PermittedMap> permitted = permit(material, request.exportClass);
    if (!permitted) return permitted.error();
    ExportTable cells = cellTable(permitted->cells, info.offence, prepared.table.description);
    std::move(cells.rows.begin(), cells.rows.end(), std::back_inserter(prepared.table.rows));
    prepared.withheld.insert(prepared.withheld.end(), permitted->withheld.begin(), permitted->withheld.end());
  }
  return prepared;
}

Result<Prepared> incidents(const store::Dossier& dossier, const ExportRequest& request) {
  const Result<std::vector<Incident>> all = dossier.incidents({.offence = request.offence});
  if (!all) return all.error();
  if (request.exportClass == ExportClass::Werk) return allIncidents(*all);
  return countedIncidents(*all, request);
}

Result<Prepared> hotspots(const store::Dossier& dossier, const Run& run, const ExportRequest& request) {
  const Result<MapMaterial> material = gatherMaterial(dossier, run);
  if (!material) return material.error();
  Result<PermittedMap> permitted = permit(*material, request.exportClass);
  if (!permitted) return permitted.error();
  return Prepared{hotspotTable(*permitted, request.language), std::move(permitted->withheld)};
}

/// Decisions about measures. What a person typed can hold a name, and no rule can see that: it stays inside.
Result<Prepared> decisions(const store::Dossier& dossier, const Run& run, const ExportRequest& request) {
  if (request.exportClass == ExportClass::Openbaar) {
    return withheldError(
        {"Het advies en het plan zijn niet openbaar: ze zeggen waar toezicht is en waar niet.",
         "Advice and plan are not public: they tell where there is supervision and where not."});
  }
  const bool inside = request.exportClass == ExportClass::Werk;
  Prepared prepared;
  prepared.table = {.name = "advice",
                    .description = markOf(request.exportClass).nl,
                    .columns = {{"hotspot"}, {"measure"}, {"decision"}, {"date"}, {"evaluation"}}};
  if (inside) prepared.table.columns.insert(prepared.table.columns.end(), {{"owner"}, {"goal"}, {"reason"}});
  const auto dateText = [](const std::optional<Date>& date) {
    return date ? ExportValue{date->toIso()} : ExportValue{};
  };
  for (const Hotspot& hotspot : run.hotspots) {
    const Result<std::vector<PlanEntry>> plan = dossier.plan(hotspot.id);
    if (!plan) return plan.error();
    for (const PlanEntry& entry : *plan) {
      ExportRow row;
      row.values = {hotspot.name, entry.measure, std::string(idOf(entry.status)), dateText(entry.date),
                    dateText(entry.evaluation)};
      if (inside) row.values.insert(row.values.end(), {entry.owner, entry.goal, entry.reason});
      prepared.table.rows.push_back(std::move(row));
    }
  }
  if (!inside && !prepared.table.rows.empty()) {
    prepared.withheld.push_back({"names",
                                 0,
                                 {"Wat mensen zelf hebben getypt: eigenaar, doel en reden.",
                                  "What people typed themselves: owner, goal and reason."}});
  }
  return prepared;
}

Result<Prepared> logLines(const store::Dossier& dossier, const ExportRequest& request) {
  if (request.exportClass != ExportClass::Werk) {
    return withheldError(
        {"Het logboek blijft binnen het team (klasse werk).", "The log stays inside the team (class werk)."});
  }
  const Result<std::vector<LogEntry>> entries = dossier.logEntries();
  if (!entries) return entries.error();
  Prepared prepared;
  prepared.table = {
      .name = "log",
      .description = markOf(ExportClass::Werk).nl,
      .columns = {
          {"number", ExportType::Whole}, {"at_utc"}, {"action"}, {"detail"}, {"program"}, {"chain_hash"}}};
  for (const LogEntry& e : *entries) {
    prepared.table.rows.push_back({{}, {e.number, e.atUtc, e.action, e.detail, e.program, e.chainHash}});
  }
  return prepared;
}

Result<Prepared> prepare(const store::Dossier& dossier, const ExportRequest& request) {
  if (!rulesOf(request.exportClass).counts) {
    return withheldError({"Deelnemers aan een schouw krijgen geen gegevens; maak een schouwpakket.",
                          "Participants in a site inspection get no data; make an inspection pack."});
  }
  if (request.what == ExportWhat::Incidents) return incidents(dossier, request);
  if (request.what == ExportWhat::Log) return logLines(dossier, request);
  const Result<Run> run = findRun(dossier, request.run);
  if (!run) return run.error();
  return request.what == ExportWhat::Hotspots ? hotspots(dossier, *run, request)
                                              : decisions(dossier, *run, request);
}

/// Incidents as they are, by the million: the dossier writes them itself.
Result<ExportMade> exportIncidentLayer(store::Dossier& dossier, const ExportRequest& request,
                                       const Progress& progress) {
  std::int64_t rows = 0;
  Result<void> written =
      exchange::replaceFile(request.out, [&](const std::filesystem::path& beside) -> Result<void> {
        Result<std::int64_t> count =
            store::writeIncidents(dossier, beside, request.offence, markOf(ExportClass::Werk).nl, progress);
        if (!count) return std::move(count).error();
        rows = *count;
        return {};
      });
  if (!written && written.error().code == ErrorCode::NotWritable) return exchange::notWritable(request.out);
  if (!written) return std::move(written).error();
  if (auto logged = logExport(dossier, "incidents", request.exportClass, request.out, {}); !logged)
    return std::move(logged).error();
  return ExportMade{rows, {}};
}

}  // namespace

std::optional<ExportWhat> exportWhatFromId(std::string_view id) {
  static constexpr std::array<std::string_view, 4> ids{"incidents", "hotspots", "advice", "log"};
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (found == ids.end()) return {};
  return static_cast<ExportWhat>(found - ids.begin());
}

Result<ExportMade> exportData(const ExportRequest& request, const Progress& progress) {
  if (const auto checked = checkTableFile(request.out); !checked) return checked.error();
  Result<store::Dossier> dossier = store::Dossier::open(request.dossier, store::Access::ReadWrite);
  if (!dossier) return dossier.error();
  if (request.what == ExportWhat::Incidents && request.exportClass == ExportClass::Werk &&
      endingOf(request.out) == ".gpkg")
    return exportIncidentLayer(*dossier, request, progress);
  progress.report(0.1, {"Gegevens lezen", "Reading data"});
  Result<Prepared> prepared = prepare(*dossier, request);
  if (!prepared) return prepared.error();
  if (progress.stopRequested()) return cancelled();
  const auto rows = static_cast<std::int64_t>(prepared->table.rows.size());
  if (const auto written = writeTableFile(request.out, prepared->table, dossier->info().crs); !written)
    return written.error();
  if (const auto logged =
          logExport(*dossier, prepared->table.name, request.exportClass, request.out, request.run);
      !logged) {
    return logged.error();
  }
  return ExportMade{rows, std::move(prepared->withheld)};
}

}  // namespace brandpunt::app
