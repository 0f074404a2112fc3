// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/data_panel.h"

#include <QAction>
#include <QScrollBar>
#include <QTimer>
#include <map>

#include "import/batch_list.h"
#include "import/places_to_decide.h"
#include "import/retention_card.h"
#include "import/words_to_place.h"
#include "model/words.h"
#include "task/turns.h"

namespace brandpunt::ui {

namespace {

QString number(std::int64_t n) { return shown(static_cast<double>(n)); }

bool giveKeyboard(const Panel& panel, const QString& name) {
  for (auto* again : panel.findChildren<QWidget*>(name)) {
    if (again->isVisible()) return again->setFocus(Qt::OtherFocusReason), true;
  }
  return false;
}

/// A panel is filled anew after each change; who made the change goes on where he was. What is hidden loses the keyboard, so
/// this stands before the panel is cleared.
class StaysInPlace {
 public:
  explicit StaysInPlace(Panel& panel) : m_panel(panel), m_at(panel.scroll()->verticalScrollBar()->value()) {
    const QWidget* focus = panel.window()->focusWidget();
    if (focus && panel.isAncestorOf(focus)) m_keyboard = focus->objectName();
  }
  StaysInPlace(const StaysInPlace&) = delete;
  StaysInPlace& operator=(const StaysInPlace&) = delete;
  ~StaysInPlace() {
    // What is new gets its size in the next turn; what was there before is gone by then.
    QTimer::singleShot(0, &m_panel, [panel = &m_panel, at = m_at, keyboard = m_keyboard] {
      // The button that purged is gone with what it purged.
      if (!keyboard.isEmpty() && !giveKeyboard(*panel, keyboard))
        giveKeyboard(*panel, QStringLiteral("retentionMonths"));
      panel->scroll()->verticalScrollBar()->setValue(at);
    });
  }

 private:
  Panel& m_panel;
  int m_at;
  QString m_keyboard = {};
};

}  // namespace

DataPanel::DataPanel(Session& session, QAction& import, QAction& addLayer, QWidget* parent)
    : Panel(Ground::Background, parent), m_session(session), m_import(import), m_addLayer(addLayer) {
  content()->setSpacing(4);
  connect(&session, &Session::dossierChanged, this, [this] { Turns::refresh(this, [this] { refresh(); }); });
  refresh();
}

void DataPanel::refresh() {
  const StaysInPlace stays(*this);
  clear();
  if (!m_session.dossier()) return;
  const app::DossierSnapshot& dossier = *m_session.dossier();
  const auto head = [this](const QString& title, QAction& action, const QString& link) {
    auto* line = row();
    line->addWidget(label(title, Type::Strong), 1);
    QPushButton* more = button(link, ButtonRole::Link);
    more->setAccessibleName(action.text());
    connect(more, &QPushButton::clicked, &action, &QAction::trigger);
    line->addWidget(more);
    content()->addLayout(line);
  };
  head(tr("Exports"), m_import, tr("Read"));
  if (dossier.batches.empty())
    content()->addWidget(label(tr("No export has been read yet."), Type::Small, tokens().text2));
  if (!dossier.batches.empty()) content()->addWidget(new BatchList(m_session));
  const auto divide = [this] {
    content()->addSpacing(6);
    content()->addWidget(hairline());
    content()->addSpacing(6);
  };
  divide();
  content()->addWidget(new RetentionCard(m_session));
  divide();
  head(tr("Map layers"), m_addLayer, tr("Add"));
  for (const LayerRoleInfo& info : layerRoles()) {
    const MapLayer* layer = dossier.layer(info.role);
    auto* line = row();
    QString title = shown(info.title);
    line->addWidget(label(title.replace(0, 1, title.left(1).toUpper()), Type::Small,
                          layer ? tokens().text : tokens().text3),
                    1);
    QLabel* count = label(layer ? number(static_cast<std::int64_t>(layer->features.size())) : tr("not there"),
                          Type::Small, tokens().text2);
    count->setWordWrap(false);
    line->addWidget(count);
    content()->addLayout(line);
  }
  content()->addStretch(1);
}

QualityPanel::QualityPanel(Session& session, QWidget* parent)
    : Panel(Ground::Surface, parent), m_session(session) {
  content()->setContentsMargins(16, 12, 16, 12);
  content()->setSpacing(4);
  connect(&session, &Session::dossierChanged, this, [this] { Turns::refresh(this, [this] { refresh(); }); });
  refresh();
}

void QualityPanel::refresh() {
  const StaysInPlace stays(*this);
  clear();
  if (!m_session.dossier()) return;
  const app::DossierSnapshot& dossier = *m_session.dossier();
  content()->addWidget(label(tr("How good are the data?"), Type::Heading));
  if (dossier.incidents.empty()) {
    content()->addWidget(label(tr("Read a police export to see it here."), Type::Body, tokens().text2));
    content()->addStretch(1);
    return;
  }
  const DossierTally& tally = m_session.tally();
  content()->addWidget(label(tr("%1 incidents").arg(number(tally.total)), Type::Title));
  const auto fact = [this](const QString& name, const QString& value) {
    auto* line = row();
    QLabel* left = label(name, Type::Small, tokens().text2);
    QLabel* right = label(value, Type::Small);
    right->setAlignment(Qt::AlignRight);
    right->setWordWrap(false);
    line->addWidget(left, 1);
    line->addWidget(right);
    content()->addLayout(line);
    content()->addWidget(hairline());
  };
  const auto share = [&](std::int64_t n) {
    return QStringLiteral("%1 (%2 %)")
        .arg(number(n), shown(100.0 * static_cast<double>(n) / static_cast<double>(tally.total)));
  };
  for (const auto& [offence, n] : tally.byOffence) {
    QString name = shown(infoOf(offence).one);
    fact(name.replace(0, 1, name.left(1).toUpper()), share(n));
  }
  content()->addSpacing(8);
  fact(tr("with a place"), share(tally.placed));
  fact(tr("of these, known to the street only"), share(tally.street));
  fact(tr("with the hour of the begin"), share(tally.timed));
  fact(tr("with an end"), share(tally.ended));
  if (dossier.dataDate) fact(tr("data up to"), Words::date(*dossier.dataDate));
  content()->addSpacing(8);
  if (!dossier.words.empty()) content()->addWidget(new WordsToPlace(m_session));
  if (!dossier.places.empty()) content()->addWidget(new PlacesToDecide(m_session));
  bool headed = false;
  for (const ImportBatch& batch : dossier.batches) {
    for (const QualityFinding& finding : batch.report.findings) {
      if (!headed) content()->addWidget(label(tr("What you should know"), Type::Strong));
      headed = true;
      auto* line = row(8);
      const bool grave = finding.severity != Severity::Information;
      line->addWidget(
          sign(grave ? Symbol::Warning : Symbol::Identify, grave ? tokens().conditional : tokens().text2, 16),
          0, Qt::AlignTop);
      line->addWidget(label(Words::message(finding.text), Type::Small), 1);
      content()->addLayout(line);
    }
  }
  content()->addStretch(1);
}

}  // namespace brandpunt::ui
