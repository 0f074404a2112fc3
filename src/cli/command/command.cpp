// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/command.h"

#include <cmath>
#include <iostream>

#include "base/number.h"

namespace brandpunt::cli {

const std::vector<std::string>& Arguments::all(const std::string& name) const {
  static const std::vector<std::string> none;
  const auto found = m_values.find(name);
  return found == m_values.end() ? none : found->second;
}

const std::string& Arguments::text(const std::string& name) const {
  expects(!all(name).empty());
  return all(name).back();
}

std::string Arguments::textOr(const std::string& name, const std::string& other) const {
  return all(name).empty() ? other : all(name).back();
}

Result<double> Arguments::number(const std::string& name) const {
  if (const auto value = parseNumber(text(name)); value && std::isfinite(*value)) return *value;
  return Error{
      ErrorCode::WrongUsage,
      {name + ": '" + text(name) + "' is geen getal.", name + ": '" + text(name) + "' is not a number."}};
}

Result<double> Arguments::numberOr(const std::string& name, double other) const {
  return has(name) ? number(name) : Result<double>(other);
}

Result<std::int64_t> Arguments::wholeNumberOr(const std::string& name, std::int64_t other) const {
  if (!has(name)) return other;
  if (const auto value = parseInteger(text(name))) return *value;
  return Error{ErrorCode::WrongUsage,
               {name + ": '" + text(name) + "' is geen geheel getal.",
                name + ": '" + text(name) + "' is not a whole number."}};
}

void Context::say(const Text& remark) const {
  if (!quiet) std::cerr << remark.in(language) << '\n';
}

}  // namespace brandpunt::cli
