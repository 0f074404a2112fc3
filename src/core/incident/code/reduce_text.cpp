// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/code/reduce_text.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

bool holdsAny(const std::string& folded, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return folded.find(w) != folded.npos; });
}

}  // namespace

Entry entryFrom(std::string_view method) {
  const std::string folded = foldWords(method);
  if (holdsAny(folded,
               {"babbeltruc", "listigheid", "valse hoedanigheid", "deception", "distraction", "trick"}))
    return Entry::Deception;
  if (holdsAny(folded, {"zonder braak", "geen braak", "insluip", "niet afgesloten", "open deur", "open raam",
                        "openstaand", "unlocked", "no force", "unforced", "open window", "open door"})) {
    return Entry::NoForce;
  }
  if (holdsAny(
          folded,
          {"braak",      "verbrek", "geforceerd", "forceren", "openbreken", "ingooien", "ingeslagen",
           "inslaan",    "flipper", "hengel",     "gaatjes",  "cilinder",   "koevoet",  "schroevendraaier",
           "breekijzer", "forced",  "smash",      "broken",   "pried",      "kick"})) {
    return Entry::Force;
  }
  return Entry::Unknown;
}

EntrySide entrySideFrom(std::string_view method) {
  const std::string folded = foldWords(method);
  if (holdsAny(folded, {"achter", "rear", "back door", "back window", "tuinzijde"})) return EntrySide::Rear;
  if (holdsAny(folded, {"voordeur", "voorzijde", "voorkant", "voorraam", "straatzijde", "front"}))
    return EntrySide::Front;
  if (holdsAny(folded, {"zijdeur", "zijkant", "zijraam", "zijgevel", "side"})) return EntrySide::Side;
  return EntrySide::Unknown;
}

Loot lootFrom(std::string_view goods) {
  const std::string folded = foldWords(goods);
  if (folded.empty()) return Loot::Unknown;
  const bool plate =
      holdsAny(folded, {"kenteken", "nummerplaat", "license plate", "licence plate", "number plate"});
  const bool electronics =
      holdsAny(folded, {"navigatie", "laptop", "telefoon", "phone", "computer", "tablet", "ipad", "radio",
                        "camera", "elektronica", "electronics", "airbag", "dashcam", "audio"});
  if (electronics) return Loot::Electronics;
  // Several things in one cell are separated; a plate among them is not all that was taken.
  const bool several = goods.find_first_of(";,\n+/") != goods.npos;
  return plate && !several ? Loot::PlateOnly : Loot::Other;
}

std::optional<bool> yesNoFrom(std::string_view cell) {
  const std::string folded = foldWords(cell);
  const auto isOneOf = [&](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), folded) != words.end();
  };
  if (isOneOf({"j", "ja", "y", "yes", "true", "waar", "1", "poging", "attempt", "attempted"})) return true;
  if (isOneOf({"n", "nee", "no", "false", "onwaar", "0", "voltooid", "completed", "complete"})) return false;
  return {};
}

ReportedBy reportedByFrom(std::string_view cell, std::string_view header) {
  const std::string folded = foldWords(cell);
  if (const auto yes = yesNoFrom(cell)) {
    const std::string about = foldWords(header);
    if (*yes && about.find("ambtshalve") != about.npos) return ReportedBy::Police;
    if (*yes && holdsAny(about, {"aangifte", "victim"})) return ReportedBy::Victim;
    return ReportedBy::Unknown;
  }
  if (holdsAny(folded, {"ambtshalve", "politie", "police", "officer", "patrol", "surveillance", "heterdaad"}))
    return ReportedBy::Police;
  if (holdsAny(folded, {"aangifte", "slachtoffer", "benadeelde", "burger", "melding", "internet", "telefon",
                        "victim", "citizen", "public"})) {
    return ReportedBy::Victim;
  }
  return ReportedBy::Unknown;
}

}  // namespace brandpunt
