// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/words_to_place.h"

#include <QComboBox>
#include <algorithm>

#include "model/words.h"

namespace brandpunt::ui {

namespace {

constexpr std::size_t fewAtFirst = 6;
constexpr int notPlaced = -1;

QComboBox* choiceOf(const app::OffenceWord& word, const QString& hint) {
  auto* choice = new QComboBox;
  choice->setAccessibleName(QString::fromStdString(word.word));
  choice->setObjectName(QStringLiteral("word: ") + choice->accessibleName());
  choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  choice->addItem(hint, notPlaced);
  for (const OffenceInfo& info : offences()) choice->addItem(shown(info.one), static_cast<int>(info.offence));
  choice->setCurrentIndex(choice->findData(word.placed ? static_cast<int>(*word.placed) : notPlaced));
  return choice;
}

}  // namespace

WordsToPlace::WordsToPlace(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_all(column(this, 0, 4)) {
  setObjectName(QStringLiteral("wordsToPlace"));
  fill();
}

void WordsToPlace::turnOver() {
  m_whole = !m_whole;
  fill();
  if (m_more) m_more->setFocus(Qt::OtherFocusReason);
}

void WordsToPlace::fill() {
  m_more = nullptr;
  empty(*m_all);
  if (!m_session.dossier() || m_session.dossier()->words.empty()) return;
  const std::vector<app::OffenceWord>& words = m_session.dossier()->words;
  m_all->addWidget(label(tr("Words that our table does not know"), Type::Strong));
  m_all->addWidget(
      label(tr("What you say here counts for the incidents that are there and for later exports."),
            Type::Small, tokens().text2));
  const std::size_t shownOnes = m_whole ? words.size() : std::min(fewAtFirst, words.size());
  for (std::size_t i = 0; i < shownOnes; ++i) {
    const app::OffenceWord& word = words[i];
    m_all->addWidget(label(
        tr("%1, %2 incidents")
            .arg(Words::offenceWord(word.word, word.beside), shown(static_cast<double>(word.incidents))),
        Type::Small));
    QComboBox* choice = choiceOf(word, tr("not placed: counts as other"));
    connect(choice, &QComboBox::activated, &m_session, [this, choice, text = word.word](int) {
      const int told = choice->currentData().toInt();
      m_session.placeWord(text, told == notPlaced ? std::nullopt : std::optional(static_cast<Offence>(told)));
    });
    m_all->addWidget(choice);
  }
  if (words.size() > fewAtFirst) {
    m_more = button(m_whole ? tr("Fewer") : tr("All %n word(s)", nullptr, static_cast<int>(words.size())),
                    ButtonRole::Link);
    m_more->setObjectName(QStringLiteral("allWords"));
    connect(m_more, &QPushButton::clicked, this,
            [this] { QMetaObject::invokeMethod(this, &WordsToPlace::turnOver, Qt::QueuedConnection); });
    m_all->addWidget(m_more, 0, Qt::AlignLeft);
  }
  m_all->addSpacing(4);
}

}  // namespace brandpunt::ui
