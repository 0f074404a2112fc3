// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"

#include <array>
#include <charconv>

#include "base/text.h"

namespace brandpunt {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

template <class Number>
std::optional<Number> parsed(std::string_view text) {
  text = trimmed(text);
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  if (text.empty() || text.front() == '+') return {};
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

}  // namespace

std::optional<double> parseNumber(std::string_view text) { return parsed<double>(text); }
std::optional<std::int64_t> parseInteger(std::string_view text) { return parsed<std::int64_t>(text); }

std::string toText(double number) {
  std::array<char, 64> buffer = {};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  return {buffer.data(), result.ptr};
}

std::string toText(double number, int decimals) {
  // A double below 1e300 and 20 decimals fit; larger ones are never shown with decimals.
  std::array<char, 400> buffer = {};
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, decimals);
  return {buffer.data(), result.ptr};
}

std::string toPeople(double number, int decimals, Language language) {
  std::string digits = toText(number, decimals);
  const bool negative = digits.front() == '-';
  if (negative) digits.erase(0, 1);
  const std::size_t point = digits.find('.');
  const std::string whole = digits.substr(0, point);
  std::string text;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) text += language == Language::Dutch ? '.' : ',';
    text += whole[i];
  }
  if (point != std::string::npos)
    text += (language == Language::Dutch ? ',' : '.') + digits.substr(point + 1);
  const bool zero = digits.find_first_not_of("0.") == std::string::npos;
  return (negative && !zero ? "\u2212" : "") + text;
}

}  // namespace brandpunt
