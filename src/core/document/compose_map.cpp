// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/compose_map.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"
#include "document/cell_strength.h"
#include "document/sentences.h"

namespace brandpunt {
namespace {

/// Composes in one language: t() picks it from a text in both.
class Composer {
 public:
  Composer(const PermittedMap& map, const MapContext& context)
      : m_map(map), m_context(context), m_words(infoOf(map.offence)) {
    m_spec.language = context.language;
    m_spec.exportClass = map.exportClass;
    m_spec.paper = context.paper;
    m_spec.orientation = context.orientation;
    m_spec.dwellings = isAgainstDwellings(map.offence);
    m_spec.letter = m_words.letter;
    m_spec.largestScale = map.largestScale;
    m_spec.cellSize_m = map.cellSize_m;
    m_spec.points = map.points;
    m_spec.crs = context.crs;
    m_spec.author = context.program;
  }

  MapSpec compose() {
    std::ranges::stable_sort(m_hotspots, {}, &PermittedHotspot::rank);
    std::ranges::stable_partition(m_hotspots, [&](const PermittedHotspot* h) {
      return std::ranges::find(m_context.subjects, h->name) != m_context.subjects.end();
    });
    cells();
    outlines();
    frame();
    head();
    legend();
    table();
    times();
    months();
    foot();
    altText();
    return std::move(m_spec);
  }

 private:
  const std::string& t(const Text& text) const { return text.in(m_context.language); }
  std::string t(const char* nl, const char* en) const {
    return m_context.language == Language::Dutch ? nl : en;
  }
  std::string number(double n, int decimals = 0) const { return toPeople(n, decimals, m_context.language); }
  std::string percent(double share) const { return number(std::round(share * 100)) + "%"; }
  std::string shown(const ShownCount& n) const { return textOf(n, m_context.language); }
  std::string many() const { return t(m_words.many); }
  std::size_t named() const { return std::min(m_hotspots.size(), mostHotspotsNamed); }
  bool isDrawn(std::size_t i) const {
    const bool all = m_map.exportClass == ExportClass::Werk || m_hotspots.size() <= mostHotspotsDrawn;
    return !m_hotspots[i]->outline.empty() && (all || i < named());
  }
  std::string placeOf(const PermittedHotspot& h) const {
    return h.placeName.empty() ? t("Zonder buurtnaam", "No neighbourhood name") : h.placeName;
  }
  bool yearKnown(const PermittedHotspot& h) const { return h.before.has_value(); }

  /// Where single incidents stand on the map, a cell with one or two of them would only repeat them.
  int fewestInACell() const { return std::max(rulesOf(m_map.exportClass).minimumCount, 3); }

  void cells() {
    const StrengthBounds bounds = strengthBounds(m_map.cells, fewestInACell());
    for (const CountCell& cell : m_map.cells) {
      if (cell.n < fewestInACell()) continue;
      const Strength strength = cell.n >= bounds.many   ? Strength::Many
                                : cell.n >= bounds.some ? Strength::Some
                                                        : Strength::Few;
      m_spec.cells.push_back({cell.box(), strength, number(cell.n)});
    }
  }

  ChangeWords changeOf(const PermittedHotspot& h) const {
    return wordsOf(h.n, h.before, h.change, h.tooFewToCompare);
  }

  void outlines() {
    for (std::size_t i = 0; i < m_hotspots.size(); ++i) {
      const PermittedHotspot& h = *m_hotspots[i];
      if (!isDrawn(i)) continue;
      MapOutline outline{.area = h.outline,
                         .line = lineOf(h.verdict, h.inTime, yearKnown(h)),
                         .filled = m_map.cells.empty(),
                         .dwellings = m_spec.dwellings,
                         .badge = h.name};
      if (i < mostHotspotsNamed) {
        outline.name = placeOf(h);
        outline.value = t(counted(h.n, m_map.offence));
        if (h.before) outline.value += t(" (was ", " (was ") + shown(*h.before) + ")";
        if (h.verdict != Verdict::Hotspot || h.inTime)
          outline.value += " · " + t(wordOf(h.verdict, h.inTime, yearKnown(h)));
      }
      m_spec.outlines.push_back(std::move(outline));
    }
  }

  void frame() {
    Box data;
    for (const MapCell& cell : m_spec.cells) data.include(cell.box);
    for (const Point p : m_spec.points) data.include(p);
    for (const MapOutline& outline : m_spec.outlines) data.include(boundsOf(Geometry(outline.area)));
    Box base;
    for (const BaseFeature& feature : m_context.base) base.include(boundsOf(feature.geometry));
    m_spec.whole = data.empty() ? base : data;
    for (const MapOutline& outline : m_spec.outlines) {
      if (!outline.name.empty()) m_spec.frame.include(boundsOf(Geometry(outline.area)));
    }
    if (m_spec.frame.empty()) m_spec.frame = m_spec.whole;
    if (!m_spec.frame.empty()) {
      // Room for the surroundings: a place is known by what lies beside it.
      m_spec.frame = m_spec.frame.grown(0.06 * std::max(m_spec.frame.width(), m_spec.frame.height()) + 150);
    }
    m_spec.base = m_context.base;
  }

  /// Are all that are named more than chance?
  bool areHotspots() const {
    return std::all_of(m_hotspots.begin(), m_hotspots.begin() + static_cast<std::ptrdiff_t>(named()),
                       [](const auto* h) { return h->verdict == Verdict::Hotspot; });
  }

  double shareOfNamed() const {
    int inside = 0;
    for (std::size_t i = 0; i < named(); ++i) inside += m_hotspots[i]->n.number;
    const int total = m_map.onMap ? m_map.onMap->number : m_map.n.number;
    return total > 0 ? static_cast<double>(inside) / total : 0;
  }

  void head() {
    m_spec.mark = t(markOf(m_map.exportClass));
    Finding finding{.offence = m_map.offence,
                    .hotspots = static_cast<int>(m_hotspots.size()),
                    .shown = static_cast<int>(named()),
                    .share = shareOfNamed(),
                    .tooFew = m_context.tooFew || m_map.n.below,
                    .tested = m_context.tested && areHotspots(),
                    .placesKept = !rulesOf(m_map.exportClass).outlines};
    m_spec.title = m_context.title.empty() ? t(titleOf(finding)) : m_context.title;
    m_spec.subtitle[0] =
        (m_context.areaName.empty() ? "" : m_context.areaName + " · ") + t(inWords(m_map.period)) + " · ";
    m_spec.subtitle[1] = m_context.offenceWords.empty() ? t(counted(m_map.n, m_map.offence))
                                                        : shown(m_map.n) + " " + m_context.offenceWords;
    std::string& rest = m_spec.subtitle[2];
    // Where the sheet shows a part of the area, not all that have a place lie on it.
    const bool part = !m_spec.frame.contains({m_spec.whole.minX, m_spec.whole.minY}) ||
                      !m_spec.frame.contains({m_spec.whole.maxX, m_spec.whole.maxY});
    const std::string where =
        part ? t(" met bruikbare plaats", " with a usable place") : t(" op de kaart", " on the map");
    if (m_map.onMap == m_map.n)
      rest += t(", alle", ", all") + where;
    else if (m_map.onMap)
      rest += t(", waarvan ", ", of which ") + shown(*m_map.onMap) + where;
    rest += m_map.before ? t(" · jaar ervoor ", " · year before ") + shown(*m_map.before)
                         : t(" · jaar ervoor onbekend", " · year before unknown");
    if (m_spec.cells.empty() && m_spec.outlines.empty() && m_spec.points.empty()) {
      m_spec.plate = m_map.withheld.empty() || m_map.n.number == 0
                         ? t("Er is niets om op de kaart te zetten.", "There is nothing to put on the map.")
                         : t("In deze klasse staat hier niets op de kaart. ",
                             "In this class nothing stands on the map. ") +
                               whatWasKept();
    }
  }

  /// The reasons for places that are not on the map, as one text.
  std::string whatWasKept() const {
    std::string all;
    for (const Withheld& w : m_map.withheld) {
      if (w.what != "outlines" && w.what != "cells" && w.what != "hotspots") continue;
      const std::string& reason = t(w.reason);
      all += (all.empty() ? "" : " ") + reason;
    }
    return all;
  }

  void legend() {
    m_spec.legendTitle = t("Wat u ziet", "What you see");
    std::vector<LegendEntry>& legend = m_spec.legend;
    for (const LineStyle line :
         {LineStyle::Solid, LineStyle::Dashed, LineStyle::DashDot, LineStyle::Dotted}) {
      for (std::size_t i = 0; i < m_hotspots.size(); ++i) {
        const PermittedHotspot& h = *m_hotspots[i];
        if (!isDrawn(i) || lineOf(h.verdict, h.inTime, yearKnown(h)) != line) continue;
        const LegendWords words = legendOf(h.verdict, h.inTime, yearKnown(h));
        const bool known = std::any_of(legend.begin(), legend.end(),
                                       [&](const LegendEntry& e) { return e.title == t(words.title); });
        if (known) continue;
        legend.push_back({.kind = m_map.cells.empty() ? LegendEntry::Kind::Area : LegendEntry::Kind::Outline,
                          .line = line,
                          .title = t(words.title),
                          .text = t(words.text)});
      }
    }
    cellLegend();
    if (!m_spec.points.empty()) {
      legend.push_back(
          {.kind = LegendEntry::Kind::Point,
           .title = t("Een ", "One ") + t(m_words.one),
           .text = t("Zoals de politie de plek heeft ingevoerd.", "At the place the police entered.")});
    }
    if (!m_spec.outlines.empty() && !m_context.tested) {
      m_spec.legendNote +=
          t("Hotspots zijn plekken waar het dicht bijeen ligt; niet getoetst op toeval. ",
            "Hotspots are places where incidents lie close together; not tested against chance. ");
    }
    if (!m_spec.cells.empty()) {
      const std::string side = number(m_map.cellSize_m);
      m_spec.legendNote +=
          t("Een vak is ", "A cell is ") + side + " × " + side +
          t(" meter. Een getal in een vak is het aantal ", " metres. A number in a cell counts the ") +
          many() +
          t(", pogingen meegeteld. Vakken zijn niet getoetst: een donker vak is veel, niet per se meer dan "
            "verwacht.",
            ", attempts included. Cells are not tested: a dark cell is many, not necessarily more than "
            "expected.");
    } else if (!m_spec.outlines.empty() && m_spec.dwellings) {
      m_spec.legendNote +=
          t("Een vlak ligt over ten minste 20 woningen; er staan geen vakken op, zodat geen woning te "
            "herkennen is.",
            "An area covers at least 20 dwellings; there are no cells, so that no home can be told.");
    }
  }

  void cellLegend() {
    if (m_spec.cells.empty()) return;
    const int minimum = fewestInACell();
    const StrengthBounds bounds = strengthBounds(m_map.cells, minimum);
    const auto range = [&](int from, int to) {
      return from == to ? number(from) : number(from) + "–" + number(to);
    };
    const std::array<std::string, 3> titles{range(minimum, bounds.some - 1) + " " + many(),
                                            range(bounds.some, bounds.many - 1) + " " + many(),
                                            number(bounds.many) + t(" of meer ", " or more ") + many()};
    for (const Strength strength : {Strength::Many, Strength::Some, Strength::Few}) {
      const MapCell* sample = nullptr;
      int n = 0;
      for (const MapCell& cell : m_spec.cells) {
        if (cell.strength != strength) continue;
        if (!sample) sample = &cell;
        ++n;
      }
      if (!sample) continue;
      const std::string in = n == 1 ? t("Eén vak.", "One cell.") : number(n) + t(" vakken.", " cells.");
      m_spec.legend.push_back({.kind = LegendEntry::Kind::Cell,
                               .strength = strength,
                               .sample = sample->number,
                               .title = titles[static_cast<std::size_t>(strength)],
                               .text = in});
    }
    LegendEntry none{.kind = LegendEntry::Kind::NoColour};
    none.title =
        t("Geen kleur: minder dan ", "No colour: fewer than ") + number(minimum) + t(" of geen", " or none");
    if (m_map.points.empty()) {
      none.text = t("Of achtergehouden, omdat anders zo'n klein aantal te berekenen was.",
                    "Or kept back, because so small a number could be worked out.");
    }
    m_spec.legend.push_back(std::move(none));
  }

  void table() {
    if (m_hotspots.empty()) return;
    HotspotTable table;
    const bool compared = std::any_of(m_hotspots.begin(), m_hotspots.end(),
                                      [](const PermittedHotspot* h) { return h->change.has_value(); });
    if (compared) {
      table.note = t("Ligt 0% in de band, dan is het verschil niet te onderscheiden van toeval.",
                     "Where 0% lies in the band, the difference cannot be told from chance.");
    }
    table.head = {t("plek", "place"), t("nu", "now"), t("was", "was"),
                  compared ? t("verandering met toevalsband (90%)", "change with chance band (90%)")
                           : t("verandering", "change")};
    for (std::size_t i = 0; i < named(); ++i) table.rows.push_back(rowOf(*m_hotspots[i]));
    for (std::size_t left = 0; left <= named(); ++left) {
      table.titles.push_back(tableTitle(named() - left));
      table.leftOut.push_back(leftOutOf(named() - left));
    }
    m_spec.table = std::move(table);
  }

  /// "Zes grootste hotspots: 181 van de 380 (48%)", for the rows that the table has.
  std::string tableTitle(std::size_t rows) const {
    const int total = m_map.onMap ? m_map.onMap->number : m_map.n.number;
    int inside = 0;
    for (std::size_t i = 0; i < rows; ++i) inside += m_hotspots[i]->n.number;
    const std::string k = capitalised(t(inWords(static_cast<int>(rows))));
    return k + (rows < m_hotspots.size() ? t(" sterkste ", " strongest ") : std::string(" ")) +
           (rows == 1 ? "hotspot: " : "hotspots: ") + number(inside) + t(" van de ", " of ") + number(total) +
           (total > 0 ? " (" + percent(static_cast<double>(inside) / total) + ")" : "");
  }

  /// What the table does not name, and what the map does not even draw.
  std::string leftOutOf(std::size_t rows) const {
    std::size_t drawn = 0, hidden = 0;
    for (std::size_t i = rows; i < m_hotspots.size(); ++i) ++(isDrawn(i) || i < named() ? drawn : hidden);
    if (m_spec.outlines.empty()) drawn += hidden, hidden = 0;
    return t(leftOut(static_cast<int>(drawn), static_cast<int>(hidden)));
  }

  HotspotRow rowOf(const PermittedHotspot& h) const {
    const ChangeWords words = changeOf(h);
    HotspotRow row{.badge = h.name,
                   .name = placeOf(h),
                   .detail = t(wordOf(h.verdict, h.inTime, yearKnown(h))),
                   .count = shown(h.n),
                   .before = h.before ? shown(*h.before) : "?",
                   .mark = words.mark,
                   .verdict = t(words.verdict),
                   .band = t(words.band)};
    if (m_context.tested) row.detail += " · " + t(testedWords(h.q));
    if (h.change) row.ratio = {*h.change->low, *h.change->ratio, *h.change->high};
    return row;
  }

  void times() {
    if (!m_map.times) return;
    const PermittedTimes& from = *m_map.times;
    TimeTable table;
    for (int day = 0; day < 7; ++day) table.days[static_cast<std::size_t>(day)] = t(shortDay(day));
    int largest = 0;
    for (std::size_t row = 0; row < from.blocks.size(); ++row) {
      for (std::size_t day = 0; day < 7; ++day) {
        if (const auto n = from.blocks[row][day]; n && *n > largest) {
          largest = *n;
          table.peak = {static_cast<int>(row), static_cast<int>(day)};
        }
      }
    }
    const std::string least = "<" + number(rulesOf(m_map.exportClass).minimumCount);
    for (std::size_t row = 0; row < from.blocks.size(); ++row) {
      const int start = static_cast<int>(row) * from.hoursPerBlock;
      std::string label = t(hours(start, start + from.hoursPerBlock));
      TimeTable::Row shownRow{.label = label.substr(0, label.find(' '))};
      for (std::size_t day = 0; day < 7; ++day) {
        const auto n = from.blocks[row][day];
        shownRow.cells[day] = n ? number(*n) : "·";
        shownRow.shade[day] = n && largest > 0 ? static_cast<double>(*n) / largest : 0;
      }
      table.rows.push_back(std::move(shownRow));
    }
    describeTimes(from, largest, table);
    m_spec.times = std::move(table);
  }

  void describeTimes(const PermittedTimes& from, int largest, TimeTable& table) const {
    if (table.peak && from.n > 0) {
      const int start = (*table.peak)[0] * from.hoursPerBlock;
      table.title = t("Wanneer: het meest op ", "When: most on ") + t(shortDay((*table.peak)[1])) + " " +
                    t(hours(start, start + from.hoursPerBlock));
      const double even = from.hoursPerBlock / 168.0;
      table.note = t("Geschat aantal per dagdeel (n = ", "Estimated number by part of the day (n = ") +
                   number(from.n) +
                   t(" met bruikbare tijd). Dik kader: ", " with a usable time). Thick frame: ") +
                   percent(static_cast<double>(largest) / from.n) +
                   t("; gelijk verdeeld was dat ", "; spread evenly ") + number(even * 100, 1) +
                   t("%. Niet getoetst.", "%. Not tested.");
    } else {
      table.title = t("Wanneer", "When");
    }
    constexpr double manyLong = 0.25;
    if (from.shareLong > manyLong) {
      table.note += t(" Tijden in de nacht zijn onzeker.", " Times at night are uncertain.");
    }
    const auto hidden = [](const auto& row) {
      return std::any_of(row.begin(), row.end(), [](const auto& n) { return !n; });
    };
    if (std::any_of(from.blocks.begin(), from.blocks.end(), hidden)) {
      table.note += t(" Een punt: achtergehouden.", " A dot: kept back.");
    }
  }

  void months() {
    if (m_map.months.empty()) return;
    MonthChart chart;
    const ChangeWords words = wordsOf(m_map.n, m_map.before, m_map.change, false);
    chart.title = t("Per maand", "By month");
    if (m_map.change) {
      chart.title = t("Heel het gebied: ", "The whole area: ") + t(percentOfRatio(*m_map.change->ratio)) +
                    ", " + t(words.verdict);
      chart.note = t("Van ", "From ") + number(*m_map.change->before) + t(" naar ", " to ") +
                   number(m_map.change->after) + t(" (toevalsband ", " (chance band ") +
                   t(percentOfRatio(*m_map.change->low)) + t(" tot ", " to ") +
                   t(percentOfRatio(*m_map.change->high)) + "). ";
    }
    bool expected = false;
    for (const PermittedMonth& m : m_map.months) {
      MonthChart::Month month{.label = t(shortMonth(m.first.month))};
      if (m.n) month.n = *m.n;
      month.expected = m.expected, month.low = m.low, month.high = m.high;
      expected = expected || m.expected.has_value();
      chart.months.push_back(std::move(month));
    }
    chart.note += t("Zwarte lijn: aantal per maand.", "Black line: number by month.");
    if (expected) {
      chart.note += t(" Grijs: wat bij toeval past rond dezelfde maand in eerdere jaren (90%).",
                      " Grey: what fits chance around the same month in earlier years (90%).");
    } else {
      chart.note +=
          t(" Er is geen eerder jaar om mee te vergelijken.", " There is no earlier year to compare with.");
    }
    m_spec.months = std::move(chart);
  }

  void foot() {
    m_spec.foot.push_back({t("Hoe goed zijn de gegevens?", "How good are the data?"),
                           m_context.quality + (m_context.quality.empty() ? "" : " ") +
                               t("Stand per ", "As of ") + t(inWords(m_context.dataDate)) + "."});
    std::string made = m_context.method + " " + t(notAForecast());
    if (!m_map.withheld.empty()) {
      made += t(" Achtergehouden in deze klasse: ", " Kept back in this class: ");
      for (std::size_t i = 0; i < m_map.withheld.size(); ++i) {
        std::string reason = t(m_map.withheld[i].reason);
        if (!reason.empty() && reason.back() == '.') reason.pop_back();
        if (i > 0 && !reason.empty() && reason[0] >= 'A' && reason[0] <= 'Z') {
          reason[0] = static_cast<char>(reason[0] - 'A' + 'a');
        }
        made +=
            (i == 0 ? "" : "; ") +
            (i == 0 ? std::string(1, static_cast<char>(std::tolower(reason[0]))) + reason.substr(1) : reason);
      }
      made += ".";
    }
    m_spec.foot.push_back({t("Zo gemaakt.", "How it was made."), made});
    std::string sources;
    for (const std::string& source : m_context.sources) sources += (sources.empty() ? "" : "; ") + source;
    if (!sources.empty()) sources += sources.ends_with('.') ? " " : ". ";
    sources += "Run " + std::string(1, m_words.letter) + "-" + fourDigits(m_context.run.number) +
               t(" · invoer ", " · input ") + shortHash() + " · " + m_context.program +
               t(" · startgetal ", " · seed ") + std::to_string(m_context.seed) + ".";
    if (m_context.invented) {
      sources += t(" Voorbeeld: gemeente, plekken en cijfers zijn verzonnen.",
                   " Example: the municipality, places and numbers are invented.");
    }
    m_spec.foot.push_back({t("Bronnen.", "Sources."), sources});
    m_spec.lastLineLead = m_spec.mark;
    static const std::array<Text, 3> warnings{
        {{"bevat politiegegevens; blijft binnen het team", "holds police data; stays inside the team"},
         {"niet verder verspreiden (geheimhouding: art. 7 lid 2 Wpg)",
          "do not pass on (secrecy: art. 7(2) Wpg)"},
         {"mag verspreid worden", "may be passed on"}}};
    m_spec.lastLine = t(warnings[static_cast<std::size_t>(m_map.exportClass)]);
    m_spec.lastLineRight = (m_context.areaName.empty() ? "" : m_context.areaName + " · ") +
                           t("stand per ", "as of ") + shortDate(m_context.dataDate) +
                           t(" · blad 1 van 1", " · sheet 1 of 1");
    m_spec.scaleWords =
        t("Schaal 1 : {scale} op ", "Scale 1 : {scale} on ") + (m_context.paper == Paper::A3 ? "A3" : "A4");
    m_spec.chartsLeftOut =
        t("Niet alle grafieken pasten op dit blad", "Not all charts fit on this sheet") +
        (m_context.paper == Paper::A4 ? t("; op A3 staan ze wel.", "; on A3 they do.") : ".");
    m_spec.northWords = t("noorden boven", "north up");
  }

  std::string shortHash() const {
    const std::string hash = m_context.inputHash.substr(0, 8);
    return hash.size() == 8 ? hash.substr(0, 4) + "·" + hash.substr(4) : hash;
  }

  void altText() {
    std::string text = t("Kaart van ", "Map of ") +
                       (m_context.areaName.empty() ? m_spec.crs : m_context.areaName) + ", " +
                       t(m_words.one) + ", " + t(inWords(m_map.period)) + ". ";
    text += number(static_cast<double>(m_hotspots.size())) +
            (m_hotspots.size() == 1 ? t(" hotspot", " hotspot") : t(" hotspots", " hotspots"));
    for (std::size_t i = 0; i < named() && text.size() < 190; ++i) {
      const PermittedHotspot& h = *m_hotspots[i];
      text += (i == 0 ? ": " : ", ") + h.name + (h.placeName.empty() ? "" : " " + h.placeName) + " (" +
              shown(h.n) + ", " + t(wordOf(h.verdict, h.inTime, yearKnown(h))) + ")";
    }
    m_spec.altText = text + ".";
  }

  static std::vector<const PermittedHotspot*> pointersTo(const std::vector<PermittedHotspot>& all) {
    std::vector<const PermittedHotspot*> pointers;
    for (const PermittedHotspot& h : all) pointers.push_back(&h);
    return pointers;
  }

  const PermittedMap& m_map;
  const MapContext& m_context;
  const OffenceInfo& m_words;
  std::vector<const PermittedHotspot*> m_hotspots = pointersTo(m_map.hotspots);
  MapSpec m_spec = {};
};

}  // namespace

MapSpec composeMap(const PermittedMap& map, const MapContext& context) {
  return Composer(map, context).compose();
}

}  // namespace brandpunt
