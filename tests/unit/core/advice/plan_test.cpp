// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/plan.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("Every status and every course is found again by its id", "[core][advice]") {
  for (const PlanStatus s : {PlanStatus::Accepted, PlanStatus::Rejected, PlanStatus::Overridden}) {
    CHECK(planStatusFromId(idOf(s)) == s);
    CHECK(!titleOf(s).nl.empty());
  }
  for (const Course c : {Course::Planned, Course::Running, Course::Completed, Course::Failed}) {
    CHECK(courseFromId(idOf(c)) == c);
    CHECK(!titleOf(c).en.empty());
  }
  CHECK(!planStatusFromId("done"));
  CHECK(!courseFromId("accepted"));
}
