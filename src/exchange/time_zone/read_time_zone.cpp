// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_zone/read_time_zone.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>

#include "time_zone/zone_rule.h"

namespace brandpunt::exchange {
namespace {

constexpr std::size_t headerBytes = 44;
/// Nobody looks further ahead in what happened.
constexpr int lastYearOfRules = 2100;

std::int64_t bigEndian(std::string_view bytes) {
  std::uint64_t value = (static_cast<unsigned char>(bytes[0]) & 0x80u) != 0 ? ~std::uint64_t{0} : 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return static_cast<std::int64_t>(value);
}

/// The six counts of a header, in the order of the file.
struct Counts {
  std::size_t utIndicators = 0, standardIndicators = 0, leaps = 0, times = 0, types = 0, letters = 0;
  std::size_t bytes(std::size_t timeSize) const {
    return times * timeSize + times + types * 6 + letters + leaps * (timeSize + 4) + standardIndicators +
           utIndicators;
  }
};

std::optional<Counts> countsOf(std::string_view file) {
  if (file.size() < headerBytes || !file.starts_with("TZif")) return {};
  const auto at = [&](std::size_t i) {
    return static_cast<std::size_t>(bigEndian(file.substr(20 + 4 * i, 4)));
  };
  return Counts{at(0), at(1), at(2), at(3), at(4), at(5)};
}

bool isZoneName(const std::string& name) {
  return !name.empty() && name.front() != '/' && name.find("..") == std::string::npos &&
         name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/") ==
             std::string::npos;
}

/// Many machines keep only the changes up to the last new rule (1996 for Amsterdam); the rule between the two last
/// line ends of the file holds from there on.
bool addChangesOfRule(std::string_view footer, TimeZone& zone) {
  const std::size_t end = footer.find('\n', 1);
  if (!footer.starts_with('\n') || end == std::string_view::npos) return false;
  if (end == 1) return true;  // no rule: the last offset holds
  const std::int64_t last = zone.changes.empty() ? 0 : zone.changes.back().utcSeconds;
  const auto changes = changesOfRule(footer.substr(1, end - 1), CivilTime{last}.date().year, lastYearOfRules);
  if (!changes) return false;
  const bool none = zone.changes.empty();
  std::copy_if(changes->begin(), changes->end(), std::back_inserter(zone.changes),
               [&](const TimeZone::Change& change) { return none || change.utcSeconds > last; });
  return true;
}

}  // namespace

Result<TimeZone> readTimeZone(const std::string& name, const std::filesystem::path& folder) {
  const Error unknown{ErrorCode::WrongUsage,
                      {"De tijdzone '" + name + "' is onbekend; geef er een als Europe/Amsterdam.",
                       "The time zone '" + name + "' is unknown; give one like Europe/Amsterdam."}};
  const Error damaged{ErrorCode::Damaged,
                      {"Het bestand van de tijdzone '" + name + "' op deze computer is beschadigd.",
                       "The file of the time zone '" + name + "' on this machine is damaged."}};
  if (!isZoneName(name)) return unknown;
  std::ifstream stream(folder / name, std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(stream), {}};
  std::string_view file(content);
  std::optional<Counts> counts = countsOf(file);
  if (!counts) return unknown;
  // From version 2 on the times stand a second time, as 64-bit numbers.
  if (file[4] < '2' || file.size() < headerBytes + counts->bytes(4)) return damaged;
  file.remove_prefix(headerBytes + counts->bytes(4));
  counts = countsOf(file);
  if (!counts || counts->types == 0 || file.size() < headerBytes + counts->bytes(8)) return damaged;
  file.remove_prefix(headerBytes);
  const std::string_view types = file.substr(counts->times * 9);
  const auto offsetOf = [&](std::size_t type) {
    return static_cast<std::int32_t>(bigEndian(types.substr(type * 6, 4)));
  };
  TimeZone zone;
  zone.name = name;
  zone.firstOffsetSeconds = offsetOf(0);
  for (std::size_t i = 0; i < counts->times; ++i) {
    const auto type = static_cast<std::size_t>(static_cast<unsigned char>(file[counts->times * 8 + i]));
    if (type >= counts->types) return damaged;
    zone.changes.push_back({bigEndian(file.substr(i * 8, 8)), offsetOf(type)});
  }
  if (!addChangesOfRule(file.substr(counts->bytes(8)), zone)) return damaged;
  return zone;
}

}  // namespace brandpunt::exchange
