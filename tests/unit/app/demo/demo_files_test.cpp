// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_files.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "layer_file/read_layer_file.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "table_file/incident_stream.h"

using namespace brandpunt;

namespace {

std::string bytesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace

TEST_CASE("The demo's files are read back by the program that made them, and are the same each time",
          "[app][demo]") {
  const test::TemporaryFolder folder;
  REQUIRE(setenv("SOURCE_DATE_EPOCH", "1700000000", 1) == 0);
  const Result<app::DemoFiles> made = app::writeDemoFiles(folder / "a");
  const Result<app::DemoFiles> again = app::writeDemoFiles(folder / "b");
  unsetenv("SOURCE_DATE_EPOCH");
  REQUIRE(made.has_value());
  REQUIRE(again.has_value());

  CHECK(made->layers.size() == layerRoles().size());
  for (std::size_t i = 0; i < made->layers.size(); ++i) {
    const auto& [role, path] = made->layers[i];
    INFO(path);
    const Result<exchange::LayerFile> layer = exchange::readLayerFile(path, "", {});
    REQUIRE(layer.has_value());
    CHECK(layer->crs == CrsId{});
    CHECK(layer->withoutGeometry == 0);
    CHECK_FALSE(layer->layer.features.empty());
    CHECK(bytesOf(path) == bytesOf(again->layers[i].second));
  }
  REQUIRE(made->exports.size() == 3);
  for (std::size_t i = 0; i < made->exports.size(); ++i) {
    const Result<IncidentFile> file = exchange::readIncidentFile(made->exports[i], {}, {});
    REQUIRE(file.has_value());
    CHECK(file->table.rows() > 1200);
    CHECK(bytesOf(made->exports[i]) == bytesOf(again->exports[i]));
  }
  CHECK(bytesOf(made->truth.front()).find("garage-centrum") != std::string::npos);
  CHECK(bytesOf(made->truth.back()).find("VERZONNEN") == 0);
}
