// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/compose_explanation.h"

#include "document/privacy.h"
#include "document/sentences.h"

namespace brandpunt {

Result<PaperSpec> composeExplanation(const ExplanationMaterial& m) {
  if (m.exportClass != ExportClass::Werk && m.exportClass != ExportClass::Driehoek) {
    const std::string id(idOf(m.exportClass));
    return Error{ErrorCode::Withheld,
                 {"Een advies is er niet in klasse " + id + "; kies werk of driehoek.",
                  "There is no advice in class " + id + "; choose werk or driehoek."}};
  }
  const int least = rulesOf(m.exportClass).minimumCount;
  if (m.hotspot.n < least) {
    const std::string n = std::to_string(least);
    return Error{
        ErrorCode::Withheld,
        {"Op deze plek zijn minder dan " + n + " delicten bekend; in deze klasse mag die plek er niet in.",
         "Fewer than " + n + " offences are known at this place; in this class it may not be named."}};
  }
  const auto t = [&](const Text& text) { return text.in(m.language); };
  PaperSpec paper;
  paper.language = m.language;
  paper.marks.push_back({t(markOf(m.exportClass)), true});
  PaperPage page;
  page.over = m.areaName;
  const std::string of = t(infoOf(m.offence).one);
  page.title = t({"Advies voor hotspot ", "Advice on hotspot "}) + m.hotspot.name + ": " + of;
  page.subtitle = t(inWords(m.period));
  for (const ExplanationPart& part : explain(m)) {
    page.blocks.push_back({Heading{t(part.title), {}}});
    for (const Text& paragraph : part.paragraphs) page.blocks.push_back({Paragraph{t(paragraph)}});
  }
  paper.title = page.title;
  paper.pages.push_back(std::move(page));
  paper.footLead = t(markOf(m.exportClass));
  paper.foot.push_back(t({"Advies, geen besluit: de gemeente en de driehoek beslissen.",
                          "Advice, no decision: the municipality and the triangle meeting decide."}));
  paper.foot.push_back(m.program + (m.invented ? t({" · Voorbeeld: gemeente en cijfers zijn verzonnen.",
                                                    " · Example: the municipality and figures are invented."})
                                               : std::string(".")));
  paper.pageWords = t({"bladzijde {page} van {pages}", "page {page} of {pages}"});
  paper.author = m.program;
  return paper;
}

}  // namespace brandpunt
