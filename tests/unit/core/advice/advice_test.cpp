// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/advice.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("An offence that no measure is for gets a sentence, not an error", "[core][advice]") {
  Measure lock;
  lock.id = "lock";
  lock.offences = {Offence::Woninginbraak};
  RuleBase rules;
  rules.measures.push_back(lock);
  Fact offence;
  offence.value = std::string("fietsdiefstal");
  const Advice none = advise(rules, {{"delict", offence}}, MixLimits{});
  CHECK(none.measures.empty());
  CHECK(none.mix.empty());
  REQUIRE(none.notes.size() == 1);
  CHECK(none.notes[0].text.nl.find("Voor dit delict") != std::string::npos);

  offence.value = std::string("woninginbraak");
  CHECK(advise(rules, {{"delict", offence}}, MixLimits{}).measures.size() == 1);
}
