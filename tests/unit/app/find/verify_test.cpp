// SPDX-License-Identifier: GPL-3.0-or-later
// The published results themselves are the test; here that they can fail.
#include "find/verify.h"

#include <cmath>
#include <limits>

#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

TEST_CASE("The published examples come out", "[app][find]") {
  const auto checks = app::verifyExamples();
  CHECK(checks.size() >= 16);
  for (const app::Check& check : checks) {
    INFO(check.name);
    CHECK(check.ok());
    CHECK_FALSE(check.source.empty());
  }
}

TEST_CASE("The published files come out", "[app][find]") {
  if (!test::haveShared("oracles/published")) return;
  const auto checks = app::verifyFiles(test::shared("oracles/published"), 2, {});
  REQUIRE(checks);
  CHECK(checks->size() == 6);
  for (const app::Check& check : *checks) {
    INFO(check.name << ": " << check.difference());
    CHECK(check.ok());
  }
}

TEST_CASE("A number that is off, missing or none fails its check", "[app][find]") {
  CHECK(app::Check{.expected = {1, 2}, .got = {1, 2.001}, .tolerance = 0.01}.ok());
  CHECK_FALSE(app::Check{.expected = {1, 2}, .got = {1, 2.1}, .tolerance = 0.01}.ok());
  CHECK_FALSE(app::Check{.expected = {1, 2}, .got = {1}, .tolerance = 0.01}.ok());
  CHECK_FALSE(app::Check{.expected = {1}, .got = {std::nan("")}, .tolerance = 0.01}.ok());
  const test::TemporaryFolder empty;
  CHECK(app::verifyFiles(empty.path(), 1, {}).error().code == ErrorCode::NotFound);
}
