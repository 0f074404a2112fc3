// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/personal_detail.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <vector>

#include "base/words.h"

namespace brandpunt {
namespace {

constexpr Words<PersonalDetail, personalDetailCount> ids{
    "house-number", "postcode", "plate", "telephone", "e-mail", "name", "long-number"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80) != 0; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

/// A piece of text between blanks and commas, with where it stands.
struct Token {
  std::size_t from = 0, to = 0;
  std::string_view text = {};
};

std::vector<Token> tokensOf(std::string_view text) {
  constexpr std::string_view between = " \t\r\n,;()[]\"!?";
  std::vector<Token> tokens;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(between, at)) != std::string_view::npos) {
    std::size_t to = std::min(text.find_first_of(between, at), text.size());
    std::size_t end = to;
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == ':')) --end;
    tokens.push_back({at, end, text.substr(at, end - at)});
    at = to;
  }
  return tokens;
}

template <std::size_t n>
bool isOneOf(std::string_view word, const std::array<std::string_view, n>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 33> streetEndings{
    "straat", "laan",  "weg",   "plein", "kade",   "gracht", "hof",       "dijk",     "singel",
    "pad",    "dreef", "steeg", "markt", "park",   "ring",   "plantsoen", "straatje", "burg",
    "wal",    "baan",  "erf",   "veld",  "oever",  "haven",  "boulevard", "street",   "road",
    "avenue", "lane",  "drive", "court", "square", "str"};
constexpr std::array<std::string_view, 7> numberWords{"nr", "nummer", "huisnummer", "huisnr",
                                                      "no", "number", "huis"};
constexpr std::array<std::string_view, 17> personTitles{
    "dhr", "mevr", "mw", "mevrouw", "meneer", "heer",    "fam",        "familie", "de heer",
    "mr",  "mrs",  "ms", "miss",    "sir",    "bewoner", "bewoonster", "resident"};
constexpr std::array<std::string_view, 11> nameParticles{"van", "de", "der", "den", "het", "ten",
                                                         "ter", "te", "'t",  "el",  "op"};
/// What looks like a street and is none: their number is that of a thing.
constexpr std::array<std::string_view, 4> noStreets{"looppad", "fietspad", "achterpad", "speelveld"};

bool soundsLikeStreet(std::string_view token) {
  const std::string word = lower(token);
  if (isOneOf(std::string_view(word), noStreets)) return false;
  return std::any_of(streetEndings.begin(), streetEndings.end(),
                     [&](std::string_view ending) { return std::string_view(word).ends_with(ending); });
}

/// "12", "12a", "12-14", "12/3": as houses are numbered.
bool looksLikeHouseNumber(std::string_view token) {
  if (token.empty() || !isDigit(token.front())) return false;
  std::size_t digits = 0;
  while (digits < token.size() && isDigit(token[digits])) ++digits;
  if (digits > 5) return false;
  const std::string_view rest = token.substr(digits);
  if (rest.empty()) return true;
  if (rest.size() <= 2 && std::all_of(rest.begin(), rest.end(), isLetter)) return true;
  return rest.front() == '-' || rest.front() == '/';
}

bool isPostcodeDigits(std::string_view t) {
  return t.size() == 4 && t.front() != '0' && std::all_of(t.begin(), t.end(), isDigit);
}
bool isPostcodeLetters(std::string_view t) { return t.size() == 2 && isUpper(t[0]) && isUpper(t[1]); }

/// The groups of a plate: X a letter, 9 a digit.
bool isPlate(std::string_view token) {
  constexpr std::array<std::string_view, 15> sidecodes{"XX9999", "9999XX", "99XX99", "XX99XX", "XXXX99",
                                                       "99XXXX", "99XXX9", "9XXX99", "XX999X", "X999XX",
                                                       "XXX99X", "X99XXX", "9XX999", "999XX9", "XXX999"};
  std::string shape, plain;
  int hyphens = 0;
  for (const char c : token) {
    if (c == '-') {
      ++hyphens;
    } else if (isDigit(c)) {
      shape += '9';
    } else if (std::isalpha(static_cast<unsigned char>(c))) {
      shape += 'X';
      plain += c;
    } else {
      return false;
    }
  }
  if (!isOneOf(std::string_view(shape), sidecodes)) return false;
  // Without hyphens only capitals: "123abc" is more often something else.
  return hyphens == 2 || (hyphens == 0 && std::all_of(plain.begin(), plain.end(), isUpper));
}

class Cleaner {
 public:
  explicit Cleaner(std::string_view text) : m_text(text), m_tokens(tokensOf(text)) {}

  CleanedText clean() {
    for (std::size_t i = 0; i < m_tokens.size(); i = m_next) {
      m_next = i + 1;
      email(i) || postcode(i) || plate(i) || telephone(i) || houseNumber(i) || name(i);
    }
    CleanedText cleaned;
    std::size_t at = 0;
    for (const Hole& hole : m_holes) {
      cleaned.text += std::string(m_text.substr(at, hole.from - at)) + "[...]";
      ++cleaned.removed[static_cast<std::size_t>(hole.kind)];
      at = hole.to;
    }
    cleaned.text += m_text.substr(at);
    return cleaned;
  }

 private:
  struct Hole {
    std::size_t from = 0, to = 0;
    PersonalDetail kind = PersonalDetail::Name;
  };

  bool take(std::size_t first, std::size_t last, PersonalDetail kind) {
    m_holes.push_back({m_tokens[first].from, m_tokens[last].to, kind});
    m_next = last + 1;
    return true;
  }
  std::string_view token(std::size_t i) const {
    return i < m_tokens.size() ? m_tokens[i].text : std::string_view();
  }

  bool email(std::size_t i) {
    const std::size_t at = token(i).find('@');
    const bool is = at != std::string_view::npos && at > 0 && at + 1 < token(i).size();
    return is && take(i, i, PersonalDetail::Email);
  }

  bool plate(std::size_t i) {
    if (isPlate(token(i))) return take(i, i, PersonalDetail::Plate);
    // "12 AB 34": three groups apart.
    if (i + 2 >= m_tokens.size()) return false;
    const std::string joined =
        std::string(token(i)) + "-" + std::string(token(i + 1)) + "-" + std::string(token(i + 2));
    const auto group = [](std::string_view t) {
      return !t.empty() && t.size() <= 3 &&
             (std::all_of(t.begin(), t.end(), isDigit) || std::all_of(t.begin(), t.end(), isUpper));
    };
    const bool groups = group(token(i)) && group(token(i + 1)) && group(token(i + 2));
    return groups && isPlate(joined) && take(i, i + 2, PersonalDetail::Plate);
  }

  /// Digits with blanks, hyphens or brackets between: nine or more that begin with 0 or +, or eight or more of any kind.
  bool telephone(std::size_t i) {
    std::size_t digits = 0, last = i;
    const char first = token(i).empty() ? ' ' : token(i).front();
    if (!isDigit(first) && first != '+') return false;
    for (std::size_t j = i; j < m_tokens.size(); ++j) {
      const std::string_view t = token(j);
      const bool part = std::all_of(t.begin(), t.end(), [](char c) {
        return isDigit(c) || c == '-' || c == '+' || c == '.' || c == '/';
      });
      if (!part) break;
      // Two numbers of a house or a photo in a row are no telephone number, a date is none either.
      const auto here = static_cast<std::size_t>(std::count_if(t.begin(), t.end(), isDigit));
      if (j > i && m_tokens[j].from - m_tokens[j - 1].to > 2) break;
      digits += here;
      last = j;
    }
    if (isDate(token(i)) && last == i) return false;
    if (digits >= 9 && (first == '0' || first == '+')) return take(i, last, PersonalDetail::Telephone);
    const std::string_view own = token(i);
    const auto ownDigits = static_cast<std::size_t>(std::count_if(own.begin(), own.end(), isDigit));
    return ownDigits >= 8 && take(i, i, PersonalDetail::LongNumber);
  }

  static bool isDate(std::string_view t) {
    const auto marks =
        std::count_if(t.begin(), t.end(), [](char c) { return c == '-' || c == '/' || c == '.'; });
    return marks == 2 && t.size() <= 10;
  }

  bool postcode(std::size_t i) {
    const std::string_view t = token(i);
    if (t.size() == 6 && isPostcodeDigits(t.substr(0, 4)) && isPostcodeLetters(t.substr(4)))
      return take(i, i, PersonalDetail::Postcode);
    return isPostcodeDigits(t) && isPostcodeLetters(token(i + 1)) && take(i, i + 1, PersonalDetail::Postcode);
  }

  bool houseNumber(std::size_t i) {
    if (i == 0 || !looksLikeHouseNumber(token(i))) return false;
    const std::string before = lower(token(i - 1));
    if (!soundsLikeStreet(before) && !isOneOf(std::string_view(before), numberWords)) return false;
    if (i >= 2 && before != "huisnummer" && before != "huisnr" && isThing(token(i - 2))) return false;
    std::size_t last = i;
    // "12 en 14", "12 A".
    const std::string_view next = token(i + 1);
    if (next.size() == 1 && isUpper(next.front())) ++last;
    while (last + 2 < m_tokens.size() &&
           (lower(token(last + 1)) == "en" || lower(token(last + 1)) == "t/m") &&
           looksLikeHouseNumber(token(last + 2))) {
      last += 2;
    }
    return take(i, last, PersonalDetail::HouseNumber);
  }

  /// "lantaarnpaal nr 12", "foto nummer 3": the number of a thing.
  static bool isThing(std::string_view token) {
    constexpr std::array<std::string_view, 14> things{"paal",  "lantaarnpaal", "lichtmast", "mast",  "foto",
                                                      "punt",  "lamp",         "bord",      "vak",   "photo",
                                                      "point", "post",         "camera",    "ingang"};
    return isOneOf(std::string_view(lower(token)), things);
  }

  bool name(std::size_t i) {
    const std::string word = lower(token(i));
    const bool titled = isOneOf(std::string_view(word), personTitles);
    const bool initials = token(i).size() == 1 && isUpper(token(i).front()) &&
                          m_tokens[i].to < m_text.size() && m_text[m_tokens[i].to] == '.';
    const bool dotted =
        token(i).size() >= 3 && isUpper(token(i)[0]) && token(i)[1] == '.' && isUpper(token(i)[2]);
    if (!titled && !initials && !dotted) return false;
    std::size_t last = i;
    bool named = false;
    for (std::size_t j = i + 1; j < m_tokens.size() && j <= i + 5; ++j) {
      const std::string_view t = token(j);
      const bool particle = isOneOf(std::string_view(lower(t)), nameParticles);
      const bool capital = isUpper(t.front());
      if (!particle && !capital) break;
      if (m_tokens[j].from - m_tokens[j - 1].to > 2) break;
      if (capital) named = true, last = j;
    }
    if (!named) return false;
    return take(i, last, PersonalDetail::Name);
  }

  std::string_view m_text;
  std::vector<Token> m_tokens;
  std::vector<Hole> m_holes = {};
  std::size_t m_next = 0;
};

}  // namespace

std::string_view idOf(PersonalDetail detail) { return ids.of(detail); }

Text titleOf(PersonalDetail detail) {
  static const std::array<Text, personalDetailCount> titles{{{"huisnummer", "house number"},
                                                             {"postcode", "postcode"},
                                                             {"kenteken", "number plate"},
                                                             {"telefoonnummer", "telephone number"},
                                                             {"e-mailadres", "e-mail address"},
                                                             {"naam", "name"},
                                                             {"lang nummer", "long number"}}};
  return titles[static_cast<std::size_t>(detail)];
}

int CleanedText::total() const { return std::accumulate(removed.begin(), removed.end(), 0); }

CleanedText withoutPersonalDetails(std::string_view text) { return Cleaner(text).clean(); }

}  // namespace brandpunt
