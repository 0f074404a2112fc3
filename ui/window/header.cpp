// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/header.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPainter>
#include <QStandardItemModel>
#include <QTimer>

#include "action/command_set.h"
#include "model/session.h"
#include "model/words.h"
#include "theme/parts.h"

namespace brandpunt::ui {

namespace {

constexpr int height_px = 44;
constexpr int hotspotRole = Qt::UserRole + 1;
constexpr int commandRole = Qt::UserRole + 2;
constexpr std::array placeSymbols{Symbol::Data, Symbol::Hotspots, Symbol::Advice, Symbol::Share};
constexpr std::array placeCommands{Command::GoData, Command::GoHotspots, Command::GoAdvice, Command::GoShare};

}  // namespace

PlaceTabs::PlaceTabs(QWidget* parent) : QTabBar(parent) {
  setProperty("ownFocus", true);
  setDrawBase(false);
  setExpanding(false);
  setUsesScrollButtons(false);
  setFocusPolicy(Qt::TabFocus);
  setElideMode(Qt::ElideNone);
}

QSize PlaceTabs::tabSizeHint(int index) const {
  return {QFontMetrics(fontOf(Type::Strong)).horizontalAdvance(tabText(index)) + 62, height_px};
}

void PlaceTabs::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens();
  QPainter painter(this);
  for (int i = 0; i < count(); ++i) {
    const QRect r = tabRect(i);
    const bool on = i == currentIndex();
    const bool enabled = isTabEnabled(i);
    const QColor ink = on ? t.accent : t.text2;
    painter.setOpacity(enabled ? 1 : 0.45);
    const QRect iconRect(r.left() + 18, r.center().y() - 9, 20, 20);
    iconOf(placeSymbols[static_cast<std::size_t>(i)], ink).paint(&painter, iconRect);
    painter.setFont(fontOf(on ? Type::Strong : Type::Body));
    painter.setPen(ink);
    painter.drawText(r.adjusted(46, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tabText(i));
    painter.setOpacity(1);
    if (on) painter.fillRect(QRect(r.left(), r.bottom() - 2, r.width(), 3), t.accent);
    if (on && hasFocus()) {
      painter.setPen(QPen(t.accent, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(QRectF(r).adjusted(5, 5, -5, -6), 4, 4);
    }
  }
}

Header::Header(Session& session, CommandSet& commands, QWidget* parent)
    : QWidget(parent), m_session(session), m_commands(commands) {
  setFixedHeight(height_px);
  m_menu = new QMenuBar(this);
  m_menu->setNativeMenuBar(false);
  commands.fill(*m_menu);

  m_tabs = new PlaceTabs(this);
  m_tabs->setAccessibleName(tr("Places"));
  for (const Command command : placeCommands) m_tabs->addTab(commands[command].text());
  connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
    if (index >= 0 && m_tabs->isTabEnabled(index)) m_session.go(static_cast<Place>(index));
  });
  connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
    if (index >= 0) m_session.go(static_cast<Place>(index));
  });

  m_right = new QWidget(this);
  auto* line = new QHBoxLayout(m_right);
  line->setContentsMargins(0, 0, 12, 0);
  line->setSpacing(4);
  for (const auto& [command, symbol] :
       {std::pair(Command::Undo, Symbol::Undo), std::pair(Command::Redo, Symbol::Redo)}) {
    auto* tool = new QToolButton;
    commands[command].setIcon(iconOf(symbol));
    tool->setDefaultAction(&commands[command]);
    tool->setToolButtonStyle(Qt::ToolButtonIconOnly);
    tool->setAccessibleName(commands[command].text());
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::TabFocus);
    line->addWidget(tool);
  }
  m_search = new QLineEdit;
  m_search->setPlaceholderText(tr("Place or command"));
  m_search->setAccessibleName(tr("Search a place or a command"));
  m_search->setToolTip(tr("Ctrl+Shift+P"));
  m_search->addAction(iconOf(Symbol::Search), QLineEdit::LeadingPosition);
  m_search->setFixedWidth(208);
  line->addSpacing(4);
  line->addWidget(m_search);

  m_finds = new QStandardItemModel(this);
  auto* completer = new QCompleter(m_finds, this);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  auto* finds = new QListView;  // Qt's own has no edge, and its lines are too low to click on
  finds->setFrameStyle(QFrame::Box | QFrame::Plain);
  finds->setSpacing(3);
  completer->setPopup(finds);
  completer->popup()->setMinimumWidth(340);
  completer->popup()->setAccessibleName(tr("Found places and commands"));
  m_search->setCompleter(completer);
  connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
          [this](const QModelIndex& index) { take(index); });
  connect(m_search, &QLineEdit::returnPressed, this, [this, completer] {
    // Enter without choosing takes the first that was found.
    if (!m_search->text().isEmpty() && !completer->popup()->currentIndex().isValid())
      take(completer->completionModel()->index(0, 0));
  });
  connect(&session, &Session::placeChanged, this, &Header::refresh);
  connect(&session, &Session::dossierChanged, this, &Header::refresh);
  connect(&session, &Session::runChanged, this, &Header::fillSearch);
  refresh();
  fillSearch();
}

void Header::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void Header::take(const QModelIndex& found) {
  const QVariant hotspot = found.data(hotspotRole);
  const QVariant command = found.data(commandRole);
  if (!hotspot.isValid() && !command.isValid()) return;
  m_search->completer()->popup()->hide();
  QTimer::singleShot(0, m_search, &QLineEdit::clear);
  if (hotspot.isValid()) emit hotspotChosen(hotspot.toLongLong());
  if (command.isValid()) m_commands[static_cast<Command>(command.toInt())].trigger();
}

void Header::refresh() {
  const bool any = m_session.hasIncidents();
  for (int i = 1; i < m_tabs->count(); ++i) {
    m_tabs->setTabEnabled(i, any);
    m_tabs->setTabToolTip(i, any ? m_commands[placeCommands[static_cast<std::size_t>(i)]].statusTip()
                                 : tr("First open a dossier with incidents, or read a police export."));
  }
  const QSignalBlocker quiet(m_tabs);
  m_tabs->setCurrentIndex(static_cast<int>(m_session.place()));
  m_tabs->update();
}

void Header::fillSearch() {
  m_finds->clear();
  const auto add = [&](const QString& text, int role, const QVariant& value) {
    auto* item = new QStandardItem(text);
    item->setData(value, role);
    item->setEditable(false);
    m_finds->appendRow(item);
  };
  for (const app::HotspotSheet& sheet : m_session.table().sheets()) {
    add(tr("Hotspot %1: %2").arg(sheet.hotspot.rank).arg(Words::title(sheet)), hotspotRole,
        QVariant::fromValue<qint64>(sheet.hotspot.id.number));
  }
  for (const CommandInfo& info : commandInfos()) {
    const QAction& action = m_commands[info.command];
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    add(action.text() + (keys.isEmpty() ? QString() : QStringLiteral("   ") + keys), commandRole,
        static_cast<int>(info.command));
  }
}

void Header::resizeEvent(QResizeEvent*) {
  const int menuWidth = m_menu->sizeHint().width();
  m_menu->setGeometry(8, 0, menuWidth, height_px);
  const int rightWidth = m_right->sizeHint().width();
  m_right->setGeometry(width() - rightWidth, 0, rightWidth, height_px);
  const int tabsWidth = m_tabs->sizeHint().width();
  // In the middle where there is room, else between menu and search.
  const int middle = (width() - tabsWidth) / 2;
  m_tabs->setGeometry(std::max(menuWidth + 12, std::min(middle, width() - rightWidth - tabsWidth - 8)), 0,
                      tabsWidth, height_px);
}

void Header::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().surface);
  painter.setPen(tokens().line);
  painter.drawLine(0, height() - 1, width(), height() - 1);
}

}  // namespace brandpunt::ui
