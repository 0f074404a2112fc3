// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw_panel/findings_dialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <algorithm>

#include "base/clock.h"
#include "model/folders.h"
#include "schouw/form_columns.h"

namespace brandpunt::ui {

namespace {

constexpr std::size_t agreementsShown = 4;

std::string cellOf(const std::vector<std::string>& row, FormColumn column) {
  return row[static_cast<std::size_t>(column)];
}

void put(std::vector<std::string>& row, FormColumn column, const QString& text) {
  row[static_cast<std::size_t>(column)] = text.trimmed().toStdString();
}

RowKind kindOf(const std::vector<std::string>& row) {
  return rowKinds.find(cellOf(row, FormColumn::Kind)).value_or(RowKind::Subject);
}

}  // namespace

FindingsDialog::FindingsDialog(Session& session, std::shared_ptr<const app::SchouwPrepared> prepared,
                               QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_prepared(std::move(prepared)),
      m_rows(app::formFor(*m_prepared, {}, language())) {
  setWindowTitle(tr("Findings of the site inspection of %1")
                     .arg(QString::fromStdString(m_prepared->given.hotspot->name)));
  resize(880, 680);
  build();
}

void FindingsDialog::build() {
  auto* all = column(this, 0, 0);
  m_panel = new Panel(Panel::Ground::Surface);
  m_panel->content()->setContentsMargins(20, 14, 20, 14);
  m_panel->content()->setSpacing(4);
  all->addWidget(m_panel, 1);
  m_panel->content()->addWidget(
      label(tr("Yes is the good answer. Write no house numbers, number plates or names: they are taken out."),
            Type::Body, tokens().text2));
  m_entries.resize(m_rows.size());
  std::optional<RowKind> kind;
  std::string round;
  std::size_t agreements = 0;
  for (std::size_t row = 1; row < m_rows.size(); ++row) {
    const RowKind now = kindOf(m_rows[row]);
    const std::string nowRound = cellOf(m_rows[row], FormColumn::Round);
    if (now == RowKind::Subject && !cellOf(m_rows[row], FormColumn::Answer).empty())
      continue;  // run and hotspot
    if (now == RowKind::Agreement && cellOf(m_rows[row], FormColumn::Id) == newAgreement &&
        ++agreements > agreementsShown)
      continue;
    if (kind != now || round != nowRound) {
      if (now == RowKind::Subject) addHeading(tr("When"));
      if (now == RowKind::Question)
        addHeading(tr("Questions of the advice"), tr("Leave open what nobody could tell."));
      if (now == RowKind::Item)
        addHeading(nowRound == idOf(SchouwRound::Day) ? tr("Round by daylight") : tr("Round in the dark"));
      if (now == RowKind::Agreement) addHeading(tr("Agreements"), tr("What, who (a role), and when."));
    }
    kind = now, round = nowRound;
    addRow(row);
  }
  m_panel->content()->addStretch(1);
  all->addWidget(hairline());
  auto* foot = new QWidget;
  auto* line = new QHBoxLayout(foot);
  line->setContentsMargins(20, 10, 20, 10);
  QPushButton* fromFile = button(tr("Read a filled-in form..."));
  connect(fromFile, &QPushButton::clicked, this, [this] {
    const QString file = QFileDialog::getOpenFileName(this, tr("Read a filled-in form"), documentsFolder(),
                                                      tr("Forms (*.csv *.xlsx *.ods)"));
    if (!file.isEmpty()) readFile(file);
  });
  line->addWidget(fromFile);
  m_message = label({}, Type::Small, tokens().excluded);
  line->addWidget(m_message, 1);
  QPushButton* cancel = button(tr("Close without recording"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(cancel);
  QPushButton* ok = button(tr("Record the findings"), ButtonRole::Primary);
  connect(ok, &QPushButton::clicked, this, &FindingsDialog::record);
  line->addWidget(ok);
  for (QPushButton* each : {fromFile, cancel, ok}) each->setAutoDefault(false);
  all->addWidget(foot);
}

void FindingsDialog::addHeading(const QString& text, const QString& note) {
  m_panel->content()->addSpacing(12);
  m_panel->content()->addWidget(label(text, Type::Heading));
  if (!note.isEmpty()) m_panel->content()->addWidget(label(note, Type::Small, tokens().text2));
}

QString FindingsDialog::questionOf(std::size_t row) const {
  return QString::fromStdString(cellOf(m_rows[row], FormColumn::Question));
}

QLineEdit* FindingsDialog::field(const QString& name, const QString& hint, int width) {
  auto* made = new QLineEdit;
  made->setAccessibleName(name);
  made->setPlaceholderText(hint);
  if (width > 0) made->setFixedWidth(width);
  return made;
}

void FindingsDialog::addRow(std::size_t row) {
  constexpr int narrow = 84, date = 110;
  Entry& entry = m_entries[row];
  const RowKind kind = kindOf(m_rows[row]);
  const QString question = questionOf(row);
  const bool fresh = kind == RowKind::Agreement && cellOf(m_rows[row], FormColumn::Id) == newAgreement;
  auto* line = ui::row(8);
  const QString dateHint = tr("31-12-2025");
  if (!fresh) line->addWidget(label(question), 1);
  if (kind == RowKind::Subject) {
    line->addWidget(entry.answer = field(question, dateHint, date));
  } else if (kind == RowKind::Item) {
    QStringList choices;
    for (std::size_t i = 0; i < itemAnswerCount; ++i) {
      choices << shown(wordOf(static_cast<ItemAnswer>(i)));
      entry.words.emplace_back(idOf(static_cast<ItemAnswer>(i)));
    }
    line->addWidget(entry.choice = new Segments(question, choices));
    line->addWidget(entry.photo = field(tr("Photo number: %1").arg(question), tr("photo"), narrow));
    line->addWidget(entry.remark = field(tr("Remark: %1").arg(question), tr("remark")), 1);
  } else if (kind == RowKind::Question) {
    const FactKind* fact = m_prepared->given.rules->fact(cellOf(m_rows[row], FormColumn::Id));
    if (fact && fact->type == FactType::YesNo) {
      entry.words = {"ja", "nee"};
      line->addWidget(entry.choice = new Segments(question, {tr("Yes"), tr("No")}));
    } else if (fact && fact->type == FactType::Choice) {
      line->addWidget(entry.list = new QComboBox);
      entry.list->setAccessibleName(question);
      entry.list->addItem(tr("not known"));
      entry.words = {{}};
      for (const std::string& word : fact->values) {
        entry.list->addItem(QString::fromStdString(describe(*fact, FactValue(word), language())));
        entry.words.push_back(word);
      }
    } else {
      line->addWidget(entry.answer = field(question, tr("number"), date));
    }
  } else if (!fresh) {
    entry.words = {"ja", "nee"};
    line->addWidget(entry.choice = new Segments(tr("Done: %1").arg(question), {tr("Done"), tr("Open")}));
  } else {
    line->addWidget(entry.remark = field(tr("What is agreed"), tr("what")), 3);
    line->addWidget(entry.who = field(tr("Who does it, a role"), tr("who (a role)")), 2);
    line->addWidget(entry.when = field(tr("By when"), dateHint, date));
  }
  m_panel->content()->addLayout(line);
  entry.problem = label({}, Type::Small, tokens().excluded);
  entry.problem->hide();
  m_panel->content()->addWidget(entry.problem);
}

FormRows FindingsDialog::filledIn() const {
  FormRows rows = m_rows;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const Entry& entry = m_entries[row];
    const auto word = [&](int index) {
      return index >= 0 ? QString::fromStdString(entry.words[static_cast<std::size_t>(index)]) : QString();
    };
    if (entry.choice) put(rows[row], FormColumn::Answer, word(entry.choice->current()));
    if (entry.list) put(rows[row], FormColumn::Answer, word(entry.list->currentIndex()));
    if (entry.answer) put(rows[row], FormColumn::Answer, entry.answer->text());
    if (entry.photo) put(rows[row], FormColumn::Photo, entry.photo->text());
    if (entry.remark) put(rows[row], FormColumn::Remark, entry.remark->text());
    if (entry.who) put(rows[row], FormColumn::Who, entry.who->text());
    if (entry.when) put(rows[row], FormColumn::When, entry.when->text());
  }
  return rows;
}

bool FindingsDialog::showProblems(const FormRows& rows) {
  for (const Entry& entry : m_entries) {
    if (entry.problem) entry.problem->hide();
  }
  const auto today = Date::fromIso(nowUtc().substr(0, 10));
  const FormReading reading =
      readForm(tableOf(rows), {.rules = *m_prepared->given.rules,
                               .checklist = *m_prepared->checklist,
                               .offence = m_prepared->run.offence,
                               .hotspot = m_prepared->given.hotspot->id,
                               .open = m_prepared->open,
                               .today = today ? std::optional(today->plusDays(1)) : std::nullopt});
  m_message->setText(reading.problems.empty()
                         ? QString()
                         : tr("%n thing(s) to mend", nullptr, static_cast<int>(reading.problems.size())));
  for (std::size_t i = 0; i < reading.problems.size(); ++i) {
    const std::size_t row = static_cast<std::size_t>(reading.problems[i].row) - 1;
    const std::size_t at = row < m_entries.size() && m_entries[row].problem ? row : firstEntry();
    QLabel* words = m_entries[at].problem;
    QString text = shown(reading.problems[i].what);
    text.replace(0, 1, text.left(1).toUpper());
    words->setText(text);
    words->show();
    if (i == 0) m_panel->scroll()->ensureWidgetVisible(words);
  }
  return !reading.problems.empty();
}

std::size_t FindingsDialog::firstEntry() const {
  for (std::size_t row = 0; row < m_entries.size(); ++row) {
    if (m_entries[row].problem) return row;
  }
  return 0;
}

void FindingsDialog::record() {
  const FormRows rows = filledIn();
  if (showProblems(rows)) return;
  m_session.takeFindings(tableOf(rows),
                         [guard = QPointer<FindingsDialog>(this)](Result<app::FindingsTaken> taken) {
                           if (guard) guard->take(std::move(taken));
                         });
}

void FindingsDialog::readFile(const QString& file) {
  m_session.takeFindingsFrom(file.toStdString(),
                             [guard = QPointer<FindingsDialog>(this)](Result<app::FindingsTaken> taken) {
                               if (guard) guard->take(std::move(taken));
                             });
}

void FindingsDialog::take(Result<app::FindingsTaken> taken) {
  if (!taken) {
    m_message->setText(shown(taken.error().message));
    return;
  }
  accept();
}

int FindingsDialog::rowOf(const std::string& kind, const std::string& id) const {
  for (std::size_t row = 1; row < m_rows.size(); ++row) {
    const bool found =
        cellOf(m_rows[row], FormColumn::Kind) == kind && cellOf(m_rows[row], FormColumn::Id) == id;
    if (found && m_entries[row].problem) return static_cast<int>(row);
  }
  return -1;
}

void FindingsDialog::fill(int row, const QString& answer, const QString& remark, const QString& who,
                          const QString& when) {
  const Entry& entry = m_entries.at(static_cast<std::size_t>(row));
  const auto at = std::find(entry.words.begin(), entry.words.end(), answer.toStdString());
  const int index = at == entry.words.end() ? -1 : static_cast<int>(at - entry.words.begin());
  if (entry.choice) entry.choice->setCurrent(index);
  if (entry.list) entry.list->setCurrentIndex(std::max(0, index));
  if (entry.answer) entry.answer->setText(answer);
  if (entry.remark) entry.remark->setText(remark);
  if (entry.who) entry.who->setText(who);
  if (entry.when) entry.when->setText(when);
}

}  // namespace brandpunt::ui
