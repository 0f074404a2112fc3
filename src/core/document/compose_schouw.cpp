// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/compose_schouw.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/number.h"
#include "document/schouw_pages.h"
#include "document/sentences.h"
#include "schouw/open_questions.h"

namespace brandpunt {
namespace {

constexpr double companyRow_mm = 7.5;
constexpr double pointRow_mm = 7.6;
constexpr double lowestMap_mm = 68, mapStep_mm = 6;
constexpr std::size_t fewestQuestions = 1, fewestAgreements = 2;
constexpr double frameMargin_m = 30;
/// Of more choices than this one is circled in a line of words.
constexpr std::size_t mostBoxes = 3;

std::string twoDigits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string clock(CivilTime time) {
  // The nearest minute: seconds mean nothing to somebody who walks.
  const CivilTime rounded = time.plusSeconds(30);
  return std::to_string(rounded.hour()) + "." + twoDigits(rounded.minute());
}

class Composer {
 public:
  Composer(const PermittedVisit& visit, const SchouwContext& context) : m_visit(visit), m_context(context) {
    for (const SchouwRound round : {SchouwRound::Day, SchouwRound::Dark}) {
      if (!itemsFor(context.checklist, visit.offence, context.place, round).empty())
        m_rounds.push_back(round);
    }
  }

  PaperSpec compose() {
    PaperSpec paper;
    paper.language = m_context.language;
    paper.outside = true;
    paper.marks = {{markOf(ExportClass::Deelnemers).in(m_context.language), false}};
    for (const SchouwRound round : m_rounds) {
      paper.pages.push_back(walkPage(round));
      paper.pages.push_back(pageFor(round));
      addChecklist(paper.pages.back(), m_visit, m_context, round);
    }
    paper.footLead = markOf(ExportClass::Deelnemers).in(m_context.language);
    paper.foot = {say({"geen aantallen, geen adressen · schrijf geen huisnummer, kenteken of naam op",
                       "no counts, no addresses · write down no house number, number plate or name"}),
                  provenance() + say({" · geen gezichten op foto's", " · no faces on photos"})};
    paper.pageWords = say({"blad {page} van {pages}", "sheet {page} of {pages}"});
    paper.title = say({"Schouw ", "Site inspection "}) + m_visit.name;
    paper.author = m_context.program;
    return paper;
  }

 private:
  std::string say(const Text& text) const { return text.in(m_context.language); }

  std::string provenance() const {
    std::string line =
        say({"Bij analyse ", "With run "}) + std::to_string(m_context.run.number) + " · " + m_context.program;
    for (const std::string& source : m_context.sources) line += " · " + source;
    return line;
  }

  PaperPage pageFor(SchouwRound round) const {
    PaperPage page;
    const bool dark = round == SchouwRound::Dark;
    page.marks = {{dark ? say({"RONDE IN HET DONKER", "ROUND IN THE DARK"})
                        : say({"RONDE BIJ DAGLICHT", "ROUND BY DAYLIGHT"}),
                   dark}};
    page.over = m_context.areaName.empty() ? std::string() : m_context.areaName + " · ";
    page.over += say({"schouw ", "site inspection "}) +
                 (m_context.placeWords.empty() ? "" : m_context.placeWords + " ") + "· " +
                 say({"plek ", "place "}) + m_visit.name;
    return page;
  }

  // ---- the first page: where, when, who, what to look for

  PaperPage walkPage(SchouwRound round) const {
    PaperPage page = pageFor(round);
    page.title =
        say({"Schouw ", "Site inspection "}) + (m_visit.placeName.empty() ? m_visit.name : m_visit.placeName);
    page.subtitle = subtitle(round);
    page.blocks.push_back(block(mapPicture()));
    page.blocks.push_back(block(walkKey()));
    SideBySide sides;
    sides.columns = {timeColumn(round), companyColumn(round)};
    page.blocks.push_back(block(std::move(sides)));
    page.blocks.push_back(block(pointTable()));
    if (round == m_rounds.front()) addQuestions(page);
    if (round != m_rounds.front()) {
      page.blocks.push_back(block(Heading{say({"Schets en opmerkingen", "Sketch and remarks"}), {}}));
      page.blocks.push_back(block(SketchField{30, true}));
    }
    return page;
  }

  std::string subtitle(SchouwRound round) const {
    std::string text;
    if (m_context.date) {
      static const std::array<Text, 7> days{{{"maandag", "Monday"},
                                             {"dinsdag", "Tuesday"},
                                             {"woensdag", "Wednesday"},
                                             {"donderdag", "Thursday"},
                                             {"vrijdag", "Friday"},
                                             {"zaterdag", "Saturday"},
                                             {"zondag", "Sunday"}}};
      text = capitalised(say(days[static_cast<std::size_t>(m_context.date->weekday())])) + " " +
             say(inWords(*m_context.date));
    } else {
      text = say({"Datum: ....................", "Date: ...................."});
    }
    if (round == SchouwRound::Dark && m_context.sun) {
      const std::string set = clock(m_context.sun->set);
      text += say({", na " + set + " uur", ", after " + set});
    } else {
      text += say({", begin om ............ uur", ", start at ............"});
    }
    if (!m_context.walk.points.empty())
      text += " · " + say({"begin: ", "start: "}) + say(m_context.walk.points.front().name);
    return text;
  }

  MapPicture mapPicture() const {
    MapSpec map;
    map.language = m_context.language;
    map.exportClass = ExportClass::Deelnemers;
    map.paper = Paper::A4;
    map.crs = m_context.crs;
    map.base = m_context.base;
    map.dwellings = isAgainstDwellings(m_visit.offence);
    map.frame = boundsOf(Geometry(m_visit.area));
    for (const Point p : m_context.walk.course) map.frame.include(p);
    MapWalk walk{m_visit.area, m_context.walk.course, {}, m_context.walk.lamps};
    for (std::size_t i = 0; i < m_context.walk.points.size(); ++i) {
      walk.stops.push_back({std::to_string(i + 1), m_context.walk.points[i].place});
      map.frame.include(m_context.walk.points[i].place);
    }
    if (!map.frame.empty()) map.frame = map.frame.grown(frameMargin_m);
    map.whole = map.frame;
    map.walk = std::move(walk);
    map.scaleWords = say({"Schaal 1 : {scale} op A4", "Scale 1 : {scale} on A4"});
    map.northWords = say({"noorden boven", "north up"});
    map.altText = altText();
    return {std::move(map), m_context.room.map_mm, 0, {}};
  }

  std::string metres() const {
    const double rounded = std::round(m_context.walk.length_m / 10) * 10;
    return toPeople(rounded, 0, m_context.language);
  }

  std::string altText() const {
    const auto& points = m_context.walk.points;
    if (points.empty()) return say({"Kaart van het schouwgebied.", "Map of the area of the inspection."});
    const std::string n = std::to_string(points.size());
    return say({"Looproute van " + metres() + " meter langs " + n + " punten, begin " +
                    points.front().name.nl + ", einde " + points.back().name.nl + ".",
                "Walk of " + metres() + " metres along " + n + " points, start " + points.front().name.en +
                    ", end " + points.back().name.en + "."});
  }

  WalkKey walkKey() const {
    const int minutes = minutesFor(m_context.walk.length_m, m_context.walk.points.size());
    WalkKey key;
    key.course = say({"looproute, ", "walk, "}) + metres() + " m, " + duration(minutes);
    key.area = say({"schouwgebied", "area"});
    if (!m_context.walk.lamps.empty())
      key.lamp = say({"lichtmast volgens de gemeente (brandt hij?)",
                      "lamp post by the municipality's list (is it lit?)"});
    return key;
  }

  std::string duration(int minutes) const {
    if (minutes < 60)
      return say({"ongeveer ", "about "}) + std::to_string(minutes) + say({" minuten", " minutes"});
    static const std::array<Text, 4> parts{{{"een uur", "an hour"},
                                            {"vijf kwartier", "an hour and a quarter"},
                                            {"anderhalf uur", "an hour and a half"},
                                            {"zeven kwartier", "an hour and three quarters"}}};
    if (minutes < 120)
      return say({"ongeveer ", "about "}) + say(parts[static_cast<std::size_t>((minutes - 60) / 15)]);
    return say({"twee uur of meer", "two hours or more"});
  }

  std::vector<PaperBlock> timeColumn(SchouwRound round) const {
    const Text offence = infoOf(m_visit.offence).one;
    std::vector<PaperBlock> blocks;
    if (!m_visit.window) {
      blocks.push_back(block(Heading{say({"Wanneer", "When"}), {}}));
      blocks.push_back(block(Paragraph{
          say({"Er is geen duidelijk tijdvak. Ga op een moment dat de plek gewoon gebruikt wordt, en een "
               "keer als het donker is.",
               "No time of day stands out. Go when the place is in normal use, and once when it is dark."}),
          false}));
      return blocks;
    }
    const Text lead{capitalised(offence.nl) + " gebeurt hier vooral " + daysInWords().nl + " van " +
                        hourWords().nl + " (zwart).",
                    capitalised(offence.en) + " happens here mostly " + daysInWords().en + " from " +
                        hourWords().en + " (black)."};
    const Text dayNote{" Bij daglicht: kijk of de plek in orde is.",
                       " By daylight: see whether the place is in order."};
    blocks.push_back(block(Heading{say({"Ga op het hete tijdvak", "Go at the hot time"}), {}}));
    blocks.push_back(block(Paragraph{say(lead) + (round == SchouwRound::Day ? say(dayNote) : ""), true}));
    blocks.push_back(block(timePicture()));
    return blocks;
  }

  Text hourWords() const { return hours(m_visit.window->fromHour, m_visit.window->fromHour + visitHours); }

  Text daysInWords() const {
    const std::array<bool, 7>& days = m_visit.window->days;
    if (std::count(days.begin(), days.end(), true) == 7) return {"op alle dagen", "on all days"};
    Text text{"op ", "on "};
    bool first = true;
    for (std::size_t day = 0; day < 7; ++day) {
      if (!days[day]) continue;
      std::size_t last = day;
      while (last + 1 < 7 && days[last + 1]) ++last;
      const bool run = last >= day + 2;
      const Text from = shortDay(static_cast<int>(day)), to = shortDay(static_cast<int>(last));
      text.nl += (first ? "" : ", ") + from.nl + (run ? " t/m " + to.nl : "");
      text.en += (first ? "" : ", ") + from.en + (run ? " to " + to.en : "");
      first = false;
      if (run) day = last;
    }
    return text;
  }

  TimePicture timePicture() const {
    TimeTable table;
    for (std::size_t day = 0; day < 7; ++day) table.days[day] = say(shortDay(static_cast<int>(day)));
    for (int from = 0; from < 24; from += visitHours) {
      TimeTable::Row row;
      row.label = twoDigits(from) + "–" + twoDigits(from + visitHours);
      for (std::size_t day = 0; day < 7; ++day)
        row.shade[day] = from == m_visit.window->fromHour && m_visit.window->days[day] ? 1 : 0;
      table.rows.push_back(std::move(row));
    }
    TimePicture picture{std::move(table), isAgainstDwellings(m_visit.offence)};
    picture.marksOnly = true;
    return picture;
  }

  std::vector<PaperBlock> companyColumn(SchouwRound round) const {
    std::vector<PaperBlock> blocks;
    blocks.push_back(block(Heading{say({"Wie lopen mee", "Who walks along"}), {}}));
    PaperTable company;
    company.leastRow_mm = companyRow_mm;
    company.columns = {column("", 0), column("", 8)};
    for (const Participant* p : participantsFor(m_context.checklist, m_visit.offence, m_context.place))
      company.rows.push_back({{words(say(p->title)), TickCell{{""}}}, true});
    blocks.push_back(block(std::move(company)));
    PaperTable weather;
    const std::string sun = sunWords(round);
    weather.columns = {column("", 11), column("", 0)};
    weather.rows.push_back({{words(say({"Weer", "Weather"})),
                             TickCell{{say({"droog", "dry"}), say({"nat", "wet"}), say({"mist", "fog"})}}},
                            true});
    if (!sun.empty()) weather.note = sun;
    blocks.push_back(block(std::move(weather)));
    return blocks;
  }

  std::string sunWords(SchouwRound round) const {
    if (!m_context.sun) {
      return round == SchouwRound::Dark ? say({"Zon onder om: .......... uur", "Sunset at: .........."})
                                        : std::string();
    }
    const std::string rise = clock(m_context.sun->rise), set = clock(m_context.sun->set);
    return say(
        {"Zon op " + rise + " uur, zon onder " + set + " uur.", "Sunrise " + rise + ", sunset " + set + "."});
  }

  PaperTable pointTable() const {
    PaperTable table;
    table.columns = {column("", 8), column(say({"Punt", "Point"}), 46),
                     column(say({"Let vooral op", "Look for"}), 62), ruled(say({"Foto", "Photo"}), 11),
                     ruled(say({"Opmerking", "Remark"}), 0)};
    table.leastRow_mm = pointRow_mm;
    const auto& points = m_context.walk.points;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const LookPoint& p = points[i];
      std::string name = say(p.name);
      if (i == 0) name = say({"Begin: ", "Start: "}) + name;
      if (i > 0 && i + 1 == points.size()) name = say({"Einde: ", "End: "}) + name;
      table.rows.push_back(
          {{BadgeCell{std::to_string(i + 1), BadgeShape::Circle}, words(std::move(name), true),
            words(say(hintFor(m_context.checklist, m_visit.offence, idOf(p.kind)))), WriteCell{},
            WriteCell{}},
           true});
    }
    return table;
  }

  void addQuestions(PaperPage& page) const {
    const auto questions =
        packQuestions(m_context.checklist, m_context.advice, m_visit.offence, m_context.place);
    if (questions.empty()) return;
    PaperTable table;
    table.columns = {
        column(say({"Vragen die het advies nog openlaat", "Questions that the advice still leaves open"}), 0),
        column(say({"Antwoord", "Answer"}), 62)};
    table.leastRow_mm = handRow_mm;
    const std::size_t asked = std::min(questions.size(), m_context.room.questions);
    if (asked < questions.size()) {
      const std::string more = std::to_string(questions.size() - asked);
      table.note = say({"En nog " + more + " in het formulier.", "And " + more + " more in the form."});
    }
    for (std::size_t i = 0; i < asked; ++i) {
      const Question* q = questions[i];
      const TextCell question{.text = say(q->fact->question), .detail = say(decidesWhat(*q)), .strong = true};
      table.rows.push_back({{question, answerCell(*q->fact)}, true});
    }
    page.blocks.push_back(block(std::move(table)));
  }

  PaperCell answerCell(const FactKind& kind) const {
    const std::string dontKnow = say({"weet niet", "don't know"});
    const bool yesNo = kind.type == FactType::YesNo || (kind.type == FactType::Choice &&
                                                        kind.values == std::vector<std::string>{"ja", "nee"});
    if (yesNo) return TickCell{{say({"ja", "yes"}), say({"nee", "no"}), dontKnow}};
    if (kind.type == FactType::Choice) {
      std::vector<std::string> choices;
      for (const std::string& value : kind.values)
        choices.push_back(describe(kind, FactValue(value), m_context.language));
      if (choices.size() <= mostBoxes) return TickCell{std::move(choices)};
      std::string hint = say({"omcirkel: ", "circle one: "});
      for (std::size_t i = 0; i < choices.size(); ++i) hint += (i > 0 ? " / " : "") + choices[i];
      return WriteCell{std::move(hint)};
    }
    return WriteCell{say({"aantal", "number"})};
  }

  const PermittedVisit& m_visit;
  const SchouwContext& m_context;
  std::vector<SchouwRound> m_rounds = {};
};

}  // namespace

std::vector<const Question*> packQuestions(const Checklist& checklist, const Advice& advice, Offence offence,
                                           std::string_view place) {
  return questionsOnTheSpot(advice, checklist, offence, place, mostQuestions);
}

bool tightenWalkPages(SchouwRoom& room) {
  if (room.map_mm - mapStep_mm >= lowestMap_mm) return room.map_mm -= mapStep_mm, true;
  if (room.questions > fewestQuestions) return --room.questions, true;
  return false;
}

bool tightenChecklistPages(SchouwRoom& room) {
  if (room.agreements > fewestAgreements) return --room.agreements, true;
  return false;
}

PaperSpec composeSchouw(const PermittedVisit& visit, const SchouwContext& context) {
  return Composer(visit, context).compose();
}

int minutesFor(double length_m, std::size_t points) {
  constexpr double metresAMinute = 4000.0 / 60;
  constexpr double minutesAPoint = 4;
  const double minutes = length_m / metresAMinute + minutesAPoint * static_cast<double>(points);
  return std::max(15, static_cast<int>(std::ceil(minutes / 15)) * 15);
}

}  // namespace brandpunt
