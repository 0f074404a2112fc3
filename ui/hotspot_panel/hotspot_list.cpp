// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot_panel/hotspot_list.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>

#include "map_view/marks.h"
#include "model/words.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

/// One column of the list. What it draws is the text of the model; only the badge and the interval are pictures.
class RowDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {10, HotspotList::rowHeight};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const auto* sheet =
        static_cast<const app::HotspotSheet*>(index.data(HotspotTable::SheetRole).value<const void*>());
    if (!sheet) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    switch (index.column()) {
      case HotspotTable::Place:
        place(*painter, option.rect, *sheet, selected);
        break;
      case HotspotTable::Count:
        number(*painter, option.rect, index.data().toString(), Type::Heading, true, *sheet);
        break;
      case HotspotTable::ChangeText:
        number(*painter, option.rect, index.data().toString(), clear(*sheet) ? Type::Strong : Type::Small,
               clear(*sheet), *sheet);
        break;
      case HotspotTable::ChangeInterval:
        interval(*painter, option.rect, *sheet);
        break;
      default:
        verdict(*painter, option.rect, *sheet, index.data().toString());
    }
    painter->restore();
  }

 private:
  static bool clear(const app::HotspotSheet& sheet) {
    return sheet.change.verdict == ChangeVerdict::Rising || sheet.change.verdict == ChangeVerdict::Falling;
  }
  static QColor colour(const app::HotspotSheet& sheet) {
    return sheet.hotspot.verdict == Verdict::TooFew ? tokens().text3 : tokens().text;
  }

  static void place(QPainter& painter, const QRect& rect, const app::HotspotSheet& sheet, bool selected) {
    drawBadge(painter, QPointF(rect.left() + 27, rect.center().y() + 0.5), sheet.hotspot.rank,
              sheet.hotspot.verdict, selected);
    const QRect words = rect.adjusted(46, 1, -4, -1);
    const bool strong = sheet.hotspot.verdict == Verdict::Hotspot;
    painter.setFont(fontOf(strong ? Type::Strong : Type::Body));
    painter.setPen(colour(sheet));
    const QFontMetrics metrics(painter.font());
    painter.drawText(words.adjusted(0, 0, 0, -words.height() / 2 + 1), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(Words::title(sheet), Qt::ElideRight, words.width()));
    painter.setFont(fontOf(Type::Small));
    painter.setPen(selected ? tokens().text : tokens().text2);
    painter.drawText(
        words.adjusted(0, words.height() / 2 - 1, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(Words::peak(sheet.times), Qt::ElideRight, words.width()));
  }

  static void number(QPainter& painter, const QRect& rect, const QString& text, Type type, bool strong,
                     const app::HotspotSheet& sheet) {
    painter.setFont(fontOf(type));
    painter.setPen(strong ? colour(sheet) : tokens().text2);
    painter.drawText(rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, text);
  }

  /// The band on an axis that all rows share: half to four times, logarithmic.
  static void interval(QPainter& painter, const QRect& rect, const app::HotspotSheet& sheet) {
    const Tokens& t = tokens();
    const double least = std::log(0.35);
    const double most = std::log(3.5);
    const auto x = [&](double ratio) {
      const double at = std::clamp(std::log(std::max(ratio, 1e-6)), least, most);
      return rect.left() + 4 + (rect.width() - 8) * (at - least) / (most - least);
    };
    const double y = rect.center().y() + 0.5;
    painter.setPen(QPen(t.text3, 1, Qt::DotLine));
    painter.drawLine(QPointF(x(1), rect.top()), QPointF(x(1), rect.bottom()));
    if (!sheet.change.ratio || !sheet.change.low) return;
    painter.setPen(QPen(t.text2, 1.4));
    painter.drawLine(QPointF(x(*sheet.change.low), y), QPointF(x(sheet.change.high.value_or(10)), y));
    painter.setBrush(clear(sheet) ? t.text : t.surface);
    painter.setPen(QPen(t.text, 1.3));
    painter.drawEllipse(QPointF(x(*sheet.change.ratio), y), 4, 4);
  }

  static void verdict(QPainter& painter, const QRect& rect, const app::HotspotSheet& sheet,
                      const QString& word) {
    drawVerdictRing(painter, QPointF(rect.left() + 14, rect.center().y() + 0.5), sheet.hotspot.verdict);
    painter.setFont(fontOf(sheet.hotspot.verdict == Verdict::Hotspot ? Type::Strong : Type::Body));
    painter.setPen(colour(sheet));
    painter.drawText(rect.adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
  }
};

/// Heads stand over what the rows draw: the first one right of the badges.
class ListHeader : public QHeaderView {
 public:
  explicit ListHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override {
    painter->fillRect(rect, tokens().surface);
    painter->setPen(tokens().line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setFont(fontOf(Type::Small));
    painter->setPen(tokens().text2);
    const int left = section == HotspotTable::Place ? 46 : section == HotspotTable::VerdictColumn ? 8 : 0;
    const int right = section == HotspotTable::Count || section == HotspotTable::ChangeText ? 8 : 0;
    const auto alignment = static_cast<Qt::Alignment>(
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    painter->drawText(rect.adjusted(left, 0, -right, 0), alignment,
                      model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
  }
};

}  // namespace

HotspotList::HotspotList(HotspotTable& table, QWidget* parent) : QTreeView(parent), m_table(table) {
  setHeader(new ListHeader(this));
  setModel(&table);
  setItemDelegate(new RowDelegate(this));
  setAccessibleName(tr("Hotspots by number"));
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setAllColumnsShowFocus(true);
  setSelectionBehavior(SelectRows);
  setTabKeyNavigation(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setFrameShape(NoFrame);
  header()->setSectionsMovable(false);
  header()->setSectionResizeMode(QHeaderView::Fixed);
  header()->setStretchLastSection(false);
  header()->setFixedHeight(24);
  header()->setMinimumSectionSize(20);
  connect(&table, &QAbstractItemModel::modelReset, this, &HotspotList::fitColumns);
  connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
    if (index.isValid()) emit opened(m_table.sheets()[static_cast<std::size_t>(index.row())].hotspot.id);
  });
}

void HotspotList::select(Id<Hotspot> hotspot) {
  const int row = m_table.rowOf(hotspot);
  if (row < 0 || row == currentIndex().row()) return;
  setCurrentIndex(m_table.index(row, 0));
  scrollTo(m_table.index(row, 0));
}

void HotspotList::keyPressEvent(QKeyEvent* event) {
  event->matches(QKeySequence::Copy) ? copyToClipboard(m_table.numbers()) : QTreeView::keyPressEvent(event);
}

void HotspotList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTreeView::currentChanged(current, previous);
  if (current.isValid()) emit selected(m_table.sheets()[static_cast<std::size_t>(current.row())].hotspot.id);
}

void HotspotList::resizeEvent(QResizeEvent* event) {
  QTreeView::resizeEvent(event);
  fitColumns();
}

void HotspotList::fitColumns() {
  const QFontMetrics words(fontOf(Type::Strong));
  int change = 74;  // a percentage; "23 against 2" takes more
  for (int row = 0; row < m_table.rowCount(); ++row) {
    const QString text = m_table.index(row, HotspotTable::ChangeText).data().toString();
    change = std::max(change, words.horizontalAdvance(text) + 16);
  }
  const int room = viewport()->width();
  const int verdict = 90;
  const int interval = room > 400 ? 56 : 0;
  const int count = 52;
  header()->resizeSection(HotspotTable::VerdictColumn, verdict);
  header()->resizeSection(HotspotTable::ChangeInterval, interval);
  header()->resizeSection(HotspotTable::ChangeText, change);
  header()->resizeSection(HotspotTable::Count, count);
  header()->resizeSection(HotspotTable::Place, std::max(80, room - verdict - interval - change - count));
}

void HotspotList::drawRow(QPainter* painter, const QStyleOptionViewItem& options,
                          const QModelIndex& index) const {
  const bool selected = selectionModel()->isSelected(index);
  const QRect row(0, options.rect.top(), viewport()->width(), options.rect.height());
  if (selected) {
    painter->fillRect(row, tokens().selection);
    painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), tokens().accent);
  }
  for (int column = 0; column < HotspotTable::ColumnCount; ++column) {
    QStyleOptionViewItem cell = options;
    if (selected) cell.state |= QStyle::State_Selected;
    cell.rect = QRect(columnViewportPosition(column), row.top(), columnWidth(column), row.height());
    if (cell.rect.width() > 0) itemDelegate()->paint(painter, cell, index.siblingAtColumn(column));
  }
  painter->setPen(tokens().line);
  painter->drawLine(row.bottomLeft(), row.bottomRight());
  if (selected && hasFocus()) {
    painter->setPen(QPen(tokens().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(row.adjusted(1, 1, -1, -1));
  }
}

}  // namespace brandpunt::ui
