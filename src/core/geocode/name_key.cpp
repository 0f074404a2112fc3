// SPDX-License-Identifier: GPL-3.0-or-later
#include "geocode/name_key.h"

#include <algorithm>
#include <array>
#include <utility>

#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

/// Whole words and their shortest form, sorted by the word. An empty form: the word says nothing.
constexpr std::array words{
    Entry{"admiraal", "adm"},
    Entry{"bgm", "burg"},
    Entry{"burgem", "burg"},
    Entry{"burgemeester", "burg"},
    Entry{"burgm", "burg"},
    Entry{"de", ""},
    Entry{"den", ""},
    Entry{"der", ""},
    Entry{"d", ""},
    Entry{"derde", "3"},
    Entry{"3de", "3"},
    Entry{"3e", "3"},
    Entry{"doctor", "dr"},
    Entry{"dokter", "dr"},
    Entry{"dominee", "ds"},
    Entry{"eerste", "1"},
    Entry{"1e", "1"},
    Entry{"1ste", "1"},
    Entry{"gebr", "gebr"},
    Entry{"gebroeders", "gebr"},
    Entry{"generaal", "gen"},
    Entry{"het", ""},
    Entry{"ingenieur", "ir"},
    Entry{"jonkheer", "jhr"},
    Entry{"kapitein", "kapt"},
    Entry{"kardinaal", "kard"},
    Entry{"kolonel", "kol"},
    Entry{"koning", "kon"},
    Entry{"koningin", "kon"},
    Entry{"luitenant", "lt"},
    Entry{"luit", "lt"},
    Entry{"meester", "mr"},
    Entry{"mevrouw", "mevr"},
    Entry{"minister", "min"},
    Entry{"pastoor", "past"},
    Entry{"pres", "pres"},
    Entry{"president", "pres"},
    Entry{"prins", "pr"},
    Entry{"prinses", "pr"},
    Entry{"professor", "prof"},
    Entry{"sint", "st"},
    Entry{"t", ""},
    Entry{"tweede", "2"},
    Entry{"2de", "2"},
    Entry{"2e", "2"},
    Entry{"van", "v"},
    Entry{"vd", "v"},
    Entry{"vdr", "v"},
    Entry{"vierde", "4"},
    Entry{"4de", "4"},
    Entry{"4e", "4"},
    Entry{"wethouder", "weth"},
};
constexpr std::array endings{Entry{"straat", "str"}, Entry{"laan", "ln"}, Entry{"plein", "pln"}};

std::string_view shortWord(std::string_view word) {
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const Entry& e) { return e.first == word; });
  return found == words.end() ? word : found->second;
}

void appendWithY(std::string& key, std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool ij = word[i] == 'i' && i + 1 < word.size() && word[i + 1] == 'j';
    key += ij ? 'y' : word[i];
    i += ij ? 1 : 0;
  }
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::uint64_t hashWithout(std::string_view text, std::size_t skipped) {
  std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == skipped) continue;
    hash = (hash ^ static_cast<unsigned char>(text[i])) * 0x100000001B3;
  }
  return hash;
}

}  // namespace

std::string plainKey(std::string_view name) {
  std::string key;
  appendWithY(key, foldCompact(name));
  return key;
}

std::string shortKey(std::string_view name) {
  const std::string folded = foldWords(name);
  std::string key;
  for (std::size_t from = 0; from < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', from), folded.size());
    const std::string_view word = std::string_view(folded).substr(from, end - from);
    appendWithY(key, shortWord(word));
    from = end + 1;
  }
  for (const auto& [whole, shorter] : endings) {
    if (key.size() > whole.size() && key.ends_with(whole))
      key.replace(key.size() - whole.size(), whole.size(), shorter);
  }
  return key;
}

std::string placeKey(std::string_view place) {
  std::string key = plainKey(place);
  if (key == "sgravenhage") return "denhaag";
  if (key == "shertogenbosch") return "denbosch";
  return key;
}

bool isOneLetterOff(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 5;
  if (a.size() < b.size()) std::swap(a, b);
  if (b.size() < shortest || a.size() > b.size() + 1 || a == b) return false;
  std::size_t i = 0;
  while (i < b.size() && a[i] == b[i]) ++i;
  if (a.size() > b.size()) return !isDigit(a[i]) && a.substr(i + 1) == b.substr(i);
  if (isDigit(a[i]) || isDigit(b[i])) return false;
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

void deletionHashes(std::string_view text, std::vector<std::uint64_t>& into) {
  into.clear();
  for (std::size_t i = 0; i <= text.size(); ++i) into.push_back(hashWithout(text, i));
}

}  // namespace brandpunt
