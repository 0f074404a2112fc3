// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice_panel/measures_panel.h"

#include <QApplication>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>
#include <algorithm>
#include <map>

#include "advice/mix.h"
#include "task/turns.h"

namespace brandpunt::ui {

namespace {

constexpr std::size_t shownAtFirst = 8;

struct GroupLook {
  Symbol symbol;
  QColor ink, band;
};

GroupLook lookOf(MeasureGroup group) {
  const Tokens& t = tokens();
  switch (group) {
    case MeasureGroup::Suitable:
      return {Symbol::Check, t.suitable, t.suitableBand};
    case MeasureGroup::LittleEffect:
      return {Symbol::Check, t.text2, t.sunken};
    case MeasureGroup::Conditional:
      return {Symbol::Question, t.conditional, t.conditionalBand};
    case MeasureGroup::Excluded:
      return {Symbol::Excluded, t.excluded, t.excludedBand};
  }
  return {Symbol::Check, t.text, t.surface};
}

QString wordOf(MeasureGroup group) {
  switch (group) {
    case MeasureGroup::Suitable:
      return MeasuresPanel::tr("Suitable");
    case MeasureGroup::LittleEffect:
      return MeasuresPanel::tr("Possible, little effect");
    case MeasureGroup::Conditional:
      return MeasuresPanel::tr("Conditional");
    case MeasureGroup::Excluded:
      return MeasuresPanel::tr("Excluded");
  }
  return {};
}

QWidget* columnHeads() {
  auto* made = new QWidget;
  auto* line = new QHBoxLayout(made);
  // The rows end where their scroll bar begins.
  line->setContentsMargins(41, 0, 16 + made->style()->pixelMetric(QStyle::PM_ScrollBarExtent), 4);
  line->setSpacing(8);
  const auto head = [&](const QString& text, int width, Qt::Alignment alignment) {
    QLabel* one = label(text, Type::Small, tokens().text2);
    one->setWordWrap(false);
    if (width > 0) one->setFixedWidth(width);
    one->setAlignment(alignment);
    line->addWidget(one, width > 0 ? 0 : 1);
  };
  using C = MeasureColumns;
  head(MeasuresPanel::tr("Measure"), 0, Qt::AlignLeft);
  head(MeasuresPanel::tr("Directed at"), C::category, Qt::AlignLeft);
  head(MeasuresPanel::tr("Points"), C::points, Qt::AlignRight);
  head(MeasuresPanel::tr("Evidence"), C::evidence, Qt::AlignLeft);
  head(MeasuresPanel::tr("Money"), C::money, Qt::AlignLeft);
  head(MeasuresPanel::tr("Work"), C::work, Qt::AlignLeft);
  head(MeasuresPanel::tr("Start"), C::start, Qt::AlignRight);
  return made;
}

}  // namespace

bool isTaken(const Session& session, const Measure& measure) {
  const auto decided = session.plan().find(measure.id);
  if (decided != session.plan().end()) return decided->second.status != PlanStatus::Rejected;
  return session.advice() &&
         std::ranges::find(session.advice()->advice.mix, &measure) != session.advice()->advice.mix.end();
}

MeasuresPanel::MeasuresPanel(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  setAutoFillBackground(true);
  auto* all = column(this, 0, 0);
  auto* head = row(10);
  head->setContentsMargins(16, 8, 16, 6);
  QLabel* title = label(tr("Measures"), Type::Heading);
  title->setWordWrap(false);
  head->addWidget(title);
  m_summary = label({}, Type::Small, tokens().text2);
  m_summary->setWordWrap(false);
  head->addWidget(m_summary, 1);
  m_order = new Segments(tr("Order"), {tr("By verdict"), tr("By direction")});
  m_order->setCurrent(0);
  connect(m_order, &Segments::chosen, this, &MeasuresPanel::refresh);
  head->addWidget(m_order);
  all->addLayout(head);
  all->addWidget(columnHeads());
  all->addWidget(hairline());
  m_list = new Panel(Panel::Ground::Background);
  m_list->scroll()->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  m_list->content()->setContentsMargins(0, 0, 0, 0);
  m_list->content()->setSpacing(0);
  all->addWidget(m_list, 1);
  connect(&session, &Session::adviceChanged, this, [this] {
    if (!m_session.advice()) return refresh();
    Turns::refresh(this, [this] { refresh(); });
  });
  refresh();
}

MeasureGroup MeasuresPanel::groupOf(const Assessment& a) const {
  if (a.status == MeasureStatus::Excluded) return MeasureGroup::Excluded;
  if (a.status == MeasureStatus::Conditional) return MeasureGroup::Conditional;
  const app::AdviceGiven& given = *m_session.advice();
  const bool weak = valueInQuarters(*a.measure, a.score, given.advice.mix, given.rules->mix) <
                    given.rules->mix.minimumValue;
  return weak && !isTaken(m_session, *a.measure) ? MeasureGroup::LittleEffect : MeasureGroup::Suitable;
}

void MeasuresPanel::refresh() {
  const QString keyboardAt = measureWithKeyboard();
  // Taken off the row before that is hidden, or Qt would hand the keyboard to the neighbouring panel.
  if (!keyboardAt.isEmpty()) setFocus(Qt::OtherFocusReason);
  fill();
  // Rows are made anew; the keyboard stays at the measure where it was, once Qt has shown the new row from its queue.
  if (!keyboardAt.isEmpty()) QTimer::singleShot(0, this, [this, keyboardAt] { focusRow(keyboardAt); });
}

void MeasuresPanel::focusRow(const QString& measure) {
  for (MeasureRow* row : m_list->findChildren<MeasureRow*>()) {
    if (row->measure() == measure && row->isVisible()) return row->setFocus(Qt::OtherFocusReason);
  }
}

QString MeasuresPanel::measureWithKeyboard() const {
  QWidget* widget = QApplication::focusWidget();
  while (widget && !qobject_cast<MeasureRow*>(widget)) widget = widget->parentWidget();
  auto* row = qobject_cast<MeasureRow*>(widget);
  return row && m_list->isAncestorOf(row) ? row->measure() : QString();
}

void MeasuresPanel::fill() {
  const int at = m_list->scroll()->verticalScrollBar()->value();
  m_list->clear();
  m_summary->clear();
  const auto& given = m_session.advice();
  if (!given) {
    m_list->content()->addWidget(emptyState(Symbol::Advice, tr("No hotspot selected"),
                                            tr("Select a hotspot to see which measures fit it.")));
    return;
  }
  if (given->advice.watchOnly) {
    m_list->content()->addWidget(emptyState(Symbol::Advice, tr("Too few for measures"),
                                            given->advice.notes.empty()
                                                ? tr("Keep watching this place.")
                                                : shown(given->advice.notes.front().text)));
    return;
  }
  if (given->advice.measures.empty()) {
    m_list->content()->addWidget(
        emptyState(Symbol::Advice, tr("No measures for this offence yet"),
                   tr("The rules know theft from vehicles and residential burglary.")));
    return;
  }
  const QString offence = shown(infoOf(m_session.run() ? m_session.run()->offence : Offence::Autokraak).one);
  m_summary->setText(
      tr("%n looked at for %1", nullptr, static_cast<int>(given->advice.measures.size())).arg(offence));
  m_order->current() == 1 ? fillByCategory() : fillByVerdict();
  m_list->content()->addStretch(1);
  m_list->scroll()->verticalScrollBar()->setValue(at);
}

void MeasuresPanel::addHead(MeasureGroup group, int count, const QString& note) {
  const GroupLook look = lookOf(group);
  auto* band = new QWidget;
  band->setAutoFillBackground(true);
  QPalette palette = band->palette();
  palette.setColor(QPalette::Window, look.band);
  band->setPalette(palette);
  auto* line = new QHBoxLayout(band);
  line->setContentsMargins(16, 5, 16, 5);
  line->setSpacing(8);
  line->addWidget(sign(look.symbol, look.ink, 17));
  QLabel* word = label(wordOf(group), Type::Strong, look.ink);
  word->setWordWrap(false);
  line->addWidget(word);
  QLabel* number = label(QString::number(count), Type::Body, look.ink);
  number->setWordWrap(false);
  line->addWidget(number);
  line->addWidget(label(note, Type::Small, tokens().text), 1);
  m_list->content()->addWidget(band);
}

void MeasuresPanel::addRow(const Assessment& assessment) {
  const QString id = QString::fromStdString(assessment.measure->id);
  auto* made = new MeasureRow(m_session, assessment, groupOf(assessment),
                              isTaken(m_session, *assessment.measure), m_open.contains(id));
  connect(made, &MeasureRow::toggled, this, [this](const QString& measure, bool open) {
    open ? (void)m_open.insert(measure) : (void)m_open.erase(measure);
  });
  m_list->content()->addWidget(made);
}

void MeasuresPanel::fillByVerdict() {
  const app::AdviceGiven& given = *m_session.advice();
  std::map<MeasureGroup, std::vector<const Assessment*>> groups;
  for (const Assessment& a : given.advice.measures) {
    if (!a.measure->personFocused) groups[groupOf(a)].push_back(&a);
  }
  for (auto& [group, members] : groups) {
    std::ranges::stable_sort(members, {}, [&](const Assessment* a) {
      return std::pair(!isTaken(m_session, *a->measure), -a->score);
    });
    const auto taken =
        std::ranges::count_if(members, [&](const Assessment* a) { return isTaken(m_session, *a->measure); });
    QString note;
    if (group == MeasureGroup::Suitable) note = tr("%n in the mix", nullptr, static_cast<int>(taken));
    if (group == MeasureGroup::LittleEffect) note = tr("fits, but costs more than it brings here");
    if (group == MeasureGroup::Conditional) note = tr("possible, if the condition is met");
    if (group == MeasureGroup::Excluded) note = tr("not possible here");
    addHead(group, static_cast<int>(members.size()), note);
    const std::size_t most =
        m_wide.contains(group) ? members.size() : std::max(shownAtFirst, static_cast<std::size_t>(taken));
    for (std::size_t i = 0; i < members.size() && i < most; ++i) addRow(*members[i]);
    if (members.size() <= most) continue;
    auto* rest = new QWidget;
    rest->setAutoFillBackground(true);
    QPalette palette = rest->palette();
    palette.setColor(QPalette::Window, tokens().surface);
    rest->setPalette(palette);
    auto* line = new QHBoxLayout(rest);
    line->setContentsMargins(36, 1, 16, 1);
    QPushButton* more =
        button(tr("%n other(s)", nullptr, static_cast<int>(members.size() - most)), ButtonRole::Link);
    more->setIcon(iconOf(Symbol::ChevronRight, tokens().accent));
    const MeasureGroup which = group;
    connect(more, &QPushButton::clicked, this, [this, which] {
      m_wide.insert(which);
      QMetaObject::invokeMethod(this, &MeasuresPanel::refresh, Qt::QueuedConnection);
    });
    line->addWidget(more);
    line->addStretch(1);
    m_list->content()->addWidget(rest);
  }
}

void MeasuresPanel::fillByCategory() {
  const app::AdviceGiven& given = *m_session.advice();
  std::map<Category, std::vector<const Assessment*>> groups;
  for (const Assessment& a : given.advice.measures) {
    if (!a.measure->personFocused) groups[a.measure->category].push_back(&a);
  }
  for (auto& [category, members] : groups) {
    std::ranges::stable_sort(members, {},
                             [](const Assessment* a) { return std::pair(a->status, -a->score); });
    auto* head = label(categoryWord(category), Type::Strong);
    head->setContentsMargins(16, 12, 16, 4);
    m_list->content()->addWidget(head);
    for (const Assessment* a : members) addRow(*a);
  }
}

}  // namespace brandpunt::ui
