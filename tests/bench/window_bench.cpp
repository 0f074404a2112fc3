// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a dossier of 100,000 incidents: how long it takes to show something, and how long each step of a
// morning keeps the event loop from answering. The bar is 2 s to the first picture and 100 ms for a step. A busy
// machine makes every gap longer.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/random.h"
#include "share_panel/share_panel.h"
#include "ui/made_up_dossier.h"
#include "window/program.h"

using namespace brandpunt;
using namespace brandpunt::ui;

namespace {

constexpr int incidents = 100'000;
constexpr int buildings = 40'000;
constexpr int beat_ms = 2;
constexpr int patience_ms = 60'000;

QApplication& application() {
  static int argc = 1;
  static char name[] = "bench";
  static char* argv[] = {name, nullptr};
  static QApplication* made = [] {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    auto* one = new QApplication(argc, argv);
    QApplication::setApplicationName(QStringLiteral("BrandpuntBench"));
    return one;
  }();
  return *made;
}

/// Beats in the event loop and remembers the longest time between two beats.
class Heart : public QObject {
 public:
  Heart() {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
    m_timer.start(beat_ms);
    m_clock.start();
  }
  void beat() {
    m_longest_us = std::max(m_longest_us, m_clock.nsecsElapsed() / 1000);
    m_clock.start();
  }
  double takeLongest_ms() {
    beat();
    const double ms = static_cast<double>(m_longest_us) / 1000;
    m_longest_us = 0;
    return ms;
  }

 private:
  QTimer m_timer;
  QElapsedTimer m_clock;
  qint64 m_longest_us = 0;
};

/// The files of the bench: the dossier, and an export to read into it.
class Files {
 public:
  Files() : m_folder(std::filesystem::temp_directory_path() / "brandpunt-window-bench") {
    std::filesystem::remove_all(m_folder);
    std::filesystem::create_directories(m_folder);
    test::makeDossier(dossier(), incidents, buildings);
    std::ofstream out(exported());
    out << "Registratienummer;Feitcode;Pleegdatum begin;Pleegdatum eind;Straat;Huisnummer;X;Y\n";
    Random random(3);
    for (int i = 0; i < incidents; ++i) {
      const int day = 1 + static_cast<int>(random.below(28));
      const int month = 1 + static_cast<int>(random.below(12));
      char line[160];
      std::snprintf(line, sizeof line,
                    "2026%06d;A10;%02d-%02d-2025 20:15;%02d-%02d-2025 23:40;Lindelaan;%d;%d;%d\n", i, day,
                    month, day, month, 1 + static_cast<int>(random.below(90)),
                    static_cast<int>(150000 + 2000 * random.between(-1, 1)),
                    static_cast<int>(512000 + 2000 * random.between(-1, 1)));
      out << line;
    }
  }
  ~Files() { std::filesystem::remove_all(m_folder); }
  std::filesystem::path dossier() const { return m_folder / "town.gpkg"; }
  std::filesystem::path exported() const { return m_folder / "export.csv"; }

 private:
  std::filesystem::path m_folder;
};

class Morning {
 public:
  explicit Morning(benchmark::State& state) : m_state(state) {}

  void walk() {
    QElapsedTimer clock;
    clock.start();
    m_program = std::make_unique<Program>(application(), BRANDPUNT_SOURCE_DATA,
                                          Appearance{Brightness::Light, Language::Dutch});
    window().resize(1600, 1000);
    window().openFile(QString::fromStdString(m_files.dossier().string()));
    step("start", [] { return true; });
    m_state.counters["first_paint_ms"] = static_cast<double>(clock.elapsed());
    step("open", [this] { return session().run().has_value() && !window().map().isDrawing(); });
    m_state.counters["incidents_shown_ms"] = static_cast<double>(clock.elapsed());

    Camera camera = window().map().camera();
    for (int i = 0; i < 40; ++i) {
      camera.centre.x += (i < 20 ? 6 : -6) * camera.metresPerPixel;
      window().map().setCamera(camera);
      pump(8);
    }
    step("pan", [this] { return !window().map().isDrawing(); });
    for (int i = 0; i < 12; ++i) {
      window().map().zoomBy(i % 4 < 2 ? 0.6 : 1.7);
      pump(20);
    }
    step("zoom", [this] { return !window().map().isDrawing(); });
    Inquiry inquiry = session().inquiry();
    inquiry.attempts = false;
    session().ask(inquiry);
    step("filter", [this] { return !session().isSearching() && !window().map().isDrawing(); });
    inquiry.attempts = true;
    session().ask(inquiry);
    pump(300);
    for (int i = 0; i < 6; ++i) act(Command::NextHotspot, 60);
    step("select", [this] { return !session().isSearching(); });
    session().select(session().table().sheets().front().hotspot.id);
    act(Command::OpenAdvice, 0);
    step("advice", [this] { return session().advice() != nullptr; });
    answer();
    step("answer", [this] { return session().advice() != nullptr; });
    PlanEntry entry;
    entry.measure = session().advice()->advice.mix.front()->id;
    entry.owner = "gemeente";
    session().decide({entry});
    pump(300);
    step("mix", [this] { return session().advice() != nullptr; });
    act(Command::GoShare, 0);
    step("map preview", [this] {
      auto* save = window().findChild<QPushButton*>(QStringLiteral("saveMap"));
      return save && save->isEnabled();
    });
    act(Command::GoHotspots, 0);
    step("back to the hotspots", [this] { return !window().map().isDrawing(); });
    act(Command::ThemeDark, 200);
    step("theme", [this] { return !window().map().isDrawing(); });
    window().openFile(QString::fromStdString(m_files.exported().string()));
    step("look at an export", [this] { return imports().state() == ImportSession::State::Preview; });
    imports().read();
    step("read an export", [this] {
      return imports().state() == ImportSession::State::Report && session().run() && !session().isSearching();
    });
  }

 private:
  MainWindow& window() { return m_program->window(); }
  Session& session() { return m_program->session(); }
  ImportSession& imports() { return m_program->imports(); }
  void act(Command command, int then_ms) {
    window().commands()[command].trigger();
    pump(then_ms);
  }
  void answer() {
    for (const Question& question : session().advice()->advice.questions) {
      if (question.fact->type != FactType::YesNo) continue;
      session().answer(question.fact->id, true);
      pump(300);
      return;
    }
  }
  void pump(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
  }
  /// Goes on until it is so, and counts the longest gap since the last step.
  void step(const char* name, const std::function<bool()>& done) {
    pump(20);
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < patience_ms) pump(10);
    if (!done()) m_state.SkipWithError(name);
    m_state.counters[name] = m_heart.takeLongest_ms();
  }

  benchmark::State& m_state;
  Files m_files;
  std::unique_ptr<Program> m_program = {};
  Heart m_heart;
};

/// Counters are the longest gap of each step in milliseconds.
void windowGaps(benchmark::State& state) {
  application();
  for (auto _ : state) {
    Morning morning(state);
    morning.walk();
  }
}
BENCHMARK(windowGaps)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
