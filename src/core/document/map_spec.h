// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "document/export_class.h"
#include "place/geometry.h"

namespace brandpunt {

enum class Paper { A4, A3 };
enum class Orientation { Landscape, Portrait };
enum class PictureFormat { Pdf, Png, Svg };

/// What a piece of the base map is, in the order of drawing.
enum class BaseKind {
  StudyArea,
  Green,
  Water,
  BusinessArea,
  Building,
  ParkingArea,
  Neighbourhood,
  Path,
  Street,
  MainRoad,
  Railway,
};
struct BaseFeature {
  BaseKind kind = BaseKind::Street;
  Geometry geometry = {};
  std::string name = {};  ///< empty: no label
};

/// Strength of a count among the cells of the page: Few is the lightest.
enum class Strength { Few, Some, Many };

struct MapCell {
  Box box = {};
  Strength strength = Strength::Few;
  std::string number = {};
};

/// A tour on a map: where to walk, and the numbered points to stop at.
struct MapWalk {
  struct Stop {
    std::string number = {};
    Point place = {};
  };
  MultiPolygon area = {};  ///< dotted, without a name
  Line course = {};
  std::vector<Stop> stops = {};  ///< in walking order
  std::vector<Point> lamps = {};
};

/// How the edge of a hotspot is drawn: continuous, dashed, dotted or long dash and dot.
enum class LineStyle { Solid, Dashed, Dotted, DashDot };

struct MapOutline {
  MultiPolygon area = {};
  LineStyle line = LineStyle::Solid;
  bool filled = false;     ///< an area without cells
  bool dwellings = false;  ///< of an offence against dwellings: its colours, and a square badge
  std::string badge = {};  ///< "A1"
  std::string name = {};   ///< of the callout: "Binnenstad"; may be empty
  std::string value = {};  ///< under the name: "61 autokraken (was 38)"
};

struct LegendEntry {
  enum class Kind { Outline, Cell, NoColour, Point, Area };
  Kind kind = Kind::Cell;
  LineStyle line = LineStyle::Solid;
  Strength strength = Strength::Few;
  std::string sample = {};  ///< number in the sample of a cell
  std::string title = {};
  std::string text = {};
};

/// What can be said of a change, with its own mark; never only a colour.
enum class ChangeMark { None, Up, Down, NoClearDifference, TooFew };

struct HotspotRow {
  std::string badge = {};
  std::string name = {};
  std::string detail = {};  ///< "blijvend · niet getoetst"
  std::string count = {};
  std::string before = {};
  ChangeMark mark = ChangeMark::None;
  std::string verdict = {};                         ///< "stijgt", "te weinig om te zeggen"
  std::string band = {};                            ///< "+61% (+12% tot +131%)"
  std::optional<std::array<double, 3>> ratio = {};  ///< low, ratio, high; for the picture of the change
};

struct HotspotTable {
  /// "Zes grootste hotspots: 181 van de 380 (48%)", for each number of rows left out: index is that number.
  std::vector<std::string> titles = {};
  std::string note = {};
  std::array<std::string, 4> head = {};  ///< place, period, year before, change
  std::vector<HotspotRow> rows = {};
  /// "En 5 hotspots die niet in deze lijst staan.", in the same way.
  std::vector<std::string> leftOut = {};
};

struct TimeTable {
  std::string title = {};
  std::string note = {};
  std::array<std::string, 7> days = {};
  struct Row {
    std::string label = {};
    std::array<std::string, 7> cells = {};
    std::array<double, 7> shade = {};  ///< 0..1 of the largest; 0 where kept back
  };
  std::vector<Row> rows = {};
  std::optional<std::array<int, 2>> peak = {};  ///< row and day of the thick frame
};

struct MonthChart {
  std::string title = {};
  std::string note = {};
  struct Month {
    std::string label = {};
    std::optional<double> n = {};
    std::optional<double> expected = {}, low = {}, high = {};
  };
  std::vector<Month> months = {};
};

struct FootText {
  std::string lead = {};  ///< bold
  std::string text = {};
};

/// Everything a map page shows, in one language, after the privacy gate: a plain value, so that the window, paper and
/// tests show the same. Nothing in it may be left out of an output for reasons of privacy any more.
struct MapSpec {
  Language language = Language::Dutch;
  ExportClass exportClass = ExportClass::Werk;
  Paper paper = Paper::A3;
  Orientation orientation = Orientation::Landscape;
  bool dwellings = false;  ///< the colours of offences against dwellings, and square badges
  char letter = 'A';

  std::string mark = {};                     ///< of the class, top right
  std::string markNote = {};                 ///< under it
  std::string title = {};                    ///< a finding
  std::array<std::string, 3> subtitle = {};  ///< the evidence: before, bold, after

  std::string crs = {};  ///< "RD New (EPSG:28992)"
  Box frame = {};        ///< what must be seen; may be empty where there is nothing at all
  Box whole = {};        ///< what the overview shows
  int largestScale = 0;  ///< not drawn larger than 1 : this; 0: any
  std::vector<BaseFeature> base = {};
  double cellSize_m = 0;
  std::vector<MapCell> cells = {};
  std::vector<Point> points = {};
  std::vector<MapOutline> outlines = {};
  std::optional<MapWalk> walk = {};
  std::string plate = {};  ///< a sentence in the middle of a map that shows nothing, saying why

  std::string legendTitle = {};
  std::vector<LegendEntry> legend = {};
  std::string legendNote = {};
  std::optional<HotspotTable> table = {};
  std::optional<TimeTable> times = {};
  std::optional<MonthChart> months = {};
  std::string chartsLeftOut = {};   ///< said where a chart finds no room
  std::vector<FootText> foot = {};  ///< quality, method, sources
  std::string lastLineLead = {};    ///< class in words, bold
  std::string lastLine = {};
  std::string lastLineRight = {};
  std::string scaleWords = {};  ///< "Schaal 1 : {scale} op A3": {scale} is put in when it is known
  std::string northWords = {};  ///< "noorden boven"

  std::string altText = {};  ///< of the picture
  std::string author = {};   ///< for the file's properties
};

}  // namespace brandpunt
