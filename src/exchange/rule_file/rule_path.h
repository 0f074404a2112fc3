// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <toml++/toml.h>
#include <optional>
#include <string>

namespace brandpunt::exchange {

/// A value as it is written in a rule file, on one line.
std::string toValueText(const toml::node& node);

/// The place in the rule files that the path of a change names. See RuleChange for what paths look like.
class RulePath {
 public:
  /// Nothing for a path that names nothing that can be changed.
  static std::optional<RulePath> from(const std::string& path);

  bool isMix() const { return m_measure.empty(); }
  const std::string& measure() const { return m_measure; }

  /// Whether its target (a table of mix.toml, a measure) is in this root of a rule file.
  bool hasTarget(const toml::table& root) const;
  /// What stands there, as TOML; empty: nothing.
  std::string read(const toml::table& root) const;
  /// Puts the value there, or takes it out where it is empty.
  void write(toml::table& root, const std::string& value) const;

 private:
  enum class Kind { Field, Weighted, Listed };
  const toml::table* owner(const toml::table& root) const;

  std::string m_measure = {};     ///< empty: of the mix
  std::string m_table = {};       ///< of mix.toml: "limits"
  std::string m_rule = {};        ///< of a forced rule: "R8"
  std::string m_key = {};         ///< "cost", "indications"
  std::string m_expression = {};  ///< of an indication, a contra-indication or a hard condition
  Kind m_kind = Kind::Field;
};

}  // namespace brandpunt::exchange
