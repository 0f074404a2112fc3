// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice_panel/facts_panel.h"

#include <algorithm>

#include "model/words.h"
#include "task/turns.h"

namespace brandpunt::ui {

namespace {

constexpr std::size_t knownAtFirst = 12;
constexpr std::size_t unknownAtFirst = 6;

/// Facts that every adviser asks for first; the rest follows in the order of the rule base.
constexpr std::array firstFacts{"locatietype",    "eigenaar",          "n_12m", "verandering",
                                "donker_aandeel", "piek_uren_aandeel", "trend"};

/// What a person told, and so may change.
bool isTold(const Fact& fact) {
  return fact.origin == FactOrigin::Answered || fact.origin == FactOrigin::Municipality ||
         fact.origin == FactOrigin::SiteInspection;
}

QString basisOf(const Fact& fact) {
  switch (fact.basis) {
    case FactBasis::Rows:
      return FactsPanel::tr("Computed from the incidents themselves");
    case FactBasis::RowsAndCounts:
      return FactsPanel::tr(
          "Computed from the incidents that are left; of earlier ones there are counts only");
    default:
      return FactsPanel::tr("Computed from the dossier");
  }
}

/// What the retention term took from the fact; empty where nothing.
QString limitsOf(FactBasis basis) {
  if (basis == FactBasis::Counts) return FactsPanel::tr("of that time there are counts only");
  if (basis == FactBasis::RowsAndCounts) return FactsPanel::tr("of earlier there are counts only");
  return {};
}

QWidget* factRow(Session& session, const FactKind& kind, const Fact& fact) {
  auto* made = new QWidget;
  auto* layout = new QVBoxLayout(made);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* words = row(8);
  words->setContentsMargins(0, 4, 0, 4);
  QString title = shown(kind.title);
  title.replace(0, 1, title.left(1).toUpper());
  words->addWidget(label(title, Type::Small, tokens().text2), 1);
  QLabel* value = label(QString::fromStdString(describe(kind, fact.value, language())), Type::Small);
  value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  if (isUnknown(fact.value)) {
    QFont face = value->font();
    face.setItalic(true);
    value->setFont(face);
    QPalette palette = value->palette();
    palette.setColor(QPalette::WindowText, tokens().conditional);
    value->setPalette(palette);
  } else {
    value->setFont(fontOf(Type::Small));
  }
  // A short value keeps to one line and leaves the room to the name.
  constexpr int longest = 24;
  const bool isShort = value->text().size() <= longest;
  value->setWordWrap(!isShort);
  words->addWidget(value, isShort ? 0 : 1);
  const bool unknown = isUnknown(fact.value);
  if (isTold(fact) || (unknown && kind.source != FactSource::Computed)) {
    QPushButton* change =
        button(unknown ? FactsPanel::tr("fill in") : FactsPanel::tr("change"), ButtonRole::Link);
    change->setFont(fontOf(Type::Small));
    change->setAccessibleName(change->text() + QStringLiteral(": ") + title);
    QObject::connect(change, &QPushButton::clicked, &session,
                     [&session, id = kind.id] { emit session.questionWanted(id); });
    words->addWidget(change);
  }
  layout->addLayout(words);
  if (const QString limits = limitsOf(fact.basis); !limits.isEmpty())
    layout->addWidget(label(limits, Type::Small, tokens().conditional));
  layout->addWidget(hairline());
  QStringList tip;
  if (!fact.how.empty()) tip << shown(fact.how);
  if (fact.origin == FactOrigin::Answered)
    tip << FactsPanel::tr("Answered on %1").arg(QString::fromStdString(fact.date));
  if (fact.origin == FactOrigin::Municipality) tip << FactsPanel::tr("Holds for the whole municipality");
  if (fact.origin == FactOrigin::SiteInspection) tip << FactsPanel::tr("Found at the site inspection");
  if (fact.origin == FactOrigin::Computed) tip << basisOf(fact);
  if (tip.isEmpty()) tip << shown(kind.how);
  made->setToolTip(tip.join(QLatin1Char('\n')));
  return made;
}

}  // namespace

FactsPanel::FactsPanel(Session& session, QWidget* map, QWidget* parent)
    : QWidget(parent), m_session(session) {
  setAutoFillBackground(true);
  QPalette ground = palette();
  ground.setColor(QPalette::Window, tokens().surface);
  setPalette(ground);
  auto* all = column(this, 0, 0);
  auto* head = row(4);
  head->setContentsMargins(8, 8, 8, 8);
  const auto step = [this](Symbol symbol, const QString& name, int by) {
    auto* made = new QToolButton;
    made->setIcon(iconOf(symbol));
    made->setToolTip(name);
    made->setAccessibleName(name);
    connect(made, &QToolButton::clicked, this, [this, by] { m_session.selectNeighbour(by); });
    return made;
  };
  head->addWidget(step(Symbol::ChevronLeft, tr("Previous hotspot"), -1));
  m_title = label({}, Type::Heading);
  m_title->setAlignment(Qt::AlignCenter);
  head->addWidget(m_title, 1);
  head->addWidget(step(Symbol::ChevronRight, tr("Next hotspot"), 1));
  all->addLayout(head);
  map->setFixedHeight(230);
  all->addWidget(map);
  m_facts = new Panel(Panel::Ground::Surface);
  m_facts->content()->setContentsMargins(16, 10, 16, 10);
  m_facts->content()->setSpacing(0);
  all->addWidget(m_facts, 1);
  connect(&session, &Session::selectionChanged, this, &FactsPanel::showHead);
  connect(&session, &Session::adviceChanged, this, [this] {
    if (!m_session.advice()) return refresh();
    Turns::refresh(this, [this] { refresh(); });
  });
  showHead();
  refresh();
}

void FactsPanel::showHead() {
  const app::HotspotSheet* sheet = m_session.selectedSheet();
  m_title->setText(sheet ? QStringLiteral("%1. %2").arg(sheet->hotspot.rank).arg(Words::title(*sheet))
                         : QString());
}

void FactsPanel::refresh() {
  m_facts->clear();
  m_shown = m_session.advice();
  if (!m_shown) return;
  const RuleBase& rules = *m_session.advice()->rules;
  const FactSet& facts = m_session.advice()->facts;
  std::vector<const FactKind*> known;
  std::vector<const FactKind*> unknown;
  const auto place = [&](const FactKind& kind) {
    const auto found = facts.find(kind.id);
    (found == facts.end() || isUnknown(found->second.value) ? unknown : known).push_back(&kind);
  };
  for (const char* id : firstFacts) {
    if (const FactKind* kind = rules.fact(id)) place(*kind);
  }
  for (const FactKind& kind : rules.facts) {
    if (kind.id != "delict" && std::ranges::find(firstFacts, kind.id) == firstFacts.end()) place(kind);
  }
  const auto head = [&](const QString& title, const QString& link, bool withLink) {
    auto* line = row();
    line->addWidget(label(title, Type::Strong), 1);
    if (withLink) {
      QPushButton* more = button(link, ButtonRole::Link);
      connect(more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        // The button that was pressed goes away with the rest; wait until its click has been dealt with.
        QMetaObject::invokeMethod(this, &FactsPanel::refresh, Qt::QueuedConnection);
      });
      line->addWidget(more);
    }
    m_facts->content()->addLayout(line);
  };
  const auto list = [&](const std::vector<const FactKind*>& kinds, std::size_t atFirst) {
    for (std::size_t i = 0; i < kinds.size() && (m_all || i < atFirst); ++i) {
      const auto found = facts.find(kinds[i]->id);
      m_facts->content()->addWidget(
          factRow(m_session, *kinds[i], found == facts.end() ? Fact{} : found->second));
    }
  };
  head(tr("What we know"),
       m_all ? tr("Fewer") : tr("All %n fact(s)", nullptr, static_cast<int>(known.size())),
       known.size() > knownAtFirst || unknown.size() > unknownAtFirst);
  list(known, knownAtFirst);
  m_facts->content()->addSpacing(14);
  head(tr("What we do not know") + QStringLiteral(" (%1)").arg(unknown.size()), {}, false);
  list(unknown, unknownAtFirst);
  m_facts->content()->addStretch(1);
}

}  // namespace brandpunt::ui
