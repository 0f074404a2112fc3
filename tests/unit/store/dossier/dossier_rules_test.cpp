// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fictitious_dossier.h"

using namespace brandpunt;
using namespace brandpunt::store;
using namespace brandpunt::store::test;
using brandpunt::test::TemporaryFolder;

TEST_CASE("The newest version of the local rules holds, and the older ones stay", "[store][dossier]") {
  const TemporaryFolder folder;
  Dossier dossier = newDossier(folder / "a.gpkg");
  CHECK(must(dossier.localRules()).empty());
  const LocalRules first{{{"measures.lokauto.cost", "\"midden\"", "\"hoog\""}}, ""};
  const LocalRules second{{{"measures.lokauto.off", "\"geen OM\"", ""}, {"mix.limits.cost", "12", "9"}},
                          "[[measure]]\nid = \"eigen\"\n"};
  CHECK(must(dossier.putLocalRules(first, "te duur geschat")) == 1);
  CHECK(must(dossier.putLocalRules(second, "")) == 2);
  CHECK(must(dossier.localRules()) == second);
  const auto versions = must(dossier.localRulesVersions());
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].rules == first);
  CHECK(versions[0].reason == "te duur geschat");
  CHECK(!versions[0].atUtc.empty());
  CHECK(must(dossier.putLocalRules({}, "terug")) == 3);
  CHECK(must(dossier.localRules()).empty());
}
