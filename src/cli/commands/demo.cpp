// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "base/number.h"
#include "commands/commands.h"
#include "demo/make_demo.h"

namespace brandpunt::cli {
namespace {

/// "A1 (36), A2 (30) ...": the hotspots of a run with their numbers, at most eight.
std::string namesOf(const Run& run) {
  constexpr std::size_t most = 8;
  std::string names;
  for (std::size_t i = 0; i < run.hotspots.size() && i < most; ++i) {
    names += (i > 0 ? ", " : "") + run.hotspots[i].name + " (" + std::to_string(run.hotspots[i].n) + ")";
  }
  return names + (run.hotspots.size() > most ? " ..." : "");
}

std::string tell(const app::DemoMade& made, double seconds, Language language) {
  std::string text = Text{"Zilverdam, een verzonnen gemeente: niets hierin is echt.\n",
                          "Zilverdam, an invented municipality: nothing in it is real.\n"}
                         .in(language);
  for (const ImportReport& report : made.imports) {
    text += "  " +
            Text{"ingelezen: " + std::to_string(report.accepted) + " incidenten van " +
                     std::to_string(report.rowsRead) + " rijen",
                 "imported: " + std::to_string(report.accepted) + " incidents of " +
                     std::to_string(report.rowsRead) + " rows"}
                .in(language) +
            "\n";
  }
  for (const Run& run : made.runs) {
    text += "  " + infoOf(run.offence).one.in(language) + ": " + std::to_string(run.hotspots.size()) +
            " hotspots, " + namesOf(run) + "\n";
  }
  for (const app::DemoAdvice& advice : made.advice) {
    text += "  " + advice.hotspot + ":";
    for (const std::string& measure : advice.mix) text += " " + measure;
    text += "\n";
  }
  text += Text{"\nBestanden:\n", "\nFiles:\n"}.in(language);
  for (const std::filesystem::path& file : made.files) text += "  " + file.string() + "\n";
  const std::string dossier = made.dossier.string();
  text +=
      Text{"\nVerder:\n  brandpunt-cli hotspots " + dossier +
               " --offence autokraak\n  brandpunt-cli advise " + dossier +
               " --run 1\n  brandpunt-cli quality " + dossier + "\n(" + toText(seconds, 1) + " s)",
           "\nNext:\n  brandpunt-cli hotspots " + dossier + " --offence autokraak\n  brandpunt-cli advise " +
               dossier + " --run 1\n  brandpunt-cli quality " + dossier + "\n(" + toText(seconds, 1) + " s)"}
          .in(language);
  return text;
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const auto start = std::chrono::steady_clock::now();
  const Result<app::DemoMade> made =
      app::makeDemo(arguments.text("DIR"), context.dataFolder, context.progress);
  if (!made) return made.error();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  Outcome outcome{};
  outcome.json = {{"dossier", made->dossier.string()},
                  {"files", Json::array()},
                  {"runs", Json::array()},
                  {"seconds", seconds}};
  for (const std::filesystem::path& file : made->files) outcome.json["files"].push_back(file.string());
  for (const Run& r : made->runs) outcome.json["runs"].push_back(r.id.number);
  for (const app::DemoAdvice& advice : made->advice) {
    outcome.json["advice"].push_back({{"hotspot", advice.hotspot}, {"mix", advice.mix}});
  }
  outcome.text = tell(*made, seconds, context.language);
  return outcome;
}

}  // namespace

Command demoCommand() {
  return {.name = "demo",
          .summary =
              "make the fictitious town Zilverdam: map layers, three police exports, a dossier, its maps and "
              "papers",
          .positionals = {{"DIR", "folder to make it in"}},
          .run = run};
}

}  // namespace brandpunt::cli
