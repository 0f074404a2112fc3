// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/make_demo.h"

#include "decide/advise.h"
#include "demo/demo_files.h"
#include "find/find_hotspots.h"
#include "gather/create_dossier.h"
#include "gather/import_incidents.h"
#include "gather/load_layer.h"
#include "show/draw_map.h"
#include "show/make_paper.h"
#include "show/make_quality_sheet.h"
#include "show/prepare_schouw.h"

namespace brandpunt::app {
namespace {

namespace fs = std::filesystem;

/// A stretch of the whole's progress bar.
Progress partOf(const Progress& whole, double from, double to) {
  return Progress(
      [whole, from, to](double share, const Text& doing) { whole.report(from + (to - from) * share, doing); },
      whole.stopToken());
}

Result<void> importAll(const DemoFiles& files, const fs::path& dataFolder, DemoMade& made,
                       const Progress& progress) {
  for (std::size_t i = 0; i < files.exports.size(); ++i) {
    ImportRequest request{};
    request.file = files.exports[i];
    request.dataFolder = dataFolder;
    const double third = 1.0 / static_cast<double>(files.exports.size());
    const auto at = static_cast<double>(i);
    Result<ImportOutcome> imported =
        importIncidents(made.dossier, request, partOf(progress, at * third, (at + 1) * third));
    if (!imported) return imported.error();
    made.imports.push_back(imported->batch.report);
  }
  return {};
}

Result<void> loadAll(const DemoFiles& files, const fs::path& dataFolder, const DemoMade& made,
                     const Progress& progress) {
  double done = 0;
  for (const auto& [role, path] : files.layers) {
    LayerRequest request{};
    request.file = path;
    request.role = role;
    request.source = "verzonnen gemeente Zilverdam";
    request.dataFolder = dataFolder;
    const double share = 1.0 / static_cast<double>(files.layers.size());
    const auto loaded = loadLayer(made.dossier, request, partOf(progress, done, done + share));
    if (!loaded) return loaded.error();
    done += share;
  }
  return {};
}

/// Hotspots of one offence, and their map for the driehoek.
Result<void> findAndDraw(Offence offence, const fs::path& folder, const fs::path& dataFolder, DemoMade& made,
                         const Progress& progress) {
  HotspotRequest question{};
  question.offence = offence;
  Result<HotspotAnswer> answer = findHotspotsIn(made.dossier, question, {}, partOf(progress, 0, 0.4));
  if (!answer) return answer.error();
  made.runs.push_back(answer->run);
  if (!answer->run.hotspots.empty()) {
    const Result<std::vector<AdviceGiven>> given =
        adviseOnRun(made.dossier, answer->run.id, {}, dataFolder, partOf(progress, 0.4, 0.6));
    if (!given) return given.error();
    for (const AdviceGiven& one : *given) {
      DemoAdvice advice{one.hotspot ? one.hotspot->name : std::string(), {}};
      for (const Measure* measure : one.advice.mix) advice.mix.push_back(measure->id);
      made.advice.push_back(std::move(advice));
    }
  }
  for (const char* ending : {".pdf", ".png"}) {
    if (progress.stopRequested()) return cancelled();
    MapRequest request{};
    request.dossier = made.dossier;
    request.run = answer->run.id;
    request.exportClass = ExportClass::Driehoek;
    request.out = folder / ("kaart-" + std::string(infoOf(offence).id) + "-driehoek" + ending);
    const Result<MapMade> map = drawMap(request, progress);
    if (!map) return map.error();
    made.files.push_back(map->file);
  }
  progress.report(1);
  return {};
}

/// The paper for the driehoek about both offences, and the sheet about the data.
Result<void> writePapers(const fs::path& folder, const fs::path& dataFolder, DemoMade& made,
                         const Progress& progress) {
  PaperRequest paper{};
  paper.dossier = made.dossier;
  paper.dataFolder = dataFolder;
  paper.out = folder / "papier-driehoek.pdf";
  const Result<PaperMade> paperMade = makePaper(paper, partOf(progress, 0, 0.7));
  if (!paperMade) return paperMade.error();
  made.files.push_back(paperMade->file);
  QualitySheetRequest sheet{};
  sheet.dossier = made.dossier;
  sheet.out = folder / "gegevens-driehoek.pdf";
  const Result<QualitySheetMade> sheetMade = makeQualitySheet(sheet, partOf(progress, 0.7, 1));
  if (!sheetMade) return sheetMade.error();
  made.files.push_back(sheetMade->file);
  return {};
}

/// The pack of the first hotspot of each run, with its empty form.
Result<void> writePacks(const fs::path& folder, const fs::path& dataFolder, DemoMade& made,
                        const Progress& progress) {
  for (const Run& run : made.runs) {
    if (run.hotspots.empty()) continue;
    SchouwRequest request;
    request.dossier = made.dossier;
    request.dataFolder = dataFolder;
    request.run = run.id;
    request.hotspot = run.hotspots.front().name;
    request.out = folder / ("schouw-" + request.hotspot + ".pdf");
    request.form = folder / ("schouw-" + request.hotspot + ".csv");
    const Result<SchouwMade> pack = prepareSchouw(request, progress);
    if (!pack && pack.error().code == ErrorCode::Withheld) continue;
    if (!pack) return pack.error();
    made.files.push_back(pack->file);
    made.files.push_back(pack->form);
  }
  return {};
}

}  // namespace

Result<DemoMade> makeDemo(const fs::path& folder, const fs::path& dataFolder, const Progress& progress) {
  DemoMade made{};
  made.dossier = folder / "zilverdam.gpkg";
  if (fs::exists(made.dossier)) {
    return Error{
        ErrorCode::AlreadyExists,
        {"In " + folder.string() + " staat al een dossier; kies een andere map of haal de oude weg.",
         folder.string() + " already holds a dossier; choose another folder or take the old one away."}};
  }
  Result<DemoFiles> files = writeDemoFiles(folder, partOf(progress, 0, 0.3));
  if (!files) return files.error();
  made.files = {made.dossier};
  made.files.insert(made.files.end(), files->exports.begin(), files->exports.end());
  for (const auto& [role, path] : files->layers) made.files.push_back(path);
  made.files.insert(made.files.end(), files->truth.begin(), files->truth.end());

  // Closed again at once: each step opens the dossier itself, as it does for the user.
  if (Result<store::Dossier> created = createDossier(made.dossier, "Zilverdam", CrsId{}); !created) {
    return created.error();
  }
  if (Result<void> done = importAll(*files, dataFolder, made, partOf(progress, 0.3, 0.55)); !done)
    return done.error();
  if (Result<void> done = loadAll(*files, dataFolder, made, partOf(progress, 0.55, 0.75)); !done)
    return done.error();
  const fs::path maps = folder / "kaarten";
  std::error_code failed;
  fs::create_directories(maps, failed);
  double from = 0.75;
  for (const Offence offence : {Offence::Autokraak, Offence::Woninginbraak}) {
    const Progress part = partOf(progress, from, from + 0.1);
    if (Result<void> done = findAndDraw(offence, maps, dataFolder, made, part); !done) return done.error();
    from += 0.1;
  }
  const fs::path papers = folder / "papieren";
  fs::create_directories(papers, failed);
  if (Result<void> done = writePapers(papers, dataFolder, made, partOf(progress, from, 0.96)); !done)
    return done.error();
  const fs::path packs = folder / "schouw";
  fs::create_directories(packs, failed);
  if (Result<void> done = writePacks(packs, dataFolder, made, partOf(progress, 0.96, 1)); !done)
    return done.error();
  progress.report(1);
  return made;
}

}  // namespace brandpunt::app
