// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_page.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QProgressBar>
#include <QTableView>
#include <utility>

#include "import/accounting_bar.h"
#include "import/reject_view.h"
#include "model/words.h"

namespace brandpunt::ui {

namespace {

/// Its columns share the width; the last takes what is left.
class ColumnView : public QTableView {
 protected:
  void resizeEvent(QResizeEvent* event) override {
    QTableView::resizeEvent(event);
    const std::pair<int, int> shares[]{
        {ColumnTable::Name, 20}, {ColumnTable::Meaning, 21}, {ColumnTable::Example, 27}};
    for (const auto& [column, share] : shares) setColumnWidth(column, viewport()->width() * share / 100);
  }
};

QString fileName(const ImportSession& session) {
  return QFileInfo(QString::fromStdString(session.request().file.string())).fileName();
}

}  // namespace

ImportPage::ImportPage(ImportSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
  setAutoFillBackground(true);
  QPalette ground = palette();
  ground.setColor(QPalette::Window, tokens().surface);
  setPalette(ground);
  m_all = column(this, 0, 0);
  connect(&session, &ImportSession::changed, this, &ImportPage::rebuild);
  connect(&session, &ImportSession::refreshed, this, &ImportPage::refreshTables);
  connect(&session, &ImportSession::progressed, this, [this](double share, const QString& doing) {
    if (!m_bar) return;
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(share * 1000));
    if (m_doing) m_doing->setText(doing);
  });
  rebuild();
}

void ImportPage::rebuild() {
  empty(*m_all);
  m_bar = nullptr;
  m_doing = nullptr;
  m_title = nullptr;
  m_tables = nullptr;
  m_foot = nullptr;
  m_rejects = false;
  switch (m_session.state()) {
    case ImportSession::State::None:
      return;
    case ImportSession::State::Looking:
    case ImportSession::State::Reading:
      return showBusy();
    case ImportSession::State::Preview:
    case ImportSession::State::Report:
      return showTables();
  }
}

void ImportPage::addBar(QBoxLayout& layout) {
  m_bar = new QProgressBar;
  m_bar->setAccessibleName(tr("Progress"));
  m_bar->setRange(0, 0);
  m_bar->setTextVisible(false);
  m_bar->setFixedHeight(6);
  m_bar->setVisible(m_session.isBusy());
  layout.addWidget(m_bar);
}

void ImportPage::showBusy() {
  auto* busy = new QWidget;
  auto* layout = column(busy, 32, 8);
  layout->addStretch(1);
  layout->addWidget(label(m_session.state() == ImportSession::State::Looking
                              ? tr("Looking at %1").arg(fileName(m_session))
                              : tr("Reading %1").arg(fileName(m_session)),
                          Type::Title));
  m_doing = label(tr("Nothing has been stored yet."), Type::Body, tokens().text2);
  layout->addWidget(m_doing);
  addBar(*layout);
  QPushButton* stop = button(tr("Stop (Esc)"));
  connect(stop, &QPushButton::clicked, &m_session, [this] { m_session.stop(); });
  layout->addWidget(stop, 0, Qt::AlignLeft);
  layout->addStretch(2);
  m_all->addWidget(busy);
}

QString ImportPage::title() const {
  if (m_session.state() == ImportSession::State::Report)
    return tr("%1 has been read").arg(fileName(m_session));
  return m_session.outcome().question ? tr("Something is missing") : tr("Is this right?");
}

void ImportPage::showTables() {
  const bool done = m_session.state() == ImportSession::State::Report;
  auto* head = new QWidget;
  auto* headLayout = column(head, 0, 2);
  headLayout->setContentsMargins(20, 12, 20, 10);
  m_title = label(title(), Type::Title);
  headLayout->addWidget(m_title);
  headLayout->addWidget(
      label(done ? tr("This is what became of every column and every row.")
                 : tr("Nothing has been stored yet. Look at the columns; click one to change its meaning."),
            Type::Body, tokens().text2));
  m_all->addWidget(head);
  addBar(*m_all);
  m_all->addWidget(hairline());
  auto* tables = new QWidget;
  m_tables = column(tables, 0, 0);
  m_all->addWidget(tables, 1);
  m_all->addWidget(hairline());
  auto* foot = new QWidget;
  foot->setAutoFillBackground(true);
  QPalette ground = foot->palette();
  ground.setColor(QPalette::Window, tokens().background);
  foot->setPalette(ground);
  m_foot = column(foot, 0, 0);
  m_foot->setContentsMargins(20, 12, 20, 14);
  m_all->addWidget(foot);
  refreshTables();
  // The keyboard begins at the columns: they are what must be looked at.
  if (auto* table = findChild<QTableView*>(QStringLiteral("columns"))) table->setFocus(Qt::OtherFocusReason);
}

void ImportPage::refreshTables() {
  if (!m_tables) return;
  m_bar->setVisible(m_session.isBusy());
  if (m_session.isBusy()) return;
  m_title->setText(title());
  const int refused = m_session.rejects().rowCount();
  if (refused == 0) m_rejects = false;
  empty(*m_tables);
  if (refused > 0) {
    auto* bar = row(0);
    bar->setContentsMargins(20, 8, 20, 8);
    auto* which =
        new Segments(tr("What is shown"), {tr("Columns"), tr("%n refused row(s)", nullptr, refused)});
    which->setObjectName(QStringLiteral("importTables"));
    which->setCurrent(m_rejects ? 1 : 0);
    connect(which, &Segments::chosen, this, [this](int index) { showRejects(index == 1); });
    bar->addWidget(which);
    bar->addStretch(1);
    m_tables->addLayout(bar);
    m_tables->addWidget(hairline());
  }
  m_tables->addWidget(m_rejects ? new RejectView(m_session) : columnView(), 1);
  empty(*m_foot);
  if (m_session.outcome().question) {
    m_foot->addWidget(label(tr("%1 rows are waiting for the answer at the right.")
                                .arg(shown(static_cast<double>(m_session.report().rowsRead))),
                            Type::Heading));
  } else {
    m_foot->addWidget(new AccountingBar(m_session.report()));
  }
}

void ImportPage::showRejects(bool rejects) {
  m_rejects = rejects;
  refreshTables();
}

QWidget* ImportPage::columnView() {
  auto* table = new ColumnView;
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
  table->setWordWrap(false);
  connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, &m_session,
          [this](const QModelIndex& now) { emit m_session.columnPicked(now.row()); });
  connect(&m_session, &ImportSession::columnPicked, table, [table](int row) {
    if (table->currentIndex().row() == row) return;
    table->selectRow(row);
    table->scrollTo(table->model()->index(row, 0));
  });
  return table;
}

}  // namespace brandpunt::ui
