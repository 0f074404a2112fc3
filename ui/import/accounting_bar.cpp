// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/accounting_bar.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

#include "model/words.h"
#include "theme/parts.h"

namespace brandpunt::ui {

namespace {

enum class Look { Taken, Hatched, Grey, Refused };

struct Part {
  std::int64_t n;
  Look look;
};

void fill(QPainter& painter, const QRectF& rect, Look look) {
  const Tokens& t = tokens();
  switch (look) {
    case Look::Taken:
      painter.fillRect(rect, t.accent);
      return;
    case Look::Grey:
      painter.fillRect(rect, t.bars);
      return;
    case Look::Refused:
      painter.fillRect(rect, t.excluded);
      return;
    case Look::Hatched:
      painter.save();
      painter.setClipRect(rect);
      painter.fillRect(rect, t.surface);
      painter.setPen(QPen(t.text2, 1.4));
      for (double x = rect.left() - rect.height(); x < rect.right(); x += 5) {
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
      }
      painter.setPen(QPen(t.text2, 1));
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
      painter.restore();
      return;
  }
}

/// The parts side by side; each at least four pixels, so that no row disappears.
class Strip : public QWidget {
 public:
  explicit Strip(std::vector<Part> parts) : m_parts(std::move(parts)) { setFixedHeight(16); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double total = 0;
    double least = 0;
    for (const Part& part : m_parts) {
      total += static_cast<double>(part.n);
      if (part.n > 0) least += 4;
    }
    if (total <= 0) return;
    double x = 0;
    for (const Part& part : m_parts) {
      if (part.n == 0) continue;
      const double wide = 4 + (width() - least) * static_cast<double>(part.n) / total;
      fill(painter, QRectF(x, 0, wide - 1, 15), part.look);
      x += wide;
    }
  }

 private:
  std::vector<Part> m_parts;
};

class Swatch : public QWidget {
 public:
  explicit Swatch(Look look) : m_look(look) { setFixedSize(11, 11); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    fill(painter, rect(), m_look);
  }

 private:
  Look m_look;
};

}  // namespace

AccountingBar::AccountingBar(const ImportReport& report, QWidget* parent) : QWidget(parent) {
  auto* all = column(this, 0, 6);
  const auto number = [](std::int64_t n) { return shown(static_cast<double>(n)); };
  auto* head = row(8);
  QLabel* title = label(tr("All %1 rows accounted for").arg(number(report.rowsRead)), Type::Heading);
  title->setWordWrap(false);
  head->addWidget(title);
  head->addWidget(label(tr("read = taken + duplicate + merged + rejected"), Type::Small, tokens().text2), 1);
  all->addLayout(head);
  all->addWidget(new Strip({{report.accepted, Look::Taken},
                            {report.duplicates, Look::Hatched},
                            {report.merged, Look::Grey},
                            {report.rejected, Look::Refused}}));
  auto* parts = row(16);
  const auto part = [&](std::int64_t n, Look look, const QString& word, const QStringList& reasons,
                        int stretch) {
    auto* each = new QVBoxLayout;
    each->setSpacing(1);
    each->addWidget(label(number(n), Type::Title));
    auto* named = row(6);
    named->addWidget(new Swatch(look));
    named->addWidget(label(word, Type::Strong), 1);
    each->addLayout(named);
    for (const QString& reason : reasons) each->addWidget(label(reason, Type::Small, tokens().text2));
    each->addStretch(1);
    parts->addLayout(each, stretch);
  };
  QStringList taken{tr("%1 on the map").arg(number(report.accepted - report.withoutLocation))};
  if (report.withoutLocation > 0)
    taken << tr("%1 without a usable place, kept in the table").arg(number(report.withoutLocation));
  if (report.withoutTime > 0) taken << tr("%1 without a usable time").arg(number(report.withoutTime));
  if (report.endBeforeStart > 0)
    taken << tr("%1 with an end before the begin").arg(number(report.endBeforeStart));
  QStringList refused;
  for (const auto& [reason, n] : report.byReason)
    refused << QStringLiteral("%1 %2").arg(number(n), Words::rejection(reason));
  part(report.accepted, Look::Taken, tr("taken"), taken, 4);
  part(report.duplicates, Look::Hatched, tr("duplicate"),
       report.duplicates > 0 ? QStringList{tr("same number and content")} : QStringList(), 3);
  part(report.merged, Look::Grey, tr("merged"),
       report.merged > 0 ? QStringList{tr("same number, another code")} : QStringList(), 3);
  part(report.rejected, Look::Refused, tr("rejected"), refused, 3);
  all->addLayout(parts);
  if (const UpdateCounts& u = report.update; u.changed + u.unchanged + u.gone + u.older > 0) {
    QStringList since{tr("%1 new").arg(number(u.added)), tr("%1 changed").arg(number(u.changed)),
                      tr("%1 unchanged").arg(number(u.unchanged)), tr("%1 gone").arg(number(u.gone))};
    if (u.older > 0) since << tr("%1 older than what is known").arg(number(u.older));
    all->addWidget(label(tr("Against the exports before: %1.").arg(since.join(QStringLiteral(", "))),
                         Type::Small, tokens().text2));
  }
  setAccessibleName(tr("%1 rows read: %2 taken, %3 duplicate, %4 merged, %5 rejected")
                        .arg(number(report.rowsRead), number(report.accepted), number(report.duplicates),
                             number(report.merged), number(report.rejected)));
}

}  // namespace brandpunt::ui
