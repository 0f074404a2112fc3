// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/moment/time_text.h"

#include <algorithm>
#include <array>

#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

struct Token {
  bool number = false;
  std::int64_t value = 0;
  int digits = 0;
  std::string_view word = {};
  char separator = '\0';  // the last sign before it that is no blank; ' ' where there are only blanks
};

constexpr std::size_t maxTokens = 16;
constexpr std::size_t maxLength = 64;

struct Tokens {
  std::array<Token, maxTokens> all{};
  std::size_t count = 0;
  bool tooMany = false;
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

Tokens tokensOf(std::string_view text) {
  Tokens tokens;
  char separator = '\0';
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    if (!isDigit(text[i]) && !isLetter(text[i])) {
      if (text[i] != ' ' || separator == '\0') separator = text[i];
      ++i;
      continue;
    }
    if (tokens.count == maxTokens) {
      tokens.tooMany = true;
      return tokens;
    }
    Token& token = tokens.all[tokens.count++];
    token.separator = separator;
    separator = '\0';
    token.number = isDigit(text[i]);
    while (i < text.size() && (token.number ? isDigit(text[i]) : isLetter(text[i]))) {
      if (token.number && i - from < 18) token.value = token.value * 10 + (text[i] - '0');
      ++i;
    }
    token.digits = token.number ? static_cast<int>(i - from) : 0;
    token.word = text.substr(from, i - from);
  }
  return tokens;
}

/// 1..12 by a Dutch or English name or its first three letters; 0 none.
int monthOf(std::string_view word) {
  static constexpr std::array<std::array<std::string_view, 4>, 12> names{{
      {"januari", "january", "jan", ""},
      {"februari", "february", "feb", ""},
      {"maart", "march", "mrt", "mar"},
      {"april", "apr", "", ""},
      {"mei", "may", "", ""},
      {"juni", "june", "jun", ""},
      {"juli", "july", "jul", ""},
      {"augustus", "august", "aug", ""},
      {"september", "sept", "sep", ""},
      {"oktober", "october", "okt", "oct"},
      {"november", "nov", "", ""},
      {"december", "dec", "", ""},
  }};
  const std::string folded = foldCompact(word);
  for (std::size_t m = 0; m < names.size(); ++m) {
    if (!folded.empty() && std::find(names[m].begin(), names[m].end(), folded) != names[m].end())
      return static_cast<int>(m) + 1;
  }
  return 0;
}

bool isWeekday(std::string_view word) {
  static constexpr std::array<std::string_view, 14> starts{"ma",  "di",  "wo",  "do",  "vr",  "za",  "zo",
                                                           "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  static constexpr std::array<std::string_view, 14> wholes{
      "maandag", "dinsdag", "woensdag",  "donderdag", "vrijdag", "zaterdag", "zondag",
      "monday",  "tuesday", "wednesday", "thursday",  "friday",  "saturday", "sunday"};
  const std::string folded = foldCompact(word);
  const auto holds = [&](const auto& list) {
    return std::find(list.begin(), list.end(), folded) != list.end();
  };
  return holds(starts) || holds(wholes);
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
  const std::string folded = foldCompact(word);
  return std::find(list.begin(), list.end(), folded) != list.end();
}

bool plausibleYear(std::int64_t year) { return year >= 1900 && year <= 2100; }

/// Walks the tokens from front to back and fills in what they say.
class Scanner {
 public:
  explicit Scanner(const Tokens& tokens) : m_tokens(tokens) {}

  TimeText scan() {
    while (has() && !now().number && isWeekday(now().word)) ++m_at;
    if (!has()) return {};
    if (!startsWithTime() && !takeDate()) return {};
    if (has() && !takeTime()) return {};
    m_text.valid = true;
    return m_text;
  }

 private:
  bool has(std::size_t ahead = 0) const { return m_at + ahead < m_tokens.count; }
  const Token& now(std::size_t ahead = 0) const { return m_tokens.all[m_at + ahead]; }
  bool numberAt(std::size_t ahead) const { return has(ahead) && now(ahead).number; }

  bool startsWithTime() const {
    if (!numberAt(0) || now().digits > 2 || !has(1)) return false;
    const bool points = numberAt(1) && now(1).separator == '.' && has(2) && !now(2).number &&
                        isOneOf(now(2).word, {"u", "h", "uur"});
    return points || now(1).separator == ':' ||
           (!now(1).number && isOneOf(now(1).word, {"am", "pm", "u", "h", "uur"}));
  }

  bool takeDate() { return takePacked() || takeNamed() || takeNumbers(); }

  /// 20170525, 201705252345, 20170525234500, 25052017, 201705.
  bool takePacked() {
    if (!numberAt(0) ||
        (numberAt(1) && now(1).separator != ' ' && now(1).separator != '.' && now(1).separator != '\0'))
      return false;
    const std::int64_t value = now().value;
    const auto date = [](std::int64_t yyyymmdd) {
      return plausibleYear(yyyymmdd / 10000)
                 ? Date::from(static_cast<int>(yyyymmdd / 10000), static_cast<int>(yyyymmdd / 100 % 100),
                              static_cast<int>(yyyymmdd % 100))
                 : std::nullopt;
    };
    switch (now().digits) {
      case 6:
        if (!plausibleYear(value / 100)) return false;
        m_text.date = Date::from(static_cast<int>(value / 100), static_cast<int>(value % 100), 1);
        m_text.monthOnly = true;
        break;
      case 8:
        m_text.date = date(value);
        if (!m_text.date)
          m_text.date = date(value % 10000 * 10000 + value / 10000 % 100 * 100 + value / 1000000);
        break;
      case 12:
        m_text.date = date(value / 10000);
        m_text.second = secondOf(value % 10000 / 100, value % 100, 0);
        if (!m_text.second) return false;
        break;
      case 14:
        m_text.date = date(value / 1000000);
        m_text.second = secondOf(value % 1000000 / 10000, value % 10000 / 100, value % 100);
        if (!m_text.second) return false;
        break;
      default:
        return false;
    }
    ++m_at;
    return m_text.date.has_value();
  }

  /// 18 juni 2013, June 18, 2013, jun 2013.
  bool takeNamed() {
    int month = 0;
    if (numberAt(0) && has(1) && !now(1).number && (month = monthOf(now(1).word)) != 0 && numberAt(2)) {
      m_text.date = dateFrom(year(now(2)), month, now().value);
      m_at += 3;
      return m_text.date.has_value();
    }
    if (!now().number && (month = monthOf(now().word)) != 0 && numberAt(1)) {
      std::size_t used = 2;
      const bool lastWord = !has(2);
      if (now(1).digits == 4 || (now(1).digits == 2 && lastWord)) {
        m_text.date = dateFrom(year(now(1)), month, 1);
        m_text.monthOnly = true;
      } else if (numberAt(2) && now(2).separator != ':') {
        m_text.date = dateFrom(year(now(2)), month, now(1).value);
        used = 3;
      }
      m_at += used;
      return m_text.date.has_value();
    }
    return false;
  }

  bool takeNumbers() {
    const auto dateSeparator = [&](std::size_t ahead) {
      const char s = now(ahead).separator;
      return s == '-' || s == '/' || s == '.' || s == ' ';
    };
    if (!numberAt(0) || !numberAt(1) || !dateSeparator(1) || now().digits > 4 || now(1).digits > 4)
      return false;
    const bool three = numberAt(2) && now(2).separator == now(1).separator;
    if (!three) {  // 2022-01 or 01-2022
      const bool yearFirst = now().digits == 4;
      if (yearFirst == (now(1).digits == 4) || now(1).separator == ' ') return false;
      m_text.date = dateFrom(now(yearFirst ? 0 : 1).value, now(yearFirst ? 1 : 0).value, 1);
      m_text.monthOnly = true;
      m_at += 2;
      return m_text.date.has_value();
    }
    if (now().digits == 4) {
      m_text.date = dateFrom(now().value, now(1).value, now(2).value);
      m_at += 3;
      return m_text.date.has_value();
    }
    if (now(2).digits == 3 || now(2).digits > 4 || now(1).digits > 2) return false;
    m_text.numbers = true;
    m_text.a = static_cast<int>(now().value);
    m_text.b = static_cast<int>(now(1).value);
    m_text.c = static_cast<int>(now(2).value);
    m_text.shortYear = now(2).digits <= 2;
    m_at += 3;
    return true;
  }

  /// 23:45, 23:45:00.000Z, 11:45 PM, 23.45 uur, 23u45, 2345.
  bool takeTime() {
    if (!now().number && isOneOf(now().word, {"t", "om", "at"})) ++m_at;
    if (!numberAt(0)) return onlyWordsOfZone();
    std::int64_t hour = now().value, minute = 0, second = 0;
    if (now().digits == 4 || now().digits == 6) {
      const std::int64_t packed = now().digits == 4 ? hour * 100 : hour;
      hour = packed / 10000, minute = packed / 100 % 100, second = packed % 100;
      ++m_at;
    } else {
      ++m_at;
      if (has() && !now().number && isOneOf(now().word, {"u", "h"})) ++m_at;
      if (numberAt(0) && now().separator != '+' && now().separator != '-') minute = now().value, ++m_at;
      if (numberAt(0) && (now().separator == ':' || now().separator == '.')) second = now().value, ++m_at;
    }
    if (numberAt(0) && (now().separator == '.' || now().separator == ',')) ++m_at;  // parts of a second
    if (has() && !now().number && isOneOf(now().word, {"am", "pm", "a", "p"})) {
      const bool afternoon = (now().word.front() | 32) == 'p';
      if (hour < 1 || hour > 12) return false;
      hour = hour % 12 + (afternoon ? 12 : 0);
      ++m_at;
      if (has() && !now().number && isOneOf(now().word, {"m"})) ++m_at;
    }
    m_text.second = secondOf(hour, minute, second);
    return m_text.second && onlyWordsOfZone();
  }

  /// What may follow: Z, an offset, UTC, uur, a weekday. As written is local, so all of it is passed over.
  bool onlyWordsOfZone() {
    for (; has(); ++m_at) {
      const bool offset = now().number && m_text.second &&
                          (now().separator == '+' || now().separator == '-' || now().separator == ':');
      const bool word =
          !now().number && (isWeekday(now().word) || isOneOf(now().word, {"z", "utc", "gmt", "cet", "cest",
                                                                          "uur", "uhr", "hrs", "h", "u"}));
      if (!offset && !word) return false;
    }
    return true;
  }

  static std::int64_t year(const Token& token) {
    return token.digits > 2 ? token.value : token.value + (token.value < 70 ? 2000 : 1900);
  }

  /// Of numbers that may be any: a larger one is no date, and must not wrap round into one.
  static std::optional<Date> dateFrom(std::int64_t year, std::int64_t month, std::int64_t day) {
    if (year > 9999 || month > 12 || day > 31) return {};
    return Date::from(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day));
  }

  /// A leap second is read as the second after; 24:00 is the end of the day.
  static std::optional<std::int32_t> secondOf(std::int64_t hour, std::int64_t minute, std::int64_t second) {
    if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && (minute > 0 || second > 0))) return {};
    return static_cast<std::int32_t>(
        std::min<std::int64_t>(hour * 3600 + minute * 60 + second, secondsPerDay));
  }

  const Tokens& m_tokens;
  std::size_t m_at = 0;
  TimeText m_text = {};
};

/// What nearly every export writes, without a list of tokens: 2024-09-27, 27-9-2024, either with 20:44 or 20:44:00
/// behind it. Nothing for all else, for which the scanner decides.
std::optional<TimeText> scanUsual(std::string_view text) {
  std::size_t at = 0;
  const auto number = [&](std::size_t& digits) {
    int value = 0;
    const std::size_t from = at;
    while (at < text.size() && isDigit(text[at]) && at - from < 5) value = value * 10 + (text[at++] - '0');
    digits = at - from;
    return value;
  };
  std::array<std::size_t, 3> digits{};
  TimeText result;
  const int first = number(digits[0]);
  if (at >= text.size()) return {};
  const char separator = text[at++];
  if (separator != '-' && separator != '/') return {};
  const int second = number(digits[1]);
  if (at >= text.size() || text[at++] != separator) return {};
  const int third = number(digits[2]);
  if (digits[1] < 1 || digits[1] > 2) return {};
  if (digits[0] == 4 && digits[2] >= 1 && digits[2] <= 2) {
    result.date = Date::from(first, second, third);
    if (!result.date) return {};
  } else if (digits[0] >= 1 && digits[0] <= 2 && digits[2] == 4) {
    result.numbers = true;
    result.a = first, result.b = second, result.c = third;
  } else {
    return {};
  }
  result.valid = true;
  if (at == text.size()) return result;
  if (text[at] != ' ' && text[at] != 'T') return {};
  ++at;
  const int hour = number(digits[0]);
  if (digits[0] < 1 || digits[0] > 2 || at >= text.size() || text[at++] != ':') return {};
  const int minute = number(digits[1]);
  int seconds = 0;
  if (at < text.size() && text[at] == ':') {
    ++at;
    seconds = number(digits[2]);
    if (digits[2] != 2) return {};
  }
  if (digits[1] != 2 || at != text.size() || hour > 23 || minute > 59 || seconds > 59) return {};
  result.second = hour * 3600 + minute * 60 + seconds;
  return result;
}

}  // namespace

std::string_view idOf(DateOrder order) {
  return order == DateOrder::DayMonthYear ? "dmy" : order == DateOrder::MonthDayYear ? "mdy" : "ymd";
}

std::optional<DateOrder> dateOrderFromId(std::string_view id) {
  for (const DateOrder order : {DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay}) {
    if (idOf(order) == id) return order;
  }
  return {};
}

std::optional<int> monthByName(std::string_view text) {
  const int month = monthOf(trimmed(text));
  return month > 0 ? std::optional(month) : std::nullopt;
}

std::optional<std::pair<std::string_view, std::string_view>> splitPeriod(std::string_view text) {
  for (const std::string_view sign :
       {" - ", " \xE2\x80\x93 ", " tot en met ", " t/m ", " tot ", " until ", " to ", " / "}) {
    const std::size_t at = text.find(sign);
    if (at == text.npos) continue;
    return std::pair{trimmed(text.substr(0, at)), trimmed(text.substr(at + sign.size()))};
  }
  return {};
}

std::optional<std::pair<std::string_view, std::string_view>> splitTimes(std::string_view text) {
  const auto isTime = [](std::string_view half) {
    const TimeText scanned = scanTimeText(half);
    return half.find_first_of(":.u") != half.npos && scanned.valid && scanned.second && !scanned.date &&
           !scanned.numbers;
  };
  for (const std::string_view sign : {" - ", "\xE2\x80\x93", " tot en met ", " t/m ", " tot ", " to ", "-"}) {
    const std::size_t at = text.find(sign);
    if (at == text.npos) continue;
    const std::string_view from = trimmed(text.substr(0, at)), to = trimmed(text.substr(at + sign.size()));
    if (sign == "-" && std::count(from.begin(), from.end(), ':') > 1) return {};
    return isTime(from) && isTime(to) ? std::optional(std::pair{from, to}) : std::nullopt;
  }
  return {};
}

TimeText scanTimeText(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text.size() > maxLength) return {};
  if (const auto usual = scanUsual(text)) return *usual;
  return scanAnyTimeText(text);
}

TimeText scanAnyTimeText(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text.size() > maxLength) return {};
  const Tokens tokens = tokensOf(text);
  if (tokens.tooMany || tokens.count == 0) return {};
  return Scanner(tokens).scan();
}

std::optional<Date> dateOf(const TimeText& text, DateOrder order) {
  if (!text.numbers) return text.date;
  const auto fullYear = [&](int year) { return text.shortYear ? year + (year < 70 ? 2000 : 1900) : year; };
  switch (order) {
    case DateOrder::DayMonthYear:
      return Date::from(fullYear(text.c), text.b, text.a);
    case DateOrder::MonthDayYear:
      return Date::from(fullYear(text.c), text.a, text.b);
    case DateOrder::YearMonthDay:
      return text.shortYear ? Date::from(fullYear(text.a), text.b, text.c) : std::nullopt;
  }
  return {};
}

std::optional<TimeReading> readingOf(const TimeText& text, DateOrder order) {
  if (!text.valid) return {};
  TimeReading reading{dateOf(text, order), text.second, text.monthOnly};
  if (!reading.date && (text.numbers || !reading.second)) return {};
  return reading;
}

std::optional<TimeReading> readTimeText(std::string_view text, DateOrder order) {
  return readingOf(scanTimeText(text), order);
}

}  // namespace brandpunt
