// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "advice/advice.h"
#include "document/paper_spec.h"
#include "document/privacy.h"
#include "period/sun.h"
#include "schouw/checklist.h"
#include "schouw/inspection.h"
#include "schouw/look_points.h"

namespace brandpunt {

/// How much the pages hold. Type is never shrunk: where a page is too full, the map gets lower, then questions and rows
/// for agreements are left out, and the page says so.
struct SchouwRoom {
  double map_mm = 98;
  std::size_t questions = 4;
  std::size_t agreements = 4;
  bool operator==(const SchouwRoom&) const = default;
};
/// One step less on the pages with the map (even ones), or on those with the checklist. \returns false where nothing more
/// can be left out.
bool tightenWalkPages(SchouwRoom& room);
bool tightenChecklistPages(SchouwRoom& room);

/// What a schouw pack says besides the place itself. References outlive the call.
struct SchouwContext {
  Language language = Language::Dutch;
  const Checklist& checklist;
  const Advice& advice;
  std::string place = {};              ///< value of the fact `locatietype`; empty: unknown
  std::string placeWords = {};         ///< the same for a reader: "parkeerterrein"
  const SchouwWalk& walk;              ///< worked out from the permitted area
  std::vector<BaseFeature> base = {};  ///< of the map
  std::vector<Agreement> open = {};    ///< of earlier inspections
  std::optional<Date> date = {};       ///< when people walk; nothing: to be written in
  std::optional<SunTimes> sun = {};    ///< of that day and place
  std::string areaName = {};           ///< "Veldermonde"; of the dossier
  std::string crs = {};
  Id<Run> run = {};
  std::string program = {};  ///< "Brandpunt 0.2.0"
  std::vector<std::string> sources = {};
  SchouwRoom room = {};
};

inline constexpr std::size_t mostQuestions = 4;

/// The questions that the pack and its form ask; the most decisive first, mostQuestions at most.
std::vector<const Question*> packQuestions(const Checklist& checklist, const Advice& advice, Offence offence,
                                           std::string_view place);

/// The pack: for each round that the checklist has items for a page with map, time, company, points and questions, and a
/// page with the checklist, agreements, a field to sketch and signatures. Holds no number of incidents: none is among the
/// arguments. Pure: the same input gives the same pages.
PaperSpec composeSchouw(const PermittedVisit& visit, const SchouwContext& context);

/// How long such a walk takes: the way at 4 km an hour and four minutes a point, in whole quarters of an hour.
int minutesFor(double length_m, std::size_t points);

}  // namespace brandpunt
