// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice_panel/division_dialog.h"

#include <QComboBox>
#include <QSpinBox>
#include <array>

namespace brandpunt::ui {

namespace {

constexpr int unlimited = -1;  ///< what a box holds that shows its special text
constexpr int mostOfOne = 9999;
constexpr int pauseAfterKey_ms = 150;
constexpr std::array priorities{Priority::First, Priority::Normal, Priority::Later};

QString namesOf(const std::vector<const Measure*>& measures) {
  QStringList names;
  for (const Measure* m : measures) names << shown(m->name);
  return names.join(QStringLiteral(", "));
}

}  // namespace

DivisionDialog::DivisionDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_dossier(session.dossier()->path), m_run(session.run()->id) {
  setWindowTitle(tr("Divide over the municipality"));
  resize(1040, 660);
  auto* all = column(this, 0, 0);
  auto* sides = row(0);
  m_means = new Panel(Panel::Ground::Background);
  m_means->setFixedWidth(340);
  m_means->content()->setContentsMargins(20, 14, 16, 14);
  sides->addWidget(m_means);
  auto* right = new QVBoxLayout;
  right->setSpacing(0);
  m_summary = label({}, Type::Body, tokens().text2);
  m_summary->setContentsMargins(20, 12, 20, 8);
  right->addWidget(m_summary);
  right->addWidget(hairline());
  m_list = new Panel(Panel::Ground::Surface);
  m_list->content()->setContentsMargins(20, 8, 20, 12);
  m_list->content()->setSpacing(6);
  right->addWidget(m_list, 1);
  sides->addLayout(right, 1);
  all->addLayout(sides, 1);
  all->addWidget(hairline());
  auto* foot = new QWidget;
  auto* line = new QHBoxLayout(foot);
  line->setContentsMargins(20, 10, 20, 10);
  line->addWidget(
      label(tr("Proposals of the program; the municipality decides."), Type::Small, tokens().text2), 1);
  m_remember = button(tr("Remember in the dossier"));
  m_remember->setEnabled(false);
  connect(m_remember, &QPushButton::clicked, this, &DivisionDialog::remember);
  line->addWidget(m_remember);
  QPushButton* close = button(tr("Close"), ButtonRole::Primary);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  line->addWidget(close);
  for (QPushButton* each : {m_remember, close}) each->setAutoDefault(false);
  all->addWidget(foot);
  m_soon.setSingleShot(true);
  m_soon.setInterval(pauseAfterKey_ms);
  connect(&m_soon, &QTimer::timeout, this, &DivisionDialog::divide);
  read();
}

void DivisionDialog::read() {
  m_summary->setText(tr("Reading what is known of every hotspot..."));
  m_lane.start<app::DivisionPlaces>(
      [dossier = m_dossier, run = m_run, data = m_session.dataFolder()](const Progress& progress) {
        return app::placesToServe(dossier, run, data, progress);
      },
      [this](Result<app::DivisionPlaces> places) {
        if (!places) return m_summary->setText(shown(places.error().message));
        m_places = std::make_shared<app::DivisionPlaces>(*std::move(places));
        fillMeans();
        divide();
      });
}

void DivisionDialog::fillMeans() {
  m_means->content()->addWidget(label(tr("What there is"), Type::Heading));
  m_means->content()->addWidget(label(tr("Fill in what is scarce. What stays unlimited holds nothing back."),
                                      Type::Small, tokens().text2));
  for (const Means& means : m_places->rules->means) {
    auto* line = row(8);
    QString name = shown(means.name);
    name.replace(0, 1, name.left(1).toUpper());
    line->addWidget(label(name, Type::Body), 1);
    auto* box = new QSpinBox;
    box->setRange(unlimited, mostOfOne);
    box->setSingleStep(means.step);
    box->setSpecialValueText(tr("unlimited"));
    box->setAccessibleName(name);
    box->setFixedWidth(112);
    const auto known = m_places->supply.find(means.id);
    box->setValue(known == m_places->supply.end() ? unlimited : known->second);
    connect(box, &QSpinBox::valueChanged, this, [this] {
      m_remember->setEnabled(true);
      m_soon.start();
    });
    m_boxes[means.id] = box;
    line->addWidget(box);
    m_means->content()->addLayout(line);
  }
  m_means->content()->addSpacing(8);
  m_means->content()->addWidget(label(tr("What more would bring"), Type::Heading));
  m_words = new QVBoxLayout;
  m_words->setSpacing(6);
  m_means->content()->addLayout(m_words);
  m_means->content()->addStretch(1);
}

Supply DivisionDialog::supply() const {
  Supply supply;
  for (const auto& [id, box] : m_boxes) {
    if (box->value() != unlimited) supply[id] = box->value();
  }
  return supply;
}

void DivisionDialog::divide() {
  if (!m_places) return;
  // A copy: priorities may change while the work goes on.
  m_lane.start<app::DivisionMade>(
      [places = *m_places, supply = supply()](const Progress& progress) {
        return app::divide(places, supply, progress);
      },
      [this](Result<app::DivisionMade> made) {
        if (!made) {
          if (made.error().code != ErrorCode::Cancelled) m_summary->setText(shown(made.error().message));
          return;
        }
        m_made = std::make_shared<app::DivisionMade>(*std::move(made));
        showDivision();
        // The division shows at once; what more would bring takes some divisions more.
        m_lane.start<std::vector<WorthOfMore>>(
            [now = *m_made](const Progress& progress) { return app::moreFor(now, progress); },
            [this](Result<std::vector<WorthOfMore>> more) {
              if (!more) return;
              m_made->more = *std::move(more);
              // What it tells of points into the rules that both share.
              showMore();
            });
      });
}

void DivisionDialog::showMore() {
  empty(*m_words);
  const bool known = m_made->more.size() == m_made->allocation.means.size();
  for (std::size_t k = 0; k < m_made->allocation.means.size(); ++k) {
    m_words->addWidget(label(shown(describe(m_made->allocation.means[k])), Type::Small));
    if (known) m_words->addWidget(label(shown(describe(m_made->more[k])), Type::Small, tokens().text2));
  }
  if (!m_made->allocation.proven)
    m_words->addWidget(label(shown(provenWords()), Type::Small, tokens().conditional));
  if (m_made->allocation.means.empty())
    m_words->addWidget(label(tr("Nothing is scarce yet."), Type::Small, tokens().text2));
}

void DivisionDialog::showDivision() {
  showMore();
  int short_ = 0;
  for (const PlaceShare& share : m_made->allocation.places) short_ += !share.missed.empty();
  const auto n = static_cast<int>(m_made->places.size());
  m_summary->setText(short_ == 0 ? tr("%n hotspot(s): each gets the mix of its own advice.", nullptr, n)
                                 : tr("%n hotspot(s) go without something that their own advice proposes.",
                                      nullptr, short_));
  m_list->clear();
  for (std::size_t i = 0; i < m_made->places.size(); ++i)
    addPlace(m_made->places[i], m_made->allocation.places[i]);
  m_list->content()->addStretch(1);
}

void DivisionDialog::addPlace(const PlaceToServe& place, const PlaceShare& share) {
  auto* line = row(12);
  QLabel* name = label(QString::fromStdString(place.name), Type::Strong);
  name->setFixedWidth(44);
  line->addWidget(name, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  if (place.advice.watchOnly) {
    words->addWidget(label(tr("Too few offences for measures: only watch."), Type::Body, tokens().text2));
  } else {
    words->addWidget(label(share.chosen.empty() ? tr("No measures") : namesOf(share.chosen), Type::Body));
  }
  const auto more = [&](const QString& text, const QColor& ink) {
    words->addWidget(label(text, Type::Small, ink));
  };
  if (!share.missed.empty())
    more(tr("Drops out, too scarce: %1").arg(namesOf(share.missed)), tokens().excluded);
  if (share.reserve)
    more(tr("In reserve, if this does not help: %1").arg(shown(share.reserve->name)), tokens().text2);
  else if (share.missedReserve)
    more(tr("No reserve left: %1").arg(shown(share.missedReserve->name)), tokens().text2);
  if (!share.fixed.empty()) more(tr("Runs or was accepted: %1").arg(namesOf(share.fixed)), tokens().text2);
  line->addLayout(words, 1);
  auto* whose = new QComboBox;
  for (const Priority priority : priorities) {
    QString word = shown(titleOf(priority));
    whose->addItem(word.replace(0, 1, word.left(1).toUpper()));
  }
  whose->setCurrentIndex(
      static_cast<int>(std::ranges::find(priorities, place.priority) - priorities.begin()));
  whose->setAccessibleName(tr("Whose turn: %1").arg(QString::fromStdString(place.name)));
  connect(whose, &QComboBox::activated, this, [this, called = place.name](int index) {
    for (PlaceToServe& one : m_places->places) {
      if (one.name == called) one.priority = priorities[static_cast<std::size_t>(index)];
    }
    m_remember->setEnabled(true);
    m_soon.start();
  });
  line->addWidget(whose, 0, Qt::AlignTop);
  m_list->content()->addLayout(line);
  m_list->content()->addWidget(hairline());
}

void DivisionDialog::remember() {
  app::DivisionRequest request{.dossier = m_dossier, .dataFolder = m_session.dataFolder(), .run = m_run};
  for (const auto& [id, box] : m_boxes)
    request.supply[id] = box->value() == unlimited ? std::nullopt : std::optional(box->value());
  for (const PlaceToServe& place : m_places->places) request.priorities[place.name] = place.priority;
  m_session.keepSupply(std::move(request));
  m_remember->setEnabled(false);
}

}  // namespace brandpunt::ui
