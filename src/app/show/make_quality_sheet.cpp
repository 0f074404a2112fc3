// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/make_quality_sheet.h"

#include <algorithm>
#include <set>

#include "base/version.h"
#include "dossier/dossier.h"
#include "find/period_of_study.h"
#include "gather/assess_dossier.h"
#include "paper/write_paper.h"
#include "show/export_tables.h"

namespace brandpunt::app {
namespace {

void addImports(const std::vector<ImportBatch>& batches, QualityMaterial& material) {
  std::set<std::string> dropped;
  for (const ImportBatch& batch : batches) {
    const ImportReport& report = batch.report;
    material.files.push_back(batch.fileName);
    material.rowsRead += report.rowsRead;
    material.accepted += report.accepted;
    material.duplicates += report.duplicates;
    material.merged += report.merged;
    material.rejected += report.rejected;
    if (batch.standPer && (!material.dataDate || *material.dataDate < *batch.standPer))
      material.dataDate = batch.standPer;
    for (const ColumnUse& column : report.columns) {
      if (!column.field && !column.column.empty()) dropped.insert(column.column);
    }
  }
  material.droppedColumns.assign(dropped.begin(), dropped.end());
}

PlacePrecision precisionOf(Offence offence, const std::vector<Incident>& incidents) {
  PlacePrecision precision{.offence = offence};
  for (const Incident& i : incidents) {
    if (i.offence != offence) continue;
    ++precision.n;
    if (i.place)
      ++precision.located[i.locationQuality];
    else
      ++precision.withoutPlace;
  }
  return precision;
}

/// The offences that the tool is for; where the dossier has neither, all that it has.
std::vector<Offence> offencesOf(const std::vector<Incident>& incidents) {
  std::set<Offence> present;
  for (const Incident& i : incidents) present.insert(i.offence);
  std::vector<Offence> chosen;
  for (const Offence offence : {Offence::Autokraak, Offence::Woninginbraak}) {
    if (present.contains(offence)) chosen.push_back(offence);
  }
  if (chosen.empty()) chosen.assign(present.begin(), present.end());
  return chosen;
}

/// \param incidents  of the chosen offences only; \param lastDay  the last day that the imports cover
void addIncidents(const std::vector<Incident>& incidents, const std::vector<Offence>& chosen, Date lastDay,
                  QualityMaterial& material) {
  for (const Offence offence : chosen) material.offences.push_back(precisionOf(offence, incidents));
  material.live = static_cast<std::int64_t>(incidents.size());
  material.located = std::count_if(incidents.begin(), incidents.end(),
                                   [](const Incident& i) { return i.place.has_value(); });
  const Period year = lastTwelveMonths(lastDay);
  material.months = countByMonth(incidents, year);
  // Late reports still come in for a month that ended less than a month before the export.
  material.lastMonthProvisional =
      material.dataDate && material.dataDate->dayNumber() - year.to.dayNumber() < 31;
}

Result<QualityMaterial> permittedMaterial(const QualitySheetRequest& request, const Progress& progress) {
  if (request.exportClass != ExportClass::Werk && request.exportClass != ExportClass::Driehoek) {
    const std::string id(idOf(request.exportClass));
    return Error{ErrorCode::Withheld,
                 {"Het kwaliteitsblad is er niet in klasse " + id + "; kies werk of driehoek.",
                  "There is no quality sheet in class " + id + "; choose werk or driehoek."}};
  }
  progress.report(0.1, {"Gegevens lezen", "Reading data"});
  Result<QualityMaterial> material = gatherQuality(request.dossier, request.exportClass, request.language);
  if (material && progress.stopRequested()) return cancelled();
  return material;
}

}  // namespace

Result<QualityMaterial> gatherQuality(const std::filesystem::path& path, ExportClass exportClass,
                                      Language language) {
  const Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return dossier.error();
  const Result<std::vector<ImportBatch>> batches = dossier->batches();
  if (!batches) return batches.error();
  if (batches->empty()) {
    return Error{ErrorCode::NotFound,
                 {"In dit dossier is nog niets ingelezen; lees eerst een export van de politie in.",
                  "Nothing was imported into this dossier yet; import a police export first."}};
  }
  Result<std::vector<Incident>> incidents = dossier->incidents();
  if (!incidents) return incidents.error();
  QualityMaterial material{.language = language,
                           .exportClass = exportClass,
                           .areaName = dossier->info().name,
                           .program = "Brandpunt " + std::string(programVersion())};
  addImports(*batches, material);
  const Result<std::vector<LayerSummary>> layers = dossier->layers();
  if (!layers) return layers.error();
  material.invented = std::any_of(layers->begin(), layers->end(), [](const LayerSummary& layer) {
    return layer.source.find("verzonnen") != std::string::npos;
  });
  const std::vector<Offence> chosen = offencesOf(*incidents);
  std::erase_if(*incidents, [&](const Incident& i) {
    return std::find(chosen.begin(), chosen.end(), i.offence) == chosen.end();
  });
  const Result<Coverage> coverage = coverageOf(*dossier, chosen.empty() ? Offence::Overig : chosen.front());
  if (!coverage) return coverage.error();
  const Result<Date> lastDay = dateOfStudy(*dossier, {}, *coverage);
  if (!lastDay) return lastDay.error();
  addIncidents(*incidents, chosen, *lastDay, material);
  Result<QualitySheet> sheet = assessIncidents(*dossier, *incidents);
  if (!sheet) return sheet.error();
  material.sheet = std::move(*sheet);
  return material;
}

Result<QualitySheetMade> previewQualitySheet(const QualitySheetRequest& request,
                                             const std::filesystem::path& folder, const Progress& progress) {
  const Result<QualityMaterial> material = permittedMaterial(request, progress);
  if (!material) return material.error();
  const std::filesystem::path file = folder / "1.png";
  if (const Result<void> drawn = output::writePage(composeQuality(*material), 0, file); !drawn)
    return drawn.error();
  return QualitySheetMade{file, usabilityOf(*material)};
}

Result<QualitySheetMade> makeQualitySheet(const QualitySheetRequest& request, const Progress& progress) {
  if (endingOf(request.out) != ".pdf") {
    return Error{ErrorCode::WrongUsage,
                 {"Een kwaliteitsblad wordt .pdf; niet " + request.out.filename().string() + ".",
                  "A quality sheet becomes .pdf; not " + request.out.filename().string() + "."}};
  }
  const Result<QualityMaterial> material = permittedMaterial(request, progress);
  if (!material) return material.error();
  progress.report(0.7, {"Blad maken", "Making the sheet"});
  if (const Result<void> written = output::writePaper(composeQuality(*material), request.out); !written)
    return written.error();
  Result<store::Dossier> dossier = store::Dossier::open(request.dossier, store::Access::ReadWrite);
  if (!dossier) return dossier.error();
  if (const Result<void> logged = logExport(*dossier, "quality sheet", request.exportClass, request.out, {});
      !logged)
    return logged.error();
  return QualitySheetMade{request.out, usabilityOf(*material)};
}

}  // namespace brandpunt::app
