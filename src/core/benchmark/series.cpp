// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark/series.h"

#include <cmath>

#include "base/number_text.h"
#include "document/sentences.h"

namespace brandpunt {
namespace {

/// Below this a difference is called one that is more than chance, as everywhere for counts of two periods.
constexpr double notByChance = 1 - bandLevel;

Text word(int difference) {
  if (difference < 0) return {"een daling van ", "a fall of "};
  return {"een stijging van ", "a rise of "};
}

Text verdictOf(const Change& change) {
  switch (change.verdict) {
    case ChangeVerdict::Rising:
    case ChangeVerdict::Falling:
      return {"Dat is meer dan toeval.", "That is more than chance."};
    case ChangeVerdict::NoClearDifference:
      return {"Dat is niet te onderscheiden van toeval.", "That cannot be told from chance."};
    case ChangeVerdict::TooFew:
      return {"Dat zijn er te weinig om iets te zeggen.", "Those are too few to say anything."};
    case ChangeVerdict::NotComparable:
      return {"Die jaren zijn niet te vergelijken.", "Those years cannot be compared."};
  }
  return {};
}

}  // namespace

std::vector<YearCount> countByYear(std::span<const Incident> incidents, Offence offence,
                                   const Coverage& coverage) {
  std::map<int, int> byYear;
  for (const Incident& incident : incidents) {
    const auto day = dayOf(incident);
    if (incident.offence == offence && day) ++byYear[day->year];
  }
  std::vector<YearCount> years;
  for (const auto& [year, n] : byYear)
    years.push_back({year, n, coverage.covers({{year, 1, 1}, {year + 1, 1, 1}})});
  return years;
}

std::vector<YearChange> changesOf(const std::vector<YearCount>& years, const Series* series) {
  std::vector<YearChange> changes;
  for (std::size_t i = 1; i < years.size(); ++i) {
    const YearCount &before = years[i - 1], &after = years[i];
    if (after.year != before.year + 1 || !before.complete || !after.complete) continue;
    YearChange change{.from = before.year, .to = after.year};
    // Years as equals: a leap day is no more than a fourth of a per cent.
    change.own = changeBetween(before.n, 1, after.n, 1);
    for (std::size_t r = 0; series && r < series->rows.size(); ++r) {
      const SeriesRow& row = series->rows[r];
      const auto then = row.counts.find(before.year), now = row.counts.find(after.year);
      if (then == row.counts.end() || now == row.counts.end()) continue;
      const CountPair counts{then->second, now->second};
      change.beside.push_back({&row, counts, compareWithRegion({before.n, after.n}, counts)});
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

Text describe(const YearChange& change) {
  const int before = change.own.before.value_or(0), after = change.own.after;
  const Text n = toPeople(before), m = toPeople(after), difference = toPeople(std::abs(after - before));
  const std::string from = std::to_string(change.from), to = std::to_string(change.to);
  const Text verdict = verdictOf(change.own);
  if (before == after) {
    return {"Van " + from + " naar " + to + ": gelijk, " + n.nl + ".",
            "From " + from + " to " + to + ": equal, " + n.en + "."};
  }
  const Text what = word(after - before);
  return {"Van " + from + " naar " + to + ": van " + n.nl + " naar " + m.nl + ", " + what.nl + difference.nl +
              ". " + verdict.nl,
          "From " + from + " to " + to + ": from " + n.en + " to " + m.en + ", " + what.en + difference.en +
              ". " + verdict.en};
}

Text describe(const YearChange::Beside& beside) {
  const double ratio = beside.counts.before == 0 ? 1
                                                 : static_cast<double>(beside.counts.after) /
                                                       static_cast<double>(beside.counts.before);
  const Text there = percentOfRatio(ratio);
  Text text{beside.row->name.nl + ": " + there.nl + ". ", beside.row->name.en + ": " + there.en + ". "};
  if (!beside.comparison.ratio || beside.comparison.p > notByChance) {
    return {text.nl + "Uw verandering wijkt daar niet duidelijk van af.",
            text.en + "Your change does not clearly differ from that."};
  }
  const bool better = *beside.comparison.ratio < 1;
  return {
      text.nl + (better ? "Bij u ging het duidelijk gunstiger." : "Bij u ging het duidelijk ongunstiger."),
      text.en + (better ? "Yours went clearly better." : "Yours went clearly worse.")};
}

}  // namespace brandpunt
