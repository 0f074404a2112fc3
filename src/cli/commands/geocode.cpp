// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/geocode_incidents.h"

#include "commands/commands.h"
#include "commands/geocoding_json.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const Result<app::GeocodeOutcome> done = app::geocodeDossier(arguments.text("DOSSIER"), context.progress);
  if (!done) return done.error();
  ImportReport report;
  app::addGeocodingFinding(done->counts, report);
  Text said{"Elk incident met een adres heeft al een plek.",
            "Every incident with an address has a place already."};
  if (!report.findings.empty()) said = report.findings.front().text;
  for (const auto& [street, near] : done->counts.nearMisses) {
    said.nl += "\n- " + street + " (" + std::to_string(near.second) + "): lijkt op " + near.first;
    said.en += "\n- " + street + " (" + std::to_string(near.second) + "): looks like " + near.first;
  }
  return Outcome{{{"placed", done->placed}, {"geocoding", geocodingJson(done->counts)}},
                 said.in(context.language)};
}

}  // namespace

Command geocodeCommand() {
  return {.name = "geocode",
          .summary = "find places for incidents without one, by the dossier's own addresses",
          .positionals = {{"DOSSIER", "the dossier (.gpkg), with a layer of addresses"}},
          .run = run};
}

}  // namespace brandpunt::cli
