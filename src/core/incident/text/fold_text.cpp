// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

// The plain letter of each character from U+00C0 to U+017F; '?' none.
constexpr std::string_view plainLetters =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiyyjjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt"
    "uuuu"
    "uuuuuuuuwwyyyzzzzzzs";
static_assert(plainLetters.size() == 0x180 - 0xC0);

template <bool keepBlanks>
std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool blank = false;
  const auto put = [&](char c) {
    if (keepBlanks && blank && !folded.empty()) folded += ' ';
    blank = false;
    folded += c;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 'A' && byte <= 'Z') {
      put(static_cast<char>(byte + 32));
    } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
      put(text[i]);
    } else if (byte < 0x80 || byte == 0xC2) {
      blank = true;  // U+0080..U+00BF are controls and signs, the no-break space among them
      if (byte == 0xC2) ++i;
    } else if (byte >= 0xC3 && byte <= 0xC5 && i + 1 < text.size()) {
      const std::size_t code = (byte & 0x1Fu) << 6 | (static_cast<unsigned char>(text[++i]) & 0x3Fu);
      const char letter = plainLetters[code - 0xC0];
      letter == ' ' ? void(blank = true) : put(letter);
    } else if (byte == 0xE2 && i + 2 < text.size()) {
      blank = true;  // dashes, quotation marks, dots
      i += 2;
    } else {
      put(text[i]);
    }
  }
  return folded;
}

}  // namespace

std::string foldWords(std::string_view text) { return fold<true>(text); }
std::string foldCompact(std::string_view text) { return fold<false>(text); }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view noBreakSpace = "\xC2\xA0";
  const auto isBlank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  for (;;) {
    if (!text.empty() && isBlank(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(noBreakSpace)) {
      text.remove_prefix(2);
    } else {
      break;
    }
  }
  for (;;) {
    if (!text.empty() && isBlank(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(noBreakSpace)) {
      text.remove_suffix(2);
    } else {
      return text;
    }
  }
}

}  // namespace brandpunt
