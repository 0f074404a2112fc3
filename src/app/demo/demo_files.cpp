// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_files.h"

#include <fstream>
#include <set>
#include <string>

#include "base/number.h"
#include "demo_town/police_export.h"
#include "demo_town/town_layers.h"
#include "document/export_table.h"
#include "export_file/write_table.h"
#include "police_export/write_police_export.h"

namespace brandpunt::app {
namespace {

namespace fs = std::filesystem;

/// Columns of the demo's layers that hold whole numbers; every other attribute is text.
const std::set<std::string> wholeNumbers{"AANT_INW",   "AANTAL_HH",  "bouwjaar",
                                         "capaciteit", "huisnummer", "woningen"};

ExportTable tableOf(const MapLayer& layer) {
  ExportTable table{};
  table.name = layer.name;
  table.description = layer.source;
  for (const auto& [name, value] : layer.features.front().attributes) {
    table.columns.push_back({name, wholeNumbers.contains(name) ? ExportType::Whole : ExportType::Text});
  }
  for (const MapFeature& feature : layer.features) {
    ExportRow row{feature.geometry, {}};
    for (const auto& [name, value] : feature.attributes) {
      if (value.empty()) {
        row.values.emplace_back(std::monostate{});
      } else if (wholeNumbers.contains(name)) {
        row.values.emplace_back(*parseInteger(value));
      } else {
        row.values.emplace_back(value);
      }
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Result<void> writeText(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (file) return {};
  return Error{
      ErrorCode::NotWritable,
      {"Het bestand " + path.string() + " kon niet worden geschreven; is er plaats en mag u hier schrijven?",
       "The file " + path.string() + " could not be written; is there room and may you write here?"}};
}

Result<void> writeTruth(const fs::path& folder, const demo::CrimeHistory& history,
                        const demo::DirtCounts& dirt, DemoFiles& files) {
  std::string planted = "id,locatietype,delict,x,y,straal_m,jaar1,jaar2,jaar3,omschrijving\r\n";
  for (const demo::PlantedHotspot& p : history.planted) {
    planted += p.id + "," + p.archetype + "," + p.offence + "," + toText(p.centre.x, 1) + "," +
               toText(p.centre.y, 1) + "," + toText(p.radius_m);
    for (const int n : p.perYear) planted += "," + std::to_string(n);
    planted += ",\"" + p.description + "\"\r\n";
  }
  std::string faults = "gebrek,aantal\r\n";
  for (const auto& [fault, count] : dirt) faults += fault + "," + std::to_string(count) + "\r\n";
  const std::string note =
      "VERZONNEN\r\n\r\nDe gemeente Zilverdam bestaat niet: zij ligt in het Markermeer. Alle straten, "
      "adressen,\r\n"
      "woningen en incidenten in deze map zijn door het programma bedacht, om mee te oefenen en te "
      "testen.\r\n"
      "geplante-hotspots.csv zegt welke hotspots erin zijn gelegd, gebreken.csv hoeveel fouten van elke "
      "soort\r\n"
      "in de politiebestanden zijn gemaakt.\r\n\r\n"
      "INVENTED\r\n\r\nThe municipality of Zilverdam does not exist. Every street, address and incident here "
      "was\r\n"
      "made up by the program, to practise and to test.\r\n";
  for (const auto& [name, text] :
       {std::pair{"geplante-hotspots.csv", planted}, {"gebreken.csv", faults}, {"LEESMIJ.txt", note}}) {
    if (Result<void> written = writeText(folder / name, text); !written) return written;
    files.truth.push_back(folder / name);
  }
  return {};
}

Result<void> makeFolder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!failed) return {};
  return Error{ErrorCode::NotWritable,
               {"De map " + folder.string() + " kon niet worden gemaakt (" + failed.message() + ").",
                "The folder " + folder.string() + " could not be made (" + failed.message() + ")."}};
}

}  // namespace

Result<DemoFiles> writeDemoFiles(const fs::path& folder, const Progress& progress) {
  const fs::path layerFolder = folder / "kaartlagen", exportFolder = folder / "politie",
                 truthFolder = folder / "verzonnen";
  for (const fs::path& f : {layerFolder, exportFolder, truthFolder}) {
    if (Result<void> made = makeFolder(f); !made) return made.error();
  }
  progress.report(0.05, {"de stad bouwen", "building the town"});
  const demo::Town town = demo::buildTown();
  const demo::CrimeHistory history = demo::commitCrimes(town);
  const demo::PoliceExports exports = demo::exportPolice(town, history);

  DemoFiles files{};
  const std::vector<MapLayer> layers = demo::layersOf(town);
  for (const MapLayer& layer : layers) {
    if (progress.stopRequested()) return cancelled();
    progress.report(0.2 + 0.6 * static_cast<double>(files.layers.size()) / static_cast<double>(layers.size()),
                    {"kaartlagen schrijven", "writing map layers"});
    const fs::path path = layerFolder / (layer.name + ".gpkg");
    if (Result<void> written = exchange::writeGeoPackage(path, {tableOf(layer)}, CrsId{}); !written) {
      return written.error();
    }
    files.layers.emplace_back(layer.role, path);
  }
  if (progress.stopRequested()) return cancelled();
  progress.report(0.85, {"politiebestanden schrijven", "writing police exports"});
  files.exports = {exportFolder / "incidenten_2022-11_2023-10.xlsx",
                   exportFolder / "incidenten_2023-11_2024-10.csv",
                   exportFolder / "incidenten_2024-08_2025-10.xlsx"};
  for (Result<void> written : {exchange::writePoliceWorkbook(exports.firstYear, files.exports[0]),
                               exchange::writePoliceText(exports.secondYear, files.exports[1]),
                               exchange::writePoliceWorkbook(exports.thirdYear, files.exports[2]),
                               writeTruth(truthFolder, history, exports.dirt, files)}) {
    if (!written) return written.error();
  }
  progress.report(1);
  return files;
}

}  // namespace brandpunt::app
