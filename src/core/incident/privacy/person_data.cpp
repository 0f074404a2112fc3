// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/privacy/person_data.h"

#include <algorithm>
#include <array>

#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLetter(char c) { return isUpper(c) || (c >= 'a' && c <= 'z'); }
bool isWord(char c) { return isDigit(c) || isLetter(c) || static_cast<unsigned char>(c) >= 0x80; }

/// The length of what of that kind begins at `i`; 0: nothing.
using Finder = std::size_t (*)(std::string_view text, std::size_t i);

bool beginsWord(std::string_view text, std::size_t i) { return i == 0 || !isWord(text[i - 1]); }
bool endsWord(std::string_view text, std::size_t end) { return end >= text.size() || !isWord(text[end]); }

std::size_t emailAt(std::string_view text, std::size_t i) {
  if (!beginsWord(text, i) || !isWord(text[i])) return 0;
  const auto part = [](char c) {
    return isDigit(c) || isLetter(c) || c == '.' || c == '_' || c == '-' || c == '+';
  };
  std::size_t at = i;
  while (at < text.size() && part(text[at])) ++at;
  if (at == i || at >= text.size() || text[at] != '@') return 0;
  std::size_t end = at + 1;
  while (end < text.size() && part(text[end])) ++end;
  const std::string_view domain = text.substr(at + 1, end - at - 1);
  return domain.find('.') != domain.npos && domain.size() >= 4 ? end - i : 0;
}

/// Reads digits with single blanks or dashes between them; gives where they end.
std::size_t digitsFrom(std::string_view text, std::size_t i, std::string& digits) {
  std::size_t end = i;
  while (i < text.size()) {
    if (isDigit(text[i])) {
      digits += text[i];
      end = ++i;
    } else if ((text[i] == ' ' || text[i] == '-' || text[i] == '.') && i + 1 < text.size() &&
               isDigit(text[i + 1])) {
      ++i;
    } else {
      break;
    }
  }
  return end;
}

std::size_t phoneAt(std::string_view text, std::size_t i) {
  if (!beginsWord(text, i)) return 0;
  std::string digits;
  if (text[i] == '+' && text.substr(i).starts_with("+31")) {
    const std::size_t end = digitsFrom(text, i + 1, digits);
    return digits.size() == 11 && endsWord(text, end) ? end - i : 0;
  }
  if (text[i] != '0' || (i > 0 && (text[i - 1] == '-' || text[i - 1] == '.'))) return 0;
  const std::size_t end = digitsFrom(text, i, digits);
  return digits.size() == 10 && digits[1] != '0' && endsWord(text, end) ? end - i : 0;
}

std::size_t bsnAt(std::string_view text, std::size_t i) {
  constexpr std::size_t length = 9;
  if (!beginsWord(text, i) || i + length > text.size() || !endsWord(text, i + length)) return 0;
  return passesElevenTest(text.substr(i, length)) ? length : 0;
}

std::size_t ibanAt(std::string_view text, std::size_t i) {
  if (!beginsWord(text, i) || i + 18 > text.size() || text.substr(i, 2) != "NL") return 0;
  std::string plain;
  std::size_t end = i;
  for (; end < text.size() && plain.size() < 18; ++end) {
    if (text[end] != ' ') plain += text[end];
  }
  const bool fits = plain.size() == 18 && isDigit(plain[2]) && isDigit(plain[3]) &&
                    std::all_of(plain.begin() + 4, plain.begin() + 8, isUpper) &&
                    std::all_of(plain.begin() + 8, plain.end(), isDigit);
  return fits && endsWord(text, end) ? end - i : 0;
}

/// Three groups, six signs, letters and digits both: 12-ABC-3, AB-12-CD. Source: RDW sidecodes 1 to 14.
std::size_t plateAt(std::string_view text, std::size_t i) {
  if (!beginsWord(text, i) || (i > 0 && text[i - 1] == '-')) return 0;
  std::size_t end = i, groups = 0, signs = 0, letters = 0;
  while (end < text.size() && groups < 3) {
    const std::size_t from = end;
    const bool digit = isDigit(text[from]);
    while (end < text.size() && (digit ? isDigit(text[end]) : isUpper(text[end]))) ++end;
    const std::size_t size = end - from;
    if (size == 0 || size > 3) return 0;
    signs += size;
    letters += digit ? 0 : size;
    if (++groups == 3) break;
    if (end >= text.size() || text[end] != '-') return 0;
    ++end;
  }
  const bool fits = groups == 3 && signs == 6 && letters > 0 && letters < 6;
  return fits && endsWord(text, end) && (end >= text.size() || text[end] != '-') ? end - i : 0;
}

/// "dhr. P. de Vries": the title and the capitals after it, with the small words between.
std::size_t nameAt(std::string_view text, std::size_t i) {
  static constexpr std::array<std::string_view, 9> titles{"de heer ", "dhr. ", "dhr ", "mevr. ", "mevr ",
                                                          "mevrouw ", "mw. ",  "mw ",  "fam. "};
  static constexpr std::array<std::string_view, 9> between{"van", "de",  "der", "den", "het",
                                                           "ten", "ter", "te",  "v."};
  if (!beginsWord(text, i)) return 0;
  std::string lower(text.substr(i, 10));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return isUpper(c) ? static_cast<char>(c + 32) : c; });
  const auto title =
      std::find_if(titles.begin(), titles.end(), [&](std::string_view t) { return lower.starts_with(t); });
  if (title == titles.end()) return 0;
  std::size_t end = i + title->size(), last = end;
  bool any = false;
  while (end < text.size()) {
    std::size_t to = std::min(text.find(' ', end), text.size());
    const std::string_view word = text.substr(end, to - end);
    const bool capital = !word.empty() && isUpper(word.front());
    if (!capital && std::find(between.begin(), between.end(), word) == between.end()) break;
    if (capital) last = to, any = true;
    end = std::min(to + 1, text.size());
  }
  return any ? last - i : 0;
}

struct Kind {
  std::string_view name;
  Finder find;
};
constexpr std::array kinds{Kind{"email", emailAt}, Kind{"iban", ibanAt}, Kind{"phone", phoneAt},
                           Kind{"bsn", bsnAt}, Kind{"plate", plateAt}};

/// Most texts hold nothing of the kind, and a million of them are looked at.
bool mayHoldAny(std::string_view text, bool names) {
  std::size_t digits = 0;
  bool dash = false, at = false;
  for (const char c : text) {
    digits += isDigit(c) ? 1 : 0;
    dash = dash || c == '-';
    at = at || c == '@';
  }
  if (at || digits >= 8 || (digits >= 2 && dash)) return true;
  return names && text.find(' ') != text.npos;
}

}  // namespace

bool passesElevenTest(std::string_view digits) {
  if (digits.size() != 9 || !std::all_of(digits.begin(), digits.end(), isDigit)) return false;
  int sum = 0, all = 0;
  for (std::size_t k = 0; k < 9; ++k) {
    const int digit = digits[k] - '0';
    sum += digit * (k == 8 ? -1 : 9 - static_cast<int>(k));
    all += digit;
  }
  return all > 0 && sum % 11 == 0;
}

void removePersonData(std::string& text, bool names, PersonDataCounts& counts) {
  if (!mayHoldAny(text, names)) return;
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = 0;
    const auto take = [&](const Kind& kind) {
      length = kind.find(text, i);
      if (length > 0) ++counts[std::string(kind.name)];
      return length > 0;
    };
    const bool found = std::any_of(kinds.begin(), kinds.end(), take) || (names && take({"name", nameAt}));
    if (!found) {
      ++i;
      continue;
    }
    any = true;
    text.erase(i, length);
    if (i > 0 && text[i - 1] == ' ' && (i == text.size() || text[i] == ' ')) text.erase(--i, 1);
  }
  text = std::string(trimmed(text));
  // What stood on both sides of it may be a number now: "06 jan@voorbeeld.nl 12345678".
  if (any) removePersonData(text, names, counts);
}

}  // namespace brandpunt
