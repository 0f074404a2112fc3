// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/parts.h"

#include <QAction>
#include <QLayoutItem>
#include <QScrollBar>

namespace brandpunt::ui {

namespace {

void colourText(QWidget& widget, const QColor& colour) {
  QPalette palette = widget.palette();
  palette.setColor(QPalette::WindowText, colour);
  palette.setColor(QPalette::Text, colour);
  widget.setPalette(palette);
}

QLabel* plainLabel(const QString& text, Type type, const QColor& colour, Qt::TextFormat format) {
  auto* made = new QLabel;
  made->setTextFormat(format);
  made->setText(text);
  made->setFont(fontOf(type));
  made->setWordWrap(true);
  colourText(*made, colour);
  return made;
}

}  // namespace

QLabel* label(const QString& text, Type type, const QColor& colour) {
  return plainLabel(text, type, colour, Qt::PlainText);
}

QLabel* richLabel(const QString& html, Type type, const QColor& colour) {
  return plainLabel(html, type, colour, Qt::RichText);
}

QPushButton* button(const QString& text, ButtonRole role) {
  auto* made = new QPushButton(text);
  made->setAutoDefault(false);
  setRole(*made, role);
  if (role == ButtonRole::Link) made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  return made;
}

QWidget* hairline() {
  auto* line = new QWidget;
  line->setFixedHeight(1);
  line->setAutoFillBackground(true);
  QPalette palette = line->palette();
  palette.setColor(QPalette::Window, tokens().line);
  line->setPalette(palette);
  return line;
}

QLabel* sign(Symbol symbol, const QColor& colour, int size) {
  auto* made = new QLabel;
  made->setPixmap(pixmap(symbol, colour, size, made->devicePixelRatioF()));
  made->setFixedSize(size, size);
  return made;
}

QString breakable(QString name) {
  for (const QChar sign : {QLatin1Char('_'), QLatin1Char('-'), QLatin1Char('.')}) {
    name.replace(sign, sign + QString(QChar(0x200B)));
  }
  return name;
}

QVBoxLayout* column(QWidget* owner, int margin, int spacing) {
  auto* layout = new QVBoxLayout(owner);
  layout->setContentsMargins(margin, margin, margin, margin);
  layout->setSpacing(spacing);
  return layout;
}

QHBoxLayout* row(int spacing) {
  auto* layout = new QHBoxLayout;
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing);
  return layout;
}

Panel::Panel(Ground ground, QWidget* parent) : QWidget(parent) {
  setAutoFillBackground(true);
  QPalette palette = this->palette();
  palette.setColor(QPalette::Window, ground == Ground::Surface ? tokens().surface : tokens().background);
  setPalette(palette);
  auto* all = column(this, 0, 0);
  m_scroll = new QScrollArea;
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_inside = new QWidget;
  m_content = column(m_inside, 12, 8);
  m_scroll->setWidget(m_inside);
  m_scroll->viewport()->setAutoFillBackground(false);
  m_inside->setAutoFillBackground(false);
  all->addWidget(m_scroll, 1);
  m_foot = new QVBoxLayout;
  m_foot->setContentsMargins(0, 0, 0, 0);
  m_foot->setSpacing(0);
  all->addLayout(m_foot);
}

void empty(QLayout& layout) {
  while (QLayoutItem* item = layout.takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    }
    if (QLayout* inner = item->layout()) empty(*inner);
    delete item;
  }
}

void Panel::clear() {
  empty(*m_content);
  empty(*m_foot);
}

constexpr int segmentPadding = 14;

Segments::Segments(const QString& name, const QStringList& choices, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_group->setExclusive(true);
  for (const QString& choice : choices) {
    auto* part = new QPushButton(choice);
    part->setCheckable(true);
    part->setAutoDefault(false);
    part->setAccessibleName(name + QStringLiteral(": ") + choice);
    part->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRole(*part, ButtonRole::Segment);
    part->setMinimumWidth(part->fontMetrics().horizontalAdvance(choice) + segmentPadding);
    m_group->addButton(part, layout->count());
    layout->addWidget(part);
  }
  connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

void Segments::setCurrent(int index) {
  if (QAbstractButton* one = m_group->button(index)) {
    one->setChecked(true);
    return;
  }
  m_group->setExclusive(false);
  for (QAbstractButton* each : m_group->buttons()) each->setChecked(false);
  m_group->setExclusive(true);
}

QWidget* emptyState(Symbol symbol, const QString& title, const QString& sentence, QAction* next) {
  auto* made = new QWidget;
  auto* layout = column(made, 24, 8);
  layout->addStretch(1);
  layout->addWidget(sign(symbol, tokens().accent, 32), 0, Qt::AlignHCenter);
  QLabel* head = label(title, Type::Heading);
  head->setAlignment(Qt::AlignHCenter);
  layout->addWidget(head);
  QLabel* words = label(sentence, Type::Body, tokens().text2);
  words->setAlignment(Qt::AlignHCenter);
  layout->addWidget(words);
  if (next) {
    QPushButton* go =
        button(next->text().remove(QLatin1Char('&')).remove(QStringLiteral("...")), ButtonRole::Primary);
    QObject::connect(go, &QPushButton::clicked, next, &QAction::trigger);
    layout->addSpacing(4);
    layout->addWidget(go, 0, Qt::AlignHCenter);
  }
  layout->addStretch(2);
  return made;
}

}  // namespace brandpunt::ui
