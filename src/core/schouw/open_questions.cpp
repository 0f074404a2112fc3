// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/open_questions.h"

#include <algorithm>
#include <array>

namespace brandpunt {
namespace {

constexpr std::size_t mostNamed = 3;

bool isToldByAnItem(const Checklist& checklist, Offence offence, std::string_view place,
                    const std::string& fact) {
  for (const SchouwRound round : {SchouwRound::Day, SchouwRound::Dark}) {
    for (const ChecklistItem* item : itemsFor(checklist, offence, place, round)) {
      if (item->effect && item->effect->fact == fact) return true;
    }
  }
  return false;
}

bool isForTheSpot(const Checklist& checklist, const FactKind& kind) {
  if (kind.who == "schouw" || kind.source == FactSource::SiteInspection) return true;
  return std::find(checklist.onTheSpot.begin(), checklist.onTheSpot.end(), kind.id) !=
         checklist.onTheSpot.end();
}

std::string inSentence(std::string name) {
  // "Verlichting verbeteren" in a list: a small letter, but for names that begin with two capitals.
  const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (name.size() > 1 && isCapital(name[0]) && !isCapital(name[1])) name[0] = static_cast<char>(name[0] + 32);
  return name.substr(0, name.find(" ("));
}

}  // namespace

std::vector<const Question*> questionsOnTheSpot(const Advice& advice, const Checklist& checklist,
                                                Offence offence, std::string_view place, std::size_t most) {
  std::vector<const Question*> questions;
  for (const Question& q : advice.questions) {
    if (questions.size() == most) break;
    if (q.fact && isForTheSpot(checklist, *q.fact) && !isToldByAnItem(checklist, offence, place, q.fact->id))
      questions.push_back(&q);
  }
  return questions;
}

bool advisesOn(const Advice& advice, const ChecklistItem& item) {
  return item.effect && std::any_of(advice.questions.begin(), advice.questions.end(), [&](const Question& q) {
           return q.fact && q.fact->id == item.effect->fact;
         });
}

Text decidesWhat(const Question& question) {
  std::vector<const Measure*> named = question.decides;
  for (const Measure* m : question.weighs) {
    if (std::find(named.begin(), named.end(), m) == named.end()) named.push_back(m);
  }
  std::erase_if(named, [](const Measure* m) { return m->personFocused; });
  Text text{"bepaalt: ", "decides: "};
  for (std::size_t i = 0; i < named.size() && i < mostNamed; ++i) {
    text.nl += (i > 0 ? ", " : "") + inSentence(named[i]->name.nl);
    text.en += (i > 0 ? ", " : "") + inSentence(named[i]->name.en);
  }
  if (named.size() > mostNamed) {
    const std::string more = std::to_string(named.size() - mostNamed);
    text.nl += " en nog " + more;
    text.en += " and " + more + " more";
  }
  return named.empty() ? Text{} : text;
}

}  // namespace brandpunt
