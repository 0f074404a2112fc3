// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/create_dossier.h"

#include "crs/transform.h"

namespace brandpunt::app {

Result<store::Dossier> createDossier(const std::filesystem::path& path, const std::string& name, CrsId crs,
                                     const std::string& timeZone) {
  if (!geo::isProjectedInMetres(crs)) {
    return Error{ErrorCode::WrongUsage,
                 {crs.name() + " is geen stelsel met meters; kies bijvoorbeeld EPSG:28992 (RD New).",
                  crs.name() + " is no system in metres; choose for example EPSG:28992 (RD New)."}};
  }
  Result<std::string> definition = geo::definitionWkt(crs);
  if (!definition) return std::move(definition).error();
  return store::Dossier::create(
      path, {name.empty() ? path.stem().string() : name, crs, *std::move(definition), timeZone, 0});
}

}  // namespace brandpunt::app
