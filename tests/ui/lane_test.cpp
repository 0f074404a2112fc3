// SPDX-License-Identifier: GPL-3.0-or-later
#include "task/lane.h"

#include <QThread>
#include <QThreadPool>
#include <atomic>
#include <optional>
#include <vector>

#include "support/catch.h"
#include "ui/application.h"

using namespace brandpunt;
using namespace brandpunt::ui;

TEST_CASE("Long work leaves the application's own threads to Qt, which paints with them", "[ui][task]") {
  test::application();
  Lane lane;
  std::atomic<bool> begun = false;
  std::optional<ErrorCode> end;
  lane.start<int>(
      [&begun](const Progress& progress) -> Result<int> {
        begun = true;
        while (!progress.stopRequested()) QThread::msleep(1);
        return cancelled();
      },
      [&end](Result<int> result) { end = result.error().code; });
  REQUIRE(test::waitFor([&] { return begun.load(); }));
  CHECK(QThreadPool::globalInstance()->activeThreadCount() == 0);
  lane.stop();
  REQUIRE(test::waitFor([&] { return end.has_value(); }));
  CHECK(*end == ErrorCode::Cancelled);
}

TEST_CASE("The last question wins, and work that is being stopped does not hold it up", "[ui][task]") {
  test::application();
  Lane lane;
  std::atomic<bool> begun = false, release = false;
  std::vector<int> answers;
  lane.start<int>(
      [&](const Progress&) -> Result<int> {
        begun = true;
        while (!release) QThread::msleep(1);
        return 1;
      },
      [&answers](Result<int> result) { answers.push_back(*result); });
  REQUIRE(test::waitFor([&] { return begun.load(); }));
  lane.start<int>([](const Progress&) -> Result<int> { return 2; },
                  [&answers](Result<int> result) { answers.push_back(*result); });
  CHECK(test::waitFor([&] { return !answers.empty(); }));
  release = true;
  lane.finish();
  QApplication::processEvents();
  CHECK(answers == std::vector<int>{2});
}
