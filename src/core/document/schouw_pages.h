// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <utility>

#include "document/compose_schouw.h"

namespace brandpunt {

// What the pages of a schouw pack share.

inline constexpr double handRow_mm = 7.9;  ///< of a row to write in, in the dark

inline PaperCell words(std::string text, bool strong = false) {
  return TextCell{.text = std::move(text), .strong = strong};
}
inline PaperColumn column(std::string head, double width_mm) {
  return {.head = std::move(head), .width_mm = width_mm};
}
inline PaperColumn ruled(std::string head, double width_mm) {
  return {.head = std::move(head), .width_mm = width_mm, .ruled = true};
}
template <class Content>
PaperBlock block(Content content) {
  PaperBlock made;
  made.content = std::move(content);
  return made;
}

/// The checklist of the round on the page, with agreements, a field to sketch and signatures.
void addChecklist(PaperPage& page, const PermittedVisit& visit, const SchouwContext& context,
                  SchouwRound round);

}  // namespace brandpunt
