// SPDX-License-Identifier: GPL-3.0-or-later
// The second page of each round: what to tick, what was agreed, who signs.
#include <algorithm>

#include "document/schouw_pages.h"
#include "document/sentences.h"
#include "schouw/open_questions.h"

namespace brandpunt {
namespace {

constexpr double tickColumn_mm = 8.4;

PaperColumn numbers(double width_mm) { return {.width_mm = width_mm, .toTheRight = true}; }

class ChecklistPage {
 public:
  ChecklistPage(const PermittedVisit& visit, const SchouwContext& context)
      : m_visit(visit), m_context(context) {}

  void fill(PaperPage& page, SchouwRound round) const {
    page.title = say({"Checklist en afspraken", "Checklist and agreements"});
    page.subtitle = say({"'Ja' is goed. Bij 'deels' of 'nee': fotonummer of opmerking erbij.",
                         "'Yes' is good. With 'partly' or 'no': add a photo number or remark."});
    const auto items = itemsFor(m_context.checklist, m_visit.offence, m_context.place, round);
    page.blocks.push_back(block(checklistTable(items)));
    page.blocks.push_back(block(Heading{say({"Afspraken", "Agreements"}), {}}));
    page.blocks.push_back(block(agreementTable(m_context.room.agreements)));
    page.blocks.push_back(block(Heading{say({"Schets en opmerkingen", "Sketch and remarks"}), {}}));
    page.blocks.push_back(block(SketchField{12, true}));
    FillLines signatures;
    signatures.below = true;
    for (const Text& who : {Text{"Gemeente", "Municipality"}, Text{"Politie", "Police"}, partner(),
                            Text{"Volgende schouw op", "Next inspection on"}})
      signatures.lines.push_back({say(who), {}, 1});
    page.blocks.push_back(block(std::move(signatures)));
  }

 private:
  std::string say(const Text& text) const { return text.in(m_context.language); }

  Text partner() const {
    if (isAgainstDwellings(m_visit.offence))
      return {"Bewoners of corporatie", "Residents or housing association"};
    return {"Beheerder of ondernemers", "Manager or businesses"};
  }

  PaperTable checklistTable(const std::vector<const ChecklistItem*>& items) const {
    PaperTable table;
    table.leastRow_mm = handRow_mm;
    table.columns = {column(say({"Thema", "Theme"}), 20), numbers(4.5),
                     column(say({"Kijk of het zo is", "See whether it is so"}), 70)};
    for (std::size_t i = 0; i < itemAnswerCount; ++i)
      table.columns.push_back(column(say(wordOf(static_cast<ItemAnswer>(i))), tickColumn_mm));
    table.columns.push_back(ruled(say({"Foto", "Photo"}), 11));
    table.columns.push_back(ruled(say({"Opmerking", "Remark"}), 0));
    std::string theme;
    bool waits = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const ChecklistItem& item = *items[i];
      const bool opens = item.theme != theme;
      theme = item.theme;
      const ChecklistTheme* title = m_context.checklist.theme(item.theme);
      const bool decides = advisesOn(m_context.advice, item);
      waits = waits || decides;
      PaperRow row;
      row.opensGroup = opens;
      row.cells = {words(opens && title ? say(title->title) : std::string(), true),
                   words(std::to_string(i + 1)), words(say(item.text) + (decides ? "\u00a0*" : ""))};
      for (std::size_t k = 0; k < itemAnswerCount; ++k) row.cells.push_back(TickCell{{""}});
      row.cells.push_back(WriteCell{});
      row.cells.push_back(WriteCell{});
      table.rows.push_back(std::move(row));
    }
    if (waits) {
      table.note = say({"* Op dit antwoord wacht het advies: het bepaalt welke maatregelen hier passen.",
                        "* The advice waits for this answer: it decides which measures fit here."});
    }
    return table;
  }

  PaperTable agreementTable(std::size_t rows) const {
    PaperTable table;
    table.leastRow_mm = 8.4;
    table.columns = {column(say({"Nr.", "No."}), 9), ruled(say({"Wat spreken we af", "What we agree"}), 0),
                     ruled(say({"Wie (rol)", "Who (role)"}), 38), ruled(say({"Wanneer", "When"}), 27),
                     ruled(say({"Gereed", "Done"}), 14)};
    const std::size_t printed = std::min(m_context.open.size(), rows - 1);
    for (std::size_t i = 0; i < rows; ++i) {
      PaperRow row;
      row.cells = {words(std::to_string(i + 1))};
      if (i < printed) {
        const Agreement& a = m_context.open[i];
        const std::string since =
            a.madeOn ? say({"nog open van ", "still open from "}) + say(inWords(*a.madeOn)) : std::string();
        row.cells.push_back(TextCell{.text = a.text, .detail = since});
        row.cells.push_back(words(a.owner));
        row.cells.push_back(words(a.due ? say(inWords(*a.due)) : std::string()));
      } else {
        for (int k = 0; k < 3; ++k) row.cells.push_back(WriteCell{});
      }
      row.cells.push_back(TickCell{{""}});
      table.rows.push_back(std::move(row));
    }
    if (printed < m_context.open.size()) {
      const std::string more = std::to_string(m_context.open.size() - printed);
      table.note = say({"En nog " + more + " open afspraken die niet op dit blad staan.",
                        "And " + more + " more open agreements that are not on this sheet."});
    }
    return table;
  }

  const PermittedVisit& m_visit;
  const SchouwContext& m_context;
};

}  // namespace

void addChecklist(PaperPage& page, const PermittedVisit& visit, const SchouwContext& context,
                  SchouwRound round) {
  ChecklistPage(visit, context).fill(page, round);
}

}  // namespace brandpunt
