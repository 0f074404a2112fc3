// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/values.h"
#include "commands/commands.h"
#include "gather/load_layer.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  app::LayerRequest request;
  request.file = arguments.text("FILE");
  request.table = arguments.textOr("--table", "");
  request.source = arguments.textOr("--source", "");
  request.dataFolder = context.dataFolder;
  const std::optional<LayerRole> role = layerRoleFromId(arguments.text("--as"));
  if (!role) {
    std::string ids;
    for (const LayerRoleInfo& info : layerRoles()) ids += (ids.empty() ? "" : ", ") + std::string(info.id);
    return Error{ErrorCode::WrongUsage, {"--as: kies uit " + ids + ".", "--as: choose from " + ids + "."}};
  }
  request.role = *role;
  for (const std::string& text : arguments.all("--map")) {
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos) {
      return Error{ErrorCode::WrongUsage,
                   {"--map " + text + ": schrijf KENMERK=KOLOM.", "--map " + text + ": write FIELD=COLUMN."}};
    }
    request.attributes[text.substr(0, sign)] = text.substr(sign + 1);
  }
  if (arguments.has("--crs")) {
    const Result<CrsId> crs = parseCrs(arguments.text("--crs"));
    if (!crs) return crs.error();
    request.crs = *crs;
  }
  const Result<app::LoadedLayer> loaded =
      app::loadLayer(arguments.text("DOSSIER"), request, context.progress);
  if (!loaded) return loaded.error();
  const std::string id(infoOf(*role).id), count = std::to_string(loaded->layer.features);
  const Text done{count + " objecten geladen als " + id + ".",
                  "Loaded " + count + " features as " + id + "."};
  return Outcome{{{"features", loaded->layer.features},
                  {"role", id},
                  {"table", loaded->layer.name},
                  {"crs", loaded->crs.name()},
                  {"without_place", loaded->withoutPlace}},
                 done.in(context.language)};
}

}  // namespace

Command layerCommand() {
  return {.name = "layer",
          .summary = "load a map layer in a role: neighbourhoods, parking, addresses, streets, ...",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"},
                          {"FILE", "the layer: GeoPackage, shapefile (zipped too), GeoJSON, FlatGeobuf"}},
          .options = {{"--as", "ROLE", "what the layer is for", true},
                      {"--table", "T", "layer of the file (the first that holds features)"},
                      {"--map", "FIELD=COLUMN", "an attribute by its column, where it is not recognised",
                       false, true},
                      {"--crs", "EPSG:n", "coordinate system of the file, where it does not say"},
                      {"--source", "TEXT", "who made it, for the source line of maps (the file's name)"}},
          .run = run};
}

}  // namespace brandpunt::cli
