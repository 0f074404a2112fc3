// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "document/driehoek_writer.h"
#include "document/sentences.h"

// The first page of the driehoek paper: what we know.

namespace brandpunt {
namespace {

class FindingsPage {
 public:
  explicit FindingsPage(const DriehoekWriter& writer) : w(writer) {}

  PaperPage write() {
    PaperPage page;
    page.over = (w.context().areaName.empty() ? "" : w.context().areaName + " · ") +
                w.t("openbare orde en veiligheid", "public order and safety");
    const bool proposes = std::ranges::any_of(w.named(), [](const NamedHotspot& h) { return h.proposal; });
    page.title =
        capitalised(offenceNames()) +
        (proposes ? w.t(": cijfers en voorstel", ": figures and proposal") : w.t(": cijfers", ": figures"));
    page.subtitle = subtitle();
    page.blocks.push_back({messages()});
    page.blocks.push_back({map()});
    page.blocks.push_back({Paragraph{mapWords(), true}});
    if (w.named().empty()) {
      page.blocks.push_back({Paragraph{w.t("Er is geen hotspot die op dit papier mag staan.",
                                           "There is no hotspot that may stand on this paper."),
                                       false}});
      return page;
    }
    page.blocks.push_back({Heading{tableTitle(), {}}});
    page.blocks.push_back({table()});
    return page;
  }

 private:
  std::string offenceNames() const {
    std::vector<std::string> names;
    for (const DriehoekPart& part : w.parts()) names.push_back(w.t(infoOf(part.map.offence).one));
    return w.list(names);
  }

  std::string subtitle() const {
    const Period& period = w.parts().front().map.period;
    const bool same = std::all_of(w.parts().begin(), w.parts().end(),
                                  [&](const DriehoekPart& p) { return p.map.period == period; });
    std::string text = w.context().meeting ? w.t("Driehoeksoverleg van ", "Triangle meeting of ") +
                                                 w.t(inWords(*w.context().meeting))
                                           : w.t("Voor het driehoeksoverleg", "For the triangle meeting");
    text += w.t(" · cijfers over ", " · figures of ");
    if (same) return text + w.t(inWords(period));
    std::vector<std::string> periods;
    for (const DriehoekPart& part : w.parts())
      periods.push_back(w.t(infoOf(part.map.offence).one) + " " + w.t(inWords(part.map.period)));
    return text + w.list(periods);
  }

  // --- messages ---

  std::vector<const PermittedHotspot*> namedOf(const DriehoekPart& part) const {
    std::vector<const PermittedHotspot*> list;
    for (const NamedHotspot& h : w.named()) {
      if (h.part == &part) list.push_back(h.hotspot);
    }
    return list;
  }

  KeyMessage messageOf(const DriehoekPart& part) const {
    const auto named = namedOf(part);
    int inside = 0;
    for (const PermittedHotspot* h : named) inside += h->n.number;
    const int total = part.map.onMap ? part.map.onMap->number : part.map.n.number;
    const Finding finding{.offence = part.map.offence,
                          .hotspots = static_cast<int>(part.map.hotspots.size()),
                          .shown = static_cast<int>(named.size()),
                          .areStrongest = w.areStrongest(),
                          .share = total > 0 ? static_cast<double>(inside) / total : 0,
                          .tooFew = part.context.tooFew || part.map.n.below,
                          .tested = part.context.tested && std::ranges::all_of(named, [](const auto* h) {
                                      return h->verdict == Verdict::Hotspot;
                                    })};
    return {w.t(titleOf(finding)) + ".", changeSentence(part)};
  }

  /// "Van 371 naar 412: kan toeval zijn."; the band stands beside the map.
  std::string changeSentence(const DriehoekPart& part) const {
    const PermittedMap& map = part.map;
    if (!map.before) return w.t("Het jaar ervoor is niet bekend.", "The year before is not known.");
    const std::string counts =
        w.t("van ", "from ") + w.shown(*map.before) + w.t(" naar ", " to ") + w.shown(map.n);
    if (!map.change) return capitalised(counts) + ".";
    const ChangeWords words = wordsOf(map.n, map.before, map.change, false);
    if (words.mark == ChangeMark::NoClearDifference)
      return capitalised(counts) + w.t(": kan toeval zijn.", ": may be chance.");
    return capitalised(w.t(words.verdict)) + " " + counts + ".";
  }

  KeyMessages messages() const {
    KeyMessages all;
    for (const DriehoekPart& part : w.parts()) all.messages.push_back(messageOf(part));
    const auto decisions = decisionsOf(w);
    if (!decisions.empty()) {
      const int n = static_cast<int>(decisions.size());
      all.messages.push_back(
          {n == 1 ? w.t("Wij vragen één besluit;", "We ask for one decision;")
                  : w.t("Wij vragen ", "We ask for ") + w.t(inWords(n)) + w.t(" besluiten;", " decisions;"),
           w.t("zie bladzijde 2.", "see page 2.")});
    }
    return all;
  }

  // --- map ---

  MapPicture map() const {
    MapPicture picture;
    picture.height_mm = 112;
    picture.beside_mm = 50;
    std::vector<MapSpec> specs;
    for (const DriehoekPart& part : w.parts()) {
      MapContext context = part.context;
      context.paper = Paper::A4;
      for (const PermittedHotspot* h : namedOf(part)) context.subjects.push_back(h->name);
      context.base = {};
      specs.push_back(composeMap(part.map, context));
    }
    // The cells of the offence in the street: of homes there are none, or both would lie over each other.
    const auto street =
        std::find_if(specs.begin(), specs.end(), [](const MapSpec& s) { return !s.dwellings; });
    picture.map = street == specs.end() ? specs.front() : *street;
    picture.map.outlines.clear();
    picture.map.points.clear();
    picture.map.base = w.context().base;
    picture.map.plate.clear();
    picture.map.frame = picture.map.whole = {};
    for (const MapSpec& spec : specs) picture.map.whole.include(spec.whole);
    for (std::size_t i = 0; i < specs.size(); ++i) addOutlines(specs[i], w.parts()[i], picture.map);
    if (picture.map.frame.empty()) picture.map.frame = picture.map.whole;
    if (!picture.map.frame.empty()) {
      picture.map.frame = picture.map.frame.grown(
          0.06 * std::max(picture.map.frame.width(), picture.map.frame.height()) + 150);
    }
    for (std::size_t i = 0; i < specs.size(); ++i) {
      if (i > 0) picture.beside.push_back({Paragraph{}});
      picture.beside.push_back({monthsOf(w.parts()[i], specs[i])});
    }
    const bool expected = std::any_of(w.parts().begin(), w.parts().end(), [](const DriehoekPart& p) {
      return std::any_of(p.map.months.begin(), p.map.months.end(),
                         [](const PermittedMonth& m) { return m.expected.has_value(); });
    });
    picture.beside.push_back(
        {Paragraph{w.t("Zwarte lijn: per maand.", "Black line: by month.") +
                       (expected ? w.t(" Grijs: past bij toeval rond dezelfde maand in eerdere jaren (90%).",
                                       " Grey: fits chance around the same month in earlier years (90%).")
                                 : w.t(" Er is geen eerder jaar om mee te vergelijken.",
                                       " There is no earlier year to compare with.")),
                   true}});
    return picture;
  }

  void addOutlines(const MapSpec& spec, const DriehoekPart& part, MapSpec& into) const {
    for (const PermittedHotspot* h : namedOf(part)) {
      const auto found = std::find_if(spec.outlines.begin(), spec.outlines.end(),
                                      [&](const MapOutline& o) { return o.badge == h->name; });
      if (found == spec.outlines.end()) continue;
      MapOutline outline = *found;
      outline.filled = outline.dwellings;
      const ChangeWords words = wordsOf(h->n, h->before, h->change, h->tooFewToCompare);
      outline.value = w.shown(h->n) + (words.verdict.nl.empty() ? "" : " · " + w.t(words.verdict));
      into.frame.include(boundsOf(Geometry(outline.area)));
      into.outlines.push_back(std::move(outline));
    }
  }

  MonthPicture monthsOf(const DriehoekPart& part, const MapSpec& spec) const {
    MonthPicture picture{.height_mm = w.parts().size() > 1 ? 26.0 : 40.0};
    if (spec.months) picture.chart = *spec.months;
    picture.chart.title = capitalised(w.t(infoOf(part.map.offence).one)) + ": " + w.shown(part.map.n) +
                          (part.map.before ? w.t(" (was ", " (was ") + w.shown(*part.map.before) + ")" : "");
    picture.chart.note.clear();
    if (part.map.change) {
      const ChangeWords words = wordsOf(part.map.n, part.map.before, part.map.change, false);
      picture.chart.note = capitalised(w.t(words.verdict)) + w.t(" (band ", " (band ") +
                           w.t(percentOfRatio(*part.map.change->low)) + w.t(" tot ", " to ") +
                           w.t(percentOfRatio(*part.map.change->high)) + ")";
    }
    return picture;
  }

  std::string mapWords() const {
    std::string text;
    std::vector<std::string> said;
    for (const LineStyle line :
         {LineStyle::Solid, LineStyle::Dashed, LineStyle::DashDot, LineStyle::Dotted}) {
      for (const NamedHotspot& h : w.named()) {
        const bool yearKnown = h.hotspot->before.has_value();
        if (lineOf(h.hotspot->verdict, h.hotspot->inTime, yearKnown) != line) continue;
        const std::string words =
            lineWords(line) + ": " + w.t(legendOf(h.hotspot->verdict, h.hotspot->inTime, yearKnown).title);
        if (std::find(said.begin(), said.end(), words) == said.end()) said.push_back(words);
      }
    }
    for (const std::string& words : said) text += (text.empty() ? w.t("Rand ", "Edge ") : "; ") + words;
    if (!text.empty()) text += ". ";
    const bool cells = std::any_of(w.parts().begin(), w.parts().end(),
                                   [](const DriehoekPart& p) { return !p.map.cells.empty(); });
    if (cells) {
      text += w.t("Vak: 125 × 125 meter, het getal is het aantal; onder de 3 staat er geen. ",
                  "Cell: 125 × 125 metres, the number counts; below 3 there is none. ");
    }
    const bool homes = std::any_of(w.named().begin(), w.named().end(), [](const NamedHotspot& h) {
      return isAgainstDwellings(h.part->map.offence) && !h.hotspot->outline.empty();
    });
    if (homes) {
      text += w.t("Blauw vlak: hotspot inbraak, zonder vakken, zodat geen woning te herkennen is. ",
                  "Blue area: burglary hotspot, without cells, so that no home can be told. ");
    }
    for (const DriehoekPart& part : w.parts()) {
      for (const Withheld& kept : part.map.withheld) {
        if (kept.what == "outlines")
          text += w.t("Niet op de kaart: ", "Not on the map: ") + w.t(kept.reason) + " ";
      }
    }
    return text;
  }

  std::string lineWords(LineStyle line) const {
    switch (line) {
      case LineStyle::Solid:
        return w.t("doorgetrokken", "continuous");
      case LineStyle::Dashed:
        return w.t("gestreept", "dashed");
      case LineStyle::DashDot:
        return w.t("streep-punt", "dash and dot");
      case LineStyle::Dotted:
        break;
    }
    return w.t("gestippeld", "dotted");
  }

  // --- table ---

  std::string tableTitle() const {
    int inside = 0, total = 0;
    for (const NamedHotspot& h : w.named()) inside += h.hotspot->n.number;
    for (const DriehoekPart& part : w.parts())
      total += part.map.onMap ? part.map.onMap->number : part.map.n.number;
    const int n = static_cast<int>(w.named().size());
    const std::string grand =
        w.leftOut() > 0 && w.areStrongest() ? w.t(" sterkste ", " strongest ") : std::string(" ");
    return capitalised(w.t(inWords(n))) + grand + (n == 1 ? "hotspot: " : "hotspots: ") + w.number(inside) +
           w.t(" van ", " of ") + w.number(total) + w.t(" zaken op de kaart", " on the map") +
           (total > 0 ? " (" + w.percent(static_cast<double>(inside) / total) + ")" : "");
  }

  PaperTable table() const {
    PaperTable table;
    table.columns = {
        {.width_mm = 5.6},
        {.head = w.t("Plek", "Place"), .share = 1.5},
        {.head = w.t("12 maanden", "12 months"), .width_mm = 14, .toTheRight = true},
        {.head = w.t("jaar ervoor", "year before"), .width_mm = 12, .toTheRight = true},
        {.head = w.t("Verandering in een jaar (toevalsband 90%)", "Change in a year (chance band 90%)"),
         .width_mm = 19,
         .headSpans = 2},
        {.width_mm = 38},
        {.head = w.t("Wanneer vooral (aandeel; band 90%)", "When mostly (share; band 90%)"), .share = 1.2},
        {.head = w.t("poging", "attempt"), .width_mm = 10, .toTheRight = true}};
    if (periodIsNotAYear()) table.columns[2].head = w.t("deze periode", "this period");
    for (const NamedHotspot& h : w.named()) table.rows.push_back(rowOf(h));
    table.note = tableNote();
    return table;
  }

  bool periodIsNotAYear() const {
    return std::any_of(w.parts().begin(), w.parts().end(), [](const DriehoekPart& p) {
      return p.map.period.days() < 365 || p.map.period.days() > 366;
    });
  }

  PaperRow rowOf(const NamedHotspot& named) const {
    const PermittedHotspot& h = *named.hotspot;
    const ChangeWords words = wordsOf(h.n, h.before, h.change, h.tooFewToCompare);
    const std::string name =
        h.placeName.empty() ? w.t("Zonder buurtnaam", "No neighbourhood name") : h.placeName;
    RatioCell ratio;
    if (h.change) ratio.ratio = {*h.change->low, *h.change->ratio, *h.change->high};
    PaperRow row;
    row.cells = {
        w.badgeOf(named),
        TextCell{.text = name,
                 .detail = w.t(wordOf(h.verdict, h.inTime, h.before.has_value())) +
                           (named.part->context.tested ? " · " + w.t(testedWords(h.q)) : ""),
                 .strong = true},
        NumberCell{w.shown(h.n)},
        TextCell{.text = h.before ? w.shown(*h.before) : "?"},
        ratio,
        TextCell{.text = w.t(words.verdict), .detail = w.t(words.band), .strong = true, .mark = words.mark},
        timesCell(h),
        TextCell{.text = h.attempts ? w.shown(*h.attempts) : "·"}};
    return row;
  }

  TextCell timesCell(const PermittedHotspot& h) const {
    if (h.tooFewForTimes) return {.detail = w.t("te weinig om te zeggen", "too few to say")};
    if (!h.peak) return {.detail = w.t("geen duidelijk tijdvak", "no clear time")};
    const HourWindow& window = h.peak->window;
    const int to = (window.fromHour + window.hours) % 24;
    return {.text = w.t(hours(window.fromHour, to == 0 ? 24 : to)),
            .detail = w.percent(window.share) + w.t(" (band ", " (band ") +
                      w.number(std::round(h.peak->low * 100)) + "–" + w.percent(h.peak->high) +
                      w.t("; gelijk: ", "; even: ") + w.percent(h.peak->evenShare) + ")",
            .strong = true};
  }

  std::string tableNote() const {
    std::string text = w.t(leftOut(w.leftOut(), 0));
    if (!text.empty()) text += " ";
    if (!w.areStrongest())
      text += w.t("Plekken waarover is besloten, gaan voor. ", "Places with decisions come first. ");
    text +=
        w.t("Aantallen met pogingen. ‘Geen duidelijk verschil’: niet te onderscheiden van toeval. ‘Te weinig "
            "om te "
            "zeggen’: te weinig zaken om te vergelijken. ‘Wanneer’: geschat uit begin- en eindtijd.",
            "Counts include attempts. ‘No clear difference’: cannot be told from chance. ‘Too few to say’: "
            "too few "
            "to compare. ‘When’: estimated from start and end.");
    const bool longTimes = std::any_of(w.named().begin(), w.named().end(),
                                       [](const NamedHotspot& h) { return h.hotspot->manyLong; });
    if (longTimes) text += w.t(" Tijden in de nacht zijn onzeker.", " Times at night are uncertain.");
    const bool untested = std::any_of(w.parts().begin(), w.parts().end(),
                                      [](const DriehoekPart& p) { return !p.context.tested; });
    if (untested) {
      text +=
          w.t(" De plekken zelf zijn niet getoetst op toeval: hier ligt het dicht bijeen.",
              " The places themselves were not tested against chance: here incidents lie close together.");
    } else {
      text += w.t(" ‘Meer dan toeval’: p hooguit 0,05 over alle plekken samen.",
                  " ‘More than chance’: p at most 0.05 over all places together.");
    }
    const bool hidden = std::any_of(w.named().begin(), w.named().end(),
                                    [](const NamedHotspot& h) { return !h.hotspot->attempts; });
    if (hidden) {
      text += w.t(" Een punt: niet bekend of achtergehouden.", " A dot: not known or kept back.");
    }
    return text;
  }

  const DriehoekWriter& w;
};

}  // namespace

PaperPage firstDriehoekPage(const DriehoekWriter& writer) { return FindingsPage(writer).write(); }

}  // namespace brandpunt
