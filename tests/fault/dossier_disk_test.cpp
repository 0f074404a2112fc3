// SPDX-License-Identifier: GPL-3.0-or-later
// Every change that an import makes on the disk fails once: the dossier is as before, or as after, never between.
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "failing_disk.h"
#include "support/fictitious_dossier.h"

using namespace brandpunt;
using namespace brandpunt::store;
using namespace brandpunt::store::test;
using brandpunt::test::FailingDisk;
using brandpunt::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr int batchSize = 150;

struct Failure {
  const char* name;
  int code;
  FailingDisk::Afterwards afterwards;
};

/// What a later reader finds: sound, and with this many imports, whole ones only.
std::size_t soundBatchesIn(const fs::path& path) {
  const Dossier dossier = must(Dossier::open(path, Access::ReadWrite));
  const std::vector<Text> problems = must(dossier.check());
  if (!problems.empty()) FAIL_CHECK(problems[0].en);
  const std::size_t batches = must(dossier.batches()).size();
  CHECK(must(dossier.incidents()).size() == batches * batchSize);
  return batches;
}

}  // namespace

TEST_CASE("An import on a disk that fails at any change is there whole or not at all", "[fault][store]") {
  const Failure failure =
      GENERATE(values<Failure>({{"a write error that passes", SQLITE_IOERR, FailingDisk::Afterwards::Works},
                                {"a disk that goes away", SQLITE_IOERR, FailingDisk::Afterwards::StaysBroken},
                                {"a full disk", SQLITE_FULL, FailingDisk::Afterwards::StaysBroken}}));
  const TemporaryFolder folder;
  const fs::path sound = folder / "sound.gpkg";
  {
    Dossier dossier = newDossier(sound);
    addFictitious(dossier, batchSize);
  }
  const fs::path path = folder / "a.gpkg";
  int tried = 0;
  for (bool finished = false; !finished; ++tried) {
    REQUIRE(tried < 2000);
    INFO(failure.name << ", at change " << tried + 1);
    fs::remove(path.string() + "-journal");
    fs::copy_file(sound, path, fs::copy_options::overwrite_existing);
    bool succeeded = false;
    {
      const FailingDisk disk(tried + 1, failure.code, failure.afterwards);
      Dossier dossier = must(Dossier::open(path, Access::ReadWrite));
      const auto added = dossier.addBatch(batchOf(batchSize), fictitiousIncidents(batchSize));
      succeeded = added.has_value();
      if (!added) CHECK(added.error().code == ErrorCode::NotWritable);
      finished = disk.changes() <= tried;
    }
    CHECK(soundBatchesIn(path) == (succeeded ? 2u : 1u));
  }
  CHECK(tried > 30);
}

TEST_CASE("A dossier made on a failing disk is there whole or not at all", "[fault][store]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  int tried = 0;
  for (bool finished = false; !finished; ++tried) {
    REQUIRE(tried < 2000);
    INFO("at change " << tried + 1);
    bool made = false;
    {
      const FailingDisk disk(tried + 1, SQLITE_IOERR, FailingDisk::Afterwards::StaysBroken);
      made = Dossier::create(path, {}).has_value();
      finished = disk.changes() <= tried;
    }
    CHECK(fs::exists(path) == made);
    if (made) {
      CHECK(soundBatchesIn(path) == 0);
      fs::remove(path);
    }
  }
  CHECK(tried > 30);
}

TEST_CASE("An import that does not fit on the disk leaves the dossier as it was, and fits later",
          "[fault][store]") {
  const TemporaryFolder folder;
  if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=2m") != 0) {
    WARN("not allowed to mount a small disk here");
    return;
  }
  const fs::path path = folder / "a.gpkg";
  constexpr int tooMany = 20'000;
  {
    Dossier dossier = newDossier(path);
    addFictitious(dossier, batchSize);
    const auto added = dossier.addBatch(batchOf(tooMany), fictitiousIncidents(tooMany));
    CHECK(failureOf(added) == ErrorCode::NotWritable);
    CHECK(added.error().message.en.find("full") != std::string::npos);
    CHECK(must(dossier.incidents()).size() == batchSize);
    addFictitious(dossier, batchSize);
  }
  CHECK(soundBatchesIn(path) == 2);
  umount(folder.path().c_str());
}

TEST_CASE("Where nothing may be written a dossier is read, and every change says why not", "[fault][store]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "a.gpkg";
  {
    Dossier dossier = newDossier(path);
    addFictitious(dossier, 3);
  }
  chmod(path.c_str(), 0444);
  chmod(folder.path().c_str(), 0555);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // The administrator may write everywhere; nobody may not.
    if (geteuid() == 0 && setuid(65534) != 0) _exit(99);
    Result<Dossier> dossier = Dossier::open(path, Access::ReadWrite);
    if (!dossier) _exit(1);
    const auto incidents = dossier->incidents();
    if (!incidents || incidents->size() != 3) _exit(2);
    const auto added = dossier->addBatch(batchOf(1), fictitiousIncidents(1));
    if (added || added.error().code != ErrorCode::NotWritable) _exit(3);
    const auto made = Dossier::create(folder / "b.gpkg", {});
    if (made || made.error().code != ErrorCode::NotWritable) _exit(4);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  chmod(folder.path().c_str(), 0755);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
