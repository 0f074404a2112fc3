// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "advice_panel/facts_panel.h"
#include "advice_panel/measures_panel.h"
#include "advice_panel/questions_panel.h"
#include "hotspot_panel/hotspot_list.h"
#include "hotspot_panel/hotspot_page.h"
#include "hotspot_panel/time_strip.h"
#include "import/data_panel.h"
#include "import/import_page.h"
#include "import/import_side.h"
#include "import/import_summary.h"
#include "model/words.h"
#include "schouw_panel/schouw_desk.h"
#include "share_panel/share_panel.h"
#include "task/turns.h"
#include "window/header.h"
#include "window/note_bar.h"
#include "window/start_page.h"
#include "window/status_strip.h"

namespace brandpunt::ui {

namespace {

constexpr int smallestMapWidth = 640;
constexpr int smallestRightWidth = 320;

struct PlaceWidths {
  int left, right;
};
/// What left and right get at first; the map takes the rest.
PlaceWidths firstWidths(Place place) {
  switch (place) {
    case Place::Data:
      return {232, 316};
    case Place::Hotspots:
      return {232, 480};
    case Place::Advice:
      return {300, 372};
    case Place::Share:
      return {232, 320};
  }
  return {220, 480};
}

constexpr std::array placeCommands{
    std::pair(Place::Data, Command::GoData), std::pair(Place::Hotspots, Command::GoHotspots),
    std::pair(Place::Advice, Command::GoAdvice), std::pair(Place::Share, Command::GoShare)};

}  // namespace

MainWindow::MainWindow(Session& session, ImportSession& importSession, const Appearance& appearance)
    : m_session(session),
      m_import(importSession),
      m_appearance(appearance),
      m_commands(new CommandSet(this)) {
  setAcceptDrops(true);
  setMinimumSize(1024, 640);
  resize(QSize(1440, 900).boundedTo(screen()->availableGeometry().size()));
  setWindowIcon(iconOf(Symbol::Hotspots, tokens().accent));
  // From here on menuBar() must not be called: it would throw the header away.
  m_header = new Header(session, *m_commands);
  setMenuWidget(m_header);
  auto* central = new QWidget;
  auto* all = column(central, 0, 0);
  m_pages = new QStackedWidget;
  all->addWidget(m_pages, 1);
  m_status = new StatusStrip(session);
  all->addWidget(m_status);
  setCentralWidget(central);
  auto* start = new StartPage(*m_commands, recent());
  connect(start, &StartPage::recentChosen, this, &MainWindow::openFile);
  m_pages->addWidget(start);
  start->setFocus(Qt::OtherFocusReason);
  buildPlaces();
  m_notes = new NoteBar(central);
  m_schouw = new SchouwDesk(session, this);
  connect(m_notes, &NoteBar::undoAsked, &(*m_commands)[Command::Undo], &QAction::trigger);
  connect(m_notes, &NoteBar::openAsked, this, &MainWindow::openElsewhere);
  connectCommands();
  connectMap();
  connect(&session, &Session::said, m_notes, &NoteBar::say);
  connect(&session, &Session::failed, m_notes, &NoteBar::warn);
  connect(&m_import, &ImportSession::changed, this, [this] {
    if (m_import.state() == ImportSession::State::Looking) m_notes->leave();
  });
  connect(&session, &Session::placeChanged, this, &MainWindow::showPlace);
  // In a turn of its own, which a queued signal would not have: the first sight of the places is the largest piece of work
  // of the window.
  connect(&session, &Session::dossierChanged, this,
          [this] { Turns::refresh(this, [this] { showDossier(); }); });
  connect(&session, &Session::runChanged, this, [this] { Turns::add(this, [this] { beginAtList(); }); });
  connect(&session, &Session::notADossier, this,
          [this](const QString& file) { m_import.look(file.toStdString()); });
  connect(&importSession, &ImportSession::changed, this, &MainWindow::showPlace);
  showTitle();
  showPlace();
  showScene();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPlaces() {
  CommandSet& commands = *m_commands;
  m_split = new QSplitter(Qt::Horizontal);
  m_split->setChildrenCollapsible(false);
  m_split->setHandleWidth(1);
  m_left = new QStackedWidget;
  m_centre = new QStackedWidget;
  m_right = new QStackedWidget;
  m_split->addWidget(m_left);
  m_split->addWidget(m_centre);
  m_split->addWidget(m_right);
  m_split->setStretchFactor(0, 0);
  m_split->setStretchFactor(1, 1);
  m_split->setStretchFactor(2, 0);

  m_map = new MapView;
  m_smallMap = new MapView;
  m_smallMap->setAccessibleName(tr("Small map of the hotspot"));
  m_strip = new TimeStrip(m_session);
  m_mapArea = new QWidget;
  auto* mapColumn = column(m_mapArea, 0, 0);
  mapColumn->addWidget(m_map, 1);
  mapColumn->addWidget(m_strip);
  m_filter = new FilterPanel(m_session);
  m_share = new SharePanel(m_session, this);

  for (QWidget* widget : std::initializer_list<QWidget*>{
           new DataPanel(m_session, commands[Command::Import], commands[Command::AddLayer]), m_filter,
           new FactsPanel(m_session, m_smallMap), m_share->left(), new ImportSummary(m_import)}) {
    m_left->addWidget(widget);
  }
  for (QWidget* widget : std::initializer_list<QWidget*>{m_mapArea, new MeasuresPanel(m_session),
                                                         m_share->middle(), new ImportPage(m_import)}) {
    m_centre->addWidget(widget);
  }
  for (QWidget* widget : std::initializer_list<QWidget*>{
           new QualityPanel(m_session),
           new HotspotPage(m_session, commands[Command::OpenAdvice], commands[Command::GoShare],
                           commands[Command::Import]),
           new QuestionsPanel(m_session, commands[Command::PrepareSchouw], commands[Command::EnterFindings],
                              commands[Command::OpenPlan]),
           m_share->right(),
           new ImportSide(m_import, commands[Command::GoHotspots], commands[Command::UndoImport])}) {
    m_right->addWidget(widget);
  }
  m_left->setMinimumWidth(200);
  m_right->setMinimumWidth(280);
  m_right->setMaximumWidth(560);
  m_left->setMaximumWidth(420);
  m_pages->addWidget(m_split);
}

void MainWindow::connectMap() {
  for (MapView* map : {m_map, m_smallMap}) {
    connect(map, &MapView::hotspotClicked, &m_session, &Session::select);
    connect(map, &MapView::hotspotOpened, this, [this](Id<Hotspot> hotspot) {
      m_session.select(hotspot);
      m_session.go(Place::Advice);
    });
    connect(map, &MapView::pointerMoved, m_status, &StatusStrip::showPosition);
  }
  connect(m_map, &MapView::placeAsked, this, &MainWindow::identify);
  connect(m_map, &MapView::cameraChanged, this, [this] { m_status->showScale(m_map->camera().scale()); });
  connect(m_status, &StatusStrip::scaleAsked, m_map, &MapView::setScale);
  connect(m_filter, &FilterPanel::layersChanged, m_map, &MapView::setLayers);
  connect(m_filter, &FilterPanel::layersChanged, this,
          [this](const LayerChoice& layers) { m_session.wantStreets(layers.streets); });
  connect(&m_session, &Session::streetsChanged, this, &MainWindow::showScene);
  m_session.wantStreets(m_filter->layers().streets);
  connect(m_map, &MapView::densityRadiusChanged, m_filter, &FilterPanel::showDensityRadius);
  connect(m_filter, &FilterPanel::methodAsked, this, &MainWindow::showMethod);
  connect(m_header, &Header::hotspotChosen, this, [this](qint64 id) {
    m_session.select(Id<Hotspot>(id));
    m_session.go(Place::Hotspots);
    (*m_commands)[Command::ZoomToHotspot].trigger();
  });
  connect(&m_session, &Session::countedChanged, this, &MainWindow::showScene);
  connect(&m_session, &Session::runChanged, this, &MainWindow::showScene);
  connect(&m_session, &Session::searchingChanged, m_map, &MapView::setStale);
  connect(&m_session, &Session::selectionChanged, this, [this] {
    m_map->select(m_session.selected());
    m_smallMap->select(m_session.selected());
    const app::HotspotSheet* sheet = m_session.selectedSheet();
    if (!sheet) return;
    const Box bounds = boundsOf(Geometry(sheet->hotspot.outline));
    m_smallMap->zoomTo(bounds, 0.15);
    if (!m_map->camera().box().contains(sheet->hotspot.centre)) {
      Camera camera = m_map->camera();
      camera.centre = sheet->hotspot.centre;
      m_map->setCamera(camera);
    }
  });
  connect(m_share, &SharePanel::exportClassChanged, this, &MainWindow::showPlace);
}

void MainWindow::showScene() {
  if (!m_session.dossier()) return;
  MapScene scene;
  if (m_session.base()) scene.base = m_session.base();
  scene.spots = m_session.spots();
  scene.streets = m_session.streets();
  if (m_session.run()) {
    for (const app::HotspotSheet& sheet : m_session.table().sheets()) {
      const Hotspot& hotspot = sheet.hotspot;
      scene.hotspots.push_back({hotspot.id, hotspot.rank, hotspot.verdict, Words::title(sheet),
                                Words::row(sheet), hotspot.outline, hotspot.centre,
                                boundsOf(Geometry(hotspot.outline))});
    }
  }
  // The view stays where it is while filters change; a new dossier shows all of its incidents.
  const bool same =
      m_sceneOf && m_sceneOf->path == m_session.dossier()->path && !m_map->scene().extent.empty();
  scene.extent = same ? m_map->scene().extent : m_session.extent();
  m_sceneOf = m_session.dossier();
  QStringList sources;
  for (const MapLayer& layer : m_session.dossier()->layers) {
    if (!layer.source.empty()) sources << QString::fromStdString(layer.source);
  }
  sources.removeDuplicates();
  if (!sources.isEmpty()) scene.attribution = tr("Base map: %1").arg(sources.join(QStringLiteral(", ")));
  m_map->setScene(scene);
  m_map->select(m_session.selected());
  m_smallMap->setScene(std::move(scene));
  m_smallMap->select(m_session.selected());
  if (const app::HotspotSheet* sheet = m_session.selectedSheet()) {
    m_smallMap->zoomTo(boundsOf(Geometry(sheet->hotspot.outline)), 0.15);
  }
}

void MainWindow::showDossier() {
  if (m_session.dossier()) addRecent(QString::fromStdString(m_session.dossier()->path.string()));
  showTitle();
  showPlace();
  showScene();
  m_listWaits = true;
  beginAtList();
}

void MainWindow::beginAtList() {
  auto* list = m_right->findChild<HotspotList*>();
  if (!m_listWaits || !list || !list->isVisible()) return;
  m_listWaits = false;
  const QWidget* now = QApplication::focusWidget();
  if (!now || now == m_map || !now->isVisible()) list->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showTitle() {
  setWindowTitle(m_session.dossier()
                     ? QStringLiteral("%1 - Brandpunt")
                           .arg(QString::fromStdString(m_session.dossier()->path.filename().string()))
                     : QStringLiteral("Brandpunt"));
  m_commands->setDossierOpen(m_session.dossier() != nullptr);
  (*m_commands)[Command::Undo].setEnabled(m_session.undoStack().canUndo());
  (*m_commands)[Command::Redo].setEnabled(m_session.undoStack().canRedo());
}

void MainWindow::showPlace() {
  const bool importing = m_import.state() != ImportSession::State::None;
  const Place place = m_session.place();
  m_pages->setCurrentIndex(m_session.dossier() || importing ? 1 : 0);
  if (m_shownPlace) m_widths[*m_shownPlace] = m_split->sizes();
  const bool reading = place == Place::Data && importing;
  m_left->setCurrentIndex(reading ? 4 : static_cast<int>(place));
  m_right->setCurrentIndex(reading ? 4 : static_cast<int>(place));
  m_centre->setCurrentIndex(reading ? 3 : place == Place::Advice ? 1 : place == Place::Share ? 2 : 0);
  m_strip->setVisible(place == Place::Hotspots);
  const auto known = m_widths.find(place);
  if (known != m_widths.end()) {
    m_split->setSizes(known->second);
  } else {
    PlaceWidths widths = firstWidths(place);
    const int total = width() - 2;
    // A narrow screen takes from the right panel before it takes from the map.
    widths.right =
        std::min(widths.right, std::max(total - widths.left - smallestMapWidth, smallestRightWidth));
    if (total > 1920) widths.right = std::min(560, widths.right + (total - 1920) / 3);
    m_split->setSizes({widths.left, total - widths.left - widths.right, widths.right});
  }
  m_shownPlace = place;
  for (const auto& [each, command] : placeCommands) {
    if (each != Place::Data) (*m_commands)[command].setEnabled(m_session.hasIncidents());
  }
  (*m_commands)[Command::OpenAdvice].setEnabled(m_session.hasIncidents());
  if (place == Place::Share) {
    m_status->showClass(Words::exportClass(m_share->exportClass()),
                        m_share->exportClass() != ExportClass::Openbaar);
  } else {
    m_status->showClass(
        m_session.dossier() ? Words::exportClass(ExportClass::Werk) : tr("Nothing leaves this computer"),
        true);
  }
  m_status->showScale(m_map->camera().scale());
}

void MainWindow::identify(Point place, double radius_m) {
  QStringList lines;
  int n = 0;
  for (const Incident* incident : m_session.counted()) {
    if (distance(*incident->place, place) > radius_m) continue;
    if (++n > 8) continue;
    QString line = QStringLiteral("<b>%1</b>").arg(shown(infoOf(incident->offence).one).toHtmlEscaped());
    if (incident->attempt.value_or(false)) line += tr(", attempt");
    if (const auto day = dayOf(*incident)) line += QStringLiteral(", ") + Words::date(*day);
    if (incident->start && incident->start->timeKnown) {
      line += QStringLiteral(" %1:%2")
                  .arg(incident->start->at.hour(), 2, 10, QLatin1Char('0'))
                  .arg(incident->start->at.minute(), 2, 10, QLatin1Char('0'));
    }
    const QString street = QString::fromStdString(incident->address.street).toHtmlEscaped();
    if (!street.isEmpty()) line += QStringLiteral("<br>") + street;
    lines << line;
  }
  if (n > 8) lines << tr("and %n more", nullptr, n - 8);
  if (m_session.base()) {
    for (const BaseShape& shape : *m_session.base()) {
      if (shape.feature.name.empty() || !shape.bounds.contains(place)) continue;
      const auto* area = std::get_if<MultiPolygon>(&shape.feature.geometry);
      if (area && contains(*area, place)) lines << QString::fromStdString(shape.feature.name).toHtmlEscaped();
    }
  }
  if (lines.isEmpty()) {
    if (!(*m_commands)[Command::Identify].isChecked()) return m_map->hideNote();
    lines << tr("Nothing is known of this place.");
  }
  m_map->showNote(m_map->camera().toScreen(place), lines.join(QStringLiteral("<br>")));
}

void MainWindow::openFile(const QString& file) {
  if (file.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive)) {
    m_session.open(file.toStdString());
  } else {
    m_import.look(file.toStdString());
  }
}

void MainWindow::openElsewhere(const QString& file) {
  if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
    m_notes->warn(tr("No program on this computer opens this file. It stands in %1.").arg(file));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls() && event->mimeData()->urls().size() == 1 &&
      event->mimeData()->urls().front().isLocalFile()) {
    event->acceptProposedAction();
  }
}

void MainWindow::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  openFile(event->mimeData()->urls().front().toLocalFile());
}

void MainWindow::closeEvent(QCloseEvent* event) {
  remember();
  QMainWindow::closeEvent(event);
}

void MainWindow::remember() {
  QSettings settings;
  settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
}

QStringList MainWindow::recent() const { return QSettings().value(QStringLiteral("recent")).toStringList(); }

void MainWindow::addRecent(const QString& file) {
  constexpr int most = 5;
  QStringList files = recent();
  files.removeAll(file);
  files.prepend(file);
  QSettings().setValue(QStringLiteral("recent"), QStringList(files.mid(0, most)));
}

}  // namespace brandpunt::ui
