// SPDX-License-Identifier: GPL-3.0-or-later
#include "share_panel/page_view.h"

#include <QPainter>

#include "theme/theme.h"

namespace brandpunt::ui {
namespace {

constexpr int margin = 24, gap = 16;

}  // namespace

PageView::PageView() {
  setMinimumSize(320, 240);
  setAccessibleName(tr("Preview of the page"));
}

void PageView::setPages(std::vector<QImage> pages, const QString& words) {
  m_pages.clear();
  for (QImage& page : pages) m_pages.push_back({std::move(page), {}});
  m_words = words;
  setAccessibleDescription(words);
  update();
}

void PageView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().sunken);
  if (m_pages.empty()) {
    painter.setPen(tokens().text2);
    painter.setFont(fontOf(Type::Body));
    painter.drawText(rect().adjusted(40, 40, -40, -40), Qt::AlignCenter | Qt::TextWordWrap, m_words);
    return;
  }
  const auto n = static_cast<int>(m_pages.size());
  const QSizeF room((width() - 2 * margin - (n - 1) * gap) / static_cast<double>(n), height() - 2 * margin);
  const QSizeF size = QSizeF(m_pages.front().full.size()).scaled(room, Qt::KeepAspectRatio);
  double x = (width() - n * size.width() - (n - 1) * gap) / 2;
  for (Page& page : m_pages) {
    const QRectF place(x, (height() - size.height()) / 2, size.width(), size.height());
    // Scaled by hand: Qt's painter skips pixels when it makes a picture much smaller.
    const QSize pixels = (size * devicePixelRatioF()).toSize();
    if (page.small.size() != pixels)
      page.small = page.full.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(place, page.small);
    painter.setPen(QPen(tokens().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place);
    x += size.width() + gap;
  }
}

}  // namespace brandpunt::ui
