// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot_panel/filter_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPainter>
#include <QSlider>
#include <algorithm>

#include "base/number.h"
#include "map_view/density.h"
#include "map_view/marks.h"
#include "model/words.h"

namespace brandpunt::ui {

namespace {

constexpr std::array mainOffences{Offence::Autokraak, Offence::Woninginbraak};
constexpr int sliderRest_ms = 250;
constexpr int mostYears = 5;
constexpr int defaultRadius_m = 150;
constexpr int defaultMinimum = 10;

QPixmap outlineSample() {
  QPixmap picture(QSize(26, 12) * 2);
  picture.setDevicePixelRatio(2);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(tokens().ink, 2));
  painter.drawRoundedRect(QRectF(2, 2, 22, 8), 4, 4);
  return picture;
}

QPixmap dotSample() {
  QPixmap picture(QSize(26, 12) * 2);
  picture.setDevicePixelRatio(2);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens().dot);
  painter.drawEllipse(QPointF(13, 6), 3, 3);
  return picture;
}

/// The ramp with the limits of its classes under it.
QPixmap rampSample(const std::array<double, 5>& limits) {
  constexpr int wide = 184;
  QPixmap picture(QSize(wide, 24) * 2);
  picture.setDevicePixelRatio(2);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setFont(fontOf(Type::Tick));
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const double x = static_cast<double>(i) * wide / 5.0;
    painter.fillRect(QRectF(x, 0, wide / 5.0 - 1, 9), tokens().ramp[i]);
    painter.setPen(tokens().text2);
    painter.drawText(QRectF(x, 9, wide / 5.0, 15), Qt::AlignLeft | Qt::AlignVCenter, shown(limits[i]));
  }
  return picture;
}

QLabel* fieldLabel(const QString& text, QWidget* buddy) {
  QLabel* made = label(text, Type::Small, tokens().text2);
  made->setBuddy(buddy);
  return made;
}

}  // namespace

FilterPanel::FilterPanel(Session& session, QWidget* parent)
    : Panel(Ground::Background, parent), m_session(session) {
  content()->setSpacing(6);
  makeFilter();
  content()->addSpacing(4);
  content()->addWidget(hairline());
  content()->addSpacing(2);
  makeLayers();
  content()->addSpacing(4);
  content()->addWidget(hairline());
  content()->addSpacing(2);
  makeMethod();
  content()->addStretch(1);
  m_slow.setSingleShot(true);
  m_slow.setInterval(sliderRest_ms);
  connect(&m_slow, &QTimer::timeout, this, &FilterPanel::changed);
  connect(&session, &Session::dossierChanged, this, &FilterPanel::refresh);
  connect(&session, &Session::countedChanged, this, &FilterPanel::refresh);
  connect(&session, &Session::runChanged, this, &FilterPanel::refresh);
  connect(&session, &Session::searchingChanged, this, &FilterPanel::refresh);
  refresh();
}

void FilterPanel::makeFilter() {
  auto* head = row();
  head->addWidget(label(tr("Filter"), Type::Strong), 1);
  QPushButton* clear = button(tr("Clear all"), ButtonRole::Link);
  connect(clear, &QPushButton::clicked, this,
          [this] { m_session.ask(Inquiry{.offence = m_session.inquiry().offence}); });
  head->addWidget(clear);
  content()->addLayout(head);

  QStringList names;
  for (const Offence offence : mainOffences) {
    names << (offence == Offence::Autokraak ? tr("From vehicles") : tr("Burglary"));
  }
  m_offence = new Segments(tr("Offence"), names);
  content()->addWidget(label(tr("Offence"), Type::Small, tokens().text2));
  content()->addWidget(m_offence);
  connect(m_offence, &Segments::chosen, this, [this](int) {
    m_otherOffence->setCurrentIndex(0);
    changed();
  });
  m_otherOffence = new QComboBox;
  m_otherOffence->setAccessibleName(tr("Another offence"));
  m_otherOffence->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  content()->addWidget(m_otherOffence);
  connect(m_otherOffence, &QComboBox::activated, this, [this](int) { changed(); });

  m_period = new QComboBox;
  m_period->setAccessibleName(tr("Period"));
  content()->addWidget(fieldLabel(tr("Period"), m_period));
  m_period->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  content()->addWidget(m_period);
  connect(m_period, &QComboBox::activated, this, [this](int) { changed(); });

  m_quality = new QComboBox;
  m_quality->setAccessibleName(tr("How sure is the place?"));
  m_quality->addItem(tr("Address or street"));
  m_quality->addItem(tr("Address only"));
  content()->addWidget(fieldLabel(tr("How sure is the place?"), m_quality));
  m_quality->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  content()->addWidget(m_quality);
  connect(m_quality, &QComboBox::activated, this, [this](int) { changed(); });

  auto* attempts = row();
  m_attempts = new QCheckBox(tr("Count attempts"));
  connect(m_attempts, &QCheckBox::clicked, this, &FilterPanel::changed);
  m_attemptCount = label({}, Type::Small, tokens().text2);
  m_attemptCount->setWordWrap(false);
  attempts->addWidget(m_attempts, 1);
  attempts->addWidget(m_attemptCount);
  content()->addLayout(attempts);
  m_summary = richLabel({}, Type::Small, tokens().text2);
  content()->addWidget(m_summary);
  m_countsOnly = label({}, Type::Small, tokens().conditional);
  m_countsOnly->setObjectName(QStringLiteral("countsOnly"));
  content()->addWidget(m_countsOnly);
}

void FilterPanel::makeLayers() {
  auto* head = row();
  head->addWidget(label(tr("Layers"), Type::Strong), 1);
  content()->addLayout(head);
  QHBoxLayout* line = nullptr;
  const auto layer = [this, &line](const QString& name, bool LayerChoice::*member,
                                   const QPixmap& sample = {}) {
    line = row();
    auto* box = new QCheckBox(name);
    box->setChecked(m_layers.*member);
    connect(box, &QCheckBox::toggled, this, [this, member](bool on) {
      m_layers.*member = on;
      emit layersChanged(m_layers);
    });
    line->addWidget(box, 1);
    if (!sample.isNull()) {
      auto* picture = new QLabel;
      picture->setPixmap(sample);
      line->addWidget(picture);
    }
    content()->addLayout(line);
    return box;
  };
  content()->setSpacing(5);
  layer(tr("Hotspots"), &LayerChoice::hotspots, outlineSample());
  layer(tr("Incidents"), &LayerChoice::incidents, dotSample());
  m_legendRadius = label({}, Type::Small, tokens().text2);
  m_legendRadius->setWordWrap(false);
  m_legendRadius->setToolTip(
      tr("Each incident is spread over a circle of this radius; a smaller map takes a larger one."));
  QCheckBox* surface = layer(tr("Density, per km²"), &LayerChoice::density);
  line->addWidget(m_legendRadius);
  m_legend = new QLabel;
  m_legend->setContentsMargins(2, 0, 0, 2);
  m_legend->setAccessibleName(tr("Legend of the density"));
  content()->addWidget(m_legend);
  m_streets = layer(tr("Along the streets, per km"), &LayerChoice::streets);
  m_streets->setObjectName(QStringLiteral("streetDensity"));
  m_streetLegend = new QLabel;
  m_streetLegend->setContentsMargins(2, 0, 0, 2);
  m_streetLegend->setAccessibleName(tr("Legend of the density along the streets"));
  m_streetLegend->setPixmap(rampSample(streetLimits(Metres{Session::streetBandwidth_m})));
  m_streetLegend->setVisible(m_layers.streets);
  content()->addWidget(m_streetLegend);
  connect(m_streets, &QCheckBox::toggled, m_streetLegend, &QLabel::setVisible);
  connect(surface, &QCheckBox::toggled, m_legend, &QLabel::setVisible);
  // Two densities in the same colours, one over the other, would be read as one.
  connect(m_streets, &QCheckBox::toggled, this,
          [surface](bool on) { surface->setChecked(!on && surface->isChecked()); });
  connect(surface, &QCheckBox::toggled, this,
          [this](bool on) { m_streets->setChecked(!on && m_streets->isChecked()); });
  m_parking = layer(tr("Parking places"), &LayerChoice::parking);
  m_base = layer(tr("Base map"), &LayerChoice::base);
}

void FilterPanel::refreshLayers() {
  const auto& shapes = m_session.base();
  const auto offer = [](QCheckBox& box, bool isThere, const QString& otherwise) {
    box.setEnabled(isThere);
    box.setToolTip(isThere ? QString() : otherwise);
  };
  offer(*m_base, shapes && !shapes->empty(),
        tr("The dossier has no layers for a base map. Load streets, buildings or water at Data."));
  const bool parking = shapes && std::ranges::any_of(*shapes, [](const BaseShape& shape) {
                         return shape.feature.kind == BaseKind::ParkingArea;
                       });
  offer(*m_streets, m_session.hasStreets(), tr("The dossier has no streets. Load a layer of them at Data."));
  if (m_session.hasStreets()) {
    m_streets->setToolTip(
        tr("Incidents known to the address, each spread along the streets: two thirds of it within "
           "%1 m.")
            .arg(shown(Session::streetBandwidth_m)));
  }
  offer(*m_parking, parking, tr("The dossier has no parking places. Load a layer of them at Data."));
}

void FilterPanel::makeMethod() {
  auto* head = row();
  head->addWidget(label(tr("Calculation"), Type::Strong), 1);
  QPushButton* method = button(tr("Method"), ButtonRole::Link);
  connect(method, &QPushButton::clicked, this, &FilterPanel::methodAsked);
  head->addWidget(method);
  content()->addLayout(head);
  const auto slider = [this](const QString& name, int least, int most, int step, QLabel*& value) {
    auto* line = row();
    line->addWidget(label(name, Type::Body), 1);
    value = label({}, Type::Strong);
    value->setWordWrap(false);
    line->addWidget(value);
    content()->addLayout(line);
    auto* made = new QSlider(Qt::Horizontal);
    made->setRange(least, most);
    made->setSingleStep(step);
    made->setPageStep(step * 5);
    made->setAccessibleName(name);
    content()->addWidget(made);
    connect(made, &QSlider::valueChanged, this, [this] {
      if (m_refreshing) return;
      m_radiusText->setText(tr("%1 m").arg(m_radius->value()));
      m_minimumText->setText(tr("%n incident(s)", nullptr, m_minimum->value()));
      m_slow.start();
    });
    return made;
  };
  m_radius = slider(tr("Radius"), 20, 500, 10, m_radiusText);
  m_minimum = slider(tr("At least"), 3, 60, 1, m_minimumText);
  m_radius->setToolTip(tr("Incidents this close together belong to one place (DBSCAN: eps)."));
  m_minimum->setToolTip(tr("So many incidents within the radius make a place (DBSCAN: min-points)."));
  m_state = label({}, Type::Small, tokens().text2);
  content()->addWidget(m_state);
}

void FilterPanel::refresh() {
  m_refreshing = true;
  refreshLayers();
  const Inquiry& inquiry = m_session.inquiry();
  const DossierTally& tally = m_session.tally();
  const auto main = std::ranges::find(mainOffences, inquiry.offence);
  m_offence->setCurrent(main == mainOffences.end() ? -1 : static_cast<int>(main - mainOffences.begin()));
  m_otherOffence->clear();
  m_otherOffence->addItem(tr("Another offence"));
  for (const OffenceInfo& info : offences()) {
    const auto counted = tally.byOffence.find(info.offence);
    if (counted == tally.byOffence.end() ||
        std::ranges::find(mainOffences, info.offence) != mainOffences.end())
      continue;
    m_otherOffence->addItem(
        QStringLiteral("%1 (%2)").arg(shown(info.one), shown(static_cast<double>(counted->second))),
        static_cast<int>(info.offence));
    if (info.offence == inquiry.offence) m_otherOffence->setCurrentIndex(m_otherOffence->count() - 1);
  }
  m_otherOffence->setVisible(m_otherOffence->count() > 1);

  m_period->clear();
  m_period->addItem(tr("Last twelve months"), 0);
  if (m_session.dossier() && m_session.dossier()->dataDate) {
    const int last = m_session.dossier()->dataDate->year;
    const int first = std::max(last - mostYears + 1, tally.firstYear.value_or(last));
    for (int year = last; year >= first; --year) m_period->addItem(QString::number(year), year);
  }
  if (inquiry.period) {
    const bool wholeYear = inquiry.period->from.month == 1 && inquiry.period->from.day == 1 &&
                           inquiry.period->to == inquiry.period->from.plusMonths(12);
    const int known = wholeYear ? m_period->findData(inquiry.period->from.year) : -1;
    if (known < 0) m_period->addItem(Words::period(*inquiry.period), -1);
    m_period->setCurrentIndex(known < 0 ? m_period->count() - 1 : known);
  }
  m_quality->setCurrentIndex(inquiry.addressOnly ? 1 : 0);
  m_attempts->setChecked(inquiry.attempts);

  const auto attempts = std::ranges::count_if(m_session.counted(),
                                              [](const Incident* i) { return i->attempt.value_or(false); });
  m_attemptCount->setText(shown(static_cast<double>(attempts)));
  m_attemptCount->setVisible(inquiry.attempts);
  const int placed = static_cast<int>(m_session.counted().size());
  m_summary->setText(tr("<b>%1</b> incidents on the map,<br>%2 without a usable place")
                         .arg(shown(placed), shown(m_session.withoutPlace())));
  const std::optional<Period> period = m_session.period();
  const auto purged = m_session.dossier() ? m_session.dossier()->retention.purgedBefore : std::nullopt;
  const bool partly = purged && period && period->from < *purged;
  m_countsOnly->setVisible(partly);
  if (partly) {
    m_countsOnly->setText(
        tr("Of this period, before %1, there are counts only: past the retention term. They are on no "
           "map and in no hotspot.")
            .arg(Words::date(*purged)));
  }
  int radius = inquiry.radius_m.value_or(defaultRadius_m);
  int minimum = inquiry.minimum.value_or(defaultMinimum);
  if (m_session.run()) {
    const auto& parameters = m_session.run()->parameters;
    const auto value = [&](const char* key, int other) {
      const auto found = parameters.find(key);
      const auto number = found == parameters.end() ? std::nullopt : parseNumber(found->second);
      return number ? static_cast<int>(*number) : other;
    };
    if (!inquiry.radius_m) radius = value("eps", radius);
    if (!inquiry.minimum) minimum = value("min-points", minimum);
  }
  if (!m_radius->isSliderDown()) m_radius->setValue(radius);
  if (!m_minimum->isSliderDown()) m_minimum->setValue(minimum);
  m_radiusText->setText(tr("%1 m").arg(m_radius->value()));
  m_minimumText->setText(tr("%n incident(s)", nullptr, m_minimum->value()));
  const bool proposed = !inquiry.radius_m && !inquiry.minimum;
  m_state->setText(m_session.isSearching() ? tr("Being brought up to date...")
                   : m_session.run()
                       ? (proposed ? tr("✓ Proposed from the data") : tr("✓ Map and list are up to date"))
                       : QString());
  setEnabled(m_session.hasIncidents());
  m_refreshing = false;
}

void FilterPanel::showDensityRadius(double radius_m) {
  m_legend->setPixmap(rampSample(densityLimits(radius_m)));
  m_legendRadius->setText(tr("%1 m").arg(shown(radius_m)));
}

void FilterPanel::changed() {
  if (m_refreshing) return;
  Inquiry inquiry = m_session.inquiry();
  if (m_otherOffence->currentIndex() > 0) {
    inquiry.offence = static_cast<Offence>(m_otherOffence->currentData().toInt());
  } else if (m_offence->current() >= 0) {
    inquiry.offence = mainOffences[static_cast<std::size_t>(m_offence->current())];
  }
  const int year = m_period->currentData().toInt();
  if (year == 0) inquiry.period.reset();
  if (year > 0) inquiry.period = Period{{year, 1, 1}, {year + 1, 1, 1}};
  inquiry.attempts = m_attempts->isChecked();
  inquiry.addressOnly = m_quality->currentIndex() == 1;
  if (m_slow.isActive() || sender() == &m_slow) {
    inquiry.radius_m = m_radius->value();
    inquiry.minimum = m_minimum->value();
  }
  m_slow.stop();
  m_session.ask(inquiry);
}

}  // namespace brandpunt::ui
