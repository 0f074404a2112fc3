// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_view/map_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QEventLoop>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <cmath>
#include <utility>

#include "map_view/density.h"
#include "map_view/map_renderer.h"
#include "map_view/marks.h"
#include "map_view/screen_map.h"
#include "task/turns.h"
#include "theme/brandpunt_style.h"
#include "theme/icon.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

constexpr double pictureMargin = 0.25;  // of the view on each side, so that a pan finds something to show
constexpr int settle_ms = 60;
constexpr double extentMargin = 0.06;
constexpr int badgeSteps =
    2;  // a badge that would stand further from its place is left out until there is room

/// A screen reader hears "map" and its sentence, not "window".
class MapAccessible : public QAccessibleWidget {
 public:
  explicit MapAccessible(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Canvas) {}
};

QAccessibleInterface* makeAccessible(const QString& name, QObject* object) {
  if (name == QLatin1String("brandpunt::ui::MapView"))
    return new MapAccessible(qobject_cast<QWidget*>(object));
  return nullptr;
}

}  // namespace

MapView::MapView(QWidget* parent) : QWidget(parent), m_baseLane(nullptr), m_incidentLane(nullptr) {
  static const bool registered = (QAccessible::installFactory(makeAccessible), true);
  Q_UNUSED(registered)
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setProperty("ownFocus", true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setAccessibleName(tr("Map"));
  setAccessibleDescription(
      tr("Arrows move the map, plus and minus zoom, Tab walks the hotspots, Enter opens one. The list beside "
         "the map "
         "holds the same."));
  m_settle.setSingleShot(true);
  m_settle.setInterval(settle_ms);
  connect(&m_settle, &QTimer::timeout, this, &MapView::orderAll);
  const auto tool = [this](Symbol symbol, const QString& name, auto act) {
    auto* button = new QToolButton(this);
    setRole(*button, ButtonRole::Framed);
    button->setIcon(iconOf(symbol));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFixedSize(30, 30);
    button->setAutoRaise(false);
    connect(button, &QToolButton::clicked, this, act);
    m_tools.push_back(button);
  };
  tool(Symbol::Plus, tr("Zoom in (+)"), [this] { zoomBy(1 / 1.6); });
  tool(Symbol::Minus, tr("Zoom out (-)"), [this] { zoomBy(1.6); });
  tool(Symbol::FullExtent, tr("Show everything (Ctrl+Shift+F)"), [this] { showAll(); });
  m_note = new QLabel(this);
  m_note->setTextFormat(Qt::RichText);
  m_note->setWordWrap(true);
  m_note->setMargin(12);
  m_note->setAutoFillBackground(true);
  m_note->setBackgroundRole(QPalette::Base);
  m_note->setFrameShape(QFrame::Box);
  m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_note->setFocusPolicy(Qt::NoFocus);
  m_note->hide();
}

void MapView::setScene(MapScene scene) {
  const bool otherBase = scene.base != m_scene.base;
  const bool otherIncidents = scene.spots != m_scene.spots || scene.streets != m_scene.streets ||
                              scene.radius_m != m_scene.radius_m || scene.hotspots != m_scene.hotspots;
  const bool otherExtent = !(scene.extent == m_scene.extent);
  m_scene = std::move(scene);
  m_walked.reset();
  if (otherExtent || !m_sawExtent) {
    m_sawExtent = !m_scene.extent.empty();
    showAll();
    orderAll();
    return;
  }
  if (otherBase) orderBase();
  if (otherIncidents || otherBase) orderIncidents();
  update();
}

void MapView::setLayers(const LayerChoice& layers) {
  if (layers == m_layers) return;
  m_layers = layers;
  orderAll();
  update();
}

void MapView::select(std::optional<Id<Hotspot>> hotspot) {
  m_selected = hotspot;
  update();
}

void MapView::setStale(bool stale) {
  m_stale = stale;
  update();
}

void MapView::setCamera(const Camera& camera) {
  m_camera.centre = camera.centre;
  m_camera.metresPerPixel = camera.metresPerPixel;
  m_fit.reset();
  hideNote();
  m_settle.start();
  update();
  emit cameraChanged();
}

void MapView::showAll() { zoomTo(m_scene.extent, extentMargin); }
void MapView::zoomTo(const Box& box, double margin) {
  setCamera(m_camera.showing(box, margin));
  m_fit = Fit{box, margin};
}
void MapView::zoomBy(double factor) { setCamera(m_camera.zoomedAt({width() / 2.0, height() / 2.0}, factor)); }
void MapView::setScale(double scale) { zoomBy(Camera::metresPerPixelOf(scale) / m_camera.metresPerPixel); }
void MapView::setIdentifying(bool on) {
  m_identifying = on;
  setCursor(on ? Qt::WhatsThisCursor : Qt::ArrowCursor);
}

void MapView::showNote(QPointF at, const QString& html) {
  m_note->setText(html);
  m_note->setFixedWidth(qMin(300, width() - 24));
  m_note->adjustSize();
  const double x = std::min(at.x() + 12, width() - m_note->width() - 12.0);
  const double y = std::min(at.y() + 12, height() - m_note->height() - 12.0);
  m_note->move(static_cast<int>(std::max(12.0, x)), static_cast<int>(std::max(12.0, y)));
  m_note->show();
  m_note->raise();
}
void MapView::hideNote() { m_note->hide(); }

bool MapView::isDrawing() const {
  return m_settle.isActive() || m_baseLane.isBusy() || m_incidentLane.isBusy();
}

void MapView::finishDrawing() {
  if (m_settle.isActive()) {
    m_settle.stop();
    orderAll();
  }
  QEventLoop loop;
  QTimer look;
  connect(&look, &QTimer::timeout, &loop, [&] {
    if (!isDrawing()) loop.quit();
  });
  look.start(5);
  if (isDrawing()) loop.exec();
}

Camera MapView::larger() const {
  Camera camera = m_camera;
  camera.size = m_camera.size * (1 + 2 * pictureMargin);
  return camera;
}

void MapView::orderAll() {
  orderBase();
  orderIncidents();
}

void MapView::orderBase() {
  if (!m_layers.base) {
    m_base = {};
    update();
    return;
  }
  if (!isVisible()) {
    m_unseen = true;
    return;
  }
  const Camera camera = larger();
  const double ratio = devicePixelRatioF();
  m_baseLane.start<QImage>(
      [base = m_scene.base, camera, colours = tokens(), parking = m_layers.parking,
       ratio](const Progress& progress) -> Result<QImage> {
        QImage image = drawBase(*base, camera, colours, parking, ratio, progress.stopToken());
        if (image.isNull()) return cancelled();
        return image;
      },
      [this, camera](Result<QImage> image) {
        if (!image) return;
        m_base = {*std::move(image), camera};
        update();
      });
}

void MapView::followDensityRadius() {
  const double radius_m = densityRadius(m_scene.radius_m, m_camera);
  if (radius_m == m_densityRadius_m) return;
  m_densityRadius_m = radius_m;
  emit densityRadiusChanged(radius_m);
}

void MapView::orderIncidents() {
  followDensityRadius();
  if (!isVisible()) {
    m_unseen = true;
    return;
  }
  const Camera camera = larger();
  const double ratio = devicePixelRatioF();
  m_incidentLane.start<QImage>(
      [names = m_layers.base ? m_scene.base : std::make_shared<const std::vector<BaseShape>>(),
       hotspots = m_layers.hotspots ? m_scene.hotspots : std::vector<HotspotSymbol>(), spots = m_scene.spots,
       streets = m_layers.streets ? m_scene.streets : std::make_shared<const std::vector<StreetStretch>>(),
       camera, colours = tokens(), layers = m_layers, radius = m_densityRadius_m,
       ratio](const Progress& progress) -> Result<QImage> {
        QImage image = drawIncidents({*names, *spots, *streets, radius, layers.density, layers.incidents},
                                     camera, colours, ratio, progress.stopToken());
        if (image.isNull()) return cancelled();
        QPainter painter(&image);
        output::Canvas canvas = output::Canvas::onScreen(painter);
        const output::MapView view = viewOf(camera);
        const Box seen = camera.box();
        for (auto hotspot = hotspots.rbegin(); hotspot != hotspots.rend(); ++hotspot) {
          if (progress.stopRequested()) return cancelled();
          if (!hotspot->bounds.meets(seen)) continue;
          drawOutline(canvas, view.toPaper(hotspot->outline), hotspot->verdict, false, colours);
        }
        return image;
      },
      [this, camera](Result<QImage> image) {
        if (!image) return;
        m_incidents = {*std::move(image), camera};
        update();
      });
}

void MapView::blit(QPainter& painter, const Picture& picture) const {
  if (picture.image.isNull()) return;
  const QRectF place = m_camera.toScreen(picture.camera.box());
  if (std::abs(picture.camera.metresPerPixel / m_camera.metresPerPixel - 1) < 1e-9) {
    // On whole pixels it is a plain copy, and nothing shivers.
    painter.drawImage(QPointF(std::round(place.left()), std::round(place.top())), picture.image);
  } else {
    painter.drawImage(place, picture.image);
  }
}

void MapView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().land);
  blit(painter, m_base);
  if (m_stale) painter.setOpacity(0.45);
  blit(painter, m_incidents);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_layers.hotspots) drawHotspots(painter);
  painter.setOpacity(1);
  drawScaleBar(painter, QPointF(12, height() - 12), m_camera);
  drawNorthArrow(painter, QPointF(width() - 12, 12));
  if (!m_scene.attribution.isEmpty()) {
    painter.setFont(fontOf(Type::Tick));
    const QFontMetricsF metrics(painter.font());
    const QString sources = metrics.elidedText(m_scene.attribution, Qt::ElideRight, width() - 16);
    const double wide = metrics.horizontalAdvance(sources) + 16;
    QColor ground = tokens().surface;
    ground.setAlphaF(0.86F);
    painter.fillRect(QRectF(width() - wide, height() - 18, wide, 18), ground);
    painter.setPen(tokens().text2);
    painter.drawText(QRectF(width() - wide, height() - 18, wide, 18), Qt::AlignCenter, sources);
  }
  if (hasFocus()) {
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
  }
  emit frameDrawn();
}

void MapView::drawHotspots(QPainter& painter) {
  const std::vector<HotspotSymbol>& all = m_scene.hotspots;
  m_badges.assign(all.size(), QPointF(-1e6, -1e6));
  const Box seen = m_camera.box().grown(60 * m_camera.metresPerPixel);
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (m_selected == all[i].id) chosen = i;
  }
  if (chosen) {
    painter.save();
    output::Canvas canvas = output::Canvas::onScreen(painter);
    drawOutline(canvas, viewOf(m_camera).toPaper(all[*chosen].outline), all[*chosen].verdict, true);
    painter.restore();
  }
  placeBadges(seen, chosen);
  for (std::size_t i = all.size(); i-- > 0;) {
    if (chosen != i && m_badges[i].x() > -1e5)
      drawBadge(painter, m_badges[i], all[i].rank, all[i].verdict, false);
  }
  if (!chosen || m_badges[*chosen].x() < -1e5) return;
  const QPointF badge = m_badges[*chosen];
  if (!all[*chosen].name.isEmpty()) {
    painter.setFont(fontOf(Type::Strong));
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(all[*chosen].name) + 16;
    QRectF tag(badge.x() + 14, badge.y() - 10, wide, 21);
    if (tag.right() > width() - 6) tag.moveRight(badge.x() - 14);
    if (tag.left() < 6) {  // no room on either side: above or below the badge
      tag.moveCenter({badge.x(), badge.y() + (badge.y() < 40 ? 24 : -24)});
      tag.moveLeft(std::max(6.0, std::min(tag.left(), width() - 6 - wide)));
    }
    painter.setPen(QPen(tokens().accent, 1));
    painter.setBrush(tokens().surface);
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(tokens().text);
    painter.drawText(tag, Qt::AlignCenter, all[*chosen].name);
  }
  drawBadge(painter, badge, all[*chosen].rank, all[*chosen].verdict, true);
}

void MapView::placeBadges(const Box& seen, std::optional<std::size_t> chosen) {
  const std::vector<HotspotSymbol>& all = m_scene.hotspots;
  std::vector<QPointF> taken;
  const auto near = [&](QPointF at) {
    return std::ranges::find_if(
        taken, [&](QPointF other) { return QLineF(at, other).length() < badgeDiameter + 1; });
  };
  const auto place = [&](std::size_t i, bool always) {
    if (!all[i].bounds.meets(seen)) return;
    const QPointF top =
        m_camera.toScreen(Point{all[i].bounds.centre().x, all[i].bounds.maxY}) - QPointF(0, 3);
    QPointF at = top;
    auto other = near(at);
    for (int steps = 0; other != taken.end() && steps < badgeSteps; ++steps, other = near(at)) {
      at.setX(other->x() + (at.x() < other->x() ? -1 : 1) * (badgeDiameter + 2));
    }
    if (other != taken.end() && !always) return;
    m_badges[i] = other == taken.end() ? at : top;
    taken.push_back(m_badges[i]);
  };
  if (chosen) place(*chosen, true);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (chosen != i) place(i, false);
  }
}

std::optional<std::size_t> MapView::hotspotAt(QPointF at) const {
  if (!m_layers.hotspots) return {};
  for (std::size_t i = 0; i < m_badges.size() && i < m_scene.hotspots.size(); ++i) {
    if (QLineF(at, m_badges[i]).length() <= badgeDiameter / 2 + 2) return i;
  }
  std::optional<std::size_t> smallest;
  const Point place = m_camera.toWorld(at);
  for (std::size_t i = 0; i < m_scene.hotspots.size(); ++i) {
    const HotspotSymbol& hotspot = m_scene.hotspots[i];
    if (!hotspot.bounds.contains(place) || !contains(hotspot.outline, place)) continue;
    if (!smallest || areaOf(hotspot.outline) < areaOf(m_scene.hotspots[*smallest].outline)) smallest = i;
  }
  return smallest;
}

void MapView::placeTools() {
  int y = height() - 34;
  for (auto tool = m_tools.rbegin(); tool != m_tools.rend(); ++tool) {
    y -= 30;
    (*tool)->move(width() - 42, y);
    y -= 4;
    (*tool)->setVisible(height() > 260);
  }
}

void MapView::resizeEvent(QResizeEvent*) {
  m_camera.size = size();
  placeTools();
  if (m_fit) m_camera = m_camera.showing(m_fit->box, m_fit->margin);
  m_settle.start();
  emit cameraChanged();
}

void MapView::showEvent(QShowEvent*) {
  if (!std::exchange(m_unseen, false)) return;
  Turns::refresh(this, [this] { orderAll(); });
}

}  // namespace brandpunt::ui
