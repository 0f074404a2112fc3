// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that a machine can read off the sources, so that no reviewer has to.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "support/catch.h"
#include "support/shared_data.h"

namespace fs = std::filesystem;

namespace {

const std::set<std::string> textFiles{".cpp",   ".h",    ".py",   ".md",  ".txt",
                                      ".cmake", ".json", ".toml", ".csv", ".sql"};

/// Every file of the project below these folders with one of these extensions, by its path in the project.
std::vector<fs::path> filesBelow(std::initializer_list<const char*> folders,
                                 const std::set<std::string>& extensions) {
  const fs::path root = brandpunt::test::projectFolder();
  std::vector<fs::path> files;
  for (const char* folder : folders) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.is_regular_file() && extensions.contains(entry.path().extension().string())) {
        files.push_back(fs::relative(entry.path(), root));
      }
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> linesOf(const fs::path& file) {
  std::ifstream stream(brandpunt::test::projectFolder() / file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("Every source names its licence in the first line", "[architecture]") {
  for (const fs::path& file : filesBelow({"src", "ui", "tests"}, {".cpp", ".h", ".py"})) {
    INFO(file);
    const std::vector<std::string> lines = linesOf(file);
    REQUIRE(!lines.empty());
    CHECK(lines.front().find("SPDX-License-Identifier: GPL-3.0-or-later") != std::string::npos);
  }
}

TEST_CASE("No source is longer than one concept needs", "[architecture]") {
  constexpr std::size_t longest = 500;
  for (const fs::path& file : filesBelow({"src", "ui", "tests"}, {".cpp", ".h", ".py"})) {
    INFO(file);
    CHECK(linesOf(file).size() <= longest);
  }
}

TEST_CASE("No source includes a whole Qt module at once", "[architecture]") {
  static const std::regex umbrella(
      R"(#\s*include\s*<(Qt[A-Z]\w*/)?Qt(Core|Gui|Widgets|Concurrent|Test|Svg|PrintSupport)>)");
  for (const fs::path& file : filesBelow({"src", "ui", "tests"}, {".cpp", ".h"})) {
    for (const std::string& line : linesOf(file)) {
      INFO(file << ": " << line);
      CHECK_FALSE(std::regex_search(line, umbrella));
    }
  }
}

TEST_CASE("Every header guards itself with pragma once", "[architecture]") {
  for (const fs::path& file : filesBelow({"src", "ui", "tests"}, {".h"})) {
    INFO(file);
    const std::vector<std::string> lines = linesOf(file);
    CHECK(std::find(lines.begin(), lines.end(), "#pragma once") != lines.end());
  }
}

TEST_CASE("No file is marked as unfinished or names a folder of somebody's machine", "[architecture]") {
  // Put together from halves, so that this file does not find itself.
  static const std::regex unwanted(std::string(R"(\b(TO)") + R"(DO|FIX)" + R"(ME|XX)" + R"(X)\b|/ho)" +
                                   R"(me/\w|/wo)" + R"(rk/(main|wt)\b|/Us)" + R"(ers/\w)");
  for (const fs::path& file : filesBelow({"src", "ui", "tests", "data", "docs"}, textFiles)) {
    std::size_t number = 0;
    for (const std::string& line : linesOf(file)) {
      ++number;
      INFO(file << ":" << number << ": " << line);
      CHECK_FALSE(std::regex_search(line, unwanted));
    }
  }
}

TEST_CASE("Every unit test lies where its source lies", "[architecture]") {
  const fs::path root = brandpunt::test::projectFolder();
  for (const fs::path& test : filesBelow({"tests/unit"}, {".cpp"})) {
    INFO(test);
    const std::string stem = test.stem().string();
    REQUIRE(stem.ends_with("_test"));
    const fs::path folder = fs::relative(test.parent_path(), "tests/unit");
    const std::string subject = stem.substr(0, stem.size() - 5);
    const fs::path base = folder.begin()->string() == "ui" ? root / folder : root / "src" / folder;
    CHECK((fs::exists(base / (subject + ".cpp")) || fs::exists(base / (subject + ".h"))));
  }
}

TEST_CASE("Every link between the pages of the documentation leads somewhere", "[architecture]") {
  static const std::regex link(R"(\]\(([^)#]+)(#[^)]*)?\))");
  std::vector<fs::path> pages = filesBelow({"docs", "data", "src", "tests", "ui"}, {".md"});
  pages.push_back("README.md");
  for (const fs::path& page : pages) {
    for (const std::string& line : linesOf(page)) {
      for (std::sregex_iterator match(line.begin(), line.end(), link), none; match != none; ++match) {
        const std::string target = (*match)[1];
        if (target.find("://") != std::string::npos || target.starts_with("mailto:")) continue;
        INFO(page << " links to " << target);
        CHECK(fs::exists(brandpunt::test::projectFolder() / page.parent_path() / target));
      }
    }
  }
}

TEST_CASE("Every folder of unit tests is explained by the module that it mirrors", "[architecture]") {
  const fs::path root = brandpunt::test::projectFolder();
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests" / "unit")) {
    if (!entry.is_directory()) continue;
    const fs::path twin = root / "src" / fs::relative(entry.path(), root / "tests" / "unit");
    INFO(entry.path());
    CHECK((fs::exists(twin / "README.md") || fs::exists(entry.path() / "README.md")));
  }
}

TEST_CASE("Every folder of tests and docs says in a README what lives there", "[architecture]") {
  const auto isExplained = [](const fs::path& folder) {
    const std::string name = folder.filename().string();
    if (name == "pictures" || name.starts_with("__")) return true;
    // Inputs of fuzzers lie in a folder for each target; the README above names the targets.
    const fs::path above = folder.parent_path();
    return fs::exists(folder / "README.md") ||
           (above.filename() == "fuzz" && fs::exists(above / "README.md"));
  };
  for (const char* top : {"tests", "docs"}) {
    for (const auto& entry : fs::directory_iterator(brandpunt::test::projectFolder() / top)) {
      if (!entry.is_directory()) continue;
      INFO(entry.path());
      CHECK(isExplained(entry.path()));
      if (entry.path().filename() == "unit") continue;  // explained by the folders of src that it mirrors
      for (const auto& inner : fs::directory_iterator(entry.path())) {
        if (!inner.is_directory()) continue;
        INFO(inner.path());
        CHECK(isExplained(inner.path()));
      }
    }
  }
}

TEST_CASE("Every source that the documentation names exists", "[architecture]") {
  static const std::regex path(R"(`((src|data|tests|ui)/[A-Za-z0-9_./-]+)`)");
  std::vector<fs::path> pages = filesBelow({"docs"}, {".md"});
  pages.push_back("README.md");
  for (const fs::path& page : pages) {
    for (const std::string& line : linesOf(page)) {
      for (std::sregex_iterator match(line.begin(), line.end(), path), none; match != none; ++match) {
        INFO(page << " names " << (*match)[1]);
        CHECK(fs::exists(brandpunt::test::projectFolder() / (*match)[1].str()));
      }
    }
  }
}

TEST_CASE("Every step of the data flow is in the file that the documentation names", "[architecture]") {
  // | step | `function` | `file` | ...
  static const std::regex row(R"(^\|[^|]*\| `(\w+)` \| `(src/[^`]+)` \|)");
  std::size_t steps = 0;
  for (const std::string& line : linesOf("docs/architecture.md")) {
    std::smatch match;
    if (!std::regex_search(line, match, row)) continue;
    ++steps;
    INFO(line);
    std::string text;
    for (const std::string& source : linesOf(match[2].str())) text += source + '\n';
    CHECK(text.find(match[1].str() + "(") != std::string::npos);
  }
  CHECK(steps > 10);
}

TEST_CASE("Every test that answers the sceptic is where the page says", "[architecture]") {
  // - "name of the test" (`file`)
  static const std::regex item("^- \"(.+)\" \\(`(tests/[^`]+)`\\)");
  std::size_t answers = 0;
  for (const std::string& line : linesOf("docs/sceptic.md")) {
    std::smatch match;
    if (!std::regex_search(line, match, item)) continue;
    ++answers;
    INFO(line);
    std::string text;
    for (const std::string& source : linesOf(match[2].str())) text += source + '\n';
    CHECK(text.find(match[1].str()) != std::string::npos);
  }
  CHECK(answers > 10);
}
