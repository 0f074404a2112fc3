// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/find_arguments.h"

#include <cmath>

#include "base/number.h"

namespace brandpunt::cli {
namespace {

Result<std::optional<Date>> dateFrom(const Arguments& arguments, const std::string& option) {
  if (!arguments.has(option)) return std::optional<Date>{};
  if (const auto date = Date::fromIso(arguments.text(option))) return std::optional(*date);
  return Error{ErrorCode::WrongUsage,
               {option + ": '" + arguments.text(option) + "' is geen datum; schrijf haar als 2025-12-31.",
                option + ": '" + arguments.text(option) + "' is not a date; write it like 2025-12-31."}};
}

std::string padded(const std::string& text, std::size_t width) {
  return text.size() >= width ? text : std::string(width - text.size(), ' ') + text;
}

std::string bandName(const std::vector<double>& bounds, std::size_t band, bool samePlaceFirst) {
  if (samePlaceFirst && band == 0) return "[0]";
  if (samePlaceFirst && band == 1) return "(0, " + toText(bounds[band + 1]) + ")";
  return "[" + toText(bounds[band]) + ", " + toText(bounds[band + 1]) + ")";
}

}  // namespace

std::vector<Option> periodOptions() {
  return {{"--offence", "ID", "autokraak, woninginbraak, ...", true},
          {"--from", "D", "first day; default: the last twelve whole months before the data date"},
          {"--to", "D", "last day, included"},
          {"--as-of", "D", "count back from this day instead of the data date"}};
}

std::vector<Option> questionOptions() {
  return joined({periodOptions(),
                 {{"--run", "R", "number of a run: its period"},
                  {"--hotspot", "H", "number or name of a hotspot in it"}}});
}

std::vector<Option> parameterOptions(const MethodInfo& method) {
  std::vector<Option> options;
  for (std::size_t i = 0; i < method.parameters.size(); ++i) {
    const ParameterInfo& p = method.parameters[i];
    std::string value = p.unit.empty() ? "N" : std::string(p.unit);
    if (!p.choices.empty()) value.clear();
    for (const std::string_view choice : p.choices) value += (value.empty() ? "" : "/") + std::string(choice);
    if (!p.none.empty()) value += "/" + std::string(p.none);
    options.push_back({"--" + std::string(p.id), value, p.help.en + " Default " + method.defaults[i] + "."});
  }
  return options;
}

std::vector<Option> joined(std::vector<std::vector<Option>> parts) {
  std::vector<Option> all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

Result<Offence> offenceFrom(const Arguments& arguments) {
  const std::string& id = arguments.text("--offence");
  if (const auto offence = offenceFromId(id)) return *offence;
  std::string known;
  for (const OffenceInfo& info : offences()) known += (known.empty() ? "" : ", ") + std::string(info.id);
  return Error{ErrorCode::WrongUsage,
               {"'" + id + "' is geen delict; kies uit " + known + ".",
                "'" + id + "' is not an offence; choose from " + known + "."}};
}

Result<app::PeriodWish> periodWishFrom(const Arguments& arguments) {
  app::PeriodWish wish;
  for (const auto& [option, into] :
       {std::pair{"--from", &wish.from}, {"--to", &wish.to}, {"--as-of", &wish.asOf}}) {
    const auto date = dateFrom(arguments, option);
    if (!date) return date.error();
    *into = *date;
  }
  return wish;
}

Result<app::IncidentQuestion> questionFrom(const Arguments& arguments) {
  app::IncidentQuestion question;
  const auto offence = offenceFrom(arguments);
  if (!offence) return offence.error();
  question.offence = *offence;
  const auto wish = periodWishFrom(arguments);
  if (!wish) return wish.error();
  question.wish = *wish;
  if (arguments.has("--run")) {
    const auto number = arguments.wholeNumberOr("--run", 0);
    if (!number) return number.error();
    question.where.run = Id<Run>(*number);
  }
  if (arguments.has("--hotspot")) {
    const std::string& text = arguments.text("--hotspot");
    if (const auto number = parseInteger(text))
      question.where.hotspot = Id<Hotspot>(*number);
    else
      question.where.name = text;
  }
  return question;
}

std::map<std::string, std::string> parameterTexts(const Arguments& arguments, const MethodInfo& method) {
  std::map<std::string, std::string> texts;
  for (const ParameterInfo& p : method.parameters) {
    const std::string option = "--" + std::string(p.id);
    if (arguments.has(option)) texts[std::string(p.id)] = arguments.text(option);
  }
  return texts;
}

Json jsonOf(const Period& period) {
  return {{"from", period.from.toIso()}, {"to", period.to.plusDays(-1).toIso()}};
}

Json jsonOf(const std::optional<double>& number) {
  if (!number || !std::isfinite(*number)) return nullptr;
  return *number;
}

Json jsonOf(const WeekTable& table) {
  Json rows = Json::array();
  for (const auto& row : table) rows.push_back(row);
  return rows;
}

Json jsonOf(const KnoxTable& table) {
  Json json{{"n", table.n}, {"pairs", table.pairs}, {"observed", table.observed}};
  const auto numbers = [](const BandTable<double>& values) {
    Json rows = Json::array();
    for (const auto& row : values) {
      rows.push_back(Json::array());
      for (const double value : row) rows.back().push_back(jsonOf(std::optional(value)));
    }
    return rows;
  };
  json["expected"] = numbers(table.expected);
  json["ratio"] = numbers(table.ratio);
  json["p"] = table.p.empty() ? Json(nullptr) : numbers(table.p);
  json["q"] = table.q.empty() ? Json(nullptr) : numbers(table.q);
  return json;
}

Json jsonOf(const std::optional<Peak>& peak) {
  if (!peak) return nullptr;
  return {{"from_hour", peak->window.fromHour},
          {"hours", peak->window.hours},
          {"share", peak->window.share},
          {"low", peak->low},
          {"high", peak->high},
          {"even_share", peak->evenShare},
          {"p", peak->p}};
}

std::string peakAsText(const std::optional<Peak>& peak, Language language) {
  if (!peak) return Text{"Geen duidelijk tijdvak.\n", "No clear window.\n"}.in(language);
  const HourWindow& w = peak->window;
  const auto percent = [](double share) { return toText(share * 100, 0) + "%"; };
  return std::to_string(w.fromHour) + "-" + std::to_string((w.fromHour + w.hours) % 24) +
         Text{" uur: ", " h: "}.in(language) + percent(w.share) + " (band " + percent(peak->low) + "-" +
         percent(peak->high) +
         Text{"); gelijk verdeeld was dat ", "); spread evenly it would be "}.in(language) +
         percent(peak->evenShare) + "\n";
}

std::string weekAsText(const WeekTable& table, Language language) {
  std::string text = Text{"uur     ma     di     wo     do     vr     za     zo\n",
                          "hour   Mon    Tue    Wed    Thu    Fri    Sat    Sun\n"}
                         .in(language);
  for (std::size_t hour = 0; hour < table.size(); ++hour) {
    text += padded(std::to_string(hour), 2) + "  ";
    for (const double weight : table[hour]) text += padded(toText(weight, 2), 7);
    text += '\n';
  }
  return text;
}

std::string knoxAsText(const KnoxTable& table, const KnoxParameters& parameters, Language language) {
  std::string text = Text{"meter x dagen: paren (verwacht), verhouding, p, q\n",
                          "metres x days: pairs (expected), ratio, p, q\n"}
                         .in(language);
  const std::vector<double> distances = distanceBoundsOf(parameters);
  for (std::size_t s = 0; s < table.observed.size(); ++s) {
    for (std::size_t t = 0; t < table.observed[s].size(); ++t) {
      text += bandName(distances, s, parameters.samePlaceApart) + " x " +
              bandName(parameters.timeBounds, t, false) + ": " + std::to_string(table.observed[s][t]) + " (" +
              toText(table.expected[s][t], 1) + ")";
      if (std::isfinite(table.ratio[s][t])) text += ", " + toText(table.ratio[s][t], 2);
      if (!table.p.empty()) text += ", p = " + toText(table.p[s][t], 4) + ", q = " + toText(table.q[s][t], 4);
      text += '\n';
    }
  }
  return text;
}

}  // namespace brandpunt::cli
