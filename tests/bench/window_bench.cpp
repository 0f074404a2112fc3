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
#include <QTranslator>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/random.h"
#include "share_panel/share_panel.h"
#include "ui/made_up_dossier.h"
#include "window/main_window.h"

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
  explicit Morning(benchmark::State& state)
      : m_state(state), m_session(BRANDPUNT_SOURCE_DATA), m_imports(m_session) {
    setLanguage(Language::Dutch);
    (void)m_translator.load(QStringLiteral(":/translations/brandpunt_nl.qm"));
    application().installTranslator(&m_translator);
  }
  ~Morning() { application().removeTranslator(&m_translator); }

  void walk() {
    QElapsedTimer clock;
    clock.start();
    applyTheme(application(), Brightness::Light);
    build({Brightness::Light, Language::Dutch});
    m_window->openFile(QString::fromStdString(m_files.dossier().string()));
    step("start", [] { return true; });
    m_state.counters["first_paint_ms"] = static_cast<double>(clock.elapsed());
    step("open", [this] { return m_session.run().has_value() && !m_window->map().isDrawing(); });
    m_state.counters["incidents_shown_ms"] = static_cast<double>(clock.elapsed());

    Camera camera = m_window->map().camera();
    for (int i = 0; i < 40; ++i) {
      camera.centre.x += (i < 20 ? 6 : -6) * camera.metresPerPixel;
      m_window->map().setCamera(camera);
      pump(8);
    }
    step("pan", [this] { return !m_window->map().isDrawing(); });
    for (int i = 0; i < 12; ++i) {
      m_window->map().zoomBy(i % 4 < 2 ? 0.6 : 1.7);
      pump(20);
    }
    step("zoom", [this] { return !m_window->map().isDrawing(); });
    Inquiry inquiry = m_session.inquiry();
    inquiry.attempts = false;
    m_session.ask(inquiry);
    step("filter", [this] { return !m_session.isSearching() && !m_window->map().isDrawing(); });
    inquiry.attempts = true;
    m_session.ask(inquiry);
    pump(300);
    for (int i = 0; i < 6; ++i) act(Command::NextHotspot, 60);
    step("select", [this] { return !m_session.isSearching(); });
    m_session.select(m_session.table().sheets().front().hotspot.id);
    act(Command::OpenAdvice, 0);
    step("advice", [this] { return m_session.advice() != nullptr; });
    answer();
    step("answer", [this] { return m_session.advice() != nullptr; });
    PlanEntry entry;
    entry.measure = m_session.advice()->advice.mix.front()->id;
    entry.owner = "gemeente";
    m_session.decide(entry);
    pump(300);
    step("mix", [this] { return m_session.advice() != nullptr; });
    act(Command::GoShare, 0);
    step("map preview", [this] {
      auto* save = m_window->findChild<QPushButton*>(QStringLiteral("saveMap"));
      return save && save->isEnabled();
    });
    act(Command::GoHotspots, 0);
    step("back to the hotspots", [this] { return !m_window->map().isDrawing(); });
    applyTheme(application(), Brightness::Dark);
    build({Brightness::Dark, Language::Dutch});
    step("theme", [this] { return !m_window->map().isDrawing(); });
    m_window->openFile(QString::fromStdString(m_files.exported().string()));
    step("look at an export", [this] { return m_imports.state() == ImportSession::State::Preview; });
    m_imports.read();
    step("read an export", [this] {
      return m_imports.state() == ImportSession::State::Report && m_session.run() && !m_session.isSearching();
    });
  }

 private:
  void build(const Appearance& appearance) {
    auto next = std::make_unique<MainWindow>(m_session, m_imports, appearance);
    next->resize(1600, 1000);
    next->show();
    m_window = std::move(next);
  }
  void act(Command command, int then_ms) {
    m_window->commands()[command].trigger();
    pump(then_ms);
  }
  void answer() {
    for (const Question& question : m_session.advice()->advice.questions) {
      if (question.fact->type != FactType::YesNo) continue;
      m_session.answer(question.fact->id, true);
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
  QTranslator m_translator;
  Session m_session;
  ImportSession m_imports;
  std::unique_ptr<MainWindow> m_window = {};
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
