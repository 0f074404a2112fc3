// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/compose_quality.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"
#include "document/privacy.h"
#include "document/sentences.h"

namespace brandpunt {
namespace {

class SheetWriter {
 public:
  explicit SheetWriter(const QualityMaterial& material) : m(material) {}

  PaperSpec write() {
    PaperSpec paper;
    paper.language = m.language;
    paper.marks.push_back({t(markOf(m.exportClass)), true});
    PaperPage page;
    page.over = m.areaName;
    page.title = t("Zijn de gegevens goed genoeg?", "Are the data good enough?");
    page.subtitle = subtitle();
    page.blocks.push_back({messages()});
    page.blocks.push_back({Heading{incomingTitle(), {}}});
    page.blocks.push_back({incoming()});
    page.blocks.push_back({Heading{t("Hoe precies is de plaats?", "How precise are the places?"), {}}});
    for (std::size_t i = 0; i < m.offences.size(); ++i)
      page.blocks.push_back({precision(m.offences[i], i + 1 == m.offences.size())});
    if (!m.months.empty()) {
      page.blocks.push_back({Heading{t("Is elke maand compleet?", "Is every month complete?"), {}}});
      page.blocks.push_back({months()});
    }
    findings(page);
    page.blocks.push_back({FillLines{{{t("Geaccepteerd door", "Accepted by"), {}, 1.2},
                                      {t("Datum", "Date"), {}, 0.7},
                                      {t("Handtekening", "Signature"), {}, 1.2},
                                      {t("Volgende export", "Next export"), {}, 0.8}},
                                     true}});
    paper.title = page.title;
    paper.pages.push_back(std::move(page));
    foot(paper);
    return paper;
  }

 private:
  const std::string& t(const Text& text) const { return text.in(m.language); }
  std::string t(const char* nl, const char* en) const { return m.language == Language::Dutch ? nl : en; }
  std::string number(std::int64_t n) const { return toPeople(static_cast<double>(n), 0, m.language); }
  /// A small number of incidents is not told outside the team.
  std::string shown(std::int64_t n) const {
    return n == 0 ? "0" : textOf(shownCount(static_cast<int>(n), m.exportClass), m.language);
  }
  std::string percent(std::int64_t n, std::int64_t of) const {
    if (of <= 0) return "–";
    const double share = 100.0 * static_cast<double>(n) / static_cast<double>(of);
    return (share > 0 && share < 0.5 ? "<1" : toPeople(std::round(share), 0, m.language)) + "%";
  }
  std::int64_t countOf(const std::string& rule) const {
    const auto found = m.sheet.counts.find(rule);
    return found == m.sheet.counts.end() ? 0 : found->second;
  }

  std::string subtitle() const {
    std::string text = m.files.size() == 1 ? t("Politie-export ", "Police export ") + m.files.front()
                                           : number(static_cast<std::int64_t>(m.files.size())) +
                                                 t(" politie-exports", " police exports");
    if (m.dataDate) text += t(" · stand per ", " · as of ") + t(inWords(*m.dataDate));
    return text;
  }

  KeyMessages messages() const {
    KeyMessages all;
    const std::string onMap = number(m.located) + t(" van de ", " of ") + number(m.live) +
                              t(" zaken (", " (") + percent(m.located, m.live) +
                              t(") staan op de kaart.", ") stand on the map.");
    static const std::array<Text, 3> verdicts{
        {{"Ja, voor de kaart en de aantallen.", "Yes, for the map and the counts."},
         {"Bruikbaar met zorg.", "Usable with care."},
         {"Nee, niet bruikbaar voor een kaart.", "No, not usable for a map."}}};
    all.messages.push_back({t(verdicts[static_cast<std::size_t>(usabilityOf(m))]), onMap});
    for (const QualityFinding& finding : m.sheet.findings) {
      if (all.messages.size() == 3 || finding.severity == Severity::Information ||
          finding.rule == "without-place")
        continue;
      all.messages.push_back(
          {capitalised(t(finding.what)) + ": " + percentOf(finding) + ".", t(finding.meaning)});
    }
    return all;
  }
  std::string percentOf(const QualityFinding& finding) const { return percent(finding.count, m.live); }

  std::string incomingTitle() const {
    return number(m.rowsRead) + t(" regels kwamen binnen, ", " rows came in, ") + number(m.accepted) +
           t(" zijn aangenomen", " were accepted");
  }

  PartsBar incoming() const {
    PartsBar bar;
    const auto add = [&](std::int64_t n, const char* nl, const char* en) {
      if (n > 0)
        bar.parts.push_back(
            {static_cast<double>(n), number(n) + " " + t(nl, en), number(n) + " " + t(nl, en)});
    };
    add(m.accepted, "aangenomen", "accepted");
    add(m.merged, "samengevoegd", "merged");
    add(m.duplicates, "dubbel", "duplicate");
    add(m.rejected, "afgewezen", "rejected");
    return bar;
  }

  static std::int64_t locatedBy(const PlacePrecision& offence, LocationQuality quality) {
    const auto found = offence.located.find(quality);
    return found == offence.located.end() ? 0 : found->second;
  }

  PartsBar precision(const PlacePrecision& offence, bool legend) const {
    static const std::array<Text, 5> words{{{"adres", "address"},
                                            {"straat", "street"},
                                            {"postcode", "postcode"},
                                            {"buurt", "neighbourhood"},
                                            {"onbekend hoe precies", "unknown how precise"}}};
    PartsBar bar{.label = capitalised(t(infoOf(offence.offence).one)) + " (" + number(offence.n) + ")",
                 .legend = legend};
    for (std::size_t q = 0; q < words.size(); ++q) {
      const auto quality = static_cast<LocationQuality>(q);
      const bool occurs = std::any_of(m.offences.begin(), m.offences.end(),
                                      [&](const PlacePrecision& p) { return locatedBy(p, quality) > 0; });
      if (!occurs) continue;
      const std::int64_t n = locatedBy(offence, quality);
      bar.parts.push_back({static_cast<double>(n),
                           shown(n) + " " + t(words[q]) + " (" + percent(n, offence.n) + ")", t(words[q])});
    }
    bar.parts.push_back(
        {static_cast<double>(offence.withoutPlace), shown(offence.withoutPlace), t("geen", "none")});
    return bar;
  }

  MonthColumns months() const {
    MonthColumns columns{.label = number(m.live) + t(" zaken", " incidents")};
    std::vector<double> counts;
    for (const MonthCount& month : m.months) counts.push_back(month.n);
    const std::vector<bool> hidden = suppressed(counts, rulesOf(m.exportClass).minimumCount);
    std::int64_t sum = 0;
    bool empty = false;
    for (std::size_t i = 0; i < m.months.size(); ++i) {
      MonthColumns::Month month{.label = t(shortMonth(m.months[i].month))};
      if (!hidden[i]) month.n = m.months[i].n;
      month.provisional = m.lastMonthProvisional && i + 1 == m.months.size();
      sum += m.months[i].n;
      empty = empty || m.months[i].n == 0;
      columns.months.push_back(std::move(month));
    }
    columns.label = number(sum) + t(" zaken", " incidents");
    columns.detail = empty ? t("een maand is leeg: kijk of de export compleet is",
                               "a month is empty: see whether the export is complete")
                           : t("in twaalf maanden; geen maand leeg", "in twelve months; no month empty");
    if (m.lastMonthProvisional) columns.detail += t("; de laatste is voorlopig", "; the last is provisional");
    return columns;
  }

  void findings(PaperPage& page) const {
    PaperTable table;
    table.columns = {
        {.width_mm = 4.4},
        {.head = t("zaken", "incidents"), .width_mm = 14, .toTheRight = true},
        {.head = t("Wat", "What"), .share = 1},
        {.head = t("Wat het betekent voor kaart en cijfers", "What it means for map and figures"),
         .share = 1.5}};
    for (const QualityFinding& finding : m.sheet.findings) {
      PaperRow row;
      row.cells = {SeverityCell{finding.severity}, NumberCell{shown(finding.count)},
                   TextCell{.text = capitalised(t(finding.what)),
                            .detail = percentOf(finding) + t(" van alle zaken", " of all")},
                   TextCell{.text = t(finding.meaning)}};
      table.rows.push_back(std::move(row));
    }
    page.blocks.push_back(
        {Heading{t("Wat ontbreekt of twijfelachtig is", "What is missing or doubtful"), {}}});
    if (table.rows.empty()) {
      page.blocks.push_back({Paragraph{t("Er is niets gevonden dat ontbreekt of twijfelachtig is.",
                                         "Nothing was found that is missing or doubtful."),
                                       false}});
      return;
    }
    table.note =
        t("Dicht vierkant: verandert de kaart als u niets doet. Driehoek: let op bij het lezen. Rondje: ter "
          "kennisgeving. Een zaak kan in meer rijen staan.",
          "Filled square: changes the map if nothing is done. Triangle: mind when reading. Circle: for "
          "information. An incident may stand in several rows.");
    if (!m.droppedColumns.empty()) {
      table.note += t(" Kolommen die niet zijn ingelezen (", " Columns that were not read (") +
                    number(static_cast<std::int64_t>(m.droppedColumns.size())) + "): ";
      constexpr std::size_t most = 8;
      for (std::size_t i = 0; i < std::min(most, m.droppedColumns.size()); ++i)
        table.note += (i == 0 ? "" : ", ") + m.droppedColumns[i];
      table.note += m.droppedColumns.size() > most ? ", …" : ".";
    }
    page.blocks.push_back({std::move(table)});
  }

  void foot(PaperSpec& paper) const {
    paper.footLead = t(markOf(m.exportClass));
    std::string files;
    for (const std::string& file : m.files) files += (files.empty() ? "" : ", ") + file;
    paper.foot.push_back(t("ingelezen: ", "read: ") + files);
    paper.foot.push_back(m.program +
                         t(" · cijfers van het lopende jaar zijn voorlopig",
                           " · figures of the current year are provisional") +
                         (m.invented ? t(" · Voorbeeld: gemeente en cijfers zijn verzonnen.",
                                         " · Example: the municipality and figures are invented.")
                                     : std::string(".")));
    paper.pageWords = t("bladzijde {page} van {pages}", "page {page} of {pages}");
    paper.author = m.program;
  }

  const QualityMaterial& m;
};

}  // namespace

Usability usabilityOf(const QualityMaterial& material) {
  const double share =
      material.live > 0 ? static_cast<double>(material.located) / static_cast<double>(material.live) : 0;
  if (share < 0.7) return Usability::NotUsable;
  const bool grave =
      std::any_of(material.sheet.findings.begin(), material.sheet.findings.end(),
                  [](const QualityFinding& f) { return f.severity == Severity::ChangesTheMap; });
  return share < 0.9 || grave ? Usability::WithCare : Usability::Usable;
}

PaperSpec composeQuality(const QualityMaterial& material) { return SheetWriter(material).write(); }

}  // namespace brandpunt
