// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/values.h"
#include "commands/commands.h"
#include "show/make_explanation.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const auto number = arguments.wholeNumberOr("--run", 0);
  if (!number) return number.error();
  app::ExplanationRequest request{.dossier = arguments.text("DOSSIER"),
                                  .dataFolder = context.dataFolder,
                                  .run = Id<Run>(*number),
                                  .hotspot = arguments.text("--hotspot"),
                                  .out = arguments.textOr("--out", ""),
                                  .language = context.language};
  const std::string word = arguments.textOr("--class", "driehoek");
  const auto exportClass = exportClassFromId(word);
  if (!exportClass) return wrongValue("--class", word, "werk, driehoek");
  request.exportClass = *exportClass;
  const auto made = app::makeExplanation(request, context.progress);
  if (!made) return made.error();
  Outcome outcome;
  outcome.json = {{"hotspot", made->hotspot}, {"title", made->title}, {"class", word}};
  outcome.json["file"] = made->file.empty() ? Json() : Json(made->file.string());
  outcome.json["parts"] = Json::array();
  outcome.text = made->title + "\n";
  for (const ExplanationPart& part : made->parts) {
    Json paragraphs = Json::array();
    outcome.text += "\n" + part.title.in(context.language) + "\n";
    for (const Text& paragraph : part.paragraphs) {
      paragraphs.push_back(paragraph.in(context.language));
      outcome.text += paragraph.in(context.language) + "\n";
    }
    outcome.json["parts"].push_back(
        {{"title", part.title.in(context.language)}, {"paragraphs", std::move(paragraphs)}});
  }
  return outcome;
}

}  // namespace

Command explainCommand() {
  return {
      .name = "explain",
      .summary = "the advice on one hotspot as a short text that everybody can read, on screen or as a paper",
      .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
      .options = {{"--run", "R", "number of the analysis", true},
                  {"--hotspot", "H", "its name (A1) or number", true},
                  {"--class", "CLASS", "who may see it: werk, driehoek; driehoek where not given"},
                  {"--out", "FILE", "the paper: .pdf; without it only the text"}},
      .run = run};
}

}  // namespace brandpunt::cli
