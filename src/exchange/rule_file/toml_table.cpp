// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/toml_table.h"

#include <cmath>
#include <fstream>
#include <sstream>

namespace brandpunt::exchange {
namespace {

Error inFile(const std::filesystem::path& file, unsigned line, const Text& cause) {
  const std::string name = file.filename().string();
  const std::string number = std::to_string(line);
  return {ErrorCode::WrongFormat,
          {name + ", regel " + number + ": " + cause.nl, name + ", line " + number + ": " + cause.en}};
}

std::string inQuotes(std::string_view text) { return "'" + std::string(text) + "'"; }

}  // namespace

void TomlProblem::report(unsigned line, const Text& cause) {
  if (!m_error) m_error = inFile(m_file, line, cause);
}

void TomlProblem::report(const toml::node* at, const Text& cause) {
  report(at ? at->source().begin.line : 0U, cause);
}

const toml::node* TomlTable::node(std::string_view key) {
  m_asked.emplace(key);
  return m_table.get(key);
}

const toml::node* TomlTable::required(std::string_view key) {
  const toml::node* found = node(key);
  if (!found) m_missing.emplace_back(key);
  return found;
}

std::string TomlTable::text(std::string_view key) {
  const toml::node* found = required(key);
  if (!found) return {};
  if (const auto value = found->value_exact<std::string>()) return *value;
  m_problem.report(found, {inQuotes(key) + " moet tekst zijn.", inQuotes(key) + " must be text."});
  return {};
}

std::string TomlTable::textOr(std::string_view key, std::string_view other) {
  return has(key) ? text(key) : std::string(other);
}

Text TomlTable::bothLanguages(const std::string& key) { return {text(key + "_nl"), text(key + "_en")}; }

Text TomlTable::bothLanguagesOrNone(const std::string& key) {
  return has(key + "_nl") || has(key + "_en") ? bothLanguages(key) : Text{};
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
  const toml::node* found = required(key);
  if (!found) return {};
  std::vector<std::string> list;
  const toml::array* array = found->as_array();
  if (array) {
    for (const toml::node& item : *array) {
      if (const auto value = item.value_exact<std::string>()) list.push_back(*value);
    }
  }
  if (!array || list.size() != array->size()) {
    m_problem.report(found, {inQuotes(key) + " moet een lijst van teksten zijn.",
                             inQuotes(key) + " must be a list of texts."});
  }
  return list;
}

std::vector<std::string> TomlTable::textsOrNone(std::string_view key) {
  return has(key) ? texts(key) : std::vector<std::string>{};
}

void TomlTable::refuseNumber(std::string_view key, const toml::node* at, int least, int most) {
  const std::string nl = std::to_string(least) + " tot en met " + std::to_string(most);
  const std::string en = std::to_string(least) + " to " + std::to_string(most);
  m_problem.report(at, {inQuotes(key) + ": alleen een geheel getal van " + nl + " mag hier.",
                        inQuotes(key) + ": only a whole number from " + en + " may stand here."});
}

int TomlTable::whole(std::string_view key, int least, int most) {
  const toml::node* found = required(key);
  if (!found) return least;
  const auto value = found->value_exact<std::int64_t>();
  if (value && *value >= least && *value <= most) return static_cast<int>(*value);
  refuseNumber(key, found, least, most);
  return least;
}

std::vector<int> TomlTable::wholes(std::string_view key, int least, int most) {
  const toml::node* found = required(key);
  const toml::array* array = found ? found->as_array() : nullptr;
  std::vector<int> list;
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    const auto value = array->get(i)->value_exact<std::int64_t>();
    if (value && *value >= least && *value <= most) list.push_back(static_cast<int>(*value));
  }
  if (found && (!array || list.size() != array->size())) refuseNumber(key, found, least, most);
  return list;
}

int TomlTable::inQuarters(std::string_view key) {
  const toml::node* found = required(key);
  if (!found) return 0;
  const auto value = found->value<double>();
  const double four = value ? *value * 4 : 0.5;
  if (four == std::floor(four) && std::abs(four) <= 4000) return static_cast<int>(four);
  m_problem.report(found, {inQuotes(key) + " moet een veelvoud van 0.25 zijn.",
                           inQuotes(key) + " must be a multiple of 0.25."});
  return 0;
}

bool TomlTable::yes(std::string_view key) {
  const toml::node* found = node(key);
  if (!found) return false;
  if (const auto value = found->value_exact<bool>()) return *value;
  m_problem.report(found,
                   {inQuotes(key) + " moet true of false zijn.", inQuotes(key) + " must be true or false."});
  return false;
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) {
  const toml::node* found = node(key);
  if (!found) return {};
  std::vector<TomlTable> list;
  const toml::array* array = found->as_array();
  if (array) {
    for (const toml::node& item : *array) {
      if (const toml::table* t = item.as_table()) list.emplace_back(*t, m_problem);
    }
  }
  if (!array || list.size() != array->size()) {
    m_problem.report(found, {inQuotes(key) + " moet een lijst van tabellen zijn.",
                             inQuotes(key) + " must be a list of tables."});
  }
  return list;
}

TomlTable TomlTable::table(std::string_view key) {
  static const toml::table none{};
  const toml::node* found = required(key);
  const toml::table* inner = found ? found->as_table() : nullptr;
  if (found && !inner)
    m_problem.report(found, {inQuotes(key) + " moet een tabel zijn.", inQuotes(key) + " must be a table."});
  return {inner ? *inner : none, m_problem};
}

void TomlTable::unknownWord(std::string_view key, const std::string& word) {
  m_problem.report(m_table.get(key), {inQuotes(key) + " kent de waarde " + inQuotes(word) + " niet.",
                                      inQuotes(key) + " does not know the value " + inQuotes(word) + "."});
}

void TomlTable::finish() {
  // A misspelt key is both unknown and missing; where it stands helps more than where it should have stood.
  for (const auto& [key, value] : m_table) {
    if (m_asked.contains(key.str())) continue;
    m_problem.report(key.source().begin.line, {"de sleutel " + inQuotes(key.str()) + " is onbekend.",
                                               "the key " + inQuotes(key.str()) + " is unknown."});
  }
  for (const std::string& key : m_missing) {
    m_problem.report(
        line(), {"de sleutel " + inQuotes(key) + " ontbreekt.", "the key " + inQuotes(key) + " is missing."});
  }
}

Result<toml::table> readToml(const std::filesystem::path& file) {
  std::error_code status;
  if (!std::filesystem::is_regular_file(file, status)) {
    return Error{ErrorCode::NotFound,
                 {"Het regelbestand " + file.string() + " is er niet. Installeer het programma opnieuw.",
                  "The rule file " + file.string() + " is not there. Install the program again."}};
  }
  constexpr std::uintmax_t mostBytes = 4u << 20;  // the rule base is a twentieth of that
  if (std::filesystem::file_size(file, status) > mostBytes) {
    return Error{ErrorCode::WrongFormat,
                 {"Het regelbestand " + file.string() + " is groter dan 4 MB; dat is geen regelbestand.",
                  "The rule file " + file.string() + " is larger than 4 MB; that is no rule file."}};
  }
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  if (!stream) {
    return Error{ErrorCode::NotReadable,
                 {"Het regelbestand " + file.string() + " is niet te lezen.",
                  "The rule file " + file.string() + " cannot be read."}};
  }
  try {
    return toml::parse(content.view(), file.string());
  } catch (const toml::parse_error& e) {
    const std::string cause(e.description());
    return inFile(file, e.source().begin.line,
                  {"dit is geen geldig TOML (" + cause + ").", "this is no valid TOML (" + cause + ")."});
  }
}

}  // namespace brandpunt::exchange
