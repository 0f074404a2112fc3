// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session.h"

#include <algorithm>
#include <utility>

#include "gather/copy_dossier.h"
#include "gather/create_dossier.h"
#include "hotspot/change/trend.h"
#include "hotspot/network/street_counts.h"
#include "hotspot/network/street_layer.h"
#include "hotspot/verdict/located.h"
#include "model/words.h"
#include "show/search.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

/// A stray coordinate far away must not make the town a dot: 1 in 200 on each side may lie outside.
Box extentOf(const std::vector<Incident>& incidents) {
  std::vector<double> xs, ys;
  for (const Incident& incident : incidents) {
    if (incident.place) xs.push_back(incident.place->x), ys.push_back(incident.place->y);
  }
  if (xs.empty()) return {};
  const auto at = [](std::vector<double>& values, double share) {
    const auto n = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + n, values.end());
    return values[static_cast<std::size_t>(n)];
  };
  constexpr double stray = 0.005;
  constexpr double margin_m = 200;
  return Box{at(xs, stray), at(ys, stray), at(xs, 1 - stray), at(ys, 1 - stray)}.grown(margin_m);
}

/// What is looked at where nobody chose a period.
std::optional<Period> usualPeriod(const app::DossierSnapshot& dossier) {
  if (!dossier.dataDate) return {};
  return lastTwelveMonths(*dossier.dataDate);
}

}  // namespace

Session::Session(std::filesystem::path dataFolder, QObject* parent)
    : QObject(parent), m_dataFolder(std::move(dataFolder)) {
  connect(this, &Session::countedChanged, this, &Session::followStreets);
  for (Lane* lane : {&m_fileLane, &m_searchLane, &m_adviceLane, &m_writeLane}) {
    connect(lane, &Lane::busyChanged, this, &Session::tellBusy);
    connect(lane, &Lane::progressed, this,
            [this](double share, const Text& doing) { emit progressed(share, shown(doing)); });
  }
}

void Session::tellBusy() {
  emit busyChanged(m_fileLane.isBusy() || m_searchLane.isBusy() || m_adviceLane.isBusy() ||
                   m_longChanges > 0);
}

Session::~Session() {
  m_writeLane.finish();
  for (const Change& change : m_changes) (void)change.make(Progress());
}

void Session::write(std::function<Result<void>(const Progress&)> change, std::function<void()> then) {
  m_changes.push_back({std::move(change), std::move(then)});
  if (!m_writeLane.isBusy()) writeNext();
}

void Session::writeNext() {
  if (m_changes.empty()) return;
  const Change change = std::move(m_changes.front());
  m_changes.pop_front();
  m_writeLane.start<void>(change.make, [this, then = change.then](Result<void> made) {
    if (!made) fail(made.error());
    writeNext();
    // Also after a failure: what the dossier says now is what must be shown.
    if (then) then();
    if (isWriting()) return;
    if (m_openWaits) open(std::filesystem::path(m_wanted), *m_openWaits);
    if (std::exchange(m_adviceOvertaken, false)) readAdvice();
  });
}

void Session::fail(const Error& error) {
  if (error.code != ErrorCode::Cancelled) emit failed(Words::message(error.message));
}

Result<Session::Opened> Session::read(const std::filesystem::path& path,
                                      const std::optional<Inquiry>& inquiry, const Progress& progress) {
  Result<app::DossierSnapshot> snapshot = app::readSnapshot(path, progress);
  if (!snapshot) return std::move(snapshot).error();
  Opened opened;
  opened.base = baseShapes(std::move(snapshot->base));
  if (const MapLayer* streets = snapshot->layer(LayerRole::Streets))
    opened.network = std::make_shared<const StreetNetwork>(streetsOf(*streets).streets);
  opened.snapshot = std::make_shared<const app::DossierSnapshot>(*std::move(snapshot));
  const std::vector<Incident>& incidents = opened.snapshot->incidents;
  opened.extent = extentOf(incidents);
  opened.tally = tallyOf(incidents);
  opened.inquiry = inquiry.value_or(Inquiry{.offence = offenceOf(opened.tally)});
  const std::optional<Period> period =
      opened.inquiry.period ? opened.inquiry.period : usualPeriod(*opened.snapshot);
  opened.counted = countFor(incidents, opened.inquiry, period);
  return opened;
}

void Session::open(const std::filesystem::path& path, Afterwards afterwards) {
  m_wanted = path;
  m_openWaits = isWriting() ? std::optional(afterwards) : std::nullopt;
  if (m_openWaits) return;  // what is read must be what was written
  std::optional<Inquiry> inquiry;
  if (m_dossier && m_dossier->path == path) inquiry = m_inquiry;
  m_fileLane.start<Opened>(
      [path, inquiry](const Progress& progress) { return read(path, inquiry, progress); },
      [this, path, afterwards](Result<Opened> opened) {
        if (!opened) m_wanted = m_dossier ? m_dossier->path : std::filesystem::path();
        if (!opened && opened.error().code == ErrorCode::WrongFormat) {
          emit notADossier(QString::fromStdString(path.string()));
          return;
        }
        if (!opened) return fail(opened.error());
        const bool another = !m_dossier || m_dossier->path != opened->snapshot->path;
        takeDossier(*std::move(opened));
        if (another && afterwards == Afterwards::Go) go(hasIncidents() ? Place::Hotspots : Place::Data);
      });
}

void Session::create(const std::filesystem::path& path, const QString& name) {
  m_fileLane.start<Opened>(
      [path, name = name.toStdString()](const Progress& progress) -> Result<Opened> {
        {
          const auto made = app::createDossier(path, name, CrsId{});
          if (!made) return made.error();
        }
        return read(path, {}, progress);
      },
      [this](Result<Opened> opened) {
        if (!opened) return fail(opened.error());
        takeDossier(*std::move(opened));
        go(Place::Data);
        emit said(tr("The dossier is ready. Now read a police export into it."));
      });
}

void Session::close() {
  for (Lane* lane : {&m_fileLane, &m_searchLane, &m_streetLane, &m_proposalLane, &m_adviceLane}) lane->stop();
  m_undo.clear();
}

void Session::reload() {
  // Another dossier may be on its way, or waiting for what is being written.
  if (m_dossier && !m_openWaits) open(m_wanted.empty() ? m_dossier->path : m_wanted);
}

void Session::takeDossier(Opened opened) {
  const bool another = !m_dossier || m_dossier->path != opened.snapshot->path;
  m_dossier = std::move(opened.snapshot);
  if (!m_openWaits) m_wanted = m_dossier->path;
  m_base = std::move(opened.base);
  m_network = std::move(opened.network);
  m_extent = opened.extent;
  m_tally = std::move(opened.tally);
  if (another) {
    m_undo.clear();
    m_purged.reset();
    m_inquiry = opened.inquiry;
    m_selected.reset();
  }
  m_run.reset();
  dropAdvice();
  m_table.setSheets({});
  if (m_inquiry == opened.inquiry) {
    m_counted = std::move(opened.counted);
    emit countedChanged();
  } else {
    recount();  // somebody asked for something else meanwhile
  }
  emit dossierChanged();
  emit runChanged();
  emit adviceChanged();
  search();
}

std::optional<Period> Session::period() const {
  if (m_inquiry.period) return m_inquiry.period;
  if (m_run) return m_run->period;
  return m_dossier ? usualPeriod(*m_dossier) : std::nullopt;
}

void Session::recount() {
  m_counted = m_dossier ? countFor(m_dossier->incidents, m_inquiry, period()) : Counted{};
  emit countedChanged();
}

void Session::wantStreets(bool wanted) {
  if (wanted == m_streetsWanted) return;
  m_streetsWanted = wanted;
  followStreets();
}

void Session::followStreets() {
  if (!m_streetsWanted || !hasStreets()) {
    m_streetLane.forget();
    if (m_streets->empty()) return;
    m_streets = std::make_shared<std::vector<StreetStretch>>();
    emit streetsChanged();
    return;
  }
  std::vector<Point> places;
  for (const Incident* incident : m_counted.incidents) {
    if (incident->locationQuality != LocationQuality::Street) places.push_back(*incident->place);
  }
  using Stretches = std::shared_ptr<const std::vector<StreetStretch>>;
  m_streetLane.start<Stretches>(
      [network = m_network, places = std::move(places)](const Progress& progress) -> Result<Stretches> {
        NetworkDensityParameters parameters{.bandwidth = Metres{streetBandwidth_m}};
        const auto spots = snapped(*network, places, parameters.snap.value);
        const auto lixels = networkDensity(*network, spots, parameters, progress);
        if (!lixels) return lixels.error();
        return std::make_shared<const std::vector<StreetStretch>>(
            stretchesOf(*network, *lixels, streetLimits(parameters.bandwidth)));
      },
      [this](Result<Stretches> stretches) {
        if (!stretches) return fail(stretches.error());
        m_streets = *std::move(stretches);
        emit streetsChanged();
      });
}

void Session::explainProposal(std::function<void(DbscanProposal)> done) {
  std::vector<Incident> located;
  std::vector<Point> places;
  for (const Incident* incident : m_counted.incidents) {
    located.push_back(*incident);
    places.push_back(*incident->place);
  }
  if (places.empty()) return;
  m_proposalLane.start<DbscanProposal>(
      [places = std::move(places), accuracy = Metres{accuracyOf_m(located)}](const Progress& progress) {
        return proposeDbscan(places, accuracy, progress);
      },
      [this, done = std::move(done)](Result<DbscanProposal> proposal) {
        if (!proposal) return fail(proposal.error());
        done(*std::move(proposal));
      });
}

void Session::ask(const Inquiry& inquiry) {
  if (inquiry == m_inquiry) return;
  m_inquiry = inquiry;
  recount();
  search();
}

app::HotspotRequest Session::request() const {
  app::HotspotRequest request;
  request.offence = m_inquiry.offence;
  request.withAttempts = m_inquiry.attempts;
  request.addressOnly = m_inquiry.addressOnly;
  if (m_inquiry.period) request.wish = {m_inquiry.period->from, m_inquiry.period->to.plusDays(-1), {}};
  if (m_inquiry.radius_m) request.parameters["eps"] = std::to_string(*m_inquiry.radius_m);
  if (m_inquiry.minimum) request.parameters["min-points"] = std::to_string(*m_inquiry.minimum);
  return request;
}

void Session::search() {
  if (!hasIncidents()) return;
  m_searching = true;
  emit searchingChanged(true);
  m_searchLane.start<app::SearchAnswer>(
      [snapshot = m_dossier, question = request()](const Progress& progress) {
        return app::search(*snapshot, question, app::Keep::No, progress);
      },
      [this](Result<app::SearchAnswer> answer) {
        m_searching = false;
        if (!answer) {
          m_run.reset();
          m_table.setSheets({});
          emit runChanged();
          emit searchingChanged(false);
          return fail(answer.error());
        }
        takeRun(std::move(answer->run), std::move(answer->sheets));
        emit searchingChanged(false);
      });
}

void Session::keepRun() {
  if (!m_run || m_run->id.stored()) return;
  m_adviceLane.start<app::SearchAnswer>(
      [snapshot = m_dossier, question = request()](const Progress& progress) {
        return app::search(*snapshot, question, app::Keep::Yes, progress);
      },
      [this](Result<app::SearchAnswer> answer) {
        if (!answer) return fail(answer.error());
        takeRun(std::move(answer->run), std::move(answer->sheets));
      });
}

void Session::takeRun(Run run, std::vector<app::HotspotSheet> sheets) {
  // The hotspot that was selected is looked for in the new run by its place.
  std::optional<Point> former;
  if (const app::HotspotSheet* sheet = selectedSheet()) former = sheet->hotspot.centre;
  m_undo.clear();  // what could be taken back belonged to hotspots that are gone
  const std::optional<Period> periodBefore = period();
  m_run = std::move(run);
  m_table.setSheets(std::move(sheets));
  // Only the run knows which months the data really cover.
  if (period() != periodBefore) recount();
  m_selected.reset();
  for (const app::HotspotSheet& sheet : m_table.sheets()) {
    if (former && contains(sheet.hotspot.outline, *former)) m_selected = sheet.hotspot.id;
  }
  if (!m_selected && !m_table.sheets().empty()) m_selected = m_table.sheets().front().hotspot.id;
  dropAdvice();
  emit runChanged();
  emit selectionChanged();
  emit adviceChanged();
  if (m_place == Place::Advice) readAdvice();
}

const app::HotspotSheet* Session::selectedSheet() const {
  return m_selected ? m_table.sheet(*m_selected) : nullptr;
}

void Session::dropAdvice() {
  m_adviceLane.forget();  // what is still being read is about something else
  m_advice.reset();
  m_planKnown.reset();
  m_plan.clear();
}

void Session::select(Id<Hotspot> hotspot) {
  if (m_selected == hotspot || m_table.rowOf(hotspot) < 0) return;
  m_selected = hotspot;
  dropAdvice();
  emit selectionChanged();
  emit adviceChanged();
  if (m_place == Place::Advice) readAdvice();
}

void Session::selectNeighbour(int step) {
  const int rows = m_table.rowCount();
  if (rows == 0) return;
  const int row = m_selected ? m_table.rowOf(*m_selected) + step : 0;
  select(m_table.sheets()[static_cast<std::size_t>(std::clamp(row, 0, rows - 1))].hotspot.id);
}

void Session::decidePlace(Point place, PlaceVerdict verdict) {
  if (!m_dossier) return;
  change<SharedPlace>([path = m_dossier->path, place,
                       verdict](const Progress&) { return app::decidePlace(path, place, verdict, {}); },
                      [this, verdict](Result<SharedPlace> decided) {
                        if (!decided) return fail(decided.error());
                        const QString n = shown(static_cast<double>(decided->incidents));
                        emit said(verdict == PlaceVerdict::Real
                                      ? tr("%1 incidents stay on the map at that point.").arg(n)
                                      : tr("%1 incidents count as without a place.").arg(n));
                        reload();
                      });
}

void Session::undoLastImport() {
  if (m_dossier && !m_dossier->batches.empty()) undoImport(m_dossier->batches.back().id);
}

void Session::saveCopy(const std::filesystem::path& target) {
  if (!m_dossier) return;
  m_fileLane.start<void>(
      [path = m_dossier->path, target](const Progress&) { return app::copyDossier(path, target); },
      [this, target](Result<void> done) {
        if (!done) return fail(done.error());
        emit said(tr("A copy stands in %1.").arg(QString::fromStdString(target.string())));
      });
}

void Session::go(Place place) {
  if (place == m_place) return;
  m_place = place;
  emit placeChanged();
  if (place == Place::Advice && !m_advice) readAdvice();
}

void Session::stop() {
  for (Lane* lane : {&m_fileLane, &m_searchLane, &m_adviceLane}) lane->stop();
}

}  // namespace brandpunt::ui
