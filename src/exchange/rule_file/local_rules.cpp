// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/local_rules.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "rule_file/read_rule_base.h"
#include "rule_file/rule_path.h"
#include "rule_file/toml_table.h"

namespace brandpunt::exchange {
namespace {

Error wrongPath(const std::string& path) {
  return {
      ErrorCode::WrongUsage,
      {"'" + path +
           "' is niets wat kan worden gewijzigd. Wel bijvoorbeeld: mix.limits.cost, measures.lokauto.cost, "
           "measures.lokauto.indications.n_3m>=5 of measures.lokauto.off.",
       "'" + path +
           "' is nothing that can be changed. What can, for instance: mix.limits.cost, "
           "measures.lokauto.cost, "
           "measures.lokauto.indications.n_3m>=5 or measures.lokauto.off."}};
}

/// The files of the rule base that changes can reach.
Result<std::vector<toml::table>> changeable(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files{folder / "mix.toml"};
  std::error_code status;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "measures", status)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  std::vector<toml::table> roots;
  for (const auto& file : files) {
    Result<toml::table> root = readToml(file);
    if (!root) return root.error();
    roots.push_back(std::move(*root));
  }
  return roots;
}

/// Whether its target is in any of the files, and what stands there.
std::optional<std::string> valueIn(const std::vector<toml::table>& roots, const RulePath& path) {
  for (const toml::table& root : roots) {
    if (path.hasTarget(root)) return path.read(root);
  }
  return {};
}

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Measures as a file of rules holds them.
std::string asText(const toml::array& measures) {
  toml::table own;
  own.insert_or_assign("measure", measures);
  std::ostringstream text;
  text << toml::toml_formatter(
      own, toml::toml_formatter::default_flags & ~toml::format_flags::allow_literal_strings);
  return text.str() + "\n";
}

Error aboutChange(const RuleChange& change, const Error& cause) {
  // Where the shipped file stands says nothing to who changed it: only what is wrong.
  const auto withoutPlace = [](const std::string& text) {
    const std::size_t colon = text.find(": ");
    return colon == std::string::npos ? text : text.substr(colon + 2);
  };
  return {ErrorCode::WrongFormat,
          {change.path + " = " + change.value + ": " + withoutPlace(cause.message.nl),
           change.path + " = " + change.value + ": " + withoutPlace(cause.message.en)}};
}

/// The change that the rule base does not bear, or nothing where all are well together with the own measures.
std::optional<Error> firstBadChange(const std::filesystem::path& folder, const LocalRules& local) {
  LocalRules some;
  for (const RuleChange& change : local.changes) {
    some.changes.push_back(change);
    const Result<RuleBase> read = readRuleBase(folder, RuleOverlay{some.changes, {}});
    if (!read) return aboutChange(change, read.error());
  }
  return {};
}

}  // namespace

std::string asTomlValue(const std::string& typed) {
  if (typed.empty()) return {};
  try {
    const toml::table read = toml::parse("v = " + typed);
    if (read.size() == 1 && typed.find('\n') == std::string::npos && typed.find('#') == std::string::npos)
      return typed;
  } catch (const toml::parse_error&) {
    // Not TOML, so a word.
  }
  std::ostringstream quoted;
  quoted << toml::toml_formatter(
      toml::value<std::string>(typed),
      toml::toml_formatter::default_flags & ~toml::format_flags::allow_literal_strings);
  return quoted.str();
}

Result<std::string> shippedValue(const std::filesystem::path& folder, const std::string& text) {
  const auto path = RulePath::from(text);
  if (!path) return wrongPath(text);
  const auto roots = changeable(folder);
  if (!roots) return roots.error();
  const auto value = valueIn(*roots, *path);
  if (value) return *value;
  return Error{ErrorCode::WrongUsage,
               {"'" + text + "': die maatregel of regel is er niet.",
                "'" + text + "': there is no such measure or rule."}};
}

Result<RuleBase> readRuleBase(const std::filesystem::path& folder, const LocalRules& local) {
  Result<RuleBase> read = readRuleBase(folder, RuleOverlay{local.changes, local.ownMeasures});
  if (read || local.changes.empty()) return read;
  if (auto bad = firstBadChange(folder, local)) return *std::move(bad);
  return read;
}

Result<std::vector<JudgedChange>> judge(const std::filesystem::path& folder, const LocalRules& local) {
  const auto roots = changeable(folder);
  if (!roots) return roots.error();
  std::vector<JudgedChange> all;
  for (const RuleChange& change : local.changes) {
    JudgedChange judged{.change = change};
    const auto path = RulePath::from(change.path);
    const auto value = path ? valueIn(*roots, *path) : std::nullopt;
    if (!value)
      judged.state = ChangeState::TargetGone;
    else if (*value != change.was)
      judged.state = ChangeState::ShippedMoved;
    judged.shipped = value.value_or("");
    all.push_back(std::move(judged));
  }
  return all;
}

std::string toFile(const LocalRules& local) {
  std::string text = "# What this municipality does otherwise than the rules that come with the program.\n";
  const auto quoted = [](const std::string& words) {
    std::ostringstream out;
    out << toml::toml_formatter(toml::value<std::string>(words), toml::toml_formatter::default_flags);
    return out.str();
  };
  for (const RuleChange& change : local.changes) {
    text += "\n[[change]]\npath = " + quoted(change.path) + "\n";
    text += change.value.empty() ? "out = true\n" : "value = " + change.value + "\n";
    if (!change.was.empty()) text += "was = " + change.was + "\n";
  }
  if (!local.ownMeasures.empty())
    text += "\n" + local.ownMeasures + (local.ownMeasures.back() == '\n' ? "" : "\n");
  return text;
}

std::string withoutOwnMeasure(const std::string& ownMeasures, const std::string& id) {
  toml::table root;
  try {
    root = toml::parse(ownMeasures);
  } catch (const toml::parse_error&) {
    return ownMeasures;
  }
  toml::array* all = root["measure"].as_array();
  if (!all) return ownMeasures;
  for (std::size_t i = all->size(); i-- > 0;) {
    const toml::table* one = all->get(i)->as_table();
    if (one && (*one)["id"].value_or(std::string()) == id)
      all->erase(all->begin() + static_cast<std::ptrdiff_t>(i));
  }
  return all->empty() ? std::string() : asText(*all);
}

Result<LocalRules> fromFile(const std::filesystem::path& file) {
  Result<toml::table> root = readToml(file);
  if (!root) return root.error();
  TomlProblem problem(file);
  LocalRules local;
  {
    TomlTable table(*root, problem);
    for (TomlTable t : table.tables("change")) {
      RuleChange change;
      change.path = t.text("path");
      const bool out = t.yes("out");
      const toml::node* value = t.node("value");
      const toml::node* was = t.node("was");
      if (out == (value != nullptr))
        t.problem("path",
                  {"een wijziging heeft 'value' of 'out = true'.", "a change has 'value' or 'out = true'."});
      if (value) change.value = toValueText(*value);
      if (was) change.was = toValueText(*was);
      if (!change.path.empty() && !RulePath::from(change.path))
        t.problem("path", wrongPath(change.path).message);
      const bool twice =
          std::ranges::find(local.changes, change.path, &RuleChange::path) != local.changes.end();
      if (twice)
        t.problem("path",
                  {"'" + change.path + "' komt twee keer voor.", "'" + change.path + "' occurs twice."});
      t.finish();
      local.changes.push_back(std::move(change));
    }
    const toml::node* own = table.node("measure");
    if (own && !own->as_array()) {
      table.problem("measure",
                    {"schrijf een eigen maatregel als [[measure]].", "write an own measure as [[measure]]."});
    } else if (own) {
      // As it was written, with its lines and remarks, where there is nothing else in the file.
      local.ownMeasures = local.changes.empty() ? contentOf(file) : asText(*own->as_array());
    }
    table.finish();
  }
  if (problem.any()) return problem.error();
  std::ranges::sort(local.changes, {}, &RuleChange::path);
  return local;
}

}  // namespace brandpunt::exchange
