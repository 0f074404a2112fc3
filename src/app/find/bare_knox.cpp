// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_knox.h"

#include <algorithm>

#include "base/number.h"
#include "find/bare_input.h"

namespace brandpunt::app {
namespace {

std::string pairsAsCsv(const std::vector<KnoxPair>& pairs) {
  std::string text = "first,second,distance_m,days,chain\n";
  for (const KnoxPair& pair : pairs) {
    text += std::to_string(pair.first) + ',' + std::to_string(pair.second) + ',' + toText(pair.distance_m) +
            ',' + std::to_string(pair.days) + ',' + std::to_string(pair.chain) + '\n';
  }
  return text;
}

Result<void> writePairs(const std::vector<PointInTime>& events, const KnoxParameters& parameters,
                        const KnoxPairsWish& wish, KnoxSummary& summary) {
  const auto pairs = knoxPairs(events, parameters, wish.spaceBand, wish.timeBand);
  if (!pairs) return pairs.error();
  summary.pairsWritten = pairs->size();
  for (const KnoxPair& pair : *pairs) summary.chains = std::max<std::size_t>(summary.chains, pair.chain + 1U);
  return writeText(wish.out, pairsAsCsv(*pairs));
}

}  // namespace

Result<KnoxSummary> runKnox(const std::filesystem::path& file, const KnoxParameters& parameters,
                            const KnoxPairsWish& pairs, const Progress& progress) {
  Stopwatch watch;
  const auto events = eventsFrom(file);
  if (!events) return events.error();
  KnoxSummary summary;
  summary.timing.read_s = watch.lap();
  auto table = knox(*events, parameters, progress);
  if (!table) return table.error();
  summary.table = std::move(*table);
  summary.timing.compute_s = watch.lap();
  summary.timing.threads = parameters.threads;
  if (!pairs.out.empty()) {
    if (const auto written = writePairs(*events, parameters, pairs, summary); !written)
      return written.error();
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

}  // namespace brandpunt::app
