// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <optional>

#include "document/export_class.h"
#include "incident/incident.h"
#include "show/hotspot_sheet.h"

namespace brandpunt::ui {

/// Words for values, each made in one place, in the language that is shown. Surface words; the exact term stands in
/// a tooltip.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
 public:
  static QString verdict(Verdict verdict);
  /// "20-24 h", or that there is no clear peak.
  static QString peak(const HotTimes& times);
  /// "+68 %", or the two counts where a percentage would say too much.
  static QString change(const Change& change);
  /// "52 times in 12 months; 31 in the year before."
  static QString count(const app::HotspotSheet& sheet, const Period& period);
  /// "It rises: 52 against 31", with the band.
  static QString trend(const app::HotspotSheet& sheet);
  static QString trendBand(const app::HotspotSheet& sheet);
  /// "8.2 expected by chance, p = 0.003", or that it was not tested.
  static QString againstChance(const app::HotspotSheet& sheet);
  /// What the run's places were compared with, and how p is to be read.
  static QString test(const Run& run);
  /// Why the place is to be watched and no hotspot; empty for one that is, or that is too few.
  static QString whyWatched(const app::HotspotSheet& sheet);
  static QString peakSentence(const HotTimes& times);
  static QString peakBand(const HotTimes& times);
  /// What a screen reader says of a row of the list.
  static QString row(const app::HotspotSheet& sheet);
  static QString title(const app::HotspotSheet& sheet);  ///< its place, else its code
  /// "Q77 (Ramkraak)": a code of an export, with the words beside it where there are any.
  static QString offenceWord(const std::string& code, const std::string& beside);
  static QString date(const Date& date);  ///< 31-10-2025
  static std::optional<Date> dateFrom(
      const QString& text);  ///< 31-10-2025 or 2025-10-31; nothing for anything else
  static QString period(
      const Period& period);  ///< "1-11-2024 to 31-10-2025": a half-open period by its last day
  /// A message of the engine, without what it says of options of the command line: the window has its own ways.
  static QString message(const Text& text);
  /// "Clusters (DBSCAN): distance 100 m, minimum number 11", in the words of the method's declaration.
  static QString method(const Run& run);
  /// Why a row was refused.
  static QString rejection(const std::string& reason);
  static QString exportClass(ExportClass exportClass);
};

}  // namespace brandpunt::ui
