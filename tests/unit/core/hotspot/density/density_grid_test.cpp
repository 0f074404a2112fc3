// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/density_grid.h"

#include <limits>

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A grid lies on whole multiples of its cell and covers the box", "[core][hotspot]") {
  const auto frame = GridFrame::covering({-30, 481'990, 60, 482'100}, Metres{25});
  REQUIRE(frame);
  CHECK(frame->box() == Box{-50, 481'975, 75, 482'100});
  CHECK((frame->columns == 5 && frame->rows == 5));
  CHECK(frame->centreX(0) == -37.5);
  CHECK(frame->centreY(4) == 482'087.5);
}

TEST_CASE("A box on the lines gets no cells beyond them; a point gets one", "[core][hotspot]") {
  CHECK(GridFrame::covering({100, 100, 200, 300}, Metres{50})->cells() == 2 * 4);
  CHECK(GridFrame::covering({7, 7, 7, 7}, Metres{50})->cells() == 1);
  CHECK(GridFrame::covering({100, 100, 100, 100}, Metres{50})->cells() == 1);
  CHECK(GridFrame::covering({}, Metres{50})->cells() == 0);
}

TEST_CASE("Too many cells, or none that can be, are refused", "[core][hotspot]") {
  CHECK(GridFrame::covering({0, 0, 1e9, 1e9}, Metres{1}).error().code == ErrorCode::WrongUsage);
  CHECK(GridFrame::covering({0, 0, 1, 1}, Metres{0}).error().code == ErrorCode::WrongUsage);
  CHECK(GridFrame::covering({1e300, 0, 1e300, 1}, Metres{1}).error().code == ErrorCode::WrongUsage);
  CHECK(GridFrame::covering({0, 0, std::numeric_limits<double>::infinity(), 1}, Metres{1}).error().code ==
        ErrorCode::WrongUsage);
}
