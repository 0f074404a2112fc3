// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/row/row_places.h"

#include <string>
#include <utility>

namespace brandpunt {
namespace {

std::vector<RawCoordinate> coordinatesIn(const RawTable& table, const Layout& layout, Field xField,
                                         Field yField) {
  std::vector<RawCoordinate> all(layout.rows.size());
  const auto x = layout.at(xField), y = layout.at(yField);
  if (layout.pairColumn && xField == Field::X) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i] = parseCoordinatePair(table.cell(layout.rows[i], *layout.pairColumn)).value_or(RawCoordinate{});
    }
    return all;
  }
  if (!x || !y) return {};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto xValue = parseCoordinate(table.cell(layout.rows[i], *x));
    const auto yValue = parseCoordinate(table.cell(layout.rows[i], *y));
    if (xValue && yValue) all[i] = {*xValue, *yValue};
  }
  return all;
}

void tell(const RowPlaces& places, const Layout& layout, FileFindings& findings) {
  const CoordinateReading& reading = places.reading;
  // Of two numbers in one cell nobody said which is which.
  if (reading.swapped && places.hasCoordinates && !layout.pairColumn) {
    findings.add("coordinates-swapped", Severity::Mind, reading.considered,
                 {"x en y (of lengte en breedte) stonden verwisseld; ze zijn omgedraaid.",
                  "x and y (or longitude and latitude) were swapped; they have been turned round."});
  }
  if (reading.scale < 1) {
    findings.add("coordinates-millimetres", Severity::Information, reading.considered,
                 {"De coördinaten stonden in millimeters.", "The coordinates were in millimetres."});
  }
  if (reading.scale > 1) {
    findings.add("coordinates-kilometres", Severity::Information, reading.considered,
                 {"De coördinaten stonden in kilometers, of met een punt tussen de duizendtallen.",
                  "The coordinates were in kilometres, or with a point between the thousands."});
  }
  if (reading.guessed && reading.crs == places.crs) {
    const std::string name = places.crs->name();
    findings.add("crs-guessed", Severity::Mind, reading.fitting,
                 {"De coördinaten zijn gelezen als " + name +
                      ", omdat ze dan in Nederland liggen. Klopt dat niet, geef dan --crs.",
                  "The coordinates were read as " + name +
                      ", for then they lie in the Netherlands. If that is wrong, give --crs."});
  }
}

}  // namespace

std::optional<Point> RowPlaces::at(std::size_t indexInLayout) const {
  if (indexInLayout >= coordinates.size()) return std::nullopt;
  return placeOf(coordinates[indexInLayout], reading);
}

RowPlaces readPlaces(const IncidentFile& file, const Layout& layout, const InterpretOptions& options,
                     FileFindings& findings) {
  struct Pair {
    std::vector<RawCoordinate> values;
    CoordinateReading reading;
  };
  Pair plane{coordinatesIn(file.table, layout, Field::X, Field::Y), {}};
  Pair globe{coordinatesIn(file.table, layout, Field::Lon, Field::Lat), {}};
  const bool dutch = layout.dutchHeaders || options.dutchDossier;
  plane.reading = recogniseCoordinates(plane.values, dutch);
  globe.reading = recogniseCoordinates(globe.values, dutch);
  const std::optional<CrsId> told = options.crs ? options.crs : file.crs;
  const bool toldDegrees = options.crs ? options.crsIsInDegrees : told && told->epsg == wgs84Epsg;
  // Degrees are never in doubt; a plane pair is taken where its CRS is known, or nothing else is there.
  bool useGlobe = plane.reading.considered == 0 || (!plane.reading.crs && !told && globe.reading.crs);
  if (told && globe.reading.considered > 0 && plane.reading.considered > 0)
    useGlobe = toldDegrees && !file.pointColumn;
  Pair& used = useGlobe ? globe : plane;

  RowPlaces places;
  places.coordinates = std::move(used.values);
  places.reading = used.reading;
  places.hasCoordinates = used.reading.considered > 0;
  if (told && used.reading.crs != told &&
      !(toldDegrees && used.reading.crs && used.reading.crs->epsg == wgs84Epsg)) {
    places.reading.swapped = false;
    places.reading.scale = 1;
    places.reading.crs = told;
  }
  places.crs = told ? told : used.reading.crs;
  tell(places, layout, findings);
  return places;
}

}  // namespace brandpunt
