// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/findings_form.h"
#include "schouw/form_columns.h"
#include "support/catch.h"
#include "unit/core/schouw/small_checklist.h"

using namespace brandpunt;

namespace {

const std::vector<std::string> head{"soort",    "id",   "ronde",     "vraag", "antwoord",
                                    "mogelijk", "foto", "opmerking", "wie",   "wanneer"};

struct Desk {
  RuleBase rules = test::smallRules();
  Checklist checklist = test::smallChecklist();
  std::vector<Agreement> open = {};

  FormReading read(FormRows rows, Date today = {2026, 1, 1}) const {
    rows.insert(rows.begin(), head);
    return readForm(tableOf(rows), {.rules = rules,
                                    .checklist = checklist,
                                    .offence = Offence::Autokraak,
                                    .hotspot = Id<Hotspot>(7),
                                    .open = open,
                                    .today = today});
  }
};

using Row = std::vector<std::string>;
Row subject(const std::string& id, const std::string& answer) { return {"schouw", id, "", "", answer}; }
Row item(const std::string& id, const std::string& round, const std::string& answer,
         const std::string& remark = "", const std::string& who = "", const std::string& when = "") {
  return {"item", id, round, "", answer, "", "", remark, who, when};
}
Row question(const std::string& id, const std::string& answer) { return {"vraag", id, "", "", answer}; }
Row agreement(const std::string& id, const std::string& answer, const std::string& what,
              const std::string& who, const std::string& when) {
  return {"afspraak", id, "", "", answer, "", "", what, who, when};
}

}  // namespace

TEST_CASE("A filled-in form becomes findings, facts with the date of their round, and agreements",
          "[core][schouw]") {
  Desk desk;
  desk.open = {{12, "lamp bij de trap", "beheerder", {}, {}, {}}};
  const FormReading r = desk.read(
      {subject("datum-dag", "26-11-2025"), subject("datum-donker", "2025-11-27"),
       subject("volgende", "27 mei 2026"), item("licht-kleur", "donker", "deels", "hoek bij de trap"),
       item("toezicht", "dag", "Nee", "geen toezicht", "parkbeheer", "1-2-2026"), question("toegangen", "3"),
       question("openbare_plaats", ""), agreement("12", "ja", "", "", ""),
       agreement("nieuw", "", "heg snoeien", "groenbeheer", ""), agreement("nieuw", "", "", "", "")});
  for (const RowProblem& p : r.problems) FAIL(p.what.en);
  CHECK(r.rows == 10);
  CHECK(r.answered == 5);
  CHECK(r.empty == 2);
  CHECK(r.subject == 3);
  CHECK(r.answered + r.empty + r.subject == r.rows);
  const Inspection& i = r.inspection;
  CHECK(i.hotspot == Id<Hotspot>(7));
  CHECK(i.date() == Date{2025, 11, 27});
  CHECK(i.next == Date{2026, 5, 27});
  REQUIRE(i.findings.size() == 2);
  CHECK(i.findings[0].answer == ItemAnswer::Partly);
  REQUIRE(i.facts.size() == 3);
  CHECK(i.facts[0].fact == "verlichting");
  CHECK(i.facts[0].value == FactValue(std::string("matig")));
  CHECK(i.facts[0].date == Date{2025, 11, 27});
  CHECK(i.facts[1].date == Date{2025, 11, 26});
  CHECK(i.facts[2].value == FactValue(3.0));
  REQUIRE(i.agreements.size() == 2);
  CHECK(i.agreements[0].owner == "parkbeheer");
  CHECK(i.agreements[0].due == Date{2026, 2, 1});
  CHECK(i.agreements[1].text == "heg snoeien");
  CHECK(i.fulfilled == std::vector<std::int64_t>{12});
}

TEST_CASE("Every wrong row is named with what is wrong", "[core][schouw]") {
  const Desk desk;
  const auto problemOf = [&](Row row) {
    const FormReading r = desk.read(
        {subject("datum-dag", "26-11-2025"), subject("datum-donker", "26-11-2025"), std::move(row)});
    REQUIRE(r.problems.size() == 1);
    CHECK(r.problems[0].row == 4);
    CHECK_FALSE(r.problems[0].what.nl.empty());
    return r.problems[0].what.en;
  };
  CHECK(problemOf(item("bestaat-niet", "dag", "ja")).find("not in the checklist") != std::string::npos);
  CHECK(problemOf(item("licht-kleur", "dag", "ja")).find("round") != std::string::npos);
  CHECK(problemOf(item("licht-kleur", "donker", "misschien")).find("answer") != std::string::npos);
  CHECK(problemOf(item("licht-kleur", "donker", "", "een opmerking")).find("no answer") != std::string::npos);
  CHECK(problemOf(question("n_12m", "5")).find("cannot be answered") != std::string::npos);
  CHECK(problemOf(question("toegangen", "-1")).size() > 5);
  CHECK(problemOf(question("openbare_plaats", "soms")).size() > 5);
  CHECK(problemOf(agreement("99", "ja", "", "", "")).find("not open") != std::string::npos);
  CHECK(problemOf(agreement("nieuw", "", "snoeien", "", "")).find("who") != std::string::npos);
  CHECK(problemOf(agreement("nieuw", "", "", "groenbeheer", "")).find("what") != std::string::npos);
  CHECK(problemOf(agreement("nieuw", "", "snoeien", "groenbeheer", "31-2-2026")).find("no date") !=
        std::string::npos);
  CHECK(problemOf(agreement("nieuw", "", "snoeien", "groenbeheer", "2/3/2026")).find("two days") !=
        std::string::npos);
  CHECK(problemOf({"onzin", "x"}).find("kind") != std::string::npos);
  CHECK(problemOf(subject("datum-van-gisteren", "1-1-2025")).size() > 5);
  CHECK(problemOf(item("licht-kleur", "donker", "ja", std::string(501, 'x'))).find("500") !=
        std::string::npos);
  CHECK(problemOf({"item", "licht-kleur", "donker", "", "ja", "", "=cmd|calc"}).find("photo") !=
        std::string::npos);
}

TEST_CASE("A round without a date, in the future or told twice is refused", "[core][schouw]") {
  const Desk desk;
  CHECK(
      desk.read({subject("datum-dag", "26-11-2025"), item("licht-kleur", "donker", "ja")}).problems.size() ==
      1);
  CHECK(
      desk.read({subject("datum-donker", "3-1-2026"), item("licht-kleur", "donker", "ja")}).problems.size() ==
      2);
  CHECK(desk.read({}).problems.size() == 1);
  const FormReading twice =
      desk.read({subject("datum-donker", "26-11-2025"), item("licht-kleur", "donker", "ja"),
                 item("licht-kleur", "donker", "nee"), question("verlichting", "goed")});
  REQUIRE(twice.problems.size() == 2);
  CHECK(twice.problems[0].row == 4);
  CHECK(twice.problems[1].what.en.find("row 3") != std::string::npos);
}

TEST_CASE("Personal details go out of remarks, owners and photo names, and are counted", "[core][schouw]") {
  const Desk desk;
  const FormReading r = desk.read({subject("datum-donker", "26-11-2025"),
                                   {"item", "licht-kleur", "donker", "", "nee", "", "12-AB-34",
                                    "lamp bij Kerkstraat 12", "dhr. Jansen", ""}});
  CHECK(r.problems.empty());
  CHECK(r.inspection.findings[0].remark == "lamp bij Kerkstraat [...]");
  CHECK(r.inspection.findings[0].photo == "[...]");
  CHECK(r.inspection.agreements[0].owner == "[...]");
  CHECK(r.removed[static_cast<std::size_t>(PersonalDetail::HouseNumber)] >= 1);
  CHECK(r.removed[static_cast<std::size_t>(PersonalDetail::Plate)] == 1);
  CHECK(r.removed[static_cast<std::size_t>(PersonalDetail::Name)] == 1);
}

TEST_CASE("The empty form reads back as empty, whatever the language, and says whose it is",
          "[core][schouw]") {
  const Desk desk;
  const FactKind& asked = *desk.rules.fact("toegangen");
  const Question q{&asked, 3, {}, {}};
  const std::vector<const Question*> questions{&q};
  const FormInput input{.subject = {Id<Run>(4), "A1"},
                        .checklist = desk.checklist,
                        .offence = Offence::Autokraak,
                        .place = "parkeergarage",
                        .questions = questions,
                        .open = desk.open,
                        .date = Date{2025, 11, 27}};
  for (const Language language : {Language::Dutch, Language::English}) {
    const RawTable table = tableOf(findingsForm(input, language));
    const auto whose = subjectOf(table);
    REQUIRE(whose);
    CHECK(whose->run == Id<Run>(4));
    CHECK(whose->hotspot == "A1");
    const FormReading r = readForm(table, {.rules = desk.rules,
                                           .checklist = desk.checklist,
                                           .offence = Offence::Autokraak,
                                           .hotspot = Id<Hotspot>(7),
                                           .open = desk.open,
                                           .today = {}});
    CHECK(r.problems.empty());
    CHECK(r.answered == 0);
    CHECK(r.empty + r.subject == r.rows);
    CHECK(r.inspection.dayRound == Date{2025, 11, 27});
  }
}

TEST_CASE("A table that is no form is refused with what to do", "[core][schouw]") {
  CHECK_FALSE(subjectOf(RawTable{}));
  CHECK_FALSE(subjectOf(tableOf({{"a", "b"}, {"1", "2"}})));
  CHECK_FALSE(subjectOf(tableOf({head, subject("run", "0"), subject("hotspot", "A1")})));
  CHECK(readForm(RawTable{}, {.rules = test::smallRules(),
                              .checklist = test::smallChecklist(),
                              .offence = Offence::Autokraak,
                              .hotspot = {},
                              .open = {},
                              .today = {}})
            .problems.size() == 1);
}
