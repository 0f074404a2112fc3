// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/question_card.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "model/words.h"

namespace brandpunt::ui {

namespace {

constexpr int mostWords = 12;
constexpr int none = -1;

QComboBox* offenceChoice(const QString& name, const QString& hint) {
  auto* choice = new QComboBox;
  choice->setAccessibleName(name);
  choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  choice->addItem(hint, none);
  for (const OffenceInfo& info : offences()) choice->addItem(shown(info.one), static_cast<int>(info.offence));
  return choice;
}

}  // namespace

QuestionCard::QuestionCard(ImportSession& session, const WizardQuestion& question, QWidget* parent)
    : QWidget(parent), m_session(session), m_question(question), m_all(column(this, 0, 6)) {
  setObjectName(QStringLiteral("questionCard"));
  // In the order of the kinds.
  static constexpr std::array<void (QuestionCard::*)(), 8> asking{
      &QuestionCard::askOffence,    &QuestionCard::askDate,   &QuestionCard::askCrs,
      &QuestionCard::askTimeZone,   &QuestionCard::askColumn, &QuestionCard::askOrder,
      &QuestionCard::askGuessedCrs, &QuestionCard::askWords};
  (this->*asking[static_cast<std::size_t>(question.kind)])();
}

void QuestionCard::ask(const QString& sentence, const QString& detail) {
  m_all->addWidget(label(sentence, Type::Heading));
  if (!detail.isEmpty()) m_all->addWidget(label(detail, Type::Small, tokens().text2));
  setAccessibleName(sentence);
  setAccessibleDescription(detail);
}

QComboBox* QuestionCard::choice(const QString& name, const QString& hint) {
  auto* made = new QComboBox;
  made->setAccessibleName(name);
  made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  made->addItem(hint, none);
  m_all->addWidget(made);
  if (!m_first) m_first = made;
  return made;
}

void QuestionCard::accept(const QString& text, std::function<void()> tell) {
  QPushButton* yes = button(text, ButtonRole::Primary);
  yes->setObjectName(QStringLiteral("acceptGuess"));
  connect(yes, &QPushButton::clicked, this, std::move(tell));
  m_all->addWidget(yes, 0, Qt::AlignLeft);
  m_first = yes;
}

QComboBox* QuestionCard::columnChoice(const QString& name) {
  QComboBox* made = choice(name, tr("Choose a column..."));
  const std::vector<ColumnUse>& columns = m_session.columns().columns();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].column.empty())
      made->addItem(QString::fromStdString(columns[i].column), static_cast<int>(i));
  }
  return made;
}

void QuestionCard::askOffence() {
  ask(tr("Which offence is it?"), tr("No column of this file tells it."));
  m_all->addWidget(label(tr("Every row is the same:"), Type::Small, tokens().text2));
  QComboBox* every = offenceChoice(tr("Offence of every row"), tr("Choose an offence..."));
  m_all->addWidget(every);
  m_first = every;
  connect(every, &QComboBox::activated, this, [this, every](int) {
    if (const int chosen = every->currentData().toInt(); chosen != none)
      m_session.tellOffence(static_cast<Offence>(chosen));
  });
  m_all->addWidget(label(tr("Or a column tells it after all:"), Type::Small, tokens().text2));
  QComboBox* columns = columnChoice(tr("Column with the offence"));
  connect(columns, &QComboBox::activated, this, [this, columns](int) {
    if (const int chosen = columns->currentData().toInt(); chosen != none)
      m_session.tellColumn(chosen, Field::Offence);
  });
}

void QuestionCard::askDate() {
  ask(tr("Which column tells when it happened?"), tr("We recognise no date in this file."));
  QComboBox* columns = columnChoice(tr("Column with the date"));
  connect(columns, &QComboBox::activated, this, [this, columns](int) {
    if (const int chosen = columns->currentData().toInt(); chosen != none)
      m_session.tellColumn(chosen, Field::Start);
  });
}

QComboBox* QuestionCard::crsChoice() {
  const QString hint = tr("Choose...");
  QComboBox* made = choice(tr("Reference system of the coordinates"), hint);
  made->setEditable(true);
  made->removeItem(0);  // a hint that stands in the field would be typed behind
  made->setInsertPolicy(QComboBox::NoInsert);
  made->addItem(tr("RD New, metres (EPSG:28992)"), rdNewEpsg);
  made->addItem(tr("Degrees, WGS 84 (EPSG:4326)"), wgs84Epsg);
  made->addItem(tr("Degrees, ETRS89 (EPSG:4258)"), 4258);
  made->addItem(tr("Web Mercator (EPSG:3857)"), 3857);
  made->addItem(tr("UTM zone 31 (EPSG:32631)"), 32631);
  made->setCurrentIndex(-1);
  made->lineEdit()->setPlaceholderText(hint);
  made->setToolTip(tr("Another one: type its number, for instance EPSG:32632."));
  const auto tell = [this, made] {
    static const QRegularExpression code(QStringLiteral("(?:EPSG:)?\\s*(\\d{4,6})"));
    const int listed =
        made->currentText() == made->itemText(made->currentIndex()) ? made->currentData().toInt() : none;
    const QRegularExpressionMatch typed = code.match(made->currentText());
    if (listed > 0)
      m_session.tellCrs(CrsId{listed});
    else if (typed.hasMatch())
      m_session.tellCrs(CrsId{typed.captured(1).toInt()});
  };
  connect(made, &QComboBox::activated, this, tell);
  connect(made->lineEdit(), &QLineEdit::returnPressed, this, tell);
  return made;
}

void QuestionCard::askCrs() {
  ask(tr("In which system are the coordinates?"), Words::message(m_session.outcome().asks));
  crsChoice();
  m_all->addWidget(
      label(tr("Another one: type its number, for instance EPSG:32632."), Type::Small, tokens().text2));
}

void QuestionCard::askGuessedCrs() {
  ask(tr("Do these incidents lie in the Netherlands?"),
      tr("The coordinates were read as %1, for then they do.")
          .arg(QString::fromStdString(m_session.report().crsDetected)));
  accept(tr("Yes"), [this] { m_session.tellGuessedCrs(); });
  m_all->addWidget(label(tr("No, the coordinates are in:"), Type::Small, tokens().text2));
  crsChoice();
}

void QuestionCard::askTimeZone() {
  ask(tr("Which clock do these times follow?"), tr("They are counted in seconds, which every clock reads "
                                                   "otherwise."));
  QComboBox* zones = choice(tr("Time zone"), tr("Choose..."));
  const std::pair<QString, const char*> known[]{{tr("Dutch time"), "Europe/Amsterdam"},
                                                {tr("British time"), "Europe/London"},
                                                {tr("World time (UTC)"), "UTC"}};
  for (const auto& [name, zone] : known) zones->addItem(name, QString::fromLatin1(zone));
  connect(zones, &QComboBox::activated, this, [this, zones](int index) {
    if (index > 0) m_session.tellTimeZone(zones->currentData().toString().toStdString());
  });
}

void QuestionCard::askColumn() {
  const ColumnUse& use = m_session.columns().columns()[static_cast<std::size_t>(m_question.column)];
  const QString name = QString::fromStdString(use.column);
  const QString meaning = ColumnTable::meaning(*use.field);
  const QString example = m_session.columns().example(m_question.column);
  ask(name.isEmpty() ? tr("Does the column without a name hold this: %1?").arg(meaning)
                     : tr("Does '%1' hold this: %2?").arg(name, meaning),
      example.isEmpty() ? QString() : tr("For example: %1").arg(example));
  emit m_session.columnPicked(m_question.column);
  accept(tr("Yes"), [this, guess = *use.field] { m_session.tellColumn(m_question.column, guess); });
  m_all->addWidget(label(tr("No, it holds:"), Type::Small, tokens().text2));
  QComboBox* other = choice(tr("What the column holds"), tr("Choose..."));
  other->addItem(tr("nothing that is needed"), static_cast<int>(fieldCount));
  for (const Field field : allFields()) other->addItem(ColumnTable::meaning(field), static_cast<int>(field));
  connect(other, &QComboBox::activated, this, [this, other, guess = *use.field](int) {
    const int chosen = other->currentData().toInt();
    if (chosen == static_cast<int>(fieldCount))
      m_session.leaveOut(guess);
    else if (chosen != none)
      m_session.tellColumn(m_question.column, static_cast<Field>(chosen));
  });
}

void QuestionCard::askOrder() {
  const bool dayFirst = m_session.report().dateOrder == "dmy";
  QString example;
  const std::vector<ColumnUse>& columns = m_session.columns().columns();
  for (std::size_t i = 0; i < columns.size() && example.isEmpty(); ++i) {
    if (columns[i].field == Field::Start) example = m_session.columns().example(static_cast<int>(i));
  }
  ask(tr("What comes first in these dates, the day or the month?"),
      (example.isEmpty() ? QString() : tr("For example: %1").arg(example) + QLatin1Char('\n')) +
          tr("Every date fits both ways."));
  const auto tell = [this](bool day) {
    return [this, day] { m_session.tellOrder(day ? DateOrder::DayMonthYear : DateOrder::MonthDayYear); };
  };
  accept(dayFirst ? tr("The day") : tr("The month"), tell(dayFirst));
  QPushButton* other = button(dayFirst ? tr("The month") : tr("The day"));
  connect(other, &QPushButton::clicked, this, tell(!dayFirst));
  m_all->addWidget(other, 0, Qt::AlignLeft);
}

void QuestionCard::askWords() {
  std::vector<std::pair<std::string, std::int64_t>> words(m_session.report().unknownOffences.begin(),
                                                          m_session.report().unknownOffences.end());
  std::ranges::stable_sort(words, std::ranges::greater(), &std::pair<std::string, std::int64_t>::second);
  ask(tr("Do you know these offences?"), tr("We do not; they are kept as 'other' and do not come on the map. "
                                            "What you say is remembered for the next "
                                            "export."));
  std::vector<std::pair<std::string, QComboBox*>> choices;
  for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), mostWords); ++i) {
    const QString word = QString::fromStdString(words[i].first);
    const auto beside = m_session.report().unknownWords.find(words[i].first);
    const QString called = beside == m_session.report().unknownWords.end()
                               ? word
                               : Words::offenceWord(words[i].first, beside->second);
    m_all->addWidget(
        label(tr("%1, %2 times").arg(called, shown(static_cast<double>(words[i].second))), Type::Small));
    QComboBox* made = offenceChoice(word, tr("other (as it is)"));
    m_all->addWidget(made);
    choices.emplace_back(words[i].first, made);
  }
  if (words.size() > mostWords)
    m_all->addWidget(
        label(tr("And %n more that are rarer.", nullptr, static_cast<int>(words.size()) - mostWords),
              Type::Small, tokens().text2));
  accept(tr("Go on"), [this, choices] {
    std::map<std::string, Offence> told;
    for (const auto& [word, made] : choices) {
      if (const int chosen = made->currentData().toInt(); chosen != none)
        told.emplace(word, static_cast<Offence>(chosen));
    }
    told.empty() ? m_session.settle(m_question) : m_session.tellWords(told);
  });
}

}  // namespace brandpunt::ui
