// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/declaration/method_table.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/number.h"

namespace brandpunt {

std::string parameterText(const ParameterInfo&, double value) { return toText(value); }
std::string parameterText(const ParameterInfo&, int value) { return toText(static_cast<double>(value)); }
std::string parameterText(const ParameterInfo&, bool value) { return value ? "yes" : "no"; }
std::string parameterText(const ParameterInfo&, const std::vector<double>& values) {
  std::string text;
  for (const double value : values) text += (text.empty() ? "" : ",") + toText(value);
  return text;
}

bool readParameter(const ParameterInfo& info, std::string_view text, double& into) {
  const std::optional<double> value = parseNumber(text);
  if (!value || !(*value >= info.least) || !(*value <= info.most)) return false;
  into = *value;
  return true;
}
bool readParameter(const ParameterInfo& info, std::string_view text, int& into) {
  double value = 0;
  if (!readParameter(info, text, value) || value != std::floor(value)) return false;
  into = static_cast<int>(value);
  return true;
}
bool readParameter(const ParameterInfo&, std::string_view text, bool& into) {
  into = text == "yes";
  return into || text == "no";
}
bool readParameter(const ParameterInfo& info, std::string_view text, std::vector<double>& into) {
  into.clear();
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    const std::string_view part = text.substr(from, comma - from);
    double value = std::numeric_limits<double>::infinity();
    const bool open = part == "inf" && comma == text.size();
    if (!open && !readParameter(info, part, value)) return false;
    into.push_back(value);
    from = comma + 1;
  }
  return !into.empty() && std::adjacent_find(into.begin(), into.end(), std::greater_equal<>()) == into.end();
}

}  // namespace brandpunt
