// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/streets.h"

#include <algorithm>

#include "base/number.h"
#include "base/number_text.h"
#include "commands/commands.h"
#include "commands/find_arguments.h"

namespace brandpunt::cli {
namespace {

constexpr std::size_t mostShown = 20;

std::string lineOf(const app::StreetAnswer& found, std::size_t segment, Language language) {
  const StreetCount& count = found.counts[segment];
  const StreetSegment& part = found.network.segments()[segment];
  const auto say = [&](const std::string& nl, const std::string& en) { return Text{nl, en}.in(language); };
  const std::string& name = found.layer.names[part.street];
  return (name.empty() ? say("straat zonder naam", "street without a name") : name) + " (" +
         toPeople(part.length_m, 0, language) + " m): " + toPeople(count.n).in(language) +
         say(", te verwachten ", ", expected ") +
         toPeople(count.expected, count.expected < 1 ? 2 : 1, language) +
         ", q = " + toPeople(count.test.q, 3, language) + "\n";
}

Result<Outcome> run(const Arguments& arguments, const Context& context) {
  app::StreetQuestion question;
  const auto offence = offenceFrom(arguments);
  if (!offence) return offence.error();
  question.offence = *offence;
  const auto wish = periodWishFrom(arguments);
  if (!wish) return wish.error();
  question.wish = *wish;
  const auto density = networkDensityParametersFrom(parameterTexts(arguments, networkDensityMethod()));
  if (!density) return density.error();
  question.density = *density;
  const auto found =
      app::streetsIn(arguments.text("DOSSIER"), question, arguments.textOr("--out", ""), context.progress);
  if (!found) return found.error();
  Outcome outcome;
  outcome.json = {{"n", found->n},
                  {"street_only", found->streetOnly},
                  {"far_away", found->farAway},
                  {"outside", found->outside},
                  {"expectation", found->basis},
                  {"segments", found->counts.size()},
                  {"length_m", found->network.length_m()}};
  outcome.json["period"] = jsonOf(found->period);
  outcome.json["streets"] = Json::array();
  for (const std::size_t s : found->standing) {
    const StreetCount& count = found->counts[s];
    const StreetSegment& segment = found->network.segments()[s];
    const Point middle = placeAt(segment, segment.length_m / 2);
    outcome.json["streets"].push_back({{"street", found->layer.names[segment.street]},
                                       {"x", middle.x},
                                       {"y", middle.y},
                                       {"length_m", segment.length_m},
                                       {"n", count.n},
                                       {"expected", count.expected},
                                       {"ratio", count.test.ratio},
                                       {"low", count.test.band.low},
                                       {"high", jsonOf(count.test.band.high)},
                                       {"p", count.test.p},
                                       {"q", count.test.q},
                                       {"per_km", found->perKilometre[s]}});
  }
  const Language language = context.language;
  const auto say = [&](const std::string& nl, const std::string& en) { return Text{nl, en}.in(language); };
  outcome.text = toPeople(found->n).in(language) + " " + infoOf(question.offence).many.in(language) +
                 say(" op ", " on ") +
                 toPeople(static_cast<std::int64_t>(found->counts.size())).in(language) +
                 say(" straatvakken, ", " street segments, ") + found->period.from.toIso() +
                 say(" t/m ", " to ") + found->period.to.plusDays(-1).toIso() + "\n";
  if (found->standing.empty())
    outcome.text += say("Geen straatvak springt eruit.\n", "No street segment stands out.\n");
  for (std::size_t i = 0; i < std::min(found->standing.size(), mostShown); ++i)
    outcome.text += lineOf(*found, found->standing[i], language);
  if (found->standing.size() > mostShown) {
    outcome.text += say("en nog ", "and ") + std::to_string(found->standing.size() - mostShown) +
                    say(" straatvakken.\n", " more street segments.\n");
  }
  if (found->streetOnly > 0) {
    context.say(
        {toPeople(found->streetOnly).nl + " delicten zijn hoogstens tot op de straat bekend en tellen "
                                          "bij geen straatvak.",
         toPeople(found->streetOnly).en + " incidents are known to the street at most and count for no "
                                          "segment."});
  }
  if (found->outside > 0) {
    context.say({toPeople(found->outside).nl + " delicten liggen buiten het studiegebied.",
                 toPeople(found->outside).en + " incidents lie outside the study area."});
  }
  if (found->farAway > 0) {
    context.say({toPeople(found->farAway).nl + " delicten liggen te ver van een straat.",
                 toPeople(found->farAway).en + " incidents lie too far from a street."});
  }
  return outcome;
}

}  // namespace

Command streetsCommand() {
  return {
      .name = "streets",
      .summary = "find the street segments where an offence concentrates, and its density along the streets",
      .positionals = {{"DOSSIER", "the dossier (.gpkg) with a layer of streets"}},
      .options = joined({periodOptions(),
                         parameterOptions(networkDensityMethod()),
                         {{"--out", "FILE",
                           "write all segments to .gpkg, .geojson (EPSG:4326) or .csv: counts, expectation, "
                           "p, q, density"}}}),
      .run = run};
}

}  // namespace brandpunt::cli
