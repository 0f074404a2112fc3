// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/made_up_dossier.h"

#include <array>
#include <stdexcept>

#include "base/random.h"
#include "dossier/dossier.h"

namespace brandpunt::test {

namespace {

constexpr Point middle{150000, 512000};
constexpr Date lastDay{2025, 10, 31};
constexpr int days = 3 * 365;

struct Centre {
  double x, y, spread_m;
  int perYear;
  int hour;
  const char* street;
};
constexpr std::array centres{
    Centre{300, -250, 55, 50, 21, "Spiegelplein"},  Centre{-700, -800, 90, 38, 1, "Weversdreef"},
    Centre{200, -700, 60, 27, 15, "Stationsplein"}, Centre{-100, 420, 40, 21, 20, "Kaapstraat"},
    Centre{1100, 300, 80, 14, 12, "Oostwerf"},      Centre{-400, 1200, 70, 9, 3, "Sluishof"},
};

template <class T>
T sure(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message.en);
  return *std::move(result);
}
void sure(const Result<void>& result) {
  if (!result) throw std::runtime_error(result.error().message.en);
}

Incident incidentAt(Random& random, Point place, int day, int hour, const char* street) {
  Incident incident;
  incident.offence = Offence::Autokraak;
  incident.codes = {"A10"};
  incident.attempt = random.chance(0.1);
  const Date date = Date::fromDayNumber(lastDay.dayNumber() - day);
  const int at = (hour + static_cast<int>(random.below(4)) + 22) % 24;
  incident.start = Moment{CivilTime::at(date, at, static_cast<int>(random.below(60))), true};
  incident.end =
      Moment{incident.start->at.plusSeconds(3600 + static_cast<std::int64_t>(random.below(14400))), true};
  incident.reported = Moment{CivilTime::at(date.plusDays(1)), false};
  incident.address.street = street;
  incident.place = place;
  incident.locationQuality = random.chance(0.15) ? LocationQuality::Street : LocationQuality::Address;
  return incident;
}

MapLayer streets() {
  MapLayer layer{LayerRole::Streets, "streets", "made-up town", {}};
  for (int i = -20; i <= 20; ++i) {
    const double at = i * 110.0;
    const std::string kind = i % 8 == 0 ? "primary" : "residential";
    layer.features.push_back(
        {MultiLine{{{middle.x + at, middle.y - 2200}, {middle.x + at, middle.y + 2200}}}, {{"kind", kind}}});
    layer.features.push_back(
        {MultiLine{{{middle.x - 2200, middle.y + at}, {middle.x + 2200, middle.y + at}}}, {{"kind", kind}}});
  }
  return layer;
}

MultiPolygon rectangle(double x, double y, double width, double height) {
  const double left = middle.x + x, bottom = middle.y + y;
  return {{{{left, bottom},
            {left + width, bottom},
            {left + width, bottom + height},
            {left, bottom + height},
            {left, bottom}},
           {}}};
}

MapLayer houses(int n) {
  MapLayer layer{LayerRole::Buildings, "buildings", "made-up town", {}};
  for (int y = -2190; y < 2190; y += 18) {
    for (int x = -2190; x < 2190 && static_cast<int>(layer.features.size()) < n; x += 14) {
      layer.features.push_back({rectangle(x, y, 10, 9), {{"kind", "building"}}});
    }
  }
  return layer;
}

}  // namespace

void makeDossier(const std::filesystem::path& file, int scattered, int buildings) {
  store::DossierInfo info;
  info.name = "Spiegelmeer";
  store::Dossier dossier = sure(store::Dossier::create(file, info));
  Random random(7);
  ImportBatch batch;
  batch.fileName = "export.csv";
  batch.format = "CSV";
  batch.standPer = lastDay;
  std::vector<Incident> incidents;
  for (const Centre& centre : centres) {
    for (int n = 0; n < centre.perYear * 3; ++n) {
      const Point place{middle.x + centre.x + centre.spread_m * random.gaussian(),
                        middle.y + centre.y + centre.spread_m * random.gaussian()};
      // The first place rises: most of its incidents lie in the last year.
      const int day = &centre == &centres.front() && random.chance(0.5)
                          ? static_cast<int>(random.below(365))
                          : static_cast<int>(random.below(days));
      incidents.push_back(incidentAt(random, place, day, centre.hour, centre.street));
    }
  }
  for (int n = 0; n < scattered; ++n) {
    const Point place{middle.x + random.between(-2100, 2100), middle.y + random.between(-2100, 2100)};
    incidents.push_back(incidentAt(random, place, static_cast<int>(random.below(days)),
                                   static_cast<int>(random.below(24)), "Dwarsweg"));
  }
  batch.report.rowsRead = batch.report.accepted = static_cast<std::int64_t>(incidents.size());
  batch.report.byOffenceRead[Offence::Autokraak] = batch.report.accepted;
  batch.report.byOffence[Offence::Autokraak] = batch.report.accepted;
  batch.report.first = Date{2022, 11, 1};
  batch.report.last = lastDay;
  sure(dossier.addBatch(batch, std::move(incidents)));
  if (buildings > 0) sure(dossier.putLayer(houses(buildings)));
  sure(dossier.putLayer(streets()));
  sure(dossier.putLayer({LayerRole::Green,
                         "green",
                         "made-up town",
                         {{rectangle(-1500, 200, 600, 500), {{"kind", "park"}, {"name", "Spiegelpark"}}}}}));
  sure(dossier.putLayer(
      {LayerRole::Basemap,
       "water",
       "made-up town",
       {{rectangle(-2200, 700, 4400, 120), {{"kind", "water"}, {"name", "Spiegelvaart"}}}}}));
  sure(dossier.putLayer({LayerRole::Parking,
                         "parking",
                         "made-up town",
                         {{rectangle(220, -320, 160, 130), {{"kind", "parking"}}}}}));
}

}  // namespace brandpunt::test
