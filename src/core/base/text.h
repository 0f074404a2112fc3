// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace brandpunt {

/// The languages that Brandpunt speaks to people.
enum class Language { Dutch, English };

/// A sentence for a person, in both languages at once.
///
/// The core has no translation library, and a sentence written in two languages side by side cannot be left
/// half translated. Parts that vary (a file name, a number) are put in by whoever makes the sentence. Fixed
/// words of the window go through Qt Linguist instead (ADR 0003).
struct Text {
  std::string nl = {};
  std::string en = {};

  const std::string& in(Language language) const { return language == Language::Dutch ? nl : en; }
  bool empty() const { return nl.empty() && en.empty(); }
  bool operator==(const Text&) const = default;
};

}  // namespace brandpunt
