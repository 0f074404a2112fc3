// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/rule_path.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace brandpunt::exchange {
namespace {

/// Fields of a measure that are changed as a whole. Its id, number and sources stay what they are.
constexpr std::array measureFields{
    "name_nl",     "name_en",      "offence",         "category",       "decides",     "legal_nl",
    "legal_en",    "partners_nl",  "partners_en",     "cost",           "labour",      "lead_weeks",
    "duration",    "displacement", "evidence",        "synergies",      "works_if_nl", "works_if_en",
    "consider_nl", "consider_en",  "exclusive_group", "person_focused", "off"};
constexpr std::array mixTables{"limits",     "cost_points", "labour_points", "evidence_points",
                               "value",      "categories",  "small_numbers", "heavy",
                               "escalation", "tempo",       "waterbed",      "memory",
                               "questions",  "standing",    "dark_days",     "term_and_holidays"};

/// The part before the first dot; the rest stays in `text`.
std::string takePart(std::string& text) {
  const std::size_t dot = text.find('.');
  std::string part = text.substr(0, dot);
  text = dot == std::string::npos ? "" : text.substr(dot + 1);
  return part;
}

template <class List>
bool knows(const List& list, const std::string& word) {
  return std::ranges::find(list, std::string_view(word)) != list.end();
}

const toml::table* elementOf(const toml::table& root, const char* list, const char* key,
                             const std::string& id) {
  const toml::array* all = root[list].as_array();
  if (!all) return nullptr;
  for (const toml::node& item : *all) {
    const toml::table* table = item.as_table();
    if (table && (*table)[key].value_or(std::string()) == id) return table;
  }
  return nullptr;
}

/// Which of the array is this expression; its end where it is not there.
std::size_t placeOf(const toml::array& list, const std::string& expression) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const toml::table* table = list.get(i)->as_table();
    const std::string text =
        table ? (*table)["when"].value_or(std::string()) : list.get(i)->value_or(std::string());
    if (text == expression) return i;
  }
  return list.size();
}

}  // namespace

std::string toValueText(const toml::node& node) {
  std::ostringstream text;
  const auto flags = toml::toml_formatter::default_flags & ~toml::format_flags::allow_literal_strings;
  node.visit([&](const auto& value) { text << toml::toml_formatter(value, flags); });
  std::string written = text.str();
  // An array may be broken into lines; a change is one line.
  std::erase(written, '\n');
  return written;
}

std::optional<RulePath> RulePath::from(const std::string& path) {
  RulePath made;
  std::string rest = path;
  const std::string first = takePart(rest);
  if (first == "mix") {
    made.m_table = takePart(rest);
    if (made.m_table == "forced") {
      made.m_rule = takePart(rest);
      made.m_key = rest;
      const bool known = rest == "all" || rest == "any" || rest == "measures";
      return known && !made.m_rule.empty() ? std::optional(made) : std::nullopt;
    }
    made.m_key = rest;
    const bool plain = !rest.empty() && rest.find('.') == std::string::npos;
    return plain && knows(mixTables, made.m_table) ? std::optional(made) : std::nullopt;
  }
  if (first != "measures") return {};
  made.m_measure = takePart(rest);
  made.m_key = takePart(rest);
  made.m_expression = rest;
  if (made.m_measure.empty()) return {};
  if (made.m_key == "indications" || made.m_key == "contra")
    made.m_kind = Kind::Weighted;
  else if (made.m_key == "hard")
    made.m_kind = Kind::Listed;
  else
    return knows(measureFields, made.m_key) && rest.empty() ? std::optional(made) : std::nullopt;
  return rest.empty() ? std::nullopt : std::optional(made);
}

const toml::table* RulePath::owner(const toml::table& root) const {
  if (!m_measure.empty()) return elementOf(root, "measure", "id", m_measure);
  if (!m_rule.empty()) return elementOf(root, "forced", "rule", m_rule);
  return root[m_table].as_table();
}

bool RulePath::hasTarget(const toml::table& root) const { return owner(root) != nullptr; }

std::string RulePath::read(const toml::table& root) const {
  const toml::table* table = owner(root);
  const toml::node* node = table ? table->get(m_key) : nullptr;
  if (!node) return {};
  if (m_kind == Kind::Field) return toValueText(*node);
  const toml::array* list = node->as_array();
  if (!list) return {};
  const std::size_t at = placeOf(*list, m_expression);
  if (at == list->size()) return {};
  if (m_kind == Kind::Listed) return "true";
  const toml::node* weight = list->get(at)->as_table()->get("weight");
  return weight ? toValueText(*weight) : std::string();
}

void RulePath::write(toml::table& root, const std::string& value) const {
  auto* table = const_cast<toml::table*>(owner(root));
  if (!table) return;
  const toml::table parsed = value.empty() ? toml::table{} : toml::parse("v = " + value);
  const toml::node* node = parsed.get("v");
  if (m_kind == Kind::Field) {
    if (node)
      node->visit([&](const auto& typed) { table->insert_or_assign(m_key, typed); });
    else
      table->erase(m_key);
    return;
  }
  if (!table->get(m_key)) table->insert_or_assign(m_key, toml::array{});
  toml::array* list = table->get(m_key)->as_array();
  if (!list) return;
  const std::size_t at = placeOf(*list, m_expression);
  if (at < list->size()) list->erase(list->begin() + static_cast<std::ptrdiff_t>(at));
  const bool leftOut = !node || (m_kind == Kind::Listed && !node->value_or(true));
  if (leftOut) return;
  const auto place = list->begin() + static_cast<std::ptrdiff_t>(at);
  if (m_kind == Kind::Listed) {
    list->insert(place, m_expression);
    return;
  }
  toml::table weighted{{"when", m_expression}};
  node->visit([&](const auto& typed) { weighted.insert_or_assign("weight", typed); });
  list->insert(place, std::move(weighted));
}

}  // namespace brandpunt::exchange
