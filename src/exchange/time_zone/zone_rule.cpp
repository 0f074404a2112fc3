// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_zone/zone_rule.h"

#include <algorithm>

namespace brandpunt::exchange {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Takes the rule apart from its front; every failure is remembered.
class RuleText {
 public:
  explicit RuleText(std::string_view text) : m_text(text) {}

  bool failed() const { return m_failed; }
  bool atEnd() const { return m_text.empty(); }

  bool startsWith(char c) const { return m_text.starts_with(c); }

  bool take(char c) {
    if (!startsWith(c)) return false;
    m_text.remove_prefix(1);
    return true;
  }
  void expect(char c) { m_failed = !take(c) || m_failed; }

  void skipName() {
    std::size_t end = 0;
    if (!m_text.empty() && m_text.front() == '<') {
      end = std::min(m_text.find('>'), m_text.size() - 1) + 1;
    } else {
      while (end < m_text.size() && ((m_text[end] | 32) >= 'a' && (m_text[end] | 32) <= 'z')) ++end;
    }
    m_failed = m_failed || end < 3;
    m_text.remove_prefix(end);
  }

  int number() {
    constexpr std::size_t mostDigits = 4;
    int value = 0;
    std::size_t digits = 0;
    while (digits < mostDigits && digits < m_text.size() && isDigit(m_text[digits]))
      value = value * 10 + (m_text[digits++] - '0');
    m_failed = m_failed || digits == 0;
    m_text.remove_prefix(digits);
    return value;
  }

  /// [+-]hh[:mm[:ss]] in seconds.
  std::int32_t time() {
    const bool negative = take('-');
    if (!negative) take('+');
    std::int32_t seconds = number() * 3600;
    if (take(':')) seconds += number() * 60;
    if (take(':')) seconds += number();
    return negative ? -seconds : seconds;
  }

 private:
  std::string_view m_text;
  bool m_failed = false;
};

/// The given weekday of a month, at a second after midnight: M3.5.0/3 is the last Sunday of March at three.
struct YearlyDay {
  int month = 1;
  int week = 1;     ///< 5: the last
  int weekday = 0;  ///< 0: Sunday
  std::int32_t second = 2 * 3600;
};

YearlyDay takeDay(RuleText& text) {
  YearlyDay day;
  text.expect(',');
  text.expect('M');
  day.month = text.number();
  text.expect('.');
  day.week = text.number();
  text.expect('.');
  day.weekday = text.number();
  if (text.take('/')) day.second = text.time();
  return day;
}

bool exists(const YearlyDay& day) {
  return day.month >= 1 && day.month <= 12 && day.week >= 1 && day.week <= 5 && day.weekday <= 6;
}

/// In seconds since 1970 on the wall clock that holds until then.
std::int64_t wallSecondsOf(const YearlyDay& day, int year) {
  const std::int64_t first = Date{year, day.month, 1}.dayNumber();
  const std::int64_t next =
      (day.month == 12 ? Date{year + 1, 1, 1} : Date{year, day.month + 1, 1}).dayNumber();
  constexpr std::int64_t thursday = 4;  // 1 January 1970
  const std::int64_t weekday = ((first + thursday) % 7 + 7) % 7;
  std::int64_t at = first + (day.weekday - weekday + 7) % 7 + 7 * (day.week - 1);
  if (at >= next) at -= 7;
  return at * secondsPerDay + day.second;
}

}  // namespace

std::optional<std::vector<TimeZone::Change>> changesOfRule(std::string_view rule, int firstYear,
                                                           int lastYear) {
  RuleText text(rule);
  text.skipName();
  const std::int32_t standard = -text.time();
  if (text.failed()) return {};
  std::vector<TimeZone::Change> changes;
  if (text.atEnd()) return changes;
  text.skipName();
  // An hour ahead, unless its own offset stands there.
  const std::int32_t summerOffset = text.startsWith(',') ? standard + 3600 : -text.time();
  const YearlyDay begin = takeDay(text), end = takeDay(text);
  if (text.failed() || !text.atEnd() || !exists(begin) || !exists(end)) return {};
  for (int year = firstYear; year <= lastYear; ++year) {
    changes.push_back({wallSecondsOf(begin, year) - standard, summerOffset});
    changes.push_back({wallSecondsOf(end, year) - summerOffset, standard});
  }
  std::sort(changes.begin(), changes.end(),
            [](const auto& a, const auto& b) { return a.utcSeconds < b.utcSeconds; });
  return changes;
}

}  // namespace brandpunt::exchange
