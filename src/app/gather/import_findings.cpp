// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/import_findings.h"

#include <algorithm>

#include "base/number_text.h"

namespace brandpunt::app {

void addFileFindings(const IncidentFile& file, const Moved& moved, ImportReport& report) {
  for (const Text& remark : file.remarks)
    report.findings.push_back({"file-remark", Severity::Mind, 0, 0, remark});
  if (!file.otherTables.empty()) {
    std::string names;
    for (const std::string& name : file.otherTables) names += (names.empty() ? "" : ", ") + name;
    report.findings.push_back(
        {"other-tables",
         Severity::Information,
         static_cast<std::int64_t>(file.otherTables.size()),
         0,
         {"Gelezen is '" + file.tableName + "'; het bestand heeft ook: " + names + " (--table).",
          "'" + file.tableName + "' was read; the file also has: " + names + " (--table)."}});
  }
  if (moved.lost > 0) {
    const Text n = toPeople(moved.lost);
    const bool most = 2 * moved.lost > report.rowsRead;
    report.findings.push_back(
        {"outside-crs",
         Severity::Mind,
         moved.lost,
         static_cast<double>(moved.lost) / static_cast<double>(report.rowsRead),
         {n.nl +
              " rijen liggen buiten het gebied van het coördinatenstelsel van dit dossier; ze zijn bewaard "
              "zonder plek." +
              (most ? " Gaat het om een ander land, lees het bestand dan zonder dossier in: dan past het "
                      "stelsel zich "
                      "aan."
                    : ""),
          n.en +
              " rows lie outside the area of this dossier's coordinate system; they were kept without a "
              "place." +
              (most ? " If this is another country, read the file without a dossier: the system then fits it."
                    : "")}});
  }
  if (!moved.operation.empty()) {
    report.findings.push_back({"transformed",
                               Severity::Information,
                               report.accepted - report.withoutLocation,
                               1,
                               {"Coördinaten omgerekend met: " + moved.operation + ".",
                                "Coordinates transformed by: " + moved.operation + "."}});
  }
}

void addUpdateFindings(bool keepGone, ImportReport& report) {
  const UpdateCounts& update = report.update;
  const auto add = [&](std::string_view rule, Severity severity, std::int64_t n, const Text& said) {
    if (n == 0) return;
    const double all = static_cast<double>(std::max<std::int64_t>(report.rowsRead, 1));
    const Text count = toPeople(n);
    report.findings.push_back({std::string(rule),
                               severity,
                               n,
                               static_cast<double>(n) / all,
                               {count.nl + " " + said.nl, count.en + " " + said.en}});
  };
  add("gone", Severity::Mind, update.gone,
      keepGone ? Text{"bekende incidenten staan niet meer in deze export; ze tellen nog mee (--keep-gone).",
                      "known incidents are no longer in this export; they still count (--keep-gone)."}
               : Text{"bekende incidenten staan niet meer in deze export en tellen niet meer mee; met "
                      "undo-import komen ze terug, met --keep-gone blijven ze.",
                      "known incidents are no longer in this export and no longer count; undo-import brings "
                      "them back, --keep-gone keeps them."});
  add("other-selection", Severity::Information, update.otherSelection,
      {"bekende incidenten uit dezelfde periode staan niet in deze export: dat zijn er te veel voor een "
       "nieuwere versie, dus het is een andere selectie en ze blijven meetellen.",
       "known incidents of the same period are not in this export: too many for a later version, so it is "
       "another selection and they still count."});
  add("older-export", Severity::Mind, update.older,
      {"incidenten zijn bekend uit een nieuwere export, met andere gegevens; die zijn gebleven.",
       "incidents are known from a later export, with other data; those were kept."});
}

void addTermFinding(Date purgedBefore, ImportReport& report) {
  const auto found = report.byReason.find("past-term");
  if (found == report.byReason.end()) return;
  const Text n = toPeople(found->second);
  const std::string before = purgedBefore.toIso();
  report.findings.push_back({"past-term",
                             Severity::Information,
                             found->second,
                             static_cast<double>(found->second) / static_cast<double>(report.rowsRead),
                             {n.nl + " rijen zijn van voor " + before +
                                  " en niet opgenomen: die tijd is voorbij de bewaartermijn, er staan alleen "
                                  "nog aantallen.",
                              n.en + " rows are from before " + before +
                                  " and were not taken in: that time is past the retention term, only counts "
                                  "are left of it."}});
}

void addProfileFinding(const std::string& name, ImportReport& report) {
  report.findings.push_back({"profile",
                             Severity::Information,
                             0,
                             0,
                             {"Gelezen zoals eerder, met importprofiel '" + name + "'.",
                              "Read as before, by import profile '" + name + "'."}});
}

void dropOffenceColumns(std::vector<ColumnUse>& columns) {
  for (ColumnUse& use : columns) {
    if (use.field != Field::Offence && use.field != Field::OffenceCode) continue;
    use.field.reset();
    use.droppedBecause = {"Met --offence is gezegd welk delict alle rijen zijn.",
                          "--offence says which offence all rows are."};
  }
}

}  // namespace brandpunt::app
