// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brandpunt {

/// The whole text as a number in the C form (point, no grouping), whatever the machine's locale; blanks around it
/// are allowed, anything else gives nothing. Infinite and not-a-number are read and left to the caller.
std::optional<double> parseNumber(std::string_view text);
std::optional<std::int64_t> parseInteger(std::string_view text);

/// The shortest text that reads back as the same number: 0.1, 26, 1e+300. For files and JSON.
std::string toText(double number);
/// With a fixed number of decimals, and a point.
std::string toText(double number, int decimals);

/// As people write it: "1.234,5" in Dutch, "1,234.5" in English, with a true minus sign.
enum class Language;
std::string toPeople(double number, int decimals, Language language);

}  // namespace brandpunt
