// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_side.h"

#include <QAction>
#include <QComboBox>
#include <utility>

#include "import/question_card.h"
#include "model/words.h"

namespace brandpunt::ui {

namespace {

constexpr int buttonHeight = 34;

QString number(std::int64_t n) { return shown(static_cast<double>(n)); }

QColor colourOf(Severity severity) {
  return severity == Severity::ChangesTheMap ? tokens().excluded
         : severity == Severity::Mind        ? tokens().conditional
                                             : tokens().text2;
}

}  // namespace

ImportSide::ImportSide(ImportSession& session, QAction& toHotspots, QAction& undoImport, QWidget* parent)
    : Panel(Ground::Surface, parent), m_session(session), m_toHotspots(toHotspots), m_undoImport(undoImport) {
  content()->setContentsMargins(16, 14, 16, 12);
  connect(&session, &ImportSession::changed, this, &ImportSide::refresh);
  connect(&session, &ImportSession::refreshed, this, &ImportSide::refresh);
  refresh();
}

void ImportSide::refresh() {
  // What one was answering is replaced by the next question, and the keyboard follows. While the file is looked at again
  // nothing can be answered, and focus that is here would wander off.
  m_answering = m_answering || isAncestorOf(window()->focusWidget());
  setEnabled(!m_session.isBusy());
  if (m_session.isBusy() && m_session.state() == ImportSession::State::Preview) return;
  clear();
  m_next = nullptr;
  switch (m_session.state()) {
    case ImportSession::State::Preview:
      showQuestion();
      if (!m_session.outcome().question) {
        showFindings();
        showColumnChoice();
      }
      break;
    case ImportSession::State::Report:
      showFindings();
      break;
    default:
      content()->addWidget(label(tr("The file stays on this computer."), Type::Small, tokens().text2));
      content()->addStretch(1);
      return;
  }
  content()->addStretch(1);
  addActions();
  const bool done = m_session.state() == ImportSession::State::Report;
  if (!std::exchange(m_answering, false) && m_session.questions().empty() && !done) return;
  if (m_next) m_next->setFocus(Qt::OtherFocusReason);
}

void ImportSide::showQuestion() {
  const std::vector<WizardQuestion>& questions = m_session.questions();
  if (questions.empty()) return;
  content()->addWidget(
      label(tr("%n question(s) about this file", nullptr, static_cast<int>(questions.size())), Type::Small,
            tokens().text2));
  auto* card = new QuestionCard(m_session, questions.front());
  m_next = card->first();
  content()->addWidget(card);
  content()->addSpacing(6);
  content()->addWidget(hairline());
  content()->addSpacing(6);
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
  meaning->addItem(tr("nothing: leave it out"), static_cast<int>(fieldCount));
  for (const Field field : allFields())
    meaning->addItem(ColumnTable::meaning(field), static_cast<int>(field));
  connect(meaning, &QComboBox::activated, this, [this, which, meaning](int) {
    const int field = meaning->currentData().toInt();
    if (field == static_cast<int>(fieldCount)) {
      const auto& use = m_session.columns().columns()[static_cast<std::size_t>(which->currentIndex())];
      if (use.field) m_session.leaveOut(*use.field);
    } else if (field >= 0) {
      m_session.tellColumn(which->currentIndex(), static_cast<Field>(field));
    }
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
  const auto add = [&](const QString& text, ButtonRole role, int stretch) {
    QPushButton* made = button(text, role);
    made->setMinimumHeight(buttonHeight);
    line->addWidget(made, stretch);
    return made;
  };
  if (m_session.state() == ImportSession::State::Report) {
    QPushButton* go = add(tr("To the hotspots"), ButtonRole::Primary, 1);
    m_next = go;
    connect(go, &QPushButton::clicked, this, [this] {
      m_session.leave();
      m_toHotspots.trigger();
    });
    connect(add(tr("Close"), ButtonRole::Plain, 0), &QPushButton::clicked, &m_session, &ImportSession::leave);
    layout->addLayout(line);
    QPushButton* undo = button(tr("Take this export out again"), ButtonRole::Link);
    connect(undo, &QPushButton::clicked, this, [this] {
      m_session.leave();
      m_undoImport.trigger();
    });
    layout->addWidget(undo, 0, Qt::AlignLeft);
    foot()->addWidget(bar);
    return;
  }
  const std::int64_t n = m_session.report().accepted;
  const bool ready = m_session.canRead() && n > 0;
  if (!m_session.outcome().question) {
    // While a guess is still to be checked, the answer is the button that goes on.
    QPushButton* read = add(n > 0 ? tr("Read %1 rows").arg(number(n)) : tr("Nothing new to read"),
                            m_session.questions().empty() ? ButtonRole::Primary : ButtonRole::Plain, 1);
    read->setObjectName(QStringLiteral("readButton"));
    read->setEnabled(ready);
    if (!m_next) m_next = read;
    connect(read, &QPushButton::clicked, &m_session, &ImportSession::read);
  }
  connect(add(tr("Cancel"), ButtonRole::Plain, 0), &QPushButton::clicked, &m_session, &ImportSession::leave);
  layout->addLayout(line);
  const bool waits = m_session.outcome().question.has_value();
  layout->addWidget(
      label(waits ? tr("Nothing can be read before this is answered.")
            : m_session.questions().empty()
                ? tr("You can take it out again later.")
                : tr("What you do not answer is read as we guess. You can take it out again later."),
            Type::Small, tokens().text2));
  foot()->addWidget(bar);
}

}  // namespace brandpunt::ui
