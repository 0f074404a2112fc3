// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_page.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QTableView>

#include "import/accounting_bar.h"
#include "model/words.h"

namespace brandpunt::ui {

namespace {

QString fileName(const ImportSession& session) {
  return QFileInfo(QString::fromStdString(session.request().file.string())).fileName();
}

QString number(std::int64_t n) { return shown(static_cast<double>(n)); }

/// In words where the reference system is a usual one.
QString placeWord(const std::string& crs) {
  if (crs == CrsId{rdNewEpsg}.name()) return ImportSummary::tr("RD New, metres");
  if (crs == CrsId{wgs84Epsg}.name()) return ImportSummary::tr("degrees (WGS 84)");
  return QString::fromStdString(crs);
}

QString dateWord(const std::string& order) {
  if (order == "dmy") return ImportSummary::tr("day-month-year");
  if (order == "mdy") return ImportSummary::tr("month-day-year");
  if (order == "ymd") return ImportSummary::tr("year-month-day");
  return QString::fromStdString(order);
}

QColor colourOf(Severity severity) {
  return severity == Severity::ChangesTheMap ? tokens().excluded
         : severity == Severity::Mind        ? tokens().conditional
                                             : tokens().text2;
}

}  // namespace

ImportPage::ImportPage(ImportSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
  setAutoFillBackground(true);
  QPalette ground = palette();
  ground.setColor(QPalette::Window, tokens().surface);
  setPalette(ground);
  m_all = column(this, 0, 0);
  connect(&session, &ImportSession::changed, this, &ImportPage::refresh);
  connect(&session, &ImportSession::progressed, this, [this](double share, const QString& doing) {
    if (!m_bar) return;
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(share * 1000));
    m_doing->setText(doing);
  });
  refresh();
}

void ImportPage::refresh() {
  empty(*m_all);
  m_bar = nullptr;
  m_doing = nullptr;
  switch (m_session.state()) {
    case ImportSession::State::None:
      return;
    case ImportSession::State::Looking:
    case ImportSession::State::Reading: {
      auto* busy = new QWidget;
      auto* layout = column(busy, 32, 8);
      layout->addStretch(1);
      layout->addWidget(label(m_session.state() == ImportSession::State::Looking
                                  ? tr("Looking at %1").arg(fileName(m_session))
                                  : tr("Reading %1").arg(fileName(m_session)),
                              Type::Title));
      m_doing = label(tr("Nothing has been stored yet."), Type::Body, tokens().text2);
      layout->addWidget(m_doing);
      m_bar = new QProgressBar;
      m_bar->setRange(0, 0);
      m_bar->setTextVisible(false);
      m_bar->setFixedHeight(6);
      layout->addWidget(m_bar);
      QPushButton* stop = button(tr("Stop (Esc)"));
      connect(stop, &QPushButton::clicked, &m_session, [this] { m_session.stop(); });
      layout->addWidget(stop, 0, Qt::AlignLeft);
      layout->addStretch(2);
      m_all->addWidget(busy);
      return;
    }
    case ImportSession::State::Question: {
      auto* ask = new QWidget;
      auto* layout = column(ask, 32, 10);
      layout->addStretch(1);
      layout->addWidget(label(tr("One thing this file does not tell"), Type::Title));
      layout->addWidget(label(m_session.question(), Type::Body));
      layout->addWidget(
          label(tr("Answer it at the right. Nothing has been stored yet."), Type::Body, tokens().text2));
      layout->addStretch(2);
      m_all->addWidget(ask);
      return;
    }
    case ImportSession::State::Preview:
    case ImportSession::State::Report:
      showTable();
      return;
  }
}

void ImportPage::showTable() {
  const bool done = m_session.state() == ImportSession::State::Report;
  auto* head = new QWidget;
  auto* headLayout = column(head, 0, 2);
  headLayout->setContentsMargins(20, 12, 20, 10);
  headLayout->addWidget(
      label(done ? tr("%1 has been read").arg(fileName(m_session)) : tr("Is this right?"), Type::Title));
  headLayout->addWidget(
      label(done ? tr("This is what became of every column and every row.")
                 : tr("Nothing has been stored yet. Look at the columns; click one to change its meaning."),
            Type::Body, tokens().text2));
  m_all->addWidget(head);
  m_all->addWidget(hairline());
  auto* table = new QTableView;
  table->setObjectName(QStringLiteral("columns"));
  table->setModel(&m_session.columns());
  table->setAccessibleName(tr("Columns of the export"));
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setShowGrid(false);
  table->setTabKeyNavigation(false);
  table->verticalHeader()->hide();
  table->verticalHeader()->setMinimumSectionSize(24);
  table->verticalHeader()->setDefaultSectionSize(28);
  table->horizontalHeader()->setFont(fontOf(Type::Small));
  table->horizontalHeader()->setHighlightSections(false);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  table->horizontalHeader()->setStretchLastSection(true);
  table->setColumnWidth(ColumnTable::Name, 190);
  table->setColumnWidth(ColumnTable::Meaning, 220);
  table->setColumnWidth(ColumnTable::Sureness, 100);
  table->setWordWrap(false);
  connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, &m_session,
          [this](const QModelIndex& now) { emit m_session.columnPicked(now.row()); });
  m_all->addWidget(table, 1);
  m_all->addWidget(hairline());
  auto* foot = new QWidget;
  foot->setAutoFillBackground(true);
  QPalette ground = foot->palette();
  ground.setColor(QPalette::Window, tokens().background);
  foot->setPalette(ground);
  auto* footLayout = column(foot, 0, 0);
  footLayout->setContentsMargins(20, 12, 20, 14);
  footLayout->addWidget(new AccountingBar(m_session.report()));
  m_all->addWidget(foot);
  // The keyboard begins at the columns: they are what must be looked at.
  table->setFocus(Qt::OtherFocusReason);
}

ImportSide::ImportSide(ImportSession& session, QAction& toHotspots, QWidget* parent)
    : Panel(Ground::Surface, parent), m_session(session), m_toHotspots(toHotspots) {
  content()->setContentsMargins(16, 14, 16, 12);
  connect(&session, &ImportSession::changed, this, &ImportSide::refresh);
  refresh();
}

void ImportSide::refresh() {
  clear();
  switch (m_session.state()) {
    case ImportSession::State::Question:
      content()->addWidget(label(m_session.question(), Type::Strong));
      askOffence();
      askCrs();
      content()->addStretch(1);
      addActions();
      return;
    case ImportSession::State::Preview:
      showFindings();
      showColumnChoice();
      content()->addStretch(1);
      addActions();
      return;
    case ImportSession::State::Report:
      showFindings();
      content()->addStretch(1);
      addActions();
      return;
    default:
      content()->addWidget(label(tr("The file stays on this computer."), Type::Small, tokens().text2));
      content()->addStretch(1);
  }
}

void ImportSide::askOffence() {
  content()->addWidget(label(tr("Every row is this offence:"), Type::Small, tokens().text2));
  auto* choice = new QComboBox;
  choice->setAccessibleName(tr("Offence of every row"));
  choice->addItem(tr("Choose..."), -1);
  for (const OffenceInfo& info : offences()) choice->addItem(shown(info.one), static_cast<int>(info.offence));
  connect(choice, &QComboBox::activated, this, [this, choice](int) {
    const int chosen = choice->currentData().toInt();
    if (chosen >= 0) m_session.tellOffence(static_cast<Offence>(chosen));
  });
  content()->addWidget(choice);
}

void ImportSide::askCrs() {
  content()->addWidget(label(tr("The coordinates are in:"), Type::Small, tokens().text2));
  auto* choice = new QComboBox;
  choice->setAccessibleName(tr("Reference system of the coordinates"));
  choice->addItem(tr("Choose..."), 0);
  choice->addItem(tr("RD New, metres (EPSG:28992)"), rdNewEpsg);
  choice->addItem(tr("Degrees, WGS 84 (EPSG:4326)"), wgs84Epsg);
  choice->addItem(tr("Degrees, ETRS89 (EPSG:4258)"), 4258);
  choice->addItem(tr("Web Mercator (EPSG:3857)"), 3857);
  connect(choice, &QComboBox::activated, this, [this, choice](int) {
    if (const int chosen = choice->currentData().toInt()) m_session.tellCrs(CrsId{chosen});
  });
  content()->addWidget(choice);
}

void ImportSide::showFindings() {
  const ImportReport& report = m_session.report();
  content()->addWidget(label(
      report.findings.empty() ? tr("Nothing odd was seen") : tr("What you should know"), Type::Heading));
  for (const QualityFinding& finding : report.findings) {
    auto* line = row(8);
    line->addWidget(sign(finding.severity == Severity::Information ? Symbol::Identify : Symbol::Warning,
                         colourOf(finding.severity)),
                    0, Qt::AlignTop);
    line->addWidget(label(Words::message(finding.text), Type::Small), 1);
    content()->addLayout(line);
  }
  if (!report.unknownOffences.empty()) {
    QStringList words;
    for (const auto& [word, n] : report.unknownOffences) {
      if (words.size() == 6) break;
      words << QStringLiteral("%1 (%2)").arg(QString::fromStdString(word), number(n));
    }
    content()->addWidget(label(
        tr("Offences that we do not know and keep as 'other': %1").arg(words.join(QStringLiteral(", "))),
        Type::Small, tokens().text2));
  }
}

void ImportSide::showColumnChoice() {
  content()->addSpacing(6);
  content()->addWidget(hairline());
  content()->addSpacing(6);
  content()->addWidget(label(tr("Change the meaning of a column"), Type::Strong));
  auto* which = new QComboBox;
  which->setObjectName(QStringLiteral("whichColumn"));
  which->setAccessibleName(tr("Column"));
  which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (const ColumnUse& use : m_session.columns().columns())
    which->addItem(QString::fromStdString(use.column));
  auto* meaning = new QComboBox;
  meaning->setAccessibleName(tr("Meaning of the column"));
  meaning->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  meaning->addItem(tr("Choose..."), -1);
  for (const Field field : allFields())
    meaning->addItem(ColumnTable::meaning(field), static_cast<int>(field));
  connect(meaning, &QComboBox::activated, this, [this, which, meaning](int) {
    const int field = meaning->currentData().toInt();
    if (field >= 0) m_session.tellColumn(which->currentText().toStdString(), static_cast<Field>(field));
  });
  connect(&m_session, &ImportSession::columnPicked, which, &QComboBox::setCurrentIndex);
  content()->addWidget(which);
  content()->addWidget(label(tr("is read as"), Type::Small, tokens().text2));
  content()->addWidget(meaning);
}

void ImportSide::addActions() {
  foot()->addWidget(hairline());
  auto* bar = new QWidget;
  auto* layout = column(bar, 0, 4);
  layout->setContentsMargins(16, 10, 16, 10);
  auto* line = row(8);
  if (m_session.state() == ImportSession::State::Report) {
    QPushButton* go = button(tr("To the hotspots"), ButtonRole::Primary);
    go->setMinimumHeight(34);
    connect(go, &QPushButton::clicked, this, [this] {
      m_session.leave();
      m_toHotspots.trigger();
    });
    line->addWidget(go, 1);
    QPushButton* close = button(tr("Close"));
    close->setMinimumHeight(34);
    connect(close, &QPushButton::clicked, &m_session, &ImportSession::leave);
    line->addWidget(close);
  } else {
    if (m_session.state() == ImportSession::State::Preview) {
      const std::int64_t n = m_session.report().accepted;
      QPushButton* read =
          button(n > 0 ? tr("Read %1 rows").arg(number(n)) : tr("Nothing new to read"), ButtonRole::Primary);
      read->setObjectName(QStringLiteral("readButton"));
      read->setMinimumHeight(34);
      read->setEnabled(n > 0);
      connect(read, &QPushButton::clicked, &m_session, &ImportSession::read);
      line->addWidget(read, 1);
    }
    QPushButton* leave = button(tr("Cancel"));
    leave->setMinimumHeight(34);
    connect(leave, &QPushButton::clicked, &m_session, &ImportSession::leave);
    line->addWidget(leave);
  }
  layout->addLayout(line);
  if (m_session.state() == ImportSession::State::Preview) {
    layout->addWidget(label(tr("You can take it out again later."), Type::Small, tokens().text2));
  }
  foot()->addWidget(bar);
}

ImportSummary::ImportSummary(ImportSession& session, QWidget* parent)
    : Panel(Ground::Background, parent), m_session(session) {
  content()->setSpacing(4);
  connect(&session, &ImportSession::changed, this, &ImportSummary::refresh);
  refresh();
}

void ImportSummary::refresh() {
  clear();
  if (m_session.state() == ImportSession::State::None) return;
  auto* file = row(8);
  file->addWidget(sign(Symbol::Document, tokens().text2), 0, Qt::AlignTop);
  file->addWidget(label(breakable(fileName(m_session)), Type::Strong), 1);
  content()->addLayout(file);
  if (m_session.state() != ImportSession::State::Preview &&
      m_session.state() != ImportSession::State::Report) {
    content()->addStretch(1);
    return;
  }
  const ImportReport& report = m_session.report();
  const ImportBatch& batch = m_session.outcome().batch;
  QStringList kind{QString::fromStdString(batch.format)};
  if (!batch.tableName.empty()) kind << tr("sheet '%1'").arg(QString::fromStdString(batch.tableName));
  kind << tr("%1 rows").arg(number(report.rowsRead));
  content()->addWidget(label(kind.join(QStringLiteral(", ")), Type::Small, tokens().text2));
  content()->addSpacing(6);
  content()->addWidget(hairline());
  content()->addSpacing(6);
  content()->addWidget(label(tr("What we recognise"), Type::Strong));
  const auto fact = [this](const QString& name, const QString& value) {
    if (value.isEmpty()) return;
    auto* line = row(8);
    QLabel* head = label(name, Type::Small, tokens().text2);
    head->setFixedWidth(96);
    head->setAlignment(Qt::AlignTop);
    line->addWidget(head);
    line->addWidget(label(value, Type::Small), 1);
    content()->addLayout(line);
  };
  fact(tr("Layout"), QString::fromStdString(report.profile));
  if (report.first && report.last)
    fact(tr("Period"), tr("%1 to %2").arg(Words::date(*report.first), Words::date(*report.last)));
  for (const auto& [offence, n] : report.byOffenceRead) fact(shown(infoOf(offence).one), number(n));
  fact(tr("Place"), placeWord(report.crsDetected));
  fact(tr("Dates"), dateWord(report.dateOrder));
  fact(tr("Characters"), QString::fromStdString(report.encodingDetected));
  content()->addSpacing(6);
  content()->addWidget(hairline());
  content()->addSpacing(6);
  auto* head = row(6);
  head->addWidget(sign(Symbol::Lock, tokens().text2));
  head->addWidget(label(tr("Left out"), Type::Strong), 1);
  content()->addLayout(head);
  QStringList dropped;
  for (const ColumnUse& use : report.columns) {
    if (!use.field && !use.column.empty()) dropped << QString::fromStdString(use.column);
  }
  content()->addWidget(
      label(dropped.isEmpty()
                ? tr("Every column is used.")
                : tr("%n column(s) do not come into the dossier: names and other things about persons, and "
                     "what this program does not use.",
                     nullptr, static_cast<int>(dropped.size())),
            Type::Small, tokens().text2));
  for (const QString& name : dropped) {
    auto* line = row(6);
    line->addWidget(sign(Symbol::Hidden, tokens().text2, 16));
    line->addWidget(label(name, Type::Small), 1);
    content()->addLayout(line);
  }
  content()->addStretch(1);
}

}  // namespace brandpunt::ui
