// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "commands/commands.h"
#include "decide/named_sources.h"
#include "document/sentences.h"

namespace brandpunt::cli {
namespace {

Result<Outcome> runSources(const Arguments& arguments, const Context& context) {
  const auto all = app::readSources(context.dataFolder);
  if (!all) return all.error();
  const Language language = context.language;
  const std::string wanted = arguments.textOr("--of", "");
  if (!wanted.empty() && !all->rules.source(wanted)) {
    return Error{ErrorCode::WrongUsage,
                 {"De bron '" + wanted + "' bestaat niet; kies S0 tot en met S4.",
                  "There is no source '" + wanted + "'; choose S0 to S4."}};
  }
  Outcome outcome;
  outcome.json["named"] = Json::array();
  for (const Named& named : all->named) {
    if (!wanted.empty() && named.source != wanted) continue;
    Json places = Json::array();
    std::string where;
    for (const NamedPlace& place : named.places) {
      const std::string text = describe(place, *all).in(language);
      places.push_back({{"kind", idOf(place.kind)}, {"id", place.id}, {"text", text}});
      where += (where.empty() ? "" : "; ") + text;
    }
    outcome.json["named"].push_back({{"id", named.id},
                                     {"source", named.source},
                                     {"name", named.name.in(language)},
                                     {"places", std::move(places)},
                                     {"note", named.note.in(language)}});
    outcome.text += named.id + " " + named.name.in(language) + ": " + where +
                    (named.note.nl.empty() ? "" : ". " + named.note.in(language)) + "\n";
  }
  return outcome;
}

Result<Outcome> runCalendar(const Arguments& arguments, const Context& context) {
  const auto all = app::readSources(context.dataFolder);
  if (!all) return all.error();
  const Language language = context.language;
  const std::string from = arguments.textOr("--from", nowUtc().substr(0, 10));
  const auto day = Date::fromIso(from);
  const auto months = arguments.wholeNumberOr("--months", 3);
  if (!months) return months.error();
  if (!day || *months < 1 || *months > 24) {
    return Error{ErrorCode::WrongUsage,
                 {"--from is een datum zoals 2026-03-31 en --months een aantal van 1 tot en met 24.",
                  "--from is a date such as 2026-03-31 and --months a number from 1 to 24."}};
  }
  std::optional<Offence> offence;
  if (arguments.has("--offence")) {
    offence = offenceFromId(arguments.text("--offence"));
    if (!offence) {
      const std::string word = arguments.text("--offence");
      return Error{ErrorCode::WrongUsage,
                   {"Het delict '" + word + "' bestaat niet.", "There is no offence '" + word + "'."}};
    }
  }
  Outcome outcome;
  outcome.json["from"] = day->toIso();
  outcome.json["coming"] = Json::array();
  for (const ComingUp& coming : comingUp(all->calendar, *day, static_cast<int>(*months), offence)) {
    const Source* source = all->rules.source(coming.entry->source);
    outcome.json["coming"].push_back({{"id", coming.entry->id},
                                      {"year", coming.year},
                                      {"month", coming.month},
                                      {"title", coming.entry->title.in(language)},
                                      {"text", coming.entry->text.in(language)},
                                      {"source", source ? source->title : coming.entry->source}});
    outcome.text += shortMonth(coming.month).in(language) + " " + std::to_string(coming.year) + "  " +
                    coming.entry->title.in(language) + ". " + coming.entry->text.in(language) + "\n";
  }
  return outcome;
}

}  // namespace

Command sourcesCommand() {
  return {
      .name = "sources",
      .summary = "everything the source documents name, and where it lives in the program or why it does not",
      .options = {{"--of", "S0..S4", "of one source"}},
      .run = runSources};
}

Command calendarCommand() {
  return {.name = "calendar",
          .summary = "what the sources say comes round in the months ahead",
          .options = {{"--from", "YYYY-MM-DD", "the day to look ahead from; today where not given"},
                      {"--months", "N", "how many months; 3 where not given"},
                      {"--offence", "ID", "for one offence"}},
          .run = runCalendar};
}

}  // namespace brandpunt::cli
