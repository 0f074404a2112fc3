// SPDX-License-Identifier: GPL-3.0-or-later
// Golden pictures of the map page. UPDATE_GOLDEN=1 writes them anew; look at them before committing.
#include <QImage>
#include <cstdlib>
#include <filesystem>

#include "golden/small_town.h"
#include "page/write_map.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

struct Case {
  const char* name;
  Offence offence;
  ExportClass exportClass;
  Paper paper;
  Orientation orientation;
  Language language;
};

const Case cases[] = {
    {"autokraak-driehoek-a3", Offence::Autokraak, ExportClass::Driehoek, Paper::A3, Orientation::Landscape,
     Language::Dutch},
    {"autokraak-driehoek-a4-portrait", Offence::Autokraak, ExportClass::Driehoek, Paper::A4,
     Orientation::Portrait, Language::Dutch},
    {"autokraak-werk-a4-landscape", Offence::Autokraak, ExportClass::Werk, Paper::A4, Orientation::Landscape,
     Language::English},
    {"autokraak-openbaar-a4-landscape", Offence::Autokraak, ExportClass::Openbaar, Paper::A4,
     Orientation::Landscape, Language::Dutch},
    {"woninginbraak-driehoek-a4-portrait", Offence::Woninginbraak, ExportClass::Driehoek, Paper::A4,
     Orientation::Portrait, Language::Dutch},
};

/// Small and grey enough for the repository, large enough to see a word that moved.
QImage reduced(const QImage& page) {
  return page.convertToFormat(QImage::Format_Grayscale8).scaledToWidth(700, Qt::SmoothTransformation);
}

/// Share of the pixels that differ by more than a shade or two: other versions of FreeType smooth letters otherwise.
double difference(const QImage& a, const QImage& b) {
  if (a.size() != b.size()) return 1;
  int different = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x)
      different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40;
  }
  return static_cast<double>(different) / (a.width() * a.height());
}

}  // namespace

TEST_CASE("The map page looks as it did when somebody looked at it", "[golden]") {
  const std::filesystem::path folder = test::projectFolder() / "tests" / "golden" / "expected";
  const std::filesystem::path made = test::buildFolder() / "golden";
  std::filesystem::create_directories(made);
  for (const Case& c : cases) {
    INFO(c.name);
    MapMaterial material = test::townMaterial(c.offence);
    if (isAgainstDwellings(c.offence)) material.dwellings = material.places;
    const auto permitted = permit(material, c.exportClass);
    REQUIRE(permitted);
    const MapSpec spec = composeMap(*permitted, test::townContext(c.paper, c.orientation, c.language));
    const std::filesystem::path file = made / (std::string(c.name) + ".png");
    REQUIRE(output::drawMap(spec, file, PictureFormat::Png));
    const QImage picture = reduced(QImage(QString::fromStdString(file.string())));
    const std::filesystem::path golden = folder / file.filename();
    if (std::getenv("UPDATE_GOLDEN")) {
      std::filesystem::create_directories(folder);
      picture.save(QString::fromStdString(golden.string()), "PNG", 0);
    }
    const QImage expected(QString::fromStdString(golden.string()));
    REQUIRE_FALSE(expected.isNull());
    CHECK(difference(picture, expected) < 0.005);
  }
}
