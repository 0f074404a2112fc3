// SPDX-License-Identifier: GPL-3.0-or-later
// Programs are killed at random moments; what they said was stored is there, and nothing is there by half.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "support/fictitious_dossier.h"

using namespace brandpunt;
using namespace brandpunt::store;
using namespace brandpunt::store::test;
using brandpunt::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr int kills = 50;

/// Runs the work in a process of its own, which is killed after the pause; how often the work said that a change
/// was stored.
template <class Work>
int storedBeforeKill(std::chrono::microseconds pause, Work work) {
  int pipeEnds[2];
  REQUIRE(pipe(pipeEnds) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const auto tell = [&] {
      if (write(pipeEnds[1], "x", 1) != 1) _exit(1);
    };
    work(tell);
    _exit(0);
  }
  close(pipeEnds[1]);
  usleep(static_cast<useconds_t>(pause.count()));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  int stored = 0;
  for (char byte = 0; read(pipeEnds[0], &byte, 1) == 1;) ++stored;
  close(pipeEnds[0]);
  return stored;
}

/// How long the work takes here, in microseconds: under sanitizers many times longer than without.
template <class Work>
int durationOf(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return static_cast<int>(
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start)
          .count());
}

}  // namespace

TEST_CASE("Killed at any moment of an import, the dossier holds all or nothing of the batch",
          "[fault][store]") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  newDossier(path);
  constexpr int batchSize = 1500;
  const std::vector<Incident> incidents = fictitiousIncidents(batchSize);
  std::size_t known = 0;
  int hotJournals = 0;
  const int once = durationOf([&] {
    const fs::path other = folder / "b.gpkg";
    newDossier(other);
    REQUIRE(must(Dossier::open(other, Access::ReadWrite)).addBatch(batchOf(batchSize), incidents));
  });
  for (int i = 0; i < kills; ++i) {
    const auto pause = std::chrono::microseconds(std::uniform_int_distribution<int>(0, 3 * once)(random));
    const int stored = storedBeforeKill(pause, [&](const auto& tell) {
      Result<Dossier> dossier = Dossier::open(path, Access::ReadWrite);
      while (dossier && dossier->addBatch(batchOf(batchSize), incidents)) tell();
    });
    hotJournals += fs::exists(path.string() + "-journal");
    INFO("kill " << i << " after " << pause.count() << " us");
    // A reader must mend it too.
    const Dossier dossier = must(Dossier::open(path, Access::ReadOnly));
    const std::vector<ImportBatch> batches = must(dossier.batches());
    CHECK(batches.size() >= known + static_cast<std::size_t>(stored));
    CHECK(batches.size() <= known + static_cast<std::size_t>(stored) + 1);
    CHECK(must(dossier.incidents()).size() == batches.size() * batchSize);
    known = batches.size();
  }
  CHECK(must(must(Dossier::open(path, Access::ReadOnly)).check()).empty());
  WARN("seed " << seed << ": " << known << " batches stored, " << hotJournals
               << " kills in the middle of a commit");
  CHECK(known > 0);
}

TEST_CASE("Killed at any moment of its making, a dossier is there whole or not at all", "[fault][store]") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  const int once = durationOf([&] { newDossier(folder / "b.gpkg"); });
  for (int i = 0; i < kills; ++i) {
    const auto pause = std::chrono::microseconds(std::uniform_int_distribution<int>(0, 2 * once)(random));
    const int made = storedBeforeKill(pause, [&](const auto& tell) {
      if (Dossier::create(path, {})) tell();
    });
    INFO("kill " << i << " after " << pause.count() << " us");
    if (made > 0) CHECK(fs::exists(path));
    if (!fs::exists(path)) continue;
    CHECK(must(must(Dossier::open(path, Access::ReadOnly)).check()).empty());
    fs::remove(path);
  }
}

TEST_CASE("Killed while an import is undone, the dossier has it whole or not at all", "[fault][store]") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  constexpr int batchSize = 1500;
  Dossier other = newDossier(folder / "b.gpkg");
  addFictitious(other, batchSize);
  const int once = durationOf([&] { REQUIRE(other.undoImport(Id<ImportBatch>(1))); });
  for (int i = 0; i < kills / 5; ++i) {
    fs::remove(path);
    {
      Dossier dossier = newDossier(path);
      addFictitious(dossier, batchSize);
    }
    const auto pause = std::chrono::microseconds(std::uniform_int_distribution<int>(0, 2 * once)(random));
    const int undone = storedBeforeKill(pause, [&](const auto& tell) {
      Result<Dossier> dossier = Dossier::open(path, Access::ReadWrite);
      if (dossier && dossier->undoImport(Id<ImportBatch>(1))) tell();
    });
    const Dossier dossier = must(Dossier::open(path, Access::ReadOnly));
    const std::size_t batches = must(dossier.batches()).size();
    if (undone > 0) CHECK(batches == 0);
    CHECK(must(dossier.incidents()).size() == batches * batchSize);
    CHECK(must(dossier.check()).empty());
  }
}
