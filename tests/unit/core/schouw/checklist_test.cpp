// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/checklist.h"

#include "support/catch.h"
#include "unit/core/schouw/small_checklist.h"

using namespace brandpunt;

namespace {

std::vector<std::string> idsOf(const std::vector<const ChecklistItem*>& items) {
  std::vector<std::string> ids;
  for (const ChecklistItem* item : items) ids.push_back(item->id);
  return ids;
}

}  // namespace

TEST_CASE("A round asks what suits its light, its offence and its place, theme by theme", "[core][schouw]") {
  const Checklist checklist = test::smallChecklist();
  using Ids = std::vector<std::string>;
  CHECK(idsOf(itemsFor(checklist, Offence::Autokraak, "parkeergarage", SchouwRound::Dark)) ==
        Ids{"licht-kleur", "toegang-poort"});
  CHECK(idsOf(itemsFor(checklist, Offence::Autokraak, "parkeergarage", SchouwRound::Day)) ==
        Ids{"toegang-poort", "toezicht"});
  CHECK(idsOf(itemsFor(checklist, Offence::Autokraak, "", SchouwRound::Day)) == Ids{"toezicht"});
  CHECK(idsOf(itemsFor(checklist, Offence::Woninginbraak, "woonstraat", SchouwRound::Day)).empty());
}

TEST_CASE("People answer in their own words", "[core][schouw]") {
  for (const char* yes : {"ja", "Ja", " J ", "YES"}) CHECK(itemAnswerFrom(yes) == ItemAnswer::Yes);
  for (const char* none : {"nvt", "n.v.t.", "N/A"}) CHECK(itemAnswerFrom(none) == ItemAnswer::NotApplicable);
  for (const char* wrong : {"", "misschien", "1", "janee"}) CHECK_FALSE(itemAnswerFrom(wrong));
}

TEST_CASE("An answer tells its fact, and not applicable tells nothing", "[core][schouw]") {
  const Checklist checklist = test::smallChecklist();
  const ChecklistItem& light = *checklist.item("licht-kleur");
  CHECK(valueFrom(light, ItemAnswer::Partly) == FactValue(std::string("matig")));
  CHECK_FALSE(valueFrom(light, ItemAnswer::NotApplicable));
  CHECK_FALSE(valueFrom(*checklist.item("toezicht"), ItemAnswer::Partly));
  CHECK_FALSE(valueFrom(*checklist.item("toegang-poort"), ItemAnswer::No));
}

TEST_CASE("Who walks along depends on the place", "[core][schouw]") {
  const Checklist checklist = test::smallChecklist();
  CHECK(participantsFor(checklist, Offence::Autokraak, "parkeergarage").size() == 2);
  CHECK(participantsFor(checklist, Offence::Autokraak, "woonstraat").size() == 1);
  CHECK(hintFor(checklist, Offence::Autokraak, "unlit").nl == "Is het hier donker?");
  CHECK(hintFor(checklist, Offence::Woninginbraak, "unlit").empty());
}
