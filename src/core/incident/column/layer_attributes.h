// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace brandpunt {

/// Which header of a layer's file stands for which attribute that the program reads: data/layers.csv.
class LayerAttributes {
 public:
  static LayerAttributes parse(std::string_view csv);
  /// The attribute and its place in the table (the lower one wins where two headers claim it).
  std::optional<std::pair<std::string, int>> meaningOf(std::string_view header) const;

 private:
  std::map<std::string, std::pair<std::string, int>, std::less<>> m_meanings = {};
};

/// Gives one feature's attributes the names that the program reads; the others keep theirs. What the user said
/// (attribute by header) goes first. "capacity" becomes the first whole number in its text.
std::map<std::string, std::string> renamed(const std::map<std::string, std::string>& attributes,
                                           const LayerAttributes& known,
                                           const std::map<std::string, std::string>& told);

}  // namespace brandpunt
