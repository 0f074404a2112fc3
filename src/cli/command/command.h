// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"

namespace brandpunt::cli {

using Json = nlohmann::ordered_json;

/// `--name VALUE`, or a switch where `value` is empty. Parsed text; the command turns it into types.
struct Option {
  std::string name = {};   ///< with its dashes: "--crs"
  std::string value = {};  ///< what stands for the value in the help: "EPSG:n"; empty: a switch
  std::string help = {};
  bool required = false;
  bool repeated = false;
};

/// An argument that is known by its place.
struct Positional {
  std::string name = {};  ///< "DOSSIER"
  std::string help = {};
  bool required = true;
};

/// What the user typed, by the names of the declaration.
class Arguments {
 public:
  bool has(const std::string& name) const { return m_values.contains(name); }
  /// The last value given; expects that the option was given or is required.
  const std::string& text(const std::string& name) const;
  std::string textOr(const std::string& name, const std::string& other) const;
  const std::vector<std::string>& all(const std::string& name) const;  ///< empty where not given
  Result<double> number(const std::string& name) const;
  Result<double> numberOr(const std::string& name, double other) const;
  Result<std::int64_t> wholeNumberOr(const std::string& name, std::int64_t other) const;

  void add(const std::string& name, std::vector<std::string> values) { m_values[name] = std::move(values); }

 private:
  std::map<std::string, std::vector<std::string>> m_values = {};
};

/// Where the command runs: who reads along, and what is at hand.
struct Context {
  Language language = Language::Dutch;
  bool quiet = false;
  std::filesystem::path dataFolder = {};  ///< data/ of the project, or where the package put it
  Progress progress = {};
  /// A remark for the person at the terminal, on standard error; kept silent by --quiet.
  void say(const Text& remark) const;
};

/// What a command hands back: the JSON document of `--json`, and the same for a reader.
struct Outcome {
  Json json = Json::object();
  std::string text = {};
  int exitCode = 0;
};

/// One user action, declared once: help, parsing and docs/commands.md all come from it.
struct Command {
  std::string name = {};  ///< "import"; "run dbscan" is the method dbscan below run
  std::string summary = {};
  std::vector<Positional> positionals = {};
  std::vector<Option> options = {};
  Result<Outcome> (*run)(const Arguments&, const Context&) = nullptr;
};

/// Every command, in the order of the help.
const std::vector<Command>& catalogue();

}  // namespace brandpunt::cli
