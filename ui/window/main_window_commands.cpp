// SPDX-License-Identifier: GPL-3.0-or-later
// What each command of the window does.
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <algorithm>

#include "advice_panel/division_dialog.h"
#include "advice_panel/plan_dialog.h"
#include "advice_panel/rules_dialog.h"
#include "base/number.h"
#include "hotspot/declaration/method.h"
#include "hotspot_panel/hotspot_list.h"
#include "hotspot_panel/knee_chart.h"
#include "model/folders.h"
#include "schouw_panel/schouw_desk.h"
#include "share_panel/share_panel.h"
#include "theme/parts.h"
#include "window/header.h"
#include "window/main_window.h"

namespace brandpunt::ui {

namespace {

/// A page of text beside the window: not modal, so that it can stay open while one tries what it says.
/// \param top  above the text; may be null
void showPage(QWidget* parent, const QString& title, const QString& html, QWidget* top = nullptr) {
  auto* page = new QDialog(parent);
  page->setAttribute(Qt::WA_DeleteOnClose);
  page->setWindowTitle(title);
  page->resize(720, 560);
  auto* all = column(page, 12, 8);
  if (top) all->addWidget(top);
  auto* text = new QTextBrowser;
  text->setHtml(html);
  text->setAccessibleName(title);
  all->addWidget(text, 1);
  auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
  QObject::connect(close, &QDialogButtonBox::rejected, page, &QDialog::close);
  all->addWidget(close);
  page->show();
}

QString listOf(const std::vector<Text>& texts) {
  QString html = QStringLiteral("<ul>");
  for (const Text& text : texts) html += QStringLiteral("<li>%1</li>").arg(shown(text).toHtmlEscaped());
  return html + QStringLiteral("</ul>");
}

}  // namespace

void MainWindow::connectCommands() {
  CommandSet& c = *m_commands;
  const auto on = [&](Command command, auto act) { connect(&c[command], &QAction::triggered, this, act); };
  for (const CommandInfo& info : commandInfos()) addAction(&c[info.command]);

  on(Command::NewDossier, [this] { chooseNew(); });
  on(Command::OpenDossier, [this] { chooseOpen(); });
  on(Command::OpenDemo, [this] { openDemo(); });
  on(Command::Import, [this] { chooseImport(); });
  on(Command::AddLayer, [this] { chooseLayer(); });
  on(Command::SaveCopy, [this] { chooseCopy(); });
  on(Command::ExportMap, [this] {
    if (m_session.place() == Place::Share) {
      m_share->askAndSave();
    } else {
      m_session.go(Place::Share);
    }
  });
  on(Command::Quit, [this] { close(); });

  on(Command::Undo, [this] { m_session.undoStack().undo(); });
  on(Command::Redo, [this] { m_session.undoStack().redo(); });
  connect(&m_session.undoStack(), &QUndoStack::canUndoChanged, &c[Command::Undo], &QAction::setEnabled);
  connect(&m_session.undoStack(), &QUndoStack::canRedoChanged, &c[Command::Redo], &QAction::setEnabled);
  on(Command::UndoImport, [this] { m_session.undoLastImport(); });
  on(Command::SearchCommand, [this] { m_header->focusSearch(); });

  on(Command::GoData, [this] { m_session.go(Place::Data); });
  on(Command::GoHotspots, [this] {
    m_session.go(Place::Hotspots);
    // Up and down walk the hotspots at once.
    if (auto* list = m_right->findChild<HotspotList*>()) list->setFocus(Qt::OtherFocusReason);
  });
  on(Command::GoAdvice, [this] { m_session.go(Place::Advice); });
  on(Command::GoShare, [this] { m_session.go(Place::Share); });
  c[Command::LeftPanel].setChecked(true);
  c[Command::RightPanel].setChecked(true);
  on(Command::LeftPanel, [this](bool shown_) { m_split->widget(0)->setVisible(shown_); });
  on(Command::RightPanel, [this](bool shown_) { m_split->widget(2)->setVisible(shown_); });
  on(Command::NextRegion, [this] { stepRegion(1); });
  on(Command::PreviousRegion, [this] { stepRegion(-1); });
  const auto look = [&](Command command, Appearance appearance) {
    c[command].setChecked(appearance == m_appearance);
    on(command, [this, command, appearance] {
      (*m_commands)[command].setChecked(true);
      if (!(appearance == m_appearance)) emit appearanceAsked(appearance);
    });
  };
  look(Command::ThemeSystem, {Brightness::System, m_appearance.language});
  look(Command::ThemeLight, {Brightness::Light, m_appearance.language});
  look(Command::ThemeDark, {Brightness::Dark, m_appearance.language});
  look(Command::Dutch, {m_appearance.brightness, Language::Dutch});
  look(Command::English, {m_appearance.brightness, Language::English});
  on(Command::FullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });

  on(Command::ZoomIn, [this] { m_map->zoomBy(1 / 1.6); });
  on(Command::ZoomOut, [this] { m_map->zoomBy(1.6); });
  on(Command::FullExtent, [this] { m_map->showAll(); });
  on(Command::ZoomToHotspot, [this] {
    if (const app::HotspotSheet* sheet = m_session.selectedSheet()) {
      m_map->zoomTo(boundsOf(Geometry(sheet->hotspot.outline)));
    }
  });
  on(Command::Identify, [this](bool on_) { m_map->setIdentifying(on_); });

  on(Command::FindHotspots, [this] { m_session.search(); });
  on(Command::NextHotspot, [this] { m_session.selectNeighbour(1); });
  on(Command::PreviousHotspot, [this] { m_session.selectNeighbour(-1); });
  on(Command::OpenAdvice, [this] { m_session.go(Place::Advice); });
  on(Command::Explain, [this] {
    if (!m_session.advice()) return m_session.go(Place::Advice);
    m_session.explain({}, [this](const app::ExplanationMade& made) { showExplanation(made); });
  });
  on(Command::OpenPlan, [this] {
    if (!m_session.planKnown()) {
      m_session.go(Place::Advice);
      return;
    }
    auto* plan = new PlanDialog(m_session, this);
    plan->setAttribute(Qt::WA_DeleteOnClose);
    plan->show();
  });
  on(Command::Divide, [this] {
    // What is divided is about a run of the dossier; one that was only looked at is kept by opening an advice.
    if (!m_session.run() || !m_session.run()->id.stored()) {
      m_session.go(Place::Advice);
      return;
    }
    auto* division = new DivisionDialog(m_session, this);
    division->setAttribute(Qt::WA_DeleteOnClose);
    division->show();
  });
  on(Command::EditRules, [this] {
    if (!m_session.dossier()) return;
    auto* rules = new RulesDialog(m_session, this);
    rules->setAttribute(Qt::WA_DeleteOnClose);
    rules->show();
  });
  on(Command::PrepareSchouw, [this] { m_schouw->askAndPrepare(); });
  on(Command::EnterFindings, [this] { m_schouw->enterFindings(); });
  on(Command::Stop, [this] {
    m_session.stop();
    m_import.stop();
    m_map->hideNote();
    if (m_session.place() == Place::Hotspots) m_map->setFocus(Qt::OtherFocusReason);
  });

  on(Command::Help, [this] { showHelp(); });
  on(Command::About, [this] { showAbout(); });
}

void MainWindow::showExplanation(const app::ExplanationMade& made) {
  QString html = QStringLiteral("<h2>%1</h2>").arg(QString::fromStdString(made.title).toHtmlEscaped());
  for (const ExplanationPart& part : made.parts) {
    html += QStringLiteral("<h3>%1</h3>").arg(shown(part.title).toHtmlEscaped());
    for (const Text& paragraph : part.paragraphs)
      html += QStringLiteral("<p>%1</p>").arg(shown(paragraph).toHtmlEscaped());
  }
  QPushButton* save = button(tr("Save as PDF..."));
  connect(save, &QPushButton::clicked, this, [this, name = made.hotspot] {
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the advice"),
                                                      documentsFolder() + QStringLiteral("/") + tr("advice") +
                                                          QStringLiteral(" ") + QString::fromStdString(name) +
                                                          QStringLiteral(".pdf"),
                                                      tr("Paper (*.pdf)"));
    if (!file.isEmpty()) m_session.explain(file.toStdString(), {});
  });
  auto* top = new QWidget;
  auto* line = new QHBoxLayout(top);
  line->setContentsMargins(0, 0, 0, 0);
  line->addStretch(1);
  line->addWidget(save);
  showPage(this, tr("Short advice"), html, top);
}

void MainWindow::stepRegion(int step) {
  std::vector<QWidget*> regions;
  for (QWidget* region :
       std::initializer_list<QWidget*>{m_header, m_pages->widget(0), m_left, m_centre, m_right}) {
    if (region->isVisible()) regions.push_back(region);
  }
  const auto holds = [](QWidget* region, QWidget* widget) {
    return widget && (region == widget || region->isAncestorOf(widget));
  };
  const auto now =
      std::ranges::find_if(regions, [&](QWidget* r) { return holds(r, QApplication::focusWidget()); });
  const auto n = static_cast<std::ptrdiff_t>(regions.size());
  const std::ptrdiff_t from = now == regions.end() ? (step > 0 ? -1 : 0) : now - regions.begin();
  QWidget* region = regions[static_cast<std::size_t>((from + step + n) % n)];
  for (QWidget* next = region->nextInFocusChain(); next != region; next = next->nextInFocusChain()) {
    const bool takesKeys = next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus);
    if (takesKeys && holds(region, next)) return next->setFocus(Qt::TabFocusReason);
  }
}

void MainWindow::chooseNew() {
  QString file = QFileDialog::getSaveFileName(
      this, tr("New dossier"),
      documentsFolder() + QStringLiteral("/") + tr("municipality") + QStringLiteral(".gpkg"),
      tr("Dossier (*.gpkg)"));
  if (file.isEmpty()) return;
  if (!file.endsWith(QStringLiteral(".gpkg"))) file += QStringLiteral(".gpkg");
  m_session.create(file.toStdString(), QFileInfo(file).completeBaseName());
}

void MainWindow::chooseOpen() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Open dossier"), documentsFolder(), tr("Dossier (*.gpkg)"));
  if (!file.isEmpty()) openFile(file);
}

void MainWindow::chooseImport() {
  const QString file = QFileDialog::getOpenFileName(
      this, tr("Read a police export"), documentsFolder(),
      tr("Exports (*.xlsx *.csv *.txt *.ods *.gpkg *.shp *.geojson *.json);;All files (*)"));
  if (!file.isEmpty()) m_import.look(file.toStdString());
}

void MainWindow::chooseLayer() {
  QStringList titles;
  for (const LayerRoleInfo& info : layerRoles()) titles << shown(info.title);
  bool ok = false;
  const QString title =
      QInputDialog::getItem(this, tr("Add a map layer"), tr("What is on the layer?"), titles, 0, false, &ok);
  if (!ok) return;
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Add a map layer"), documentsFolder(),
                                   tr("Map layers (*.gpkg *.shp *.geojson *.json *.csv);;All files (*)"));
  if (file.isEmpty()) return;
  m_session.addLayer(file.toStdString(), layerRoles()[static_cast<std::size_t>(titles.indexOf(title))].role);
}

void MainWindow::chooseCopy() {
  const QString file =
      QFileDialog::getSaveFileName(this, tr("Save a copy"), documentsFolder(), tr("Dossier (*.gpkg)"));
  if (!file.isEmpty()) m_session.saveCopy(file.toStdString());
}

void MainWindow::openDemo() {
  m_session.openDemo((documentsFolder() + QStringLiteral("/") + tr("Brandpunt demo town")).toStdString());
}

void MainWindow::showHelp() { showPage(this, tr("Keys and commands"), CommandSet::helpTable()); }

void MainWindow::showAbout() {
  showPage(this, tr("About Brandpunt"),
           QStringLiteral("<h2>Brandpunt %1</h2><p>%2</p><p>%3</p><p>%4</p>")
               .arg(QApplication::applicationVersion(),
                    tr("From a police export to an approach for each hotspot."),
                    tr("It describes what was; it predicts nothing. It proposes measures; people decide. It "
                       "knows places, "
                       "never persons."),
                    tr("Free software under the GNU General Public License, version 3 or later.")));
}

void MainWindow::showMethod() {
  const MethodInfo& method = dbscanMethod();
  QString html = QStringLiteral("<h2>%1</h2><p>%2</p>")
                     .arg(shown(method.title).toHtmlEscaped(), shown(method.summary).toHtmlEscaped());
  for (const ParameterInfo& parameter : method.parameters) {
    html += QStringLiteral("<p><b>%1</b>: %2</p>")
                .arg(shown(parameter.title).toHtmlEscaped(), shown(parameter.help).toHtmlEscaped());
  }
  html += QStringLiteral("<h3>%1</h3>").arg(tr("What it cannot say")) + listOf(method.limitations);
  html += QStringLiteral("<h3>%1</h3><ul>").arg(tr("Sources"));
  for (const MethodSource& source : method.sources) {
    html += QStringLiteral("<li>%1</li>")
                .arg(QString::fromUtf8(source.text.data(), static_cast<qsizetype>(source.text.size()))
                         .toHtmlEscaped());
  }
  if (!m_session.run() || m_session.counted().empty())
    return showPage(this, tr("Method"), html + QStringLiteral("</ul>"));
  auto* why = new QWidget;
  auto* lines = column(why, 0, 4);
  lines->addWidget(label(tr("Why this radius and minimum"), Type::Heading));
  auto* sentence = label({}, Type::Body);
  auto* chart = new KneeChart;
  lines->addWidget(sentence);
  lines->addWidget(chart);
  showPage(this, tr("Method"), html + QStringLiteral("</ul>"), why);
  const auto& parameters = m_session.run()->parameters;
  const auto eps = parameters.find("eps");
  const double radius_m = eps == parameters.end() ? 0 : parseNumber(eps->second).value_or(0);
  m_session.explainProposal(
      [chart = QPointer(chart), sentence = QPointer(sentence), radius_m](const DbscanProposal& proposal) {
        if (!chart || !sentence) return;
        sentence->setText(shown(proposal.why));
        chart->show(proposal.curve_m, proposal.knee_m, radius_m, proposal.neighbour, shown(proposal.why));
      });
}

}  // namespace brandpunt::ui
