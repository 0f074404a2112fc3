// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice_panel/questions_panel.h"

#include <QAction>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <array>

#include "advice/answer_effect.h"
#include "advice_panel/measure_row.h"
#include "advice_panel/measures_panel.h"
#include "task/turns.h"

namespace brandpunt::ui {

namespace {

constexpr std::size_t questionsAtFirst = 3;
constexpr std::size_t effectsNamed = 1;
constexpr auto questionName = "question";
constexpr int answerKeys = 4;  // 1 to 4 answer the question that has the keyboard

struct Answer {
  QString text;
  FactValue value;
};

std::vector<Answer> answersTo(const FactKind& kind) {
  std::vector<Answer> answers;
  if (kind.type == FactType::YesNo) {
    answers.push_back({QuestionsPanel::tr("Yes"), true});
    answers.push_back({QuestionsPanel::tr("No"), false});
  } else if (kind.type == FactType::Choice) {
    for (const std::string& word : kind.values) {
      QString text = QString::fromStdString(describe(kind, FactValue(word), language()));
      answers.push_back({text.replace(0, 1, text.left(1).toUpper()), word});
    }
  }
  return answers;
}

/// "Yes: extra patrols becomes suitable (14 points). No: ..." of the answers that change something.
QString effectsOfAnswers(const Session& session, const FactKind& kind, const std::vector<Answer>& answers) {
  QStringList sentences;
  for (const Answer& answer : answers) {
    const std::optional<Advice> after = session.adviceIf(kind.id, answer.value);
    if (!after) continue;
    const std::vector<AnswerEffect> effects = effectsOf(session.advice()->advice, *after);
    QStringList parts;
    for (std::size_t i = 0; i < effects.size() && i < effectsNamed; ++i)
      parts << shown(describe(effects[i])).toHtmlEscaped();
    if (effects.size() > effectsNamed) {
      parts << QuestionsPanel::tr("%n more change(s)", nullptr,
                                  static_cast<int>(effects.size() - effectsNamed));
    }
    if (!parts.isEmpty()) {
      sentences << QStringLiteral("<b>%1:</b> %2.")
                       .arg(answer.text.toHtmlEscaped(), parts.join(QStringLiteral(", ")));
    }
    if (sentences.size() == 3) break;
  }
  return sentences.join(QLatin1Char(' '));
}

QString askWhom(const std::string& who) {
  if (who == "politie") return QuestionsPanel::tr("Ask: the police, through the triangle");
  if (who == "om") return QuestionsPanel::tr("Ask: the public prosecutor");
  if (who == "gemeente") return QuestionsPanel::tr("Ask: the municipality");
  if (who == "schouw") return QuestionsPanel::tr("Look: at the site inspection, in the dark");
  return QuestionsPanel::tr("You can tell this yourself");
}

/// Buttons in lines that break where they must.
class FlowLine {
 public:
  FlowLine(QVBoxLayout& into, int width) : m_into(into), m_width(width) {}
  void add(QWidget* widget) {
    const int wide = widget->sizeHint().width() + 8;
    if (!m_line || m_used + wide > m_width) {
      if (m_line) m_line->addStretch(1);
      m_line = row(8);
      m_into.addLayout(m_line);
      m_used = 0;
    }
    m_line->addWidget(widget);
    m_used += wide;
  }
  void end() {
    if (m_line) m_line->addStretch(1);
  }

 private:
  QVBoxLayout& m_into;
  QHBoxLayout* m_line = nullptr;
  int m_width;
  int m_used = 0;
};

/// The measures of the mix about which nothing was decided yet.
std::vector<const Measure*> unrecorded(const Session& session) {
  std::vector<const Measure*> open;
  for (const Measure* measure : session.advice()->advice.mix) {
    if (!session.plan().contains(measure->id)) open.push_back(measure);
  }
  return open;
}

}  // namespace

Meter::Meter(int used, int limit) : m_used(used), m_limit(limit) {
  setFixedHeight(12);
  setMinimumWidth(60);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Meter::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const int blocks = std::max(m_used, m_limit);
  const double wide = width() / static_cast<double>(std::max(1, blocks));
  for (int i = 0; i < blocks; ++i) {
    const QRectF block(i * wide, 1, wide - 2, 9);
    const QColor ink = i >= m_limit ? tokens().excluded : tokens().accent;
    if (i < m_used) {
      painter.fillRect(block, ink);
    } else {
      painter.setPen(QPen(tokens().control, 1));
      painter.drawRect(block.adjusted(0.5, 0.5, -0.5, -0.5));
    }
  }
}

BalanceDots::BalanceDots(int n) : m_n(n) { setFixedSize(46, 14); }

void BalanceDots::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int i = 0; i < 3; ++i) {
    painter.setPen(QPen(i < m_n ? tokens().text : tokens().control, 1.2));
    painter.setBrush(i < m_n ? tokens().text : QColor(Qt::transparent));
    painter.drawEllipse(QPointF(7 + i * 14, 7), 4.5, 4.5);
  }
}

QuestionsPanel::QuestionsPanel(Session& session, QAction& prepareSchouw, QAction& enterFindings,
                               QAction& openPlan, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_prepareSchouw(prepareSchouw),
      m_enterFindings(enterFindings),
      m_openPlan(openPlan) {
  auto* all = column(this, 0, 0);
  m_panel = new Panel(Panel::Ground::Surface);
  m_panel->content()->setContentsMargins(16, 12, 16, 12);
  m_panel->content()->setSpacing(6);
  all->addWidget(m_panel, 1);
  all->addWidget(hairline());
  auto* foot = new QWidget;
  foot->setAutoFillBackground(true);
  QPalette palette = foot->palette();
  palette.setColor(QPalette::Window, tokens().surface);
  foot->setPalette(palette);
  auto* line = new QHBoxLayout(foot);
  line->setContentsMargins(16, 10, 16, 10);
  m_record = button(tr("Record the mix as a plan"), ButtonRole::Primary);
  m_record->setMinimumHeight(34);
  // Once the mix stands in the plan, the same button goes on to what comes next.
  connect(m_record, &QPushButton::clicked, this, [this] {
    if (m_session.advice() && unrecorded(m_session).empty()) return m_openPlan.trigger();
    recordMix();
  });
  line->addWidget(m_record, 1);
  all->addWidget(foot);
  connect(&session, &Session::adviceChanged, this, [this] {
    m_wanted.clear();
    // An advice that is gone is gone at once; a new one takes its turn, for the panels of an advice are much to make.
    if (!m_session.advice()) return refresh();
    Turns::refresh(this, [this] { refresh(); });
  });
  connect(&session, &Session::questionWanted, this, &QuestionsPanel::ask);
  refresh();
}

void QuestionsPanel::refresh() {
  const bool hadKeyboard = m_panel->isAncestorOf(QApplication::focusWidget());
  if (hadKeyboard) setFocus(Qt::OtherFocusReason);  // else Qt would hand it to the neighbouring panel
  fill();
  // What had the keyboard is gone; it goes on with the question that is first now. What is made anew can take the
  // keyboard only once it is shown, which Qt does from its queue.
  if (hadKeyboard) QTimer::singleShot(0, this, &QuestionsPanel::focusFirstQuestion);
}

void QuestionsPanel::focusFirstQuestion() {
  for (QWidget* question : m_panel->findChildren<QWidget*>(QLatin1String(questionName))) {
    QPushButton* first = question->findChild<QPushButton*>();
    if (first && question->isVisible()) return first->setFocus(Qt::OtherFocusReason);
  }
}

void QuestionsPanel::fill() {
  m_panel->clear();
  m_shown = m_session.advice();
  // Of an offence that the rules do not know there is nothing to ask and nothing to choose.
  const bool any = m_session.advice() && !m_session.advice()->advice.watchOnly &&
                   !m_session.advice()->advice.measures.empty();
  const bool recorded = any && !m_session.advice()->advice.mix.empty() && unrecorded(m_session).empty();
  m_record->setEnabled(recorded || (any && !unrecorded(m_session).empty()));
  m_record->setText(recorded ? tr("See and adopt the plan...") : tr("Record the mix as a plan"));
  if (!any) return;
  addQuestions();
  addSchouw();
  m_panel->content()->addSpacing(4);
  m_panel->content()->addWidget(hairline());
  m_panel->content()->addSpacing(4);
  addMix();
  m_panel->content()->addSpacing(4);
  m_panel->content()->addWidget(hairline());
  m_panel->content()->addSpacing(4);
  addEscalation();
  m_panel->content()->addStretch(1);
}

void QuestionsPanel::ask(const std::string& factId) {
  m_wanted = factId;
  refresh();
  m_panel->scroll()->ensureVisible(0, 0);
  for (auto* choice : m_panel->findChildren<QPushButton*>()) {
    if (choice->isVisibleTo(m_panel)) return choice->setFocus(Qt::OtherFocusReason);
  }
}

void QuestionsPanel::addQuestions() {
  if (const FactKind* wanted = m_session.advice()->rules->fact(m_wanted)) {
    m_panel->content()->addWidget(question(*wanted, {}));
    m_panel->content()->addWidget(hairline());
    m_panel->content()->addSpacing(6);
  }
  const std::vector<Question>& questions = m_session.advice()->advice.questions;
  auto* head = row(8);
  head->addWidget(
      label(questions.empty() ? tr("No open questions") : tr("These questions decide"), Type::Heading), 1);
  if (questions.size() > questionsAtFirst) {
    QPushButton* more = button(m_all ? tr("Fewer") : tr("All %1").arg(questions.size()), ButtonRole::Link);
    connect(more, &QPushButton::clicked, this, [this] {
      m_all = !m_all;
      QMetaObject::invokeMethod(this, &QuestionsPanel::refresh, Qt::QueuedConnection);
    });
    head->addWidget(more, 0, Qt::AlignTop);
  }
  m_panel->content()->addLayout(head);
  for (std::size_t i = 0; i < questions.size() && (m_all || i < questionsAtFirst); ++i) {
    if (i > 0) m_panel->content()->addWidget(hairline());
    m_panel->content()->addWidget(question(*questions[i].fact, QStringLiteral("%1. ").arg(i + 1)));
  }
}

void QuestionsPanel::addSchouw() {
  m_panel->content()->addWidget(hairline());
  m_panel->content()->addSpacing(4);
  m_panel->content()->addWidget(
      label(tr("Go and look: a site inspection answers what nobody can tell from behind a desk."),
            Type::Small, tokens().text2));
  FlowLine flow(*m_panel->content(), 326);
  for (QAction* action : {&m_prepareSchouw, &m_enterFindings}) {
    QPushButton* choose = button(action->text());
    choose->setToolTip(action->toolTip());
    connect(choose, &QPushButton::clicked, action, &QAction::trigger);
    flow.add(choose);
  }
  flow.end();
}

QWidget* QuestionsPanel::question(const FactKind& kind, const QString& number) {
  auto* made = new QWidget;
  made->setObjectName(QLatin1String(questionName));
  auto* layout = column(made, 0, 4);
  layout->setContentsMargins(0, 4, 0, 4);
  layout->addWidget(label(number + shown(kind.question), Type::Strong));
  layout->addWidget(label(askWhom(kind.who), Type::Small, tokens().text2));
  const std::vector<Answer> answers = answersTo(kind);
  FlowLine flow(*layout, 326);
  for (const Answer& answer : answers) {
    QPushButton* choose = button(answer.text);
    choose->setAccessibleName(shown(kind.question) + QLatin1Char(' ') + answer.text);
    connect(choose, &QPushButton::clicked, this,
            [this, id = kind.id, value = answer.value] { m_session.answer(id, value); });
    flow.add(choose);
  }
  if (answers.empty()) {
    auto* number_ = new QDoubleSpinBox;
    const bool share = kind.type == FactType::Share || kind.type == FactType::Percent;
    number_->setRange(0, share ? 100 : 100000);
    number_->setDecimals(kind.type == FactType::Number ? 1 : 0);
    const QString unit = share ? QStringLiteral(" %") : QLatin1Char(' ') + shown(kind.unit);
    number_->setSuffix(unit);
    number_->setAccessibleName(shown(kind.question));
    number_->setMinimumWidth(130);
    number_->findChild<QLineEdit*>()->setAccessibleName(shown(kind.question));
    QPushButton* choose = button(tr("Fill in"));
    connect(choose, &QPushButton::clicked, this, [this, number_, id = kind.id, type = kind.type] {
      m_session.answer(id, type == FactType::Share ? number_->value() / 100 : number_->value());
    });
    flow.add(number_);
    flow.add(choose);
    if (kind.canBeNever) {
      QPushButton* never_ = button(tr("Never"));
      connect(never_, &QPushButton::clicked, this,
              [this, id = kind.id] { m_session.answer(id, std::string(never)); });
      flow.add(never_);
    }
  }
  flow.end();
  const QString effects = effectsOfAnswers(m_session, kind, answers);
  if (!effects.isEmpty()) layout->addWidget(richLabel(effects, Type::Small));
  return made;
}

void QuestionsPanel::addMix() {
  const app::AdviceGiven& given = *m_session.advice();
  const MixRules& rules = given.rules->mix;
  int money = 0, work = 0, n = 0, firstStart = 0;
  std::array<int, categoryCount> perCategory{};
  for (const Assessment& a : given.advice.measures) {
    if (!isTaken(m_session, *a.measure) || a.measure->personFocused) continue;
    money += rules.costPoints[static_cast<std::size_t>(a.measure->cost)];
    work += rules.labourPoints[static_cast<std::size_t>(a.measure->labour)];
    ++perCategory[static_cast<std::size_t>(a.measure->category)];
    firstStart = n == 0 ? a.measure->leadWeeks : std::min(firstStart, a.measure->leadWeeks);
    ++n;
  }
  QVBoxLayout* panel = m_panel->content();
  auto* head = row(8);
  head->addWidget(label(tr("Mix"), Type::Heading), 1);
  head->addWidget(label(tr("%n measure(s)", nullptr, n), Type::Small, tokens().text2));
  head->itemAt(1)->widget()->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  panel->addLayout(head);
  const auto meter = [&](const QString& name, int used, int limit) {
    auto* line = row(8);
    QLabel* word = label(name, Type::Small, tokens().text2);
    word->setFixedWidth(70);
    line->addWidget(word);
    line->addWidget(new Meter(used, limit), 1);
    QLabel* sum = richLabel(tr("<b>%1</b> of %2").arg(used).arg(limit), Type::Small);
    sum->setWordWrap(false);
    sum->setFixedWidth(58);
    sum->setAlignment(Qt::AlignRight);
    line->addWidget(sum);
    panel->addLayout(line);
  };
  meter(tr("Money"), money, rules.limits.cost);
  meter(tr("Work"), work, rules.limits.labour);
  panel->addSpacing(4);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(4);
  QStringList lacking;
  for (std::size_t i = 0; i < categoryCount; ++i) {
    const auto category = static_cast<Category>(i);
    const int at = static_cast<int>(i);
    grid->addWidget(label(categoryWord(category), Type::Small), at / 2, (at % 2) * 2);
    grid->addWidget(new BalanceDots(perCategory[i]), at / 2, (at % 2) * 2 + 1);
    if (perCategory[i] == 0 && std::ranges::find(rules.required, category) != rules.required.end()) {
      lacking << categoryWord(category).toLower();
    }
  }
  panel->addLayout(grid);
  if (!lacking.isEmpty()) {
    auto* line = row(8);
    line->addWidget(sign(Symbol::Warning, tokens().conditional), 0, Qt::AlignTop);
    line->addWidget(label(tr("Nothing is directed at: %1. The questions above may fill it.")
                              .arg(lacking.join(QStringLiteral(", "))),
                          Type::Small),
                    1);
    panel->addLayout(line);
  }
  if (n > 0)
    panel->addWidget(
        label(tr("The first can start after %n week(s).", nullptr, firstStart), Type::Small, tokens().text2));
  for (const Note& note : given.advice.notes)
    panel->addWidget(label(shown(note.text), Type::Small, tokens().text2));
}

void QuestionsPanel::addEscalation() {
  const Advice& advice = m_session.advice()->advice;
  QVBoxLayout* panel = m_panel->content();
  if (!advice.escalation.empty()) {
    panel->addWidget(label(tr("Step up"), Type::Heading));
    panel->addWidget(label(shown(advice.escalation.front().trigger), Type::Small, tokens().text2));
    for (const Escalation& step : advice.escalation) {
      panel->addWidget(label(shown(step.measure->name), Type::Strong));
      panel->addWidget(label(tr("Decided by: %1").arg(shown(titleOf(step.measure->decides))), Type::Small,
                             tokens().text2));
    }
  }
  if (!advice.agenda.empty()) {
    panel->addSpacing(8);
    panel->addWidget(label(tr("To raise with police and prosecutor"), Type::Heading));
    for (const Measure* measure : advice.agenda) panel->addWidget(label(shown(measure->name), Type::Small));
    panel->addWidget(
        label(tr("About persons; this program holds none and proposes none."), Type::Small, tokens().text2));
  }
}

void QuestionsPanel::keyPressEvent(QKeyEvent* event) {
  const int digit = event->key() - Qt::Key_1;
  QWidget* question = QApplication::focusWidget();
  while (question && question->objectName() != QLatin1String(questionName))
    question = question->parentWidget();
  if (!question || digit < 0 || digit >= answerKeys) return QWidget::keyPressEvent(event);
  const auto answers = question->findChildren<QPushButton*>();
  if (digit < answers.size()) answers[digit]->click();
}

void QuestionsPanel::recordMix() {
  std::vector<PlanEntry> entries;
  for (const Measure* measure : unrecorded(m_session)) {
    entries.push_back(m_session.draftOf(measure->id));
  }
  m_session.decide(std::move(entries));
}

}  // namespace brandpunt::ui
