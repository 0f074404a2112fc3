// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/reject_view.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <set>

#include "model/folders.h"
#include "model/words.h"

namespace brandpunt::ui {

namespace {

/// A list of offences for a row that lacks one; a field to type in for a date.
class CorrectionDelegate : public QStyledItemDelegate {
 public:
  CorrectionDelegate(const RejectTable& table, const QSortFilterProxyModel& shown_, QObject* parent)
      : QStyledItemDelegate(parent), m_table(table), m_shown(shown_) {}

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override {
    if (!m_table.lacksOffence(m_shown.mapToSource(index).row()))
      return QStyledItemDelegate::createEditor(parent, option, index);
    auto* choice = new QComboBox(parent);
    choice->setAccessibleName(RejectView::tr("Offence of this row"));
    choice->addItem(RejectView::tr("refused, as it is"), -1);
    for (const OffenceInfo& info : offences())
      choice->addItem(shown(info.one), static_cast<int>(info.offence));
    return choice;
  }
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
    if (const auto* choice = qobject_cast<QComboBox*>(editor))
      model->setData(index, choice->currentData());
    else
      QStyledItemDelegate::setModelData(editor, model, index);
  }

 private:
  const RejectTable& m_table;
  const QSortFilterProxyModel& m_shown;
};

}  // namespace

RejectView::RejectView(ImportSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
  RejectTable& table = session.rejects();
  m_shown.setSourceModel(&table);
  m_shown.setFilterKeyColumn(RejectTable::Reason);
  auto* all = column(this, 0, 0);
  auto* bar = row(8);
  bar->setContentsMargins(20, 8, 20, 8);
  auto* reasons = new QComboBox;
  reasons->setAccessibleName(tr("Which rows"));
  reasons->addItem(tr("All %n rows", nullptr, table.rowCount()), QString());
  std::set<QString> words;
  for (const RejectedRow& reject : table.rejects()) words.insert(Words::rejection(reject.reason));
  for (const QString& word : words) reasons->addItem(word, word);
  connect(reasons, &QComboBox::currentIndexChanged, this,
          [this, reasons] { filter(reasons->currentData().toString()); });
  bar->addWidget(reasons);
  bar->addStretch(1);
  m_again = button({}, ButtonRole::Primary);
  m_again->setObjectName(QStringLiteral("readCorrections"));
  connect(m_again, &QPushButton::clicked, &session, &ImportSession::lookAtCorrections);
  bar->addWidget(m_again);
  QPushButton* save = button(tr("Save the list..."));
  connect(save, &QPushButton::clicked, this, &RejectView::askAndSave);
  bar->addWidget(save);
  all->addLayout(bar);
  all->addWidget(hairline());

  auto* view = new QTableView;
  view->setObjectName(QStringLiteral("rejects"));
  view->setModel(&m_shown);
  view->setAccessibleName(tr("Refused rows"));
  view->setItemDelegateForColumn(RejectTable::Correction, new CorrectionDelegate(table, m_shown, view));
  view->setSelectionMode(QAbstractItemView::SingleSelection);
  view->setEditTriggers(QAbstractItemView::AllEditTriggers);
  view->setShowGrid(false);
  view->setTabKeyNavigation(false);
  view->setSortingEnabled(true);
  view->sortByColumn(RejectTable::RowNumber, Qt::AscendingOrder);
  view->verticalHeader()->hide();
  view->verticalHeader()->setMinimumSectionSize(24);
  view->verticalHeader()->setDefaultSectionSize(28);
  view->horizontalHeader()->setFont(fontOf(Type::Small));
  view->horizontalHeader()->setHighlightSections(false);
  view->horizontalHeader()->setStretchLastSection(true);
  view->setColumnWidth(RejectTable::RowNumber, 140);
  view->setColumnWidth(RejectTable::Reason, 190);
  view->setColumnWidth(RejectTable::Value, 220);
  all->addWidget(view, 1);
  connect(&table, &QAbstractItemModel::dataChanged, this, &RejectView::showButtons);
  showButtons();
}

void RejectView::filter(const QString& reason) { m_shown.setFilterFixedString(reason); }

void RejectView::showButtons() {
  const RowCorrections& told = m_session.rejects().corrections();
  m_again->setVisible(!told.empty());
  m_again->setText(tr("Read %n corrected row(s)", nullptr, static_cast<int>(told.size())));
}

void RejectView::askAndSave() {
  const QString name =
      QStringLiteral("%1/%2-%3.csv")
          .arg(documentsFolder(),
               QFileInfo(QString::fromStdString(m_session.request().file.string())).completeBaseName(),
               tr("refused"));
  const QString file =
      QFileDialog::getSaveFileName(window(), tr("Save the list of refused rows"), name, tr("Table (*.csv)"));
  if (!file.isEmpty()) m_session.writeRejects(file.toStdString());
}

}  // namespace brandpunt::ui
