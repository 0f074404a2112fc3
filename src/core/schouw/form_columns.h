// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include "base/words.h"
#include "schouw/findings_form.h"

namespace brandpunt {

/// The columns of the form, and what they are called in a file.
enum class FormColumn { Kind, Id, Round, Question, Answer, Possible, Photo, Remark, Who, When };
inline constexpr std::size_t formColumnCount = 10;
inline const std::array<Text, formColumnCount>& formHeads() {
  static const std::array<Text, formColumnCount> heads{{{"soort", "kind"},
                                                        {"id", "id"},
                                                        {"ronde", "round"},
                                                        {"vraag", "question"},
                                                        {"antwoord", "answer"},
                                                        {"mogelijk", "possible"},
                                                        {"foto", "photo"},
                                                        {"opmerking", "remark"},
                                                        {"wie", "who"},
                                                        {"wanneer", "when"}}};
  return heads;
}

/// What a row is about; the words are the same in every language, so that a form can travel.
enum class RowKind { Subject, Item, Question, Agreement };
inline constexpr Words<RowKind, 4> rowKinds{"schouw", "item", "vraag", "afspraak"};

/// Rows about the schouw itself.
enum class SubjectRow { Run, Hotspot, DayRound, DarkRound, Next };
inline constexpr Words<SubjectRow, 5> subjectRows{"run", "hotspot", "datum-dag", "datum-donker", "volgende"};

inline constexpr std::string_view newAgreement = "nieuw";
inline constexpr std::size_t roomForAgreements = 6;

}  // namespace brandpunt
