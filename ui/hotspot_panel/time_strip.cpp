// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot_panel/time_strip.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <map>

#include "model/words.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

constexpr double wordsWidth = 116;
constexpr double marginRight = 16;
constexpr int mostMonths = 60;

Date firstOf(const MonthCount& month) { return {month.year, month.month, 1}; }

}  // namespace

TimeStrip::TimeStrip(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  setFocusPolicy(Qt::StrongFocus);
  setProperty("ownFocus", true);
  setAccessibleName(tr("Period, by month"));
  setAccessibleDescription(tr("Left and right move the period by a month; with Shift its end."));
  setToolTip(tr("Drag over the months you want to look at."));
  setFixedHeight(64);
  connect(&session, &Session::dossierChanged, this, &TimeStrip::recount);
  connect(&session, &Session::countedChanged, this, &TimeStrip::recount);
  connect(&session, &Session::runChanged, this, qOverload<>(&QWidget::update));
  recount();
}

void TimeStrip::recount() {
  // Months that somebody is dragging over may be other ones now, or none.
  m_dragFrom = m_dragTo = -1;
  m_months.clear();
  if (m_session.hasIncidents() && m_session.dossier()->dataDate) {
    const auto& byMonth = m_session.tally().byMonth;
    if (const auto offence = byMonth.find(m_session.inquiry().offence); offence != byMonth.end()) {
      const std::map<int, int>& counts = offence->second;
      const int last = std::max(counts.rbegin()->first, monthNumber(*m_session.dossier()->dataDate));
      for (int month = std::max(counts.begin()->first, last - mostMonths + 1); month <= last; ++month) {
        const auto found = counts.find(month);
        m_months.push_back({month / 12, month % 12 + 1, found == counts.end() ? 0 : found->second});
      }
    }
  }
  update();
}

double TimeStrip::left() const { return wordsWidth; }
double TimeStrip::step() const {
  return (width() - wordsWidth - marginRight) / std::max<double>(1, static_cast<double>(m_months.size()));
}

int TimeStrip::monthAt(double x) const {
  return std::clamp(static_cast<int>((x - left()) / step()), 0,
                    std::max(0, static_cast<int>(m_months.size()) - 1));
}

void TimeStrip::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens();
  QPainter painter(this);
  painter.fillRect(rect(), t.surface);
  painter.setPen(t.line);
  painter.drawLine(0, 0, width(), 0);
  painter.setFont(fontOf(Type::Strong));
  painter.setPen(t.text);
  painter.drawText(QRectF(16, 12, 96, 18), Qt::AlignLeft | Qt::AlignVCenter, tr("Period"));
  painter.setFont(fontOf(Type::Small));
  painter.setPen(t.text2);
  painter.drawText(QRectF(16, 29, 96, 18), Qt::AlignLeft | Qt::AlignVCenter, tr("by month"));
  if (hasFocus()) {
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
  }
  if (m_months.empty()) return;

  Period period = m_session.period().value_or(Period{});
  if (m_dragFrom >= 0) {
    period = {firstOf(m_months[static_cast<std::size_t>(std::min(m_dragFrom, m_dragTo))]),
              firstOf(m_months[static_cast<std::size_t>(std::max(m_dragFrom, m_dragTo))]).plusMonths(1)};
  }
  const Period before = period.shiftedMonths(-12);
  const bool beforeKnown =
      std::ranges::any_of(m_session.table().sheets(),
                          [](const app::HotspotSheet& sheet) { return sheet.hotspot.nBefore.has_value(); });
  const int most = std::max(1, std::ranges::max_element(m_months, {}, &MonthCount::n)->n);
  const double base = 44;
  const double room = 36;
  double from = -1, to = -1, beforeFrom = -1, beforeTo = -1;
  for (std::size_t i = 0; i < m_months.size(); ++i) {
    const double x = left() + static_cast<double>(i) * step();
    const Date first = firstOf(m_months[i]);
    const bool in = period.contains(first);
    const bool year = beforeKnown && before.contains(first);
    if (in) from = from < 0 ? x : from, to = x + step();
    if (year) beforeFrom = beforeFrom < 0 ? x : beforeFrom, beforeTo = x + step();
  }
  if (from >= 0) painter.fillRect(QRectF(from - 0.5, 5, to - from, base - 5), t.weak);
  for (std::size_t i = 0; i < m_months.size(); ++i) {
    const double x = left() + static_cast<double>(i) * step();
    const double high = room * m_months[i].n / most;
    const Date first = firstOf(m_months[i]);
    const bool in = period.contains(first);
    const bool year = beforeKnown && before.contains(first);
    QColor colour = in ? t.accent : t.bars;
    if (!in && !year) colour.setAlphaF(0.55F);
    painter.fillRect(QRectF(x + 0.5, base - high, std::max(1.0, step() - 2), high), colour);
  }
  painter.setFont(fontOf(Type::Tick));
  const QFontMetricsF metrics(painter.font());
  const auto text = [&](double a, double b, const QString& words, const QColor& colour) {
    const double wide = metrics.horizontalAdvance(words);
    const double at = std::max(left(), std::min((a + b - wide) / 2, width() - marginRight - wide));
    painter.setPen(colour);
    painter.drawText(QPointF(at, base + 14), words);
    return QRectF(at, base, wide, 16);
  };
  QRectF taken;
  if (from >= 0) {
    painter.setPen(QPen(t.accent, 2));
    painter.drawLine(QPointF(from - 0.5, 5), QPointF(from - 0.5, base));
    painter.drawLine(QPointF(to - 0.5, 5), QPointF(to - 0.5, base));
    painter.setFont(fontOf(Type::Tick));
    taken = text(from, to, Words::period(period), t.accent);
  }
  if (beforeFrom >= 0) {
    painter.setPen(QPen(t.text3, 1.5));
    painter.drawLine(QPointF(beforeFrom, base + 2), QPointF(beforeTo - 2, base + 2));
    const QString words = tr("the year before");
    if (beforeTo - beforeFrom > metrics.horizontalAdvance(words)) {
      const QRectF place = text(beforeFrom, beforeTo, words, t.text2);
      taken = taken.isNull() ? place : taken.united(place);
    }
  }
  const QLocale locale(language() == Language::Dutch ? QLocale::Dutch : QLocale::English);
  const QString first =
      locale.monthName(m_months.front().month, QLocale::ShortFormat).remove(QLatin1Char('.')) +
      QLatin1Char(' ') + QString::number(m_months.front().year);
  if (taken.isNull() || left() + metrics.horizontalAdvance(first) + 8 < taken.left()) {
    painter.setPen(t.text2);
    painter.drawText(QPointF(left(), base + 14), first);
  }
}

void TimeStrip::mousePressEvent(QMouseEvent* event) {
  if (m_months.empty() || event->position().x() < left()) return;
  m_dragFrom = m_dragTo = monthAt(event->position().x());
  update();
}

void TimeStrip::mouseMoveEvent(QMouseEvent* event) {
  if (m_dragFrom < 0) return;
  m_dragTo = monthAt(event->position().x());
  update();
}

void TimeStrip::mouseReleaseEvent(QMouseEvent*) {
  if (m_dragFrom < 0) return;
  const int from = std::min(m_dragFrom, m_dragTo);
  const int to = std::max(m_dragFrom, m_dragTo);
  m_dragFrom = m_dragTo = -1;
  // A click picks the twelve months that end there; one month alone is too little to find places in.
  if (from == to) {
    ask(std::max(0, to - 11), to);
  } else {
    ask(from, to);
  }
}

void TimeStrip::keyPressEvent(QKeyEvent* event) {
  const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
  const std::optional<Period> period = m_session.period();
  if (step == 0 || !period || m_months.empty()) return QWidget::keyPressEvent(event);
  const int origin = monthNumber(firstOf(m_months.front()));
  int from = monthNumber(period->from) - origin;
  int to = monthNumber(period->to) - origin - 1;
  to += step;
  if (!event->modifiers().testFlag(Qt::ShiftModifier)) from += step;
  if (from < 0 || to < from || to >= static_cast<int>(m_months.size())) return;
  ask(from, to);
}

void TimeStrip::ask(int from, int to) {
  Inquiry inquiry = m_session.inquiry();
  inquiry.period = Period{firstOf(m_months[static_cast<std::size_t>(from)]),
                          firstOf(m_months[static_cast<std::size_t>(to)]).plusMonths(1)};
  m_session.ask(inquiry);
}

}  // namespace brandpunt::ui
