// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/export_streets.h"

namespace brandpunt::app {
namespace {

constexpr auto text = ExportType::Text;
constexpr auto number = ExportType::Number;

}  // namespace

std::vector<double> densityBySegment(const StreetNetwork& network, std::span<const Lixel> lixels) {
  std::vector<double> densities(network.segments().size(), 0);
  for (const Lixel& lixel : lixels) {
    densities[lixel.segment] +=
        lixel.perKilometre * (lixel.to_m - lixel.from_m) / network.segments()[lixel.segment].length_m;
  }
  return densities;
}

ExportTable streetTableOf(const StreetNetwork& network, std::span<const std::string> names,
                          std::span<const StreetCount> counts, std::span<const double> perKilometre) {
  ExportTable table{"streets",
                    "incidents by street segment",
                    {{"street", text},
                     {"x", number},
                     {"y", number},
                     {"length_m", number},
                     {"n", ExportType::Whole},
                     {"expected", number},
                     {"ratio", number},
                     {"low", number},
                     {"high", number},
                     {"p", number},
                     {"q", number}},
                    {}};
  if (!perKilometre.empty()) table.columns.push_back({"per_km", number});
  for (std::size_t s = 0; s < counts.size(); ++s) {
    const StreetSegment& segment = network.segments()[s];
    const StreetCount& count = counts[s];
    const Point middle = placeAt(segment, segment.length_m / 2);
    ExportRow row{MultiLine{segment.course},
                  {names[segment.street], middle.x, middle.y, segment.length_m, count.n, count.expected}};
    for (const double value :
         {count.test.ratio, count.test.band.low, count.test.band.high, count.test.p, count.test.q})
      row.values.push_back(count.test.tested ? ExportValue{value} : ExportValue{});
    if (!perKilometre.empty()) row.values.emplace_back(perKilometre[s]);
    table.rows.push_back(std::move(row));
  }
  return table;
}

ExportTable lixelTableOf(const StreetNetwork& network, std::span<const std::string> names,
                         std::span<const Lixel> lixels) {
  ExportTable table{"network_kde",
                    "incidents per km of street",
                    {{"street", text}, {"x", number}, {"y", number}, {"length_m", number}, {"value", number}},
                    {}};
  for (const Lixel& lixel : lixels) {
    const StreetSegment& segment = network.segments()[lixel.segment];
    const Point middle = placeAt(segment, (lixel.from_m + lixel.to_m) / 2);
    table.rows.push_back(
        {MultiLine{partOf(segment, lixel.from_m, lixel.to_m)},
         {names[segment.street], middle.x, middle.y, lixel.to_m - lixel.from_m, lixel.perKilometre}});
  }
  return table;
}

}  // namespace brandpunt::app
