// SPDX-License-Identifier: GPL-3.0-or-later
// Golden pictures of the map page. UPDATE_GOLDEN=1 writes them anew; look at them before committing.
#include "golden/picture.h"
#include "golden/small_town.h"
#include "page/write_map.h"
#include "support/catch.h"

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

}  // namespace

TEST_CASE("The map page looks as it did when somebody looked at it", "[golden]") {
  for (const Case& c : cases) {
    INFO(c.name);
    MapMaterial material = test::townMaterial(c.offence);
    if (isAgainstDwellings(c.offence)) material.dwellings = material.places;
    const auto permitted = permit(material, c.exportClass);
    REQUIRE(permitted);
    const MapSpec spec = composeMap(*permitted, test::townContext(c.paper, c.orientation, c.language));
    test::checkPicture(c.name, [&](const std::filesystem::path& file) {
      return output::drawMap(spec, file, PictureFormat::Png);
    });
  }
}
