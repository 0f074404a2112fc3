// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A result holds a value or an error, and asking for the other one is a bug", "[core][base]") {
  const Result<int> good = 3;
  const Result<int> bad = Error{ErrorCode::NotFound, {"Niet gevonden.", "Not found."}};
  CHECK(good.value() == 3);
  CHECK(bad.error().code == ErrorCode::NotFound);
  CHECK_THROWS_AS(bad.value(), std::logic_error);
  CHECK_THROWS_AS(good.error(), std::logic_error);
}

TEST_CASE("An error is told from further out", "[core][base]") {
  const Error error =
      Error{ErrorCode::Damaged, {"rij 3 is stuk", "row 3 is damaged"}}.within({"a.csv", "a.csv"});
  CHECK(error.message.nl == "a.csv: rij 3 is stuk");
}
