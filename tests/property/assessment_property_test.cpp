// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "advice/assessment.h"
#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

/// Facts y0..y3 are yes-or-no, w0..w3 words a, b, c, and n0..n3 numbers 0..5.
std::string randomFact(Random& random, char kind) { return kind + std::to_string(random.below(4)); }

std::string randomWord(Random& random, bool mayBeUnknown) {
  if (mayBeUnknown && random.chance(0.2)) return "onbekend";
  return std::string(1, static_cast<char>('a' + random.below(3)));
}

Expression randomExpression(Random& random, bool mayNameUnknown) {
  const std::string number = std::to_string(random.below(6));
  std::string text;
  switch (random.below(6)) {
    case 0:
      text = randomFact(random, 'y');
      break;
    case 1:
      text = randomFact(random, 'w') + "==" + randomWord(random, mayNameUnknown);
      break;
    case 2:
      text = randomFact(random, 'w') + "!=" + randomWord(random, mayNameUnknown);
      break;
    case 3:
      text = randomFact(random, 'n') + ">=" + number;
      break;
    case 4:
      text = randomFact(random, 'n') + "<=" + number;
      break;
    default:
      text = randomFact(random, 'w') + " in " + randomWord(random, mayNameUnknown) + "|" +
             randomWord(random, mayNameUnknown);
  }
  return *parseExpression(text);
}

Measure randomMeasure(Random& random) {
  Measure m;
  m.evidencePoints = static_cast<int>(random.below(5));
  for (std::uint64_t i = random.below(4); i > 0; --i) m.hard.push_back(randomExpression(random, false));
  for (std::uint64_t i = random.below(6); i > 0; --i) {
    m.indications.push_back({randomExpression(random, true), 1 + static_cast<int>(random.below(5))});
  }
  for (std::uint64_t i = random.below(4); i > 0; --i) {
    m.contras.push_back({randomExpression(random, true), 1 + static_cast<int>(random.below(5))});
  }
  return m;
}

FactSet randomFacts(Random& random) {
  FactSet facts;
  for (const char digit : {'0', '1', '2', '3'}) {
    facts[std::string("y") + digit].value = random.chance(0.5);
    facts[std::string("w") + digit].value = randomWord(random, false);
    facts[std::string("n") + digit].value = static_cast<double>(random.below(6));
  }
  return facts;
}

}  // namespace

TEST_CASE("Knowing less never makes a measure suitable, knowing more never leaves the interval",
          "[core][advice][property]") {
  int changed = 0;
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Measure m = randomMeasure(random);
    FactSet facts = randomFacts(random);
    Assessment before = assess(m, facts);
    CHECK(before.scoreMin == before.score);
    CHECK(before.scoreMax == before.score);
    const int real = before.score;
    const MeasureStatus certain = before.status;
    while (!facts.empty()) {
      facts.erase(std::next(facts.begin(), static_cast<std::ptrdiff_t>(random.below(facts.size()))));
      const Assessment after = assess(m, facts);
      // Less knowledge only moves a status towards conditional, and only widens the interval.
      REQUIRE((after.status == before.status || after.status == MeasureStatus::Conditional));
      REQUIRE((after.status == certain || after.status == MeasureStatus::Conditional));
      REQUIRE(after.scoreMin <= before.scoreMin);
      REQUIRE(after.scoreMax >= before.scoreMax);
      REQUIRE((after.scoreMin <= real && real <= after.scoreMax));
      REQUIRE((after.scoreMin <= after.score && after.score <= after.scoreMax));
      changed += after.status != before.status;
      before = after;
    }
  }
  CHECK(changed > 500);
}
