// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantity.h"
#include "base/result.h"
#include "hotspot/declaration/method.h"

namespace brandpunt {

// How the declarations of methods are put together: for the <method>_method.cpp files of this folder only.

inline constexpr double noLimit = 1e9;

/// A parameter bound to the member that holds it: the default is the member's initialiser and stands nowhere else.
template <class Parameters>
struct Parameter {
  ParameterInfo info = {};
  /// False where the text will not do; the member is then undefined.
  std::function<bool(std::string_view text, Parameters&)> read = {};
  std::function<std::string(const Parameters&)> textOf = {};
};

// Texts and values, both ways. A kind of parameter that is missing here is two more overloads.

std::string parameterText(const ParameterInfo& info, double value);
std::string parameterText(const ParameterInfo& info, int value);
std::string parameterText(const ParameterInfo& info, bool value);
std::string parameterText(const ParameterInfo& info, const std::vector<double>& values);
template <class Unit>
std::string parameterText(const ParameterInfo& info, Quantity<Unit> value) {
  return parameterText(info, value.value);
}
template <class Value>
std::string parameterText(const ParameterInfo& info, const std::optional<Value>& value) {
  return value ? parameterText(info, *value) : std::string(info.none);
}
/// An enumeration whose values 0, 1, ... are the words of `choices` in their order.
template <class Choice>
requires std::is_enum_v<Choice> std::string parameterText(const ParameterInfo& info, Choice value) {
  return std::string(info.choices.at(static_cast<std::size_t>(value)));
}

bool readParameter(const ParameterInfo& info, std::string_view text, double& into);
bool readParameter(const ParameterInfo& info, std::string_view text, int& into);
bool readParameter(const ParameterInfo& info, std::string_view text, bool& into);
/// Numbers that rise; the last may be inf.
bool readParameter(const ParameterInfo& info, std::string_view text, std::vector<double>& into);
template <class Unit>
bool readParameter(const ParameterInfo& info, std::string_view text, Quantity<Unit>& into) {
  return readParameter(info, text, into.value);
}
template <class Value>
bool readParameter(const ParameterInfo& info, std::string_view text, std::optional<Value>& into) {
  if (text == info.none) return into.reset(), true;
  return readParameter(info, text, into.emplace());
}
template <class Choice>
requires std::is_enum_v<Choice>
bool readParameter(const ParameterInfo& info, std::string_view text, Choice& into) {
  for (std::size_t i = 0; i < info.choices.size(); ++i) {
    if (info.choices[i] == text) return into = static_cast<Choice>(i), true;
  }
  return false;
}

template <class Parameters, class Value>
Parameter<Parameters> bound(ParameterInfo info, Value Parameters::*member) {
  return {.info = info,
          .read = [info, member](std::string_view text,
                                 Parameters& into) { return readParameter(info, text, into.*member); },
          .textOf = [info, member](const Parameters& from) { return parameterText(info, from.*member); }};
}

/// The parameters with the given texts in place of the defaults; see method.h for the errors.
template <class Parameters>
Result<Parameters> parametersFrom(const std::vector<Parameter<Parameters>>& declared,
                                  const std::map<std::string, std::string>& texts) {
  Parameters parameters;
  for (const auto& [id, text] : texts) {
    const Parameter<Parameters>* found = nullptr;
    std::string known;
    for (const auto& p : declared) {
      if (p.info.id == id) found = &p;
      known += (known.empty() ? "" : ", ") + std::string(p.info.id);
    }
    if (!found) {
      return Error{ErrorCode::WrongUsage,
                   {"De methode heeft geen instelling '" + id + "'; wel: " + known + ".",
                    "The method has no parameter '" + id + "'; it has: " + known + "."}};
    }
    if (!found->read(text, parameters)) {
      return Error{ErrorCode::WrongUsage,
                   {"'" + text + "' kan niet voor " + id + ". " + found->info.help.nl,
                    "'" + text + "' will not do for " + id + ". " + found->info.help.en}};
    }
  }
  return parameters;
}

/// The declaration with its parameters and their defaults.
template <class Parameters>
MethodInfo described(MethodInfo info, const std::vector<Parameter<Parameters>>& declared) {
  const Parameters defaults;
  for (const auto& p : declared) {
    info.parameters.push_back(p.info);
    info.defaults.push_back(p.textOf(defaults));
  }
  return info;
}

template <class Parameters>
std::map<std::string, std::string> textsOf(const Parameters& parameters,
                                           const std::vector<Parameter<Parameters>>& declared) {
  std::map<std::string, std::string> texts;
  for (const auto& p : declared) texts[std::string(p.info.id)] = p.textOf(parameters);
  return texts;
}

}  // namespace brandpunt
