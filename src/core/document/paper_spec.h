// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/map_spec.h"
#include "incident/quality_finding.h"

namespace brandpunt {

// A paper of A4 pages as a plain value: words, numbers, tables and pictures in the order in which they are read, after
// the privacy gate and in one language. What stands where on the page is measured by `output`, so no text is placed here.

/// The id of a hotspot: a filled disc (offences in the street), a square with a frame (against dwellings); a circle with a
/// number for a point on a walking route.
enum class BadgeShape { Disc, Square, Circle };

/// Words in a cell; the detail stands under them, smaller and grey.
struct TextCell {
  std::string text = {};
  std::string detail = {};
  bool strong = false;
  ChangeMark mark = ChangeMark::None;  ///< before the text
};
struct BadgeCell {
  std::string id = {};
  BadgeShape shape = BadgeShape::Disc;
};
/// The one key number of a row.
struct NumberCell {
  std::string number = {};
};
/// Low, ratio, high on the axis that the whole table shares; nothing: no picture.
struct RatioCell {
  std::optional<std::array<double, 3>> ratio = {};
};
struct SeverityCell {
  Severity severity = Severity::Information;
};
/// Boxes to tick by hand, each with the word behind it (may be empty).
struct TickCell {
  std::vector<std::string> words = {};
};
/// Room to write by hand.
struct WriteCell {
  std::string hint = {};  ///< small and grey, above the line
};
using PaperCell = std::variant<TextCell, BadgeCell, NumberCell, RatioCell, SeverityCell, TickCell, WriteCell>;

/// A column is as wide as it says, or takes its share of what the others leave.
struct PaperColumn {
  std::string head = {};
  double width_mm = 0;  ///< 0: by share
  double share = 1;
  bool toTheRight = false;    ///< numbers
  std::size_t headSpans = 1;  ///< columns that the head stands over
  bool ruled = false;         ///< a thin line at its left, where somebody writes by hand
};

struct PaperRow {
  std::vector<PaperCell> cells = {};
  bool opensGroup = true;  ///< else the rule above it leaves out the first column
};

/// Rows never split; the head stands once.
struct PaperTable {
  std::vector<PaperColumn> columns = {};
  std::vector<PaperRow> rows = {};
  double leastRow_mm = 0;  ///< rows to be filled in by hand in the dark are high
  std::string note = {};
};

struct KeyMessage {
  std::string lead = {};  ///< bold
  std::string text = {};
};
/// What a reader knows after ten seconds: numbered, one line each, beside a thick bar.
struct KeyMessages {
  std::vector<KeyMessage> messages = {};
};
struct Heading {
  std::string text = {};
  std::string note = {};
};
struct Paragraph {
  std::string text = {};
  bool small = false;  ///< a note, grey
};
struct Bullets {
  std::vector<std::string> texts = {};
};

struct PaperBlock;

/// A map, with what may stand at its right.
struct MapPicture {
  MapSpec map = {};
  double height_mm = 100;
  double beside_mm = 0;            ///< width of the column at its right; 0: none
  std::vector<PaperBlock> beside;  // no "= {}": clang would ask for the whole of PaperBlock here
};
/// Blocks next to each other, in columns of equal width.
struct SideBySide {
  std::vector<std::vector<PaperBlock>> columns = {};
};
struct MonthPicture {
  MonthChart chart = {};
  double height_mm = 24;
};
struct TimePicture {
  TimeTable table = {};
  bool dwellings = false;  ///< the colours
  bool marksOnly = false;  ///< black where the shade is 1, no number: when to go, not how often
};

/// Decisions that one person or body is asked for; numbered through the paper, so that minutes can cite them.
struct Decisions {
  std::string who = {};
  struct Decision {
    int number = 0;
    std::string text = {};
  };
  std::vector<Decision> decisions = {};
  std::array<std::string, 2> answers = {};  ///< "ja", "anders"
};

/// Lines to fill in by hand, side by side: "Besloten op ____".
struct FillLines {
  struct Line {
    std::string label = {};
    std::string detail = {};  ///< printed under the label, grey
    double share = 1;
  };
  std::vector<Line> lines = {};
  bool below = false;  ///< the line stands under its label, as for a signature
};

/// A bar cut in parts in true proportion, with a legend: "31 dubbel".
struct PartsBar {
  struct Part {
    double n = 0;
    std::string label = {};  ///< in the bar where it fits
    std::string legend = {};
  };
  std::string label = {};  ///< at its left; empty: the bar takes the whole width
  std::vector<Part> parts = {};
  bool legend = true;
};

/// A column for each month, the number above it; a month that may still grow is drawn open.
struct MonthColumns {
  struct Month {
    std::string label = {};
    std::optional<double> n = {};  ///< nothing: kept back or not covered
    bool provisional = false;
  };
  std::string label = {};
  std::string detail = {};
  std::vector<Month> months = {};
};

/// Dots to sketch on.
struct SketchField {
  double height_mm = 30;
  bool fills = false;  ///< takes what the page has left, height_mm at least
};

/// What the signs of a walk on a map mean, in one line.
struct WalkKey {
  std::string course = {};  ///< "looproute, 490 m, ongeveer een uur"
  std::string area = {};    ///< "schouwgebied"
  std::string lamp = {};    ///< empty: no lamps on the map
};

struct PaperBlock {
  std::variant<KeyMessages, Heading, Paragraph, Bullets, PaperTable, MapPicture, SideBySide, MonthPicture,
               TimePicture, Decisions, FillLines, PartsBar, MonthColumns, SketchField, WalkKey>
      content = Paragraph{};
};

/// A mark in a corner of a page: filled (a class of readers) or framed.
struct PaperMark {
  std::string text = {};
  bool filled = true;
};

struct PaperPage {
  std::vector<PaperMark> marks = {};  ///< under those of the paper
  std::string over = {};              ///< small, above the title
  std::string title = {};
  std::string subtitle = {};
  std::vector<PaperBlock> blocks = {};
};

struct PaperSpec {
  Language language = Language::Dutch;
  bool outside = false;  ///< read and filled in outside, perhaps in the dark: larger type and boxes
  std::vector<PaperMark> marks = {};  ///< top right of every page, under each other
  std::vector<PaperPage> pages = {};
  std::string footLead = {};           ///< bold: the class in words
  std::vector<std::string> foot = {};  ///< lines of the foot; the first follows the lead
  std::string footRight = {};          ///< under the page number
  std::string pageWords = {};          ///< "bladzijde {page} van {pages}"
  std::string title = {};              ///< of the file's properties
  std::string author = {};
};

}  // namespace brandpunt
