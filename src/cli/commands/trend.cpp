// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "commands/commands.h"
#include "commands/find_arguments.h"
#include "commands/trend_json.h"

namespace brandpunt::cli {
namespace {

std::string monthName(const MonthCount& month) {
  return Date{month.year, month.month, 1}.toIso().substr(0, 7);
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  const auto question = questionFrom(arguments);
  if (!question) return question.error();
  const auto trend = app::trendIn(arguments.text("DOSSIER"), *question);
  if (!trend) return trend.error();
  Outcome outcome;
  outcome.json["period"] = jsonOf(trend->period);
  outcome.json["months"] = Json::array();
  for (const MonthCount& month : trend->months) {
    outcome.json["months"].push_back({{"month", monthName(month)}, {"n", month.n}});
    outcome.text += monthName(month) + "  " + std::to_string(month.n) + "\n";
  }
  outcome.json["change"] = jsonOf(trend->change);
  outcome.json["counts_before"] = trend->countsBefore ? Json(trend->countsBefore->toIso()) : Json();
  if (trend->countsBefore) {
    const std::string day = trend->countsBefore->toIso();
    outcome.text +=
        Text{"Niet te vergelijken: van voor " + day + " zijn er alleen aantallen (bewaartermijn).\n",
             "Not comparable: from before " + day + " there are counts only (retention term).\n"}
            .in(context.language);
  } else {
    outcome.text += changeAsText(trend->change, context.language);
  }
  return outcome;
}

}  // namespace

Json jsonOf(const Change& change) {
  Json json;
  json["before"] = change.before ? Json(*change.before) : Json(nullptr);
  json["after"] = change.after;
  json["ratio"] = jsonOf(change.ratio);
  json["low"] = jsonOf(change.low);
  json["high"] = jsonOf(change.high);
  json["p"] = jsonOf(change.p);
  json["verdict"] = idOf(change.verdict);
  return json;
}

std::string changeAsText(const Change& change, Language language) {
  const auto say = [&](const std::string& nl, const std::string& en) { return Text{nl, en}.in(language); };
  const std::string numbers = say("Van ", "From ") + std::to_string(change.before.value_or(0)) +
                              say(" naar ", " to ") + std::to_string(change.after);
  switch (change.verdict) {
    case ChangeVerdict::NotComparable:
      return say("Niet te vergelijken: de periode ervoor is niet ingelezen.\n",
                 "Not comparable: the period before was not imported.\n");
    case ChangeVerdict::TooFew:
      return say("Te weinig om te zeggen.\n", "Too few to say.\n");
    default:
      break;
  }
  const auto percent = [&](double ratio) { return toPeople((ratio - 1) * 100, 0, language) + "%"; };
  std::string text = numbers;
  if (change.ratio) {
    text += " (" + percent(*change.ratio) + say("; toevalsband 90% ", "; chance band 90% ") +
            percent(*change.low) + say(" tot ", " to ") + percent(*change.high) + ")";
  }
  if (change.verdict == ChangeVerdict::NoClearDifference) {
    text += say(": niet te onderscheiden van toeval", ": cannot be told from chance");
  }
  return text + ".\n";
}

Command trendCommand() {
  return {.name = "trend",
          .summary = "incidents by month, and how the period compares with the year before",
          .positionals = {{"DOSSIER", "the dossier (.gpkg)"}},
          .options = questionOptions(),
          .run = run};
}

}  // namespace brandpunt::cli
