// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/method_pages.h"

#include "base/number.h"
#include "hotspot/declaration/method.h"

namespace brandpunt::app {
namespace {

constexpr double asGoodAsUnlimited = 1e6;

std::string rangeOf(const ParameterInfo& p) {
  std::string range;
  for (const std::string_view choice : p.choices) range += (range.empty() ? "" : ", ") + std::string(choice);
  if (range.empty()) {
    const std::string least = toText(p.least);
    range = p.most > asGoodAsUnlimited ? "at least " + least : least + " to " + toText(p.most);
  }
  return p.none.empty() ? range : range + ", or " + std::string(p.none);
}

std::string pageOf(const MethodInfo& method) {
  std::string page = "# " + method.title.en + "\n\n";
  page += "Method `" + std::string(method.id) + "`, version " + std::string(method.version) + ". " +
          method.summary.en + "\n\n## Formula\n\n    " + std::string(method.formula) + "\n";
  if (!method.parameters.empty())
    page +=
        "\n## Parameters\n\n| parameter | what | unit | range | default | source "
        "|\n|---|---|---|---|---|---|\n";
  for (std::size_t i = 0; i < method.parameters.size(); ++i) {
    const ParameterInfo& p = method.parameters[i];
    page += "| `" + std::string(p.id) + "` | " + p.help.en + " | " +
            (p.unit.empty() ? "-" : std::string(p.unit)) + " | " + rangeOf(p) + " | " + method.defaults[i] +
            " | " + std::string(p.source) + " |\n";
  }
  page += "\n## What it cannot say\n\n";
  for (const Text& limitation : method.limitations) page += "- " + limitation.en + "\n";
  page += "\n## Sources\n\n";
  for (const MethodSource& source : method.sources) {
    page += "- **" + std::string(source.key) + "** " + std::string(source.text) + "\n";
  }
  return page;
}

}  // namespace

std::map<std::string, std::string> methodPages() {
  std::map<std::string, std::string> pages;
  for (const MethodInfo* method : methods()) pages.emplace(method->id, pageOf(*method));
  return pages;
}

}  // namespace brandpunt::app
