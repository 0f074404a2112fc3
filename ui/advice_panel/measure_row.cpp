// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice_panel/measure_row.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "advice/sentence.h"
#include "advice/why_not.h"
#include "advice_panel/decision_form.h"

namespace brandpunt::ui {

namespace {

QString sentence(const Expression& expression, const app::AdviceGiven& advice) {
  return shown(sentenceOf(expression, *advice.rules, advice.facts));
}

/// With a capital where it begins.
QString asSentence(QString text) { return text.replace(0, 1, text.left(1).toUpper()); }

/// "if the light is not good": what stands behind the name of a measure that waits, is excluded or was done here.
QString hint(const Assessment& a, MeasureGroup group, const app::AdviceGiven& advice) {
  if (a.isRunning()) return MeasureRow::tr("runs here already");
  if (group == MeasureGroup::Conditional && !a.unknownHard.empty()) {
    return MeasureRow::tr("if %1").arg(shown(conditionOf(*a.unknownHard.front(), *advice.rules)));
  }
  if (group == MeasureGroup::Excluded && !a.blockedBy.empty()) {
    return MeasureRow::tr("because %1").arg(sentence(*a.blockedBy.front(), advice));
  }
  return {};
}

QString sourcesOf(const Measure& measure, const RuleBase& rules) {
  QStringList parts;
  for (const Citation& citation : measure.sources) {
    const Source* source = rules.source(citation.source);
    QString text = source
                       ? QString::fromStdString(source->publisher.empty() ? source->title : source->publisher)
                       : QString::fromStdString(citation.source);
    if (!citation.part.empty()) text += QStringLiteral(", ") + QString::fromStdString(citation.part);
    parts << text;
  }
  parts.removeDuplicates();
  return parts.join(QStringLiteral("; "));
}

QLabel* cell(const QString& text, int width, Qt::Alignment alignment, Type type = Type::Small,
             const QColor& colour = tokens().text2) {
  QLabel* made = label(text, type, colour);
  made->setWordWrap(false);
  made->setFixedWidth(width);
  made->setAlignment(alignment | Qt::AlignVCenter);
  return made;
}

}  // namespace

QString categoryWord(Category category) {
  switch (category) {
    case Category::Situational:
      return MeasureRow::tr("Place");
    case Category::OffenderDirected:
      return MeasureRow::tr("Offender");
    case Category::VictimDirected:
      return MeasureRow::tr("Victim");
    case Category::Cooperation:
      return MeasureRow::tr("Together");
    case Category::Administrative:
      return MeasureRow::tr("Authority");
  }
  return {};
}

QString evidenceWord(const Measure& measure) {
  if (measure.evidence == "E1") return MeasureRow::tr("strong");
  if (measure.evidence == "E2") return MeasureRow::tr("fair");
  if (measure.evidence == "E3") return MeasureRow::tr("mixed");
  if (measure.evidence == "E4") return MeasureRow::tr("practice");
  return MeasureRow::tr("none");
}

BandBlocks::BandBlocks(Band band, const QString& name) : m_filled(static_cast<int>(band) + 1) {
  setFixedSize(MeasureColumns::money, 14);
  setToolTip(name);
  setAccessibleName(name);
}

void BandBlocks::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int i = 0; i < 3; ++i) {
    painter.setPen(QPen(tokens().text2, 1));
    painter.setBrush(i < m_filled ? tokens().text2 : QColor(Qt::transparent));
    painter.drawRect(QRectF(i * 9 + 0.5, 2.5, 6, 9));
  }
}

MeasureRow::MeasureRow(Session& session, const Assessment& assessment, MeasureGroup group, bool inMix,
                       bool open, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_given(session.advice()),
      m_assessment(assessment),
      m_group(group),
      m_inMix(inMix) {
  const Measure& measure = *assessment.measure;
  const app::AdviceGiven& advice = *session.advice();
  setFocusPolicy(Qt::StrongFocus);
  setProperty("ownFocus", true);
  setObjectName(QStringLiteral("measureRow"));
  const QString name = shown(measure.name);
  setAccessibleName(tr("%1, %2, %3 points, evidence %4, start after %n week(s)", nullptr, measure.leadWeeks)
                        .arg(name, categoryWord(measure.category))
                        .arg(assessment.score)
                        .arg(evidenceWord(measure)));
  auto* all = column(this, 0, 0);
  auto* line = row(8);
  line->setContentsMargins(16, 0, 16, 0);
  if (group == MeasureGroup::Excluded) {
    line->addWidget(sign(Symbol::Excluded, tokens().excluded, 17));
  } else {
    m_box = new QCheckBox;
    m_box->setChecked(inMix);
    m_box->setAccessibleName(tr("In the mix: %1").arg(name));
    m_box->setFixedWidth(17);
    connect(m_box, &QCheckBox::clicked, this, &MeasureRow::checked);
    line->addWidget(m_box);
  }
  auto* words = new QLabel;
  words->setTextFormat(Qt::RichText);
  const bool strong = group == MeasureGroup::Suitable;
  const QColor ink =
      group == MeasureGroup::Excluded || group == MeasureGroup::LittleEffect ? tokens().text2 : tokens().text;
  QString text =
      QStringLiteral("<span style='color:%1;font-weight:%2'>%3</span>")
          .arg(ink.name(), strong ? QStringLiteral("600") : QStringLiteral("400"), name.toHtmlEscaped());
  if (const QString because = hint(assessment, group, advice); !because.isEmpty()) {
    text += QStringLiteral("<br><span style='color:%1;font-size:%3pt'>%2</span>")
                .arg(tokens().text2.name(), because.toHtmlEscaped())
                .arg(fontOf(Type::Small).pointSizeF());
    setToolTip(because);
  }
  words->setText(text);
  words->setWordWrap(true);
  words->setContentsMargins(0, 5, 0, 6);
  words->setAttribute(Qt::WA_TransparentForMouseEvents);  // rich text would keep the click to itself
  words->setMinimumWidth(60);
  line->addWidget(words, 1);
  using C = MeasureColumns;
  line->addWidget(cell(categoryWord(measure.category), C::category, Qt::AlignLeft));
  line->addWidget(cell(shown(assessment.score), C::points, Qt::AlignRight, Type::Strong, ink));
  if (assessment.scoreMin != assessment.scoreMax) {
    setToolTip(tr("%1 points; between %2 and %3 when all answers are in")
                   .arg(assessment.score)
                   .arg(assessment.scoreMin)
                   .arg(assessment.scoreMax));
  }
  line->addWidget(cell(evidenceWord(measure), C::evidence, Qt::AlignLeft));
  line->addWidget(new BandBlocks(measure.cost, tr("Money: %1 of 3").arg(static_cast<int>(measure.cost) + 1)));
  line->addWidget(
      new BandBlocks(measure.labour, tr("Work: %1 of 3").arg(static_cast<int>(measure.labour) + 1)));
  line->addWidget(cell(tr("%1 wk").arg(measure.leadWeeks), C::start, Qt::AlignRight));
  auto* bar = new QWidget;
  bar->setLayout(line);
  bar->setMinimumHeight(31);
  m_bar = bar;
  bar->setAttribute(Qt::WA_TransparentForMouseEvents, false);
  all->addWidget(bar);
  setOpen(open);
}

void MeasureRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens();
  painter.fillRect(rect(), t.surface);
  if (m_detail) {
    painter.fillRect(QRect(0, 0, width(), m_bar->height()), t.selection);
    painter.fillRect(QRect(0, 0, 3, height()), t.accent);
  }
  painter.setPen(t.line);
  painter.drawLine(0, height() - 1, width(), height() - 1);
  if (hasFocus()) {
    painter.setPen(QPen(t.accent, 2));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -2));
  }
}

void MeasureRow::mouseReleaseEvent(QMouseEvent* event) {
  if (event->position().y() > m_bar->height()) return;
  setOpen(!m_detail);
  emit toggled(measure(), m_detail != nullptr);
}

void MeasureRow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Space:
      if (m_box) m_box->click();
      return;
    case Qt::Key_Right:
    case Qt::Key_Return:
      if (!m_detail) setOpen(true), emit toggled(measure(), true);
      return;
    case Qt::Key_Left:
      if (m_detail) setOpen(false), emit toggled(measure(), false);
      return;
    case Qt::Key_Down:
      focusNextChild();
      return;
    case Qt::Key_Up:
      focusPreviousChild();
      return;
    default:
      QFrame::keyPressEvent(event);
  }
}

void MeasureRow::setOpen(bool open) {
  if (open == (m_detail != nullptr)) return;
  if (open) {
    m_detail = makeDetail();
    layout()->addWidget(m_detail);
  } else {
    delete m_detail;
    m_detail = nullptr;
    m_decision = nullptr;
  }
  update();
}

QWidget* MeasureRow::makeDetail() {
  const app::AdviceGiven& advice = *m_given;
  const Measure& measure = *m_assessment.measure;
  auto* made = new QWidget;
  auto* layout = column(made, 0, 6);
  layout->setContentsMargins(41, 8, 16, 12);
  auto* sides = row(32);
  const auto side = [&](Symbol symbol, const QColor& colour, const QString& title) {
    auto* part = new QVBoxLayout;
    part->setSpacing(2);
    auto* head = row(6);
    head->addWidget(sign(symbol, colour, 16));
    head->addWidget(label(title, Type::Strong, colour), 1);
    part->addLayout(head);
    sides->addLayout(part, 1);
    return part;
  };
  const auto reason = [&](QVBoxLayout* part, const QString& text, const QString& points) {
    auto* line = row(8);
    line->addWidget(label(asSentence(text), Type::Small), 1);
    if (!points.isEmpty()) line->addWidget(cell(points, 32, Qt::AlignRight, Type::Strong, tokens().text));
    part->addLayout(line);
  };
  QVBoxLayout* pro = side(Symbol::Plus, tokens().suitable, tr("In favour"));
  reason(pro, tr("Evidence: %1 (%2)").arg(evidenceWord(measure), QString::fromStdString(measure.evidence)),
         QStringLiteral("+%1").arg(measure.evidencePoints));
  for (const WeightedExpression* e : m_assessment.because) {
    reason(pro, sentence(e->when, advice), QStringLiteral("+%1").arg(e->weight));
  }
  pro->addStretch(1);
  QVBoxLayout* con = side(Symbol::Minus, tokens().excluded, tr("Against"));
  if (m_assessment.against.empty() && m_assessment.blockedBy.empty() && m_assessment.lostToFailure == 0)
    reason(con, tr("Nothing found"), {});
  for (const Expression* e : m_assessment.blockedBy) reason(con, sentence(*e, advice), tr("no"));
  for (const WeightedExpression* e : m_assessment.against) {
    reason(con, sentence(e->when, advice), QString(QChar(0x2212)) + QString::number(e->weight));
  }
  if (m_assessment.lostToFailure > 0) {
    const QString outcome = QString::fromStdString(m_assessment.before->outcome);
    reason(
        con,
        outcome.isEmpty() ? tr("did not work here before") : tr("did not work here before: %1").arg(outcome),
        QString(QChar(0x2212)) + QString::number(m_assessment.lostToFailure));
  }
  con->addStretch(1);
  layout->addLayout(sides);
  layout->addSpacing(2);
  layout->addWidget(hairline());
  layout->addSpacing(2);

  const auto field = [&](const QString& name, const QString& text) {
    if (text.isEmpty()) return;
    auto* line = row(8);
    QLabel* head = label(name, Type::Small, tokens().text2);
    head->setFixedWidth(92);
    head->setAlignment(Qt::AlignTop);
    line->addWidget(head);
    line->addWidget(label(asSentence(text), Type::Small), 1);
    layout->addLayout(line);
  };
  const bool asksWhy = !m_inMix && m_assessment.status == MeasureStatus::Suitable;
  if (asksWhy) field(tr("Why not"), shown(whyNot(*advice.rules, advice.facts, advice.advice, measure)));
  QStringList conditions;
  for (const Expression& e : measure.hard) conditions << shown(conditionOf(e, *advice.rules));
  field(tr("Effect"), shown(measure.worksIf));
  field(tr("Mind"), shown(measure.consider));
  field(tr("Condition"), conditions.join(QStringLiteral("; ")));
  QStringList unknown;
  for (const Expression* e : m_assessment.unknown) unknown << shown(conditionOf(*e, *advice.rules));
  unknown.removeDuplicates();
  field(tr("Not known yet"), unknown.join(QStringLiteral("; ")));
  field(tr("Law"), shown(measure.legal));
  field(tr("Who decides"), shown(titleOf(measure.decides)));
  field(tr("With whom"), shown(measure.partners));
  field(tr("Source"),
        sourcesOf(measure, *advice.rules) + (measure.external ? tr(" (added source)") : QString()));
  layout->addSpacing(4);
  const bool reasonNeeded = m_group != MeasureGroup::Suitable && m_group != MeasureGroup::LittleEffect;
  m_decision = new DecisionForm(m_session, measure, reasonNeeded);
  layout->addWidget(m_decision);
  return made;
}

void MeasureRow::checked(bool on) {
  const bool reasonNeeded = m_group == MeasureGroup::Conditional || !on;
  if (!reasonNeeded) {
    PlanEntry entry = m_session.draftOf(m_assessment.measure->id);
    entry.status = PlanStatus::Accepted;
    m_session.decide({std::move(entry)});
    return;
  }
  // A decision against the rules needs a reason: the row opens and asks for it.
  m_box->setChecked(m_inMix);
  setOpen(true);
  emit toggled(measure(), true);
  m_decision->askReason();
}

}  // namespace brandpunt::ui
