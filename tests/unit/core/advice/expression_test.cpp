// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/expression.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

Evaluation check(const std::string& text, FactValue value) {
  const Result<Expression> e = parseExpression(text);
  REQUIRE(e.has_value());
  return evaluate(*e, value);
}

const FactKind lighting{"verlichting", FactType::Choice, {"goed", "matig", "slecht"}};
const FactKind count{"n_12m", FactType::Whole};
const FactKind publicPlace{"openbare_plaats", FactType::YesNo};

}  // namespace

TEST_CASE("A comparison with a known fact is yes or no", "[core][advice]") {
  CHECK(check("openbare_plaats", true).truth == Truth::Yes);
  CHECK(check("openbare_plaats", false).truth == Truth::No);
  CHECK(check("verlichting==slecht", std::string("slecht")).truth == Truth::Yes);
  CHECK(check("verlichting==slecht", std::string("goed")).truth == Truth::No);
  CHECK(check("verlichting!=goed", std::string("matig")).truth == Truth::Yes);
  CHECK(check("verlichting!=goed", std::string("goed")).truth == Truth::No);
  CHECK(check("n_12m>=12", 12.0).truth == Truth::Yes);
  CHECK(check("n_12m>=12", 11.0).truth == Truth::No);
  CHECK(check("n_12m<=4", 4.0).truth == Truth::Yes);
  CHECK(check("n_12m<=4", 5.0).truth == Truth::No);
  CHECK(check("verlichting in slecht|matig", std::string("matig")).truth == Truth::Yes);
  CHECK(check("verlichting in slecht|matig", std::string("goed")).truth == Truth::No);
}

TEST_CASE("A comparison with an unknown fact is unknown", "[core][advice]") {
  for (const char* text : {"openbare_plaats", "verlichting==slecht", "verlichting!=goed", "n_12m>=12",
                           "n_12m<=4", "verlichting in slecht|matig"}) {
    CAPTURE(text);
    CHECK(check(text, FactValue{}).truth == Truth::Unknown);
    CHECK_FALSE(check(text, FactValue{}).becauseUnknown);
  }
}

TEST_CASE("The word onbekend is true exactly when the fact is unknown", "[core][advice]") {
  CHECK(check("verlichting==onbekend", FactValue{}).truth == Truth::Yes);
  CHECK(check("verlichting==onbekend", FactValue{}).becauseUnknown);
  CHECK(check("verlichting==onbekend", std::string("goed")).truth == Truth::No);
  CHECK(check("verlichting in slecht|onbekend", FactValue{}).truth == Truth::Yes);
  CHECK(check("verlichting in slecht|onbekend", std::string("slecht")).truth == Truth::Yes);
  CHECK_FALSE(check("verlichting in slecht|onbekend", std::string("slecht")).becauseUnknown);
  CHECK(check("verlichting!=onbekend", FactValue{}).truth == Truth::No);
  CHECK(check("verlichting!=onbekend", std::string("goed")).truth == Truth::Yes);
  const Expression e = *parseExpression("verlichting==slecht");
  CHECK(evaluate(e, FactSet{{"verlichting", {std::string("onbekend")}}}).truth == Truth::Unknown);
}

TEST_CASE("Never is longer ago than any number of months, and is known", "[core][advice]") {
  const FactValue value = std::string("nooit");
  CHECK(check("schouw_maanden_geleden>=6", value).truth == Truth::Yes);
  CHECK(check("schouw_maanden_geleden<=600", value).truth == Truth::No);
  CHECK(check("schouw_maanden_geleden==onbekend", value).truth == Truth::No);
}

TEST_CASE("What is no expression is refused", "[core][advice]") {
  for (const char* text : {"", "Feit", "a b", "n_12m>=veel", "n_12m>=", "==slecht", "n_12m>5", "a==b==c",
                           "verlichting in ", "verlichting in a||b", "n_12m>=nan", "n_12m>=inf"}) {
    CAPTURE(text);
    const Result<Expression> e = parseExpression(text);
    REQUIRE_FALSE(e.has_value());
    CHECK(e.error().code == ErrorCode::WrongFormat);
  }
}

TEST_CASE("An expression must suit its fact", "[core][advice]") {
  const auto suits = [](const char* text, const FactKind& kind) {
    return !misfit(*parseExpression(text), kind);
  };
  CHECK(suits("verlichting==slecht", lighting));
  CHECK(suits("verlichting in slecht|onbekend", lighting));
  CHECK_FALSE(suits("verlichting==donker", lighting));
  CHECK_FALSE(suits("verlichting", lighting));
  CHECK_FALSE(suits("verlichting>=2", lighting));
  CHECK(suits("n_12m>=5", count));
  CHECK(suits("n_12m==onbekend", count));
  CHECK_FALSE(suits("n_12m", count));
  CHECK_FALSE(suits("n_12m==veel", count));
  CHECK(suits("openbare_plaats", publicPlace));
  CHECK_FALSE(suits("openbare_plaats==ja", publicPlace));
}

TEST_CASE("A value must fit its fact", "[core][advice]") {
  CHECK_FALSE(misfit(count, 3.0));
  CHECK(misfit(count, 3.5));
  CHECK(misfit(count, -1.0));
  CHECK(misfit(count, true));
  CHECK(misfit(count, std::string("nooit")));
  CHECK_FALSE(misfit(count, FactValue{}));
  CHECK(misfit(publicPlace, std::string("ja")));
  CHECK(std::get<bool>(*factValueFrom(publicPlace, "ja")));
  CHECK(isUnknown(*factValueFrom(publicPlace, "onbekend")));
  CHECK_FALSE(factValueFrom(publicPlace, "misschien").has_value());
  CHECK(std::get<std::string>(*factValueFrom(lighting, "slecht")) == "slecht");
  const Result<FactValue> wrong = factValueFrom(lighting, "donker");
  REQUIRE_FALSE(wrong.has_value());
  CHECK(wrong.error().message.nl.find("verlichting") != std::string::npos);
}
