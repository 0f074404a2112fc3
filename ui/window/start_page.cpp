// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/start_page.h"

#include <QAction>
#include <QFileInfo>
#include <QPainter>

#include "action/command_set.h"
#include "theme/parts.h"

namespace brandpunt::ui {

namespace {

constexpr int columnWidth = 680;

class Logo : public QWidget {
 public:
  Logo() { setFixedSize(40, 40); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().accent, 2));
    painter.drawEllipse(QPointF(20, 20), 17, 17);
    painter.setPen(QPen(tokens().accent, 4));
    painter.drawEllipse(QPointF(20, 20), 10.5, 10.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().outOfBand);
    painter.drawEllipse(QPointF(20, 20), 4.5, 4.5);
  }
};

/// The dashed field that says where a file may be dropped.
class DropField : public QWidget {
 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(tokens().control, 2);
    pen.setDashPattern({3, 2.5});
    painter.setPen(pen);
    painter.setBrush(tokens().background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
  }
};

/// A card that does one thing; a button with two lines.
class Card : public QAbstractButton {
 public:
  Card(Symbol symbol, const QString& title, const QString& sentence, QAction& action)
      : m_symbol(symbol), m_sentence(sentence) {
    setText(title);
    setAccessibleName(title + QStringLiteral(". ") + sentence);
    setFixedHeight(84);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    m_keys = action.shortcut().toString(QKeySequence::NativeText);
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.control, 1));
    painter.setBrush(underMouse() || isDown() ? t.weak : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    iconOf(m_symbol, t.accent).paint(&painter, QRect(16, 18, 24, 24));
    const QRect words = rect().adjusted(56, 14, -16, -10);
    painter.setPen(t.text);
    painter.setFont(fontOf(Type::Strong));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, text());
    if (!m_keys.isEmpty()) {
      painter.setFont(fontOf(Type::Tick));
      painter.setPen(t.text2);
      painter.drawText(words, Qt::AlignRight | Qt::AlignTop, m_keys);
    }
    painter.setFont(fontOf(Type::Small));
    painter.setPen(t.text2);
    painter.drawText(words.adjusted(0, 20, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_sentence);
  }

 private:
  Symbol m_symbol;
  QString m_sentence;
  QString m_keys = {};
};

}  // namespace

StartPage::StartPage(CommandSet& commands, const QStringList& recent, QWidget* parent) : QWidget(parent) {
  setAutoFillBackground(true);
  QPalette ground = palette();
  ground.setColor(QPalette::Window, tokens().surface);
  setPalette(ground);
  auto* all = new QHBoxLayout(this);
  all->addStretch(1);
  auto* middle = new QWidget;
  middle->setFixedWidth(columnWidth);
  auto* page = column(middle, 0, 12);
  page->addStretch(2);
  auto* head = row(12);
  head->addWidget(new Logo);
  head->addWidget(label(QStringLiteral("Brandpunt"), Type::Title), 1);
  page->addLayout(head);
  page->addSpacing(8);
  page->addWidget(label(tr("From police export to plan"), Type::Display));
  page->addWidget(label(
      tr("See where and when theft from vehicles and burglary concentrate, and choose the measures that fit "
         "each place."),
      Type::Body, tokens().text2));
  page->addSpacing(6);

  auto* drop = new DropField;
  auto* dropLine = new QHBoxLayout(drop);
  dropLine->setContentsMargins(24, 22, 24, 22);
  dropLine->setSpacing(18);
  dropLine->addWidget(sign(Symbol::Download, tokens().accent, 30));
  auto* dropWords = new QVBoxLayout;
  dropWords->setSpacing(2);
  dropWords->addWidget(label(tr("Drop your police export here"), Type::Heading));
  dropWords->addWidget(
      label(tr("Excel, CSV, ODS, GeoPackage or shapefile. You see an example first; nothing is stored before "
               "you say so."),
            Type::Body, tokens().text2));
  dropLine->addLayout(dropWords, 1);
  QPushButton* choose = button(tr("Choose a file"), ButtonRole::Primary);
  choose->setMinimumHeight(34);
  connect(choose, &QPushButton::clicked, &commands[Command::Import], &QAction::trigger);
  dropLine->addWidget(choose);
  setFocusProxy(choose);
  page->addWidget(drop);

  auto* cards = row(12);
  cards->addWidget(new Card(Symbol::Folder, tr("Open a dossier"),
                            tr("Go on with the dossier of your municipality (.gpkg)"),
                            commands[Command::OpenDossier]));
  cards->addWidget(new Card(Symbol::Document, tr("New dossier"), tr("An empty dossier for your municipality"),
                            commands[Command::NewDossier]));
  cards->addWidget(new Card(Symbol::Town, tr("Demo town"), tr("Practise with a town that does not exist"),
                            commands[Command::OpenDemo]));
  page->addLayout(cards);
  page->addSpacing(8);
  page->addWidget(label(tr("Opened last"), Type::Strong));
  if (recent.isEmpty())
    page->addWidget(label(tr("Your dossiers will stand here."), Type::Small, tokens().text2));
  for (const QString& file : recent) {
    auto* line = row(10);
    QPushButton* open = button(QFileInfo(file).fileName(), ButtonRole::Link);
    const bool there = QFileInfo::exists(file);
    open->setEnabled(there);
    connect(open, &QPushButton::clicked, this, [this, file] { emit recentChosen(file); });
    line->addWidget(open);
    line->addWidget(label(there ? QFileInfo(file).absolutePath() : tr("is not there any more"), Type::Small,
                          tokens().text2),
                    1);
    page->addLayout(line);
  }
  page->addSpacing(8);
  page->addWidget(hairline());
  auto* safe = row(12);
  safe->addWidget(sign(Symbol::Lock, tokens().suitable, 20), 0, Qt::AlignTop);
  safe->addWidget(richLabel(QStringLiteral("<b>%1</b> %2")
                                .arg(tr("Everything stays on this computer."),
                                     tr("Brandpunt works without internet. Names, birth dates, BSN, "
                                        "telephone numbers and number "
                                        "plates do not come into the dossier.")),
                            Type::Small, tokens().text),
                  1);
  page->addLayout(safe);
  page->addStretch(3);
  all->addWidget(middle);
  all->addStretch(1);
}

}  // namespace brandpunt::ui
