// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "advice/allocation.h"
#include "advice/fact.h"
#include "advice/plan.h"
#include "advice/rule_change.h"
#include "base/log_entry.h"
#include "base/progress.h"
#include "base/result.h"
#include "hotspot/verdict/hotspot.h"
#include "incident/account/succession.h"
#include "incident/column/import_profile.h"
#include "incident/import_report.h"
#include "incident/incident.h"
#include "incident/privacy/retention.h"
#include "incident/quality/shared_place.h"
#include "place/map_layer.h"
#include "schouw/inspection.h"

namespace brandpunt::store {

class Database;

/// What the dossier is opened for. Reading leaves the file's bytes as they are, but for an older dossier.
enum class Access { ReadWrite, ReadOnly };

/// What holds for the dossier as a whole.
struct DossierInfo {
  std::string name = {};           ///< the municipality or the study
  CrsId crs = {};                  ///< projected, metres; every place in the dossier is in it
  std::string crsDefinition = {};  ///< well-known text for other programs; needed on create unless RD New
  std::string timeZone = "Europe/Amsterdam";
  int schemaVersion = 0;                             ///< set by the dossier
  int retentionMonths = brandpunt::retentionMonths;  ///< as setRetention() left it
};

/// Which incidents are asked for; all, where nothing is filled in.
struct IncidentFilter {
  std::optional<Offence> offence = {};
  std::optional<Period> period = {};  ///< on dayOf()
  bool asStored = false;  ///< with the places that were decided to be default ones, as the export gave them
};

/// The one file of a municipality: a GeoPackage that QGIS opens, and all that Brandpunt knows.
///
/// Every change is one transaction: it is there whole or not at all, also after a power cut. While another
/// program writes, a call waits up to five seconds and then fails with Busy. A disk that is full or a file
/// that may not be written gives NotWritable, broken pages give Damaged. Triggers and views that somebody put
/// into the file never run. Not for two threads at once: each thread opens its own.
class Dossier {
 public:
  /// Makes a new, empty dossier; the path must end in ".gpkg" and its folder exist.
  /// \returns AlreadyExists where anything stands there; WrongUsage for another ending.
  static Result<Dossier> create(const std::filesystem::path& path, const DossierInfo& info);
  /// Opens a dossier; an older one is brought up to date first, after a copy beside it. A file or folder that
  /// cannot be written opens for reading all the same, unless it is older; its first change then fails with NotWritable.
  /// \returns NotFound, NotReadable, WrongFormat, NewerVersion, Busy or Damaged.
  static Result<Dossier> open(const std::filesystem::path& path, Access access);

  Dossier(Dossier&&) noexcept;
  Dossier& operator=(Dossier&&) noexcept;
  ~Dossier();

  const std::filesystem::path& path() const { return m_path; }
  const DossierInfo& info() const { return m_info; }

  /// Takes in an import that is in memory; see BatchWriter for one that is not. Stopped or failed, the dossier is as
  /// before.
  /// \param incidents  ids are given here, in this order; their number is the report's `accepted`
  /// \param succession  which live incidents they take the place of, and which are gone
  /// \returns the batch with its id, and `importedAtUtc` where it was empty; Busy where an incident that it
  /// supersedes is no longer live.
  Result<ImportBatch> addBatch(ImportBatch batch, std::vector<Incident> incidents,
                               const Progress& progress = {}, const Succession& succession = {});
  /// Takes an import out again, with its incidents; what it had superseded is live again. Runs that rest on
  /// it become stale. \returns how many incidents went; NotFound; WrongUsage where a later import superseded
  /// some of them or told them again.
  Result<std::int64_t> undoImport(Id<ImportBatch> batch);
  /// Gives these incidents the place and the location quality that they carry; runs on them become stale.
  /// \returns how many were changed: those that are still there.
  Result<std::int64_t> setPlaces(const std::vector<Incident>& placed);
  /// Makes these incidents count as another offence, as the words of their export are understood now; runs on what they
  /// were or become are stale. \returns how many were changed.
  Result<std::int64_t> setOffences(const std::vector<std::pair<Id<Incident>, Offence>>& told);
  /// The imports that were not undone, oldest first.
  Result<std::vector<ImportBatch>> batches() const;
  /// The live incidents, by id; those at a default place (see putPlaceDecision) without their place.
  Result<std::vector<Incident>> incidents(const IncidentFilter& filter = {}) const;
  /// The same one at a time, for however many there are; each may be moved from.
  Result<void> eachIncident(const IncidentFilter& filter, const std::function<void(Incident&)>& take) const;

  /// Puts the layer in its role, in place of the one that was there.
  Result<void> putLayer(const MapLayer& layer);
  Result<std::optional<MapLayer>> layer(LayerRole role) const;
  /// In the order of the roles.
  Result<std::vector<LayerSummary>> layers() const;

  /// Appends a run with its hotspots. \returns it with ids, and `createdAtUtc` where it was empty.
  Result<Run> addRun(Run run);
  /// The run that answered the same question of the same data: equal method, version, parameters, offence,
  /// period, input hash and seed, and not stale. Nothing where there is none.
  Result<std::optional<Run>> findRun(const Run& sameQuestion) const;
  /// \returns NotFound where there is no such run.
  Result<Run> run(Id<Run> id) const;
  /// Newest last.
  Result<std::vector<Run>> runs() const;

  /// What purge() would take.
  Result<PurgeReport> pastTerm(Date before) const;
  /// Turns the incidents before that day into counts, and forgets their earlier versions. Members of hotspots become
  /// unknown; runs stay as they are. \returns what went.
  Result<PurgeReport> purge(Date before);

  /// The day before which incidents were turned into counts; nothing where that was never done. Such an incident that an
  /// export brings again would be counted twice.
  Result<std::optional<Date>> purgedBefore() const;
  /// How many incidents of each offence became counts.
  Result<std::map<Offence, std::int64_t>> countedIncidents() const;
  /// Keeps the term with the dossier, in months; info() then tells it. \returns WrongUsage where it is no term.
  Result<void> setRetention(int months);

  /// Remembers what a point with very many incidents is; runs over its offences become stale.
  Result<void> putPlaceDecision(const PlaceDecision& decision);
  /// The latest about each point.
  Result<std::vector<PlaceDecision>> placeDecisions() const;

  /// Remembers how exports with this header are read, in place of the profile of that name or that fingerprint.
  Result<void> putProfile(const ImportProfile& profile);
  /// By name.
  Result<std::vector<ImportProfile>> profiles() const;
  /// \returns whether there was one.
  Result<bool> removeProfile(const std::string& name);

  /// Records an answer about a hotspot, or without one about the municipality; the latest holds.
  Result<void> setAnswer(std::optional<Id<Hotspot>> hotspot, const std::string& factId, const Fact& fact);
  Result<FactSet> answers(std::optional<Id<Hotspot>> hotspot) const;

  /// Records decisions, all or none; earlier ones about the same measure stay readable in the file.
  Result<void> putPlanEntries(const std::vector<PlanEntry>& entries);
  /// Takes decisions back as if they had not been made, all or none: what was decided before about the measure stands
  /// again. One that is no longer the latest about its measure is left alone.
  Result<void> takeBackPlanEntries(const std::vector<PlanEntry>& entries);
  /// The latest decision for each measure, by measure.
  Result<std::vector<PlanEntry>> plan(Id<Hotspot> hotspot) const;
  /// Every decision about the hotspot that was not taken back, oldest first.
  Result<std::vector<PlanEntry>> planHistory(Id<Hotspot> hotspot) const;
  /// The hotspots that anything was decided about, with the run each is of.
  Result<std::vector<std::pair<Id<Run>, Id<Hotspot>>>> plannedHotspots() const;

  /// Records what the municipality does otherwise than the shipped rules. \returns the number of the version.
  Result<int> putLocalRules(const LocalRules& rules, const std::string& reason);
  /// Oldest first.
  Result<std::vector<LocalRulesVersion>> localRulesVersions() const;
  /// Those that hold: of the newest version; empty where there is none.
  Result<LocalRules> localRules() const;

  /// How much there is of each scarce means: nothing for one that is not scarce.
  Result<void> setSupply(const std::string& means, std::optional<int> amount);
  Result<Supply> supply() const;
  Result<void> setPriority(Id<Hotspot> hotspot, Priority priority);
  /// Of the hotspots that are not Normal.
  Result<std::map<std::int64_t, Priority>> priorities() const;

  /// Records that somebody looked at conditions, or takes that back; the latest about each holds.
  Result<void> putGateChecks(const std::vector<GateCheck>& checks);
  /// Those that hold, by measure and gate.
  Result<std::vector<GateCheck>> gateChecks(Id<Hotspot> hotspot) const;

  /// Keeps a plan as it was adopted. \returns its number: one more than the last of its hotspot.
  Result<int> adoptPlan(const PlanVersion& version);
  /// Oldest first.
  Result<std::vector<PlanVersion>> planVersions(Id<Hotspot> hotspot) const;

  /// Records a site inspection, its facts as answers about its hotspot, and what it found done, all in one transaction.
  /// \param inStead   an inspection that this one corrects: it no longer counts, facts that it told and this one does not
  ///                  are unknown again, and what it saw done is open again
  /// \param outdated  facts whose earlier answers no longer hold, whatever this inspection found
  /// \returns it with ids, for itself and its agreements; NotFound where the hotspot or `inStead` does not exist.
  Result<Inspection> addInspection(Inspection inspection, std::optional<std::int64_t> inStead = {},
                                   const std::vector<std::string>& outdated = {});
  /// The inspections that were not corrected, oldest first, with where they were and what is still open.
  Result<std::vector<PastInspection>> inspections() const;
  /// All that one inspection brought. \returns NotFound.
  Result<Inspection> inspection(std::int64_t id) const;

  /// Adds a line to the audit log; imports, undone imports and layers are logged by themselves.
  Result<void> log(const std::string& action, const std::string& detail);
  Result<std::vector<LogEntry>> logEntries() const;

  /// What is wrong with the file, a sentence each; empty: it is sound. Reads the whole file.
  Result<std::vector<Text>> check() const;
  /// Writes a copy that is complete whatever happens meanwhile; a copy made by the file manager may not be.
  /// \returns AlreadyExists where anything stands at the target.
  Result<void> saveCopy(const std::filesystem::path& target) const;

 private:
  friend class BatchWriter;
  Dossier(std::filesystem::path path, std::unique_ptr<Database> database, DossierInfo info);
  std::filesystem::path m_path;
  std::unique_ptr<Database> m_database;
  DossierInfo m_info;
};

}  // namespace brandpunt::store
