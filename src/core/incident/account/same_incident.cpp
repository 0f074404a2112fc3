// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/account/same_incident.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace brandpunt {
namespace {

/// Mixes what makes the content of an incident into one number.
class ContentHash {
 public:
  void add(std::uint64_t value) {
    // Source: the finaliser of SplitMix64.
    std::uint64_t z = m_state += value + 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    m_state = z ^ (z >> 31);
  }
  void add(const std::string& text) { add(std::hash<std::string>{}(text)); }
  void add(const std::optional<Moment>& moment) {
    add(moment ? static_cast<std::uint64_t>(moment->at.seconds) * 2 + (moment->timeKnown ? 1 : 0) : 1);
  }
  std::uint64_t value() const { return m_state; }

 private:
  std::uint64_t m_state = 0;
};

}  // namespace

std::uint64_t contentHashOf(const Incident& incident) {
  ContentHash hash;
  hash.add(incident.start);
  hash.add(incident.end);
  hash.add(incident.reported);
  hash.add(incident.address.street);
  hash.add(incident.address.houseNumber);
  hash.add(incident.number);
  if (incident.place) {
    hash.add(std::bit_cast<std::uint64_t>(incident.place->x));
    hash.add(std::bit_cast<std::uint64_t>(incident.place->y));
  }
  return hash.value();
}

bool sameContent(const Incident& a, const Incident& b) {
  return a.number == b.number && a.attempt == b.attempt && a.start == b.start && a.end == b.end &&
         a.reported == b.reported && a.reportedBy == b.reportedBy && a.address == b.address &&
         a.place == b.place && a.locationKind == b.locationKind && a.entry == b.entry &&
         a.entrySide == b.entrySide && a.loot == b.loot;
}

bool sameOffence(const Incident& a, const Incident& b) {
  return a.offence == b.offence &&
         (a.codes == b.codes || (a.codes.size() == b.codes.size() &&
                                 std::is_permutation(a.codes.begin(), a.codes.end(), b.codes.begin())));
}

bool isHeavier(const Incident& a, const Incident& b) {
  return std::tie(a.offence, a.codes) < std::tie(b.offence, b.codes);
}

bool listsCode(const Incident& incident, const Incident& row) {
  return row.codes.empty() ? incident.offence == row.offence
                           : std::find(incident.codes.begin(), incident.codes.end(), row.codes.front()) !=
                                 incident.codes.end();
}

}  // namespace brandpunt
