// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/column/layer_attributes.h"

#include "incident/text/fold_text.h"
#include "incident/text/small_csv.h"

namespace brandpunt {
namespace {

std::string firstNumber(const std::string& text) {
  const std::size_t from = text.find_first_of("0123456789");
  if (from == std::string::npos) return text;
  return text.substr(from, text.find_first_not_of("0123456789", from) - from);
}

}  // namespace

LayerAttributes LayerAttributes::parse(std::string_view csv) {
  LayerAttributes known;
  int row = 0;
  for (const auto& cells : parseSmallCsv(csv)) {
    ++row;
    if (cells.size() >= 2 && cells[0] != "attribute")
      known.m_meanings.emplace(foldCompact(cells[1]), std::pair(cells[0], row));
  }
  return known;
}

std::optional<std::pair<std::string, int>> LayerAttributes::meaningOf(std::string_view header) const {
  const auto found = m_meanings.find(foldCompact(header));
  return found == m_meanings.end() ? std::nullopt : std::optional(found->second);
}

std::map<std::string, std::string> renamed(const std::map<std::string, std::string>& attributes,
                                           const LayerAttributes& known,
                                           const std::map<std::string, std::string>& told) {
  std::map<std::string, std::string> result;
  std::map<std::string, std::pair<int, std::string>> claims;  // by attribute: order in the table, header
  for (const auto& [attribute, header] : told) {
    if (attributes.contains(header)) claims[attribute] = {0, header};
  }
  for (const auto& [header, value] : attributes) {
    const auto meaning = known.meaningOf(header);
    if (!meaning) continue;
    const auto [claim, fresh] = claims.emplace(meaning->first, std::pair(meaning->second, header));
    if (!fresh && meaning->second < claim->second.first) claim->second = {meaning->second, header};
  }
  std::map<std::string, std::string> attributeOf;
  for (const auto& [attribute, claim] : claims) attributeOf[claim.second] = attribute;
  for (const auto& [header, value] : attributes) {
    const auto found = attributeOf.find(header);
    if (found == attributeOf.end()) {
      // An attribute that lost its name to a better header must not pass for it.
      result.emplace(claims.contains(header) ? header + "_" : header, value);
    } else {
      result[found->second] = found->second == "capacity" ? firstNumber(value) : value;
    }
  }
  return result;
}

}  // namespace brandpunt
