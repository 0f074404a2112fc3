// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/method_pages.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "hotspot/declaration/method.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

TEST_CASE("The pages in docs/methods are those of the declarations", "[app][find]") {
  // UPDATE_GOLDEN=1 writes them anew.
  for (const auto& [id, page] : app::methodPages()) {
    const std::filesystem::path file = test::projectFolder() / "docs/methods" / (id + ".md");
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream(file, std::ios::binary) << page;
    std::ifstream in(file, std::ios::binary);
    CHECK(std::string{std::istreambuf_iterator<char>(in), {}} == page);
  }
}

TEST_CASE("Every method says all that a reader must know", "[app][find]") {
  for (const MethodInfo* method : methods()) {
    INFO(method->id);
    CHECK(methodFromId(method->id) == method);
    CHECK_FALSE(method->version.empty());
    CHECK_FALSE(method->formula.empty());
    CHECK(method->limitations.size() >= 2);
    std::set<std::string_view> keys;
    for (const MethodSource& source : method->sources) keys.insert(source.key);
    REQUIRE_FALSE(keys.empty());
    for (const Text& text : {method->title, method->summary}) CHECK((!text.nl.empty() && !text.en.empty()));
    for (const ParameterInfo& p : method->parameters) {
      INFO(p.id);
      CHECK((!p.title.nl.empty() && !p.title.en.empty() && !p.help.nl.empty() && !p.help.en.empty()));
      CHECK((p.least < p.most || p.choices.size() >= 2));
      CHECK(keys.contains(p.source));
    }
  }
}

TEST_CASE("A parameter has its default in one place only", "[app][find]") {
  CHECK(dbscanMethod().defaults == std::vector<std::string>{"100", "10"});
  CHECK(textsOf(DbscanParameters{}) ==
        std::map<std::string, std::string>{{"eps", "100"}, {"min-points", "10"}});
  CHECK(dbscanParametersFrom({{"eps", "37.5"}})->eps == Metres{37.5});
  CHECK_FALSE(dbscanParametersFrom({{"min-points", "2.5"}}));
  CHECK(knoxParametersFrom({{"distance-bands", "0,50,inf"}})->distanceBounds.size() == 3);
  CHECK_FALSE(knoxParametersFrom({{"distance-bands", "0,inf,50"}}));
  CHECK_FALSE(hotTimesParametersFrom({{"max-hours", "inf"}})->longest);
}
