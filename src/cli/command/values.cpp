// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/values.h"

#include <algorithm>

#include "base/number.h"

namespace brandpunt::cli {

Result<CrsId> parseCrs(const std::string& text) {
  constexpr std::string_view prefix = "EPSG:";
  const auto sameLetter = [](char a, char b) { return a == b || a - ('a' - 'A') == b; };
  const bool prefixed =
      text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                 [&](char p, char t) { return sameLetter(t, p); });
  const auto code = parseInteger(std::string_view(text).substr(prefixed ? prefix.size() : 0));
  if (code && *code > 0 && *code < 1'000'000) return CrsId{static_cast<int>(*code)};
  return Error{ErrorCode::WrongUsage,
               {"'" + text + "' is geen coördinatenstelsel; schrijf bijvoorbeeld EPSG:28992.",
                "'" + text + "' is no coordinate system; write for example EPSG:28992."}};
}

Error wrongValue(const std::string& option, const std::string& value, const std::string& allowed) {
  return {ErrorCode::WrongUsage,
          {option + ": '" + value + "' kan niet; kies " + allowed + ".",
           option + ": '" + value + "' will not do; choose " + allowed + "."}};
}

}  // namespace brandpunt::cli
