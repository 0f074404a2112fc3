// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/method.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"

namespace brandpunt {
namespace {

constexpr double noLimit = 1e9;

const std::vector<Parameter<DbscanParameters>>& dbscanParameters() {
  static const std::vector<Parameter<DbscanParameters>> all{
      {{.id = "eps",
        .title = {"Afstand", "Distance"},
        .help = {"Zo dicht moeten delicten bij elkaar liggen om buren te zijn; niet kleiner dan de "
                 "nauwkeurigheid van "
                 "de plaatsen.",
                 "How close incidents must lie to be neighbours; not less than the accuracy of the places."},
        .unit = "m",
        .least = 1e-6,
        .most = noLimit,
        .source = "Ester1996"},
       &DbscanParameters::eps},
      {{.id = "min-points",
        .title = {"Minimumaantal", "Minimum number"},
        .help = {"Zoveel delicten, het delict zelf meegeteld, moeten binnen de afstand liggen.",
                 "This many incidents, the incident itself included, must lie within the distance."},
        .unit = "",
        .least = 1,
        .most = noLimit,
        .source = "Ester1996"},
       &DbscanParameters::minimumPoints},
  };
  return all;
}

const std::vector<Parameter<HotTimesParameters>>& hotTimesParameters() {
  static const std::vector<Parameter<HotTimesParameters>> all{
      {{.id = "max-hours",
        .title = {"Langste tijdvak", "Longest window"},
        .help = {"Delicten met een langer tijdvak tussen 'van' en 'tot' tellen niet mee; hun aantal wordt "
                 "genoemd.",
                 "Incidents with a longer span between 'from' and 'to' do not count; their number is told."},
        .unit = "h",
        .least = 1e-6,
        .most = noLimit,
        .source = "Ratcliffe2000"},
       &HotTimesParameters::longest},
  };
  return all;
}

const std::vector<Parameter<KnoxParameters>>& knoxParameters() {
  static const std::vector<Parameter<KnoxParameters>> all{
      {{.id = "distance-bands",
        .title = {"Grenzen van afstand", "Bounds of distance"},
        .help = {"Oplopend, half open: 0,100 is 0 tot (niet met) 100 meter; de laatste mag inf zijn.",
                 "Rising, half-open: 0,100 is 0 up to, not including, 100 metres; the last may be inf."},
        .unit = "m",
        .least = 0,
        .most = noLimit,
        .source = "Knox1964"},
       &KnoxParameters::distanceBounds},
      {{.id = "time-bands",
        .title = {"Grenzen van tijd", "Bounds of time"},
        .help = {"Oplopend, half open, in hele dagen: 0,7 is 0 tot en met 6 dagen; de laatste mag inf zijn.",
                 "Rising, half-open, in whole days: 0,7 is 0 to 6 days; the last may be inf."},
        .unit = "d",
        .least = 0,
        .most = noLimit,
        .source = "Knox1964"},
       &KnoxParameters::timeBounds},
      {{.id = "permutations",
        .title = {"Herhalingen", "Permutations"},
        .help = {"Zo vaak worden de dagen willekeurig over de plaatsen verdeeld; 0: geen p.",
                 "How often the days are dealt to the places at random; 0: no p."},
        .unit = "",
        .least = 0,
        .most = 1e7,
        .source = "Knox1964"},
       &KnoxParameters::permutations},
  };
  return all;
}

std::string textOf(const Metres& value) { return toText(value.value); }
std::string textOf(int value) { return toText(static_cast<double>(value)); }
std::string textOf(const std::optional<Hours>& value) { return value ? toText(value->value) : "inf"; }
std::string textOf(const std::vector<double>& values) {
  std::string text;
  for (const double value : values) text += (text.empty() ? "" : ",") + toText(value);
  return text;
}

std::optional<double> within(const ParameterInfo& info, std::string_view text) {
  const std::optional<double> value = parseNumber(text);
  if (!value || !(*value >= info.least) || !(*value <= info.most)) return {};
  return value;
}

bool read(const ParameterInfo& info, std::string_view text, Metres& into) {
  const auto value = within(info, text);
  if (value) into = Metres{*value};
  return value.has_value();
}
bool read(const ParameterInfo& info, std::string_view text, int& into) {
  const auto value = within(info, text);
  if (!value || *value != std::floor(*value)) return false;
  into = static_cast<int>(*value);
  return true;
}
bool read(const ParameterInfo& info, std::string_view text, std::optional<Hours>& into) {
  if (text == "inf") return into.reset(), true;
  const auto value = within(info, text);
  if (value) into = Hours{*value};
  return value.has_value();
}
bool read(const ParameterInfo& info, std::string_view text, std::vector<double>& into) {
  into.clear();
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    const std::string_view part = text.substr(from, comma - from);
    const bool open = part == "inf" && comma == text.size();
    const auto value = open ? std::numeric_limits<double>::infinity() : within(info, part);
    if (!value) return false;
    into.push_back(*value);
    from = comma + 1;
  }
  return into.size() >= 2 &&
         std::adjacent_find(into.begin(), into.end(), std::greater_equal<>()) == into.end();
}

template <class Parameters>
Result<Parameters> parametersFrom(const std::vector<Parameter<Parameters>>& declared,
                                  const std::map<std::string, std::string>& texts) {
  Parameters parameters;
  for (const auto& [id, text] : texts) {
    const auto found =
        std::find_if(declared.begin(), declared.end(), [&](const auto& p) { return p.info.id == id; });
    if (found == declared.end()) {
      std::string known;
      for (const auto& p : declared) known += (known.empty() ? "" : ", ") + std::string(p.info.id);
      return Error{ErrorCode::WrongUsage,
                   {"De methode heeft geen instelling '" + id + "'; wel: " + known + ".",
                    "The method has no parameter '" + id + "'; it has: " + known + "."}};
    }
    const bool good =
        std::visit([&](auto member) { return read(found->info, text, parameters.*member); }, found->field);
    if (!good) {
      return Error{ErrorCode::WrongUsage,
                   {"'" + text + "' kan niet voor " + id + ". " + found->info.help.nl,
                    "'" + text + "' will not do for " + id + ". " + found->info.help.en}};
    }
  }
  return parameters;
}

template <class Parameters>
MethodInfo described(MethodInfo info, const std::vector<Parameter<Parameters>>& declared) {
  const Parameters defaults;
  for (const auto& p : declared) {
    info.parameters.push_back(p.info);
    info.defaults.push_back(std::visit([&](auto member) { return textOf(defaults.*member); }, p.field));
  }
  return info;
}

}  // namespace

const MethodInfo& dbscanMethod() {
  static const MethodInfo info = described(
      {.id = "dbscan",
       .version = "1",
       .title = {"Clusters naar dichtheid (DBSCAN)", "Density-based clusters (DBSCAN)"},
       .summary = {"Waar liggen delicten dichter bij elkaar dan elders?",
                   "Where do incidents lie closer together than elsewhere?"},
       .formula = "p is core when #{q : |pq| <= eps} >= min-points, p included; clusters are the connected "
                  "sets of core "
                  "points within eps of each other, with the points within eps of them",
       .limitations =
           {{"Een cluster is een vorm, geen bewijs: of toeval hem ook had gemaakt, wordt niet getoetst.",
             "A cluster is a shape, not evidence: whether chance would have made it too is not tested."},
            {"Een vaste afstand ziet in een drukke binnenstad één groot cluster en in een dorp niets.",
             "One distance for all sees one large cluster in a busy centre and nothing in a village."},
            {"Afstand is hemelsbreed: een kanaal of spoorlijn ertussen telt niet.",
             "Distance is as the crow flies: a canal or railway in between does not count."}},
       .sources = {{"Ester1996",
                    "Ester, M., Kriegel, H.-P., Sander, J., Xu, X. (1996). A density-based algorithm for "
                    "discovering clusters in large spatial databases with noise. KDD-96, 226-231."},
                   {"Gunawan2013",
                    "Gunawan, A. (2013). A faster algorithm for DBSCAN. Master's thesis, Technische "
                    "Universiteit Eindhoven."}}},
      dbscanParameters());
  return info;
}

const MethodInfo& hotTimesMethod() {
  static const MethodInfo info = described(
      {.id = "hottimes",
       .version = "1",
       .title = {"Hete uren (aoristisch)", "Hot times (aoristic)"},
       .summary = {"Op welke uren en dagen gebeurt het, als alleen bekend is tussen wanneer en wanneer?",
                   "At which hours and days does it happen, when only between-when is known?"},
       .formula =
           "weight of hour h = sum over incidents of |[start, end) intersected with h| / |[start, end)|",
       .limitations =
           {{"De spreiding binnen een tijdvak is een aanname: wie om elf uur parkeert en om zeven uur "
             "terugkomt, "
             "weet niet wanneer het gebeurde.",
             "The spread within a window is an assumption: who parks at eleven and returns at seven does not "
             "know when it happened."},
            {"Een piek smaller dan het mediane tijdvak wordt nooit genoemd.",
             "A peak narrower than the median window is never told."}},
       .sources = {{"Ratcliffe2000",
                    "Ratcliffe, J.H. (2000). Aoristic analysis: the spatial interpretation of unspecific "
                    "temporal events. International Journal of GIS 14(7), 669-679."}}},
      hotTimesParameters());
  return info;
}

const MethodInfo& knoxMethod() {
  static const MethodInfo info = described(
      {.id = "knox",
       .version = "1",
       .title = {"Herhaling in de buurt (Knox)", "Near repeats (Knox)"},
       .summary = {"Volgen delicten elkaar dichtbij sneller op dan toeval zou geven?",
                   "Do incidents follow each other nearby sooner than chance would have it?"},
       .formula = "ratio = observed pairs / (pairs in the space band x pairs in the time band / all pairs); "
                  "p = (1 + permutations with at least as many) / (1 + permutations)",
       .limitations =
           {{"Een gunstige p zegt dat er samenhang is, niet waar de volgende inbraak komt.",
             "A small p says that there is a link, not where the next burglary will be."},
            {"Plaatsen op straat- of postcodeniveau stapelen paren op één punt.",
             "Places at street or postcode level pile pairs on one point."},
            {"Elke band is een toets; wie er zestien leest, vindt er bij toeval bijna één onder 0,05.",
             "Each band is a test; who reads sixteen finds almost one below 0.05 by chance."}},
       .sources = {{"Knox1964",
                    "Knox, E.G. (1964). The detection of space-time interactions. Applied Statistics 13(1), "
                    "25-29."}}},
      knoxParameters());
  return info;
}

const std::vector<const MethodInfo*>& methods() {
  static const std::vector<const MethodInfo*> all{&dbscanMethod(), &hotTimesMethod(), &knoxMethod()};
  return all;
}

const MethodInfo* methodFromId(std::string_view id) {
  for (const MethodInfo* method : methods()) {
    if (method->id == id) return method;
  }
  return nullptr;
}

Result<DbscanParameters> dbscanParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(dbscanParameters(), texts);
}
Result<HotTimesParameters> hotTimesParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(hotTimesParameters(), texts);
}
Result<KnoxParameters> knoxParametersFrom(const std::map<std::string, std::string>& texts) {
  return parametersFrom(knoxParameters(), texts);
}

std::map<std::string, std::string> textsOf(const DbscanParameters& parameters) {
  std::map<std::string, std::string> texts;
  for (const auto& p : dbscanParameters()) {
    texts[std::string(p.info.id)] =
        std::visit([&](auto member) { return textOf(parameters.*member); }, p.field);
  }
  return texts;
}

}  // namespace brandpunt
