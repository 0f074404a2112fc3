// SPDX-License-Identifier: GPL-3.0-or-later
// Reads every include below src/ and ui/ and holds the house to its rules: which layer may see which, and
// which outside headers a layer may name. Targets alone are not enough, because Debian puts most headers in
// one folder.
#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "support/catch.h"
#include "support/shared_data.h"

namespace fs = std::filesystem;

namespace {

struct Rule {
  std::set<std::string> layers;        // ours
  std::vector<std::string> libraries;  // outside headers, as regular expressions on the whole name
};

const std::string qtCoreAndGui =
    "Q(?!t?Widget|App|MainWindow|Dialog|Label|tCore$|tGui$|tWidgets$)[A-Z][A-Za-z0-9]*";

const std::map<std::string, Rule> rules{
    {"core", {{"core"}, {}}},
    {"geo", {{"core", "geo"}, {"geos_c\\.h", "proj\\.h"}}},
    {"exchange",
     {{"core", "exchange"},
      {"(gdal|ogr|cpl|gdal/.*)[a-z_0-9]*\\.h", "zip\\.h", "zlib\\.h", "expat\\.h", "sodium\\.h",
       "openssl/evp\\.h", "toml\\+\\+/.*", "toml\\+\\+\\.h", "xlsxwriter\\.h", "nlohmann/.*", "sys/.*",
       "unistd\\.h", "fcntl\\.h", "signal\\.h", "spawn\\.h", "poll\\.h"}}},
    {"store", {{"core", "store"}, {"sqlite3\\.h"}}},
    {"output", {{"core", "output"}, {qtCoreAndGui}}},
    {"app", {{"core", "geo", "exchange", "store", "output", "app"}, {}}},
    {"cli", {{"core", "app", "cli"}, {"nlohmann/.*", "CLI/.*", "pthread\\.h", "signal\\.h", "unistd\\.h"}}},
    {"ui", {{"core", "output", "app", "ui"}, {"Q[A-Z][A-Za-z0-9]*", "QtConcurrentRun"}}},
};

struct Include {
  std::string file, layer, name;
  bool quoted;
};

fs::path folderOf(const std::string& layer) {
  const fs::path root = brandpunt::test::projectFolder();
  return layer == "ui" ? root / "ui" : root / "src" / layer;
}

std::vector<Include> includesOf(const std::string& layer) {
  static const std::regex line(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> all;
  if (!fs::exists(folderOf(layer))) return all;
  for (const auto& entry : fs::recursive_directory_iterator(folderOf(layer))) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream file(entry.path());
    for (std::string text; std::getline(file, text);) {
      std::smatch match;
      if (std::regex_search(text, match, line)) {
        all.push_back({entry.path().string(), layer, match[2], match[1] == "\""});
      }
    }
  }
  return all;
}

bool isOfTheStandardLibrary(const std::string& name) {
  return name.find('.') == std::string::npos && name.find('/') == std::string::npos && name[0] != 'Q';
}

/// The layers in which a quoted include could resolve.
std::set<std::string> homesOf(const Include& include) {
  std::set<std::string> homes;
  for (const auto& [layer, rule] : rules) {
    if (fs::exists(folderOf(layer) / include.name)) homes.insert(layer);
  }
  return homes;
}

bool mayName(const Rule& rule, const std::string& library) {
  return std::ranges::any_of(rule.libraries, [&](const std::string& allowed) {
    return std::regex_match(library, std::regex(allowed));
  });
}

}  // namespace

TEST_CASE("Every layer includes only what it may", "[architecture]") {
  std::size_t seen = 0;
  for (const auto& [layer, rule] : rules) {
    for (const Include& include : includesOf(layer)) {
      ++seen;
      INFO(include.file << " includes " << include.name);
      if (include.quoted) {
        const std::set<std::string> homes = homesOf(include);
        REQUIRE(homes.size() == 1);
        CHECK(rule.layers.contains(*homes.begin()));
        continue;
      }
      if (isOfTheStandardLibrary(include.name)) continue;
      CHECK(mayName(rule, include.name));
    }
  }
  CHECK(seen > 50);
}

TEST_CASE("No header of another layer lets a library through that the layer may not name itself",
          "[architecture]") {
  std::map<std::string, std::vector<Include>> includesOfHeader;
  for (const auto& [layer, rule] : rules) {
    for (const Include& include : includesOf(layer)) {
      if (include.file.ends_with(".h")) includesOfHeader[include.file].push_back(include);
    }
  }
  // What a header drags in that the layer may not name, its own includes first.
  const auto reaches = [&](const std::string& header, const Rule& rule) {
    std::vector<std::string> waiting{header};
    std::set<std::string> seen;
    while (!waiting.empty()) {
      const std::string next = waiting.back();
      waiting.pop_back();
      if (!seen.insert(next).second) continue;
      for (const Include& include : includesOfHeader[next]) {
        if (!include.quoted && !isOfTheStandardLibrary(include.name) && !mayName(rule, include.name))
          return include.name;
        for (const std::string& home : homesOf(include))
          waiting.push_back((folderOf(home) / include.name).string());
      }
    }
    return std::string();
  };
  for (const auto& [layer, rule] : rules) {
    for (const Include& include : includesOf(layer)) {
      if (!include.quoted) continue;
      for (const std::string& home : homesOf(include)) {
        if (home == layer) continue;
        INFO(include.file << " includes " << include.name << " of " << home);
        CHECK(reaches((folderOf(home) / include.name).string(), rule).empty());
      }
    }
  }
}

TEST_CASE("Every module folder has a name of its own", "[architecture]") {
  std::map<std::string, std::string> layerOf;
  for (const auto& [layer, rule] : rules) {
    if (!fs::exists(folderOf(layer))) continue;
    for (const auto& entry : fs::directory_iterator(folderOf(layer))) {
      if (!entry.is_directory()) continue;
      const auto [known, fresh] = layerOf.emplace(entry.path().filename().string(), layer);
      INFO(entry.path() << " has the name of a folder in " << known->second);
      CHECK(fresh);
    }
  }
}

TEST_CASE("Every folder says in a README what lives there", "[architecture]") {
  for (const char* top : {"src", "ui", "tests", "data", "docs"}) {
    const fs::path folder = brandpunt::test::projectFolder() / top;
    if (!fs::exists(folder)) continue;
    CHECK(fs::exists(folder / "README.md"));
    if (std::string(top) != "src" && std::string(top) != "ui") continue;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (!entry.is_directory()) continue;
      INFO(entry.path());
      CHECK(fs::exists(entry.path() / "README.md"));
    }
  }
}
