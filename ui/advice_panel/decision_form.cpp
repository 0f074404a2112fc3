// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice_panel/decision_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <array>

#include "base/number.h"
#include "model/words.h"

namespace brandpunt::ui {

namespace {

constexpr int dayWidth = 104;

constexpr std::array courses{Course::Planned, Course::Running, Course::Completed, Course::Failed};

/// dd-mm-jjjj, or nothing.
std::optional<Date> dateFrom(const QString& text) {
  static const QRegularExpression form(QStringLiteral(R"(^\s*(\d{1,2})-(\d{1,2})-(\d{4})\s*$)"));
  const QRegularExpressionMatch match = form.match(text);
  if (!match.hasMatch()) return {};
  return Date::from(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
}

/// "2500", "2.500" or "2.500,50": an amount in euro.
std::optional<double> amountFrom(QString text) {
  text.remove(QLatin1Char(' ')).remove(QChar(0x20AC));
  static const QRegularExpression grouped(QStringLiteral(R"([.,](?=\d{3}(\D|$)))"));
  text.remove(grouped);
  text.replace(QLatin1Char(','), QLatin1Char('.'));
  const auto amount = parseNumber(text.toStdString());
  return amount && *amount >= 0 && *amount < 1e9 ? amount : std::nullopt;
}

}  // namespace

DecisionForm::DecisionForm(Session& session, const Measure& measure, bool reasonNeeded, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_measure(measure),
      m_name(shown(measure.name)),
      m_reasonNeeded(reasonNeeded),
      m_before(session.draftOf(measure.id)),
      m_decided(session.plan().contains(measure.id)) {
  auto* layout = column(this, 0, 6);
  addGates(*layout);
  auto* first = row(8);
  m_owner = field(*first, 3, tr("Who does it"), tr("a role, no name"), m_before.owner);
  m_date = dayField(*first, tr("By when"), m_before.date);
  m_cost = field(*first, 1, tr("Cost in euro"), tr("euro"),
                 m_before.cost_euro ? toPeople(*m_before.cost_euro, 0, language()) : std::string());
  layout->addLayout(first);
  auto* second = row(8);
  m_goal = field(*second, 4, tr("Goal, with a number"), tr("at most 30 in 12 months"), m_before.goal);
  m_evaluation = dayField(*second, tr("Looked at on"), m_before.evaluation);
  layout->addLayout(second);
  auto* third = row(8);
  addCourse(*third);
  m_reason = field(*third, 3, reasonNeeded ? tr("Why all the same (needed)") : tr("Reason"),
                   reasonNeeded ? tr("needed") : tr("when you leave it out"), m_before.reason);
  layout->addLayout(third);
  addActs(*layout);
}

QLineEdit* DecisionForm::field(QHBoxLayout& line, int stretch, const QString& title, const QString& hint,
                               const std::string& text) {
  auto* part = new QVBoxLayout;
  part->setSpacing(1);
  part->addWidget(label(title, Type::Small, tokens().text2));
  auto* made = new QLineEdit(QString::fromStdString(text));
  made->setPlaceholderText(hint);
  made->setAccessibleName(tr("%1, for %2").arg(title, m_name));
  made->setCursorPosition(0);
  part->addWidget(made);
  line.addLayout(part, stretch);
  return made;
}

QLineEdit* DecisionForm::dayField(QHBoxLayout& line, const QString& title, const std::optional<Date>& day) {
  QLineEdit* made =
      field(line, 0, title, tr("dd-mm-yyyy"), day ? Words::date(*day).toStdString() : std::string());
  made->setFixedWidth(dayWidth);
  return made;
}

void DecisionForm::addCourse(QHBoxLayout& line) {
  auto* part = new QVBoxLayout;
  part->setSpacing(1);
  part->addWidget(label(tr("How far"), Type::Small, tokens().text2));
  m_course = new QComboBox;
  for (const Course course : courses) m_course->addItem(shown(titleOf(course)));
  m_course->setCurrentIndex(static_cast<int>(m_before.course));
  m_course->setAccessibleName(tr("How far %1 is").arg(m_name));
  part->addWidget(m_course);
  line.addLayout(part, 0);
  m_outcome = field(line, 2, tr("What came of it"), tr("in a few words"), m_before.outcome);
  const auto follow = [this] {
    m_outcome->setEnabled(m_course->currentIndex() >= static_cast<int>(Course::Completed));
  };
  connect(m_course, &QComboBox::currentIndexChanged, this, follow);
  follow();
}

void DecisionForm::addGates(QVBoxLayout& layout) {
  const auto& known = m_session.planKnown();
  if (!known) return;
  bool any = false;
  for (const GateStep& step :
       gatesOf(*m_session.advice()->rules, m_session.advice()->facts, m_measure, known->checks)) {
    if (!step.gate) continue;
    if (!any) layout.addWidget(label(tr("To be settled first"), Type::Strong));
    any = true;
    auto* line = row(8);
    auto* box = new QCheckBox;
    box->setChecked(step.state == GateState::Met);
    box->setAccessibleName(tr("Checked: %1").arg(shown(step.text)));
    const std::string id = step.gate->id;
    connect(box, &QCheckBox::clicked, this,
            [this, id](bool on) { m_session.markGate(m_measure.id, id, on); });
    line->addWidget(box, 0, Qt::AlignTop);
    QStringList small{shown(step.gate->who)};
    if (!step.gate->law.empty()) small << QString::fromStdString(step.gate->law);
    if (!shown(step.note).isEmpty()) small << shown(step.note);
    if (step.gate->must) small << tr("needed before the plan is adopted");
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(label(shown(step.text), Type::Small));
    words->addWidget(label(small.join(QStringLiteral(" \u00b7 ")), Type::Small, tokens().text2));
    line->addLayout(words, 1);
    layout.addLayout(line);
  }
  if (!any) return;
  const auto noted = Date::fromIso(m_session.advice()->rules->gatesNoted);
  if (noted) {
    layout.addWidget(
        label(tr("References to law as noted on %1; look up the text that is in force. No legal advice.")
                  .arg(Words::date(*noted)),
              Type::Small, tokens().text2));
  }
  layout.addSpacing(4);
}

void DecisionForm::addActs(QVBoxLayout& layout) {
  auto* acts = row(8);
  const QString take = m_decided        ? tr("Save")
                       : m_reasonNeeded ? tr("Take it all the same")
                                        : tr("Put in the plan");
  QPushButton* taking = button(take);
  connect(taking, &QPushButton::clicked, this,
          [this] { record(m_reasonNeeded ? PlanStatus::Overridden : PlanStatus::Accepted); });
  acts->addWidget(taking);
  QPushButton* leave = button(tr("Leave out, with a reason"), ButtonRole::Link);
  connect(leave, &QPushButton::clicked, this, [this] { record(PlanStatus::Rejected); });
  acts->addWidget(leave);
  if (m_decided) {
    const QString status = m_before.status == PlanStatus::Rejected ? tr("Left out") : tr("In the plan");
    acts->addWidget(label(status, Type::Small, tokens().text2));
  }
  acts->addStretch(1);
  layout.addLayout(acts);
}

void DecisionForm::askReason() { m_reason->setFocus(); }

bool DecisionForm::readDay(QLineEdit& from, std::optional<Date>& into) {
  into.reset();
  if (from.text().trimmed().isEmpty()) return true;
  into = dateFrom(from.text());
  if (into) return true;
  from.setFocus();
  emit m_session.failed(tr("'%1' is not a date. Write it as 31-12-2026.").arg(from.text()));
  return false;
}

std::optional<PlanEntry> DecisionForm::filledIn(PlanStatus status) {
  PlanEntry entry = m_before;
  entry.status = status;
  entry.owner = m_owner->text().trimmed().toStdString();
  entry.reason = m_reason->text().trimmed().toStdString();
  entry.goal = m_goal->text().trimmed().toStdString();
  entry.course = courses[static_cast<std::size_t>(m_course->currentIndex())];
  if (status == PlanStatus::Rejected) entry.course = Course::Planned;
  entry.outcome = m_outcome->isEnabled() ? m_outcome->text().trimmed().toStdString() : std::string();
  if (!readDay(*m_date, entry.date) || !readDay(*m_evaluation, entry.evaluation)) return {};
  entry.cost_euro.reset();
  if (!m_cost->text().trimmed().isEmpty()) {
    entry.cost_euro = amountFrom(m_cost->text());
    if (!entry.cost_euro) {
      m_cost->setFocus();
      emit m_session.failed(tr("'%1' is not an amount. Write it as 2500.").arg(m_cost->text()));
      return {};
    }
  }
  if (entry.course == Course::Failed && entry.outcome.empty()) {
    m_outcome->setFocus();
    emit m_session.failed(tr("Write in a few words what came of it; it counts the next time."));
    return {};
  }
  if (status != PlanStatus::Accepted && entry.reason.empty()) {
    m_reason->setFocus();
    emit m_session.failed(tr("Write in a few words why; the reason goes into the plan."));
    return {};
  }
  return entry;
}

void DecisionForm::record(PlanStatus status) {
  if (auto entry = filledIn(status)) m_session.decide({*std::move(entry)});
}

}  // namespace brandpunt::ui
