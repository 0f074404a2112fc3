// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/inspection.h"

namespace brandpunt {

bool isSamePlace(const MultiPolygon& outline, Point centre, const PastInspection& past) {
  return contains(outline, past.centre) || contains(past.outline, centre);
}

std::vector<Agreement> openAgreements(const MultiPolygon& outline, Point centre,
                                      const std::vector<PastInspection>& past) {
  std::vector<Agreement> open;
  for (const PastInspection& p : past) {
    if (isSamePlace(outline, centre, p)) open.insert(open.end(), p.open.begin(), p.open.end());
  }
  std::sort(open.begin(), open.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return open;
}

std::optional<Date> lastInspected(const MultiPolygon& outline, Point centre,
                                  const std::vector<PastInspection>& past) {
  std::optional<Date> last;
  for (const PastInspection& p : past) {
    if (isSamePlace(outline, centre, p)) last = std::max(last, std::optional(p.date()));
  }
  return last;
}

}  // namespace brandpunt
