// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/pieces_ahead.h"

#include <fstream>

#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
using app::PiecesAhead;

namespace {

/// A table of some megabytes, so that it comes in pieces; each row says which one it is.
std::filesystem::path longTable(const brandpunt::test::TemporaryFolder& folder, int rows,
                                const std::string& end = {}) {
  const std::filesystem::path path = folder / "lang.csv";
  std::ofstream file(path, std::ios::binary);
  file << "nummer;straat\n";
  for (int i = 0; i < rows; ++i) file << i << ";Dromenlaan " << std::string(60, 'x') << '\n';
  file << end;
  return path;
}

exchange::IncidentStream opened(const std::filesystem::path& path) {
  Result<exchange::IncidentStream> stream = exchange::IncidentStream::open(path, {}, Progress());
  REQUIRE(stream);
  return *std::move(stream);
}

/// Takes all pieces; the number of each row must be its place.
std::size_t rowsInOrder(PiecesAhead& pieces) {
  std::size_t seen = 0;
  for (;;) {
    Result<const RawTable*> piece = pieces.next();
    REQUIRE(piece);
    if (!*piece) return seen;
    for (std::size_t row = 0; row < (*piece)->rows(); ++row, ++seen) {
      if (seen > 0 && (*piece)->cell(row, 0) != std::to_string(seen - 1)) FAIL("row " << seen);
    }
  }
}

}  // namespace

TEST_CASE("All rows come in their order, as often as asked", "[app][gather]") {
  const brandpunt::test::TemporaryFolder folder;
  exchange::IncidentStream stream = opened(longTable(folder, 40'000));
  for (int pass = 0; pass < 3; ++pass) {
    PiecesAhead pieces(stream, {});
    CHECK(rowsInOrder(pieces) == 40'001);
    CHECK(pieces.share() == Approx(1));
  }
}

TEST_CASE("Who leaves early is not held up, and the next begins at the beginning", "[app][gather]") {
  const brandpunt::test::TemporaryFolder folder;
  exchange::IncidentStream stream = opened(longTable(folder, 40'000));
  for (int taken = 0; taken < 4; ++taken) {
    PiecesAhead pieces(stream, {});
    for (int i = 0; i < taken; ++i) REQUIRE(pieces.next());
  }
  PiecesAhead pieces(stream, {});
  CHECK(rowsInOrder(pieces) == 40'001);
}

TEST_CASE("A damaged end comes after the pieces before it, and stopping ends the pieces", "[app][gather]") {
  const brandpunt::test::TemporaryFolder folder;
  exchange::IncidentStream stream = opened(longTable(folder, 40'000, "\"nooit gesloten"));
  PiecesAhead pieces(stream, {});
  Result<const RawTable*> piece = pieces.next();
  int before = 0;
  for (; piece && *piece; piece = pieces.next()) ++before;
  CHECK(before > 1);
  REQUIRE_FALSE(piece);
  CHECK(piece.error().code == ErrorCode::Damaged);

  std::stop_source stopping;
  stopping.request_stop();
  exchange::IncidentStream other = opened(longTable(folder, 40'000));
  PiecesAhead stopped(other, stopping.get_token());
  const Result<const RawTable*> none = stopped.next();
  REQUIRE_FALSE(none);
  CHECK(none.error().code == ErrorCode::Cancelled);
}
