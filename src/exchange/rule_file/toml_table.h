// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <toml++/toml.h>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace brandpunt::exchange {

/// Collects the first thing that is wrong with a rule file, with its place; later ones are left aside,
/// because they mostly follow from the first.
class TomlProblem {
 public:
  explicit TomlProblem(std::filesystem::path file) : m_file(std::move(file)) {}
  void report(const toml::node* at, const Text& cause);
  void report(unsigned line, const Text& cause);
  bool any() const { return m_error.has_value(); }
  const Error& error() const { return *m_error; }

 private:
  std::filesystem::path m_file;
  std::optional<Error> m_error = {};
};

/// Reads the keys of one TOML table with their types, and remembers which were asked for: finish() refuses
/// the rest.
class TomlTable {
 public:
  TomlTable(const toml::table& table, TomlProblem& problem) : m_table(table), m_problem(problem) {}

  unsigned line() const { return m_table.source().begin.line; }
  const toml::node* node(std::string_view key);
  bool has(std::string_view key) const { return m_table.contains(key); }

  std::string text(std::string_view key);  ///< required
  std::string textOr(std::string_view key, std::string_view other);
  Text bothLanguages(const std::string& key);  ///< key_nl and key_en, required
  Text bothLanguagesOrNone(const std::string& key);
  std::vector<std::string> texts(std::string_view key);  ///< required, may be empty
  std::vector<std::string> textsOrNone(std::string_view key);
  int whole(std::string_view key, int least, int most = 1'000'000);    ///< required
  std::vector<int> wholes(std::string_view key, int least, int most);  ///< required
  int inQuarters(std::string_view key);                                ///< a multiple of 0.25, in quarters
  bool yes(std::string_view key);                                      ///< false where absent
  std::vector<TomlTable> tables(std::string_view key);  ///< an array of tables; empty where absent
  TomlTable table(std::string_view key);                ///< required

  /// A word of a list, by the function that knows it: `choice("cost", bandFromId)`.
  template <class FromId>
  auto choice(std::string_view key, FromId fromId) ->
      typename decltype(fromId(std::string_view{}))::value_type {
    const std::string word = text(key);
    if (word.empty()) return {};
    if (const auto value = fromId(word)) return *value;
    unknownWord(key, word);
    return {};
  }

  /// At the key, or where the table begins if it is not there.
  void problem(std::string_view key, const Text& cause) {
    const toml::node* at = node(key);
    at ? m_problem.report(at, cause) : m_problem.report(line(), cause);
  }
  void unknownWord(std::string_view key, const std::string& word);
  /// Refuses keys that nobody asked for, then tells which required ones are missing.
  void finish();

 private:
  const toml::node* required(std::string_view key);
  void refuseNumber(std::string_view key, const toml::node* at, int least, int most);
  const toml::table& m_table;
  TomlProblem& m_problem;
  std::set<std::string, std::less<>> m_asked = {};
  std::vector<std::string> m_missing = {};
};

/// The root table of a file. Error{NotFound, NotReadable, WrongFormat}; a doubled key is refused with its
/// line.
Result<toml::table> readToml(const std::filesystem::path& file);

}  // namespace brandpunt::exchange
