// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import_session.h"

#include <QCoreApplication>
#include <algorithm>

#include "model/session.h"
#include "model/words.h"
#include "theme/theme.h"

namespace brandpunt::ui {

ImportSession::ImportSession(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&m_lane, &Lane::progressed, this,
          [this](double share, const Text& doing) { emit progressed(share, shown(doing)); });
}

std::filesystem::path ImportSession::target() const {
  if (m_session.dossier()) return m_session.dossier()->path;
  // Without a dossier the export makes one, beside itself and under its name.
  std::filesystem::path made = m_request.file;
  made.replace_extension(".gpkg");
  for (int n = 2; std::filesystem::exists(made); ++n) {
    made =
        m_request.file.parent_path() / (m_request.file.stem().string() + "-" + std::to_string(n) + ".gpkg");
  }
  return made;
}

void ImportSession::enter(State state) {
  m_state = state;
  emit changed();
}

void ImportSession::look(const std::filesystem::path& file) {
  m_request = {};
  m_request.file = file;
  m_request.dataFolder = m_session.dataFolder();
  m_request.worker =
      std::filesystem::path(QCoreApplication::applicationDirPath().toStdString()) / "brandpunt-cli";
  m_before = m_request;
  m_settled.clear();
  m_questions.clear();
  m_columns.setColumns({}, {});
  m_rejects.setRejects({}, {});
  m_session.go(Place::Data);
  m_target = target();
  enter(State::Looking);
  lookAgain();
}

void ImportSession::lookAgain() {
  app::ImportRequest request = m_request;
  request.dryRun = true;
  m_lane.start<app::ImportOutcome>(
      [request, target = m_target](const Progress& progress) {
        return app::importIncidents(target, request, progress);
      },
      [this](Result<app::ImportOutcome> outcome) {
        if (outcome) return take(*std::move(outcome));
        m_request = m_before;
        if (outcome.error().code != ErrorCode::Cancelled)
          emit m_session.failed(Words::message(outcome.error().message));
        m_state == State::Looking ? enter(State::None) : emit refreshed();
      });
  emit refreshed();
}

void ImportSession::take(app::ImportOutcome outcome) {
  m_before = m_request;
  m_outcome = std::move(outcome);
  m_columns.setColumns(report().columns, m_outcome.samples);
  m_rejects.setRejects(report().rejects, m_request.corrections);
  m_questions = questionsAbout(m_outcome, m_settled);
  m_state == State::Preview ? emit refreshed() : enter(State::Preview);
}

void ImportSession::tellColumn(int column, Field field) {
  const std::vector<ColumnUse>& columns = m_columns.columns();
  const std::string& name = columns[static_cast<std::size_t>(column)].column;
  // Two columns may have one name; their number tells them apart.
  const bool alone = !name.empty() && std::ranges::count(columns, name, &ColumnUse::column) == 1;
  const std::string told = alone ? name : std::to_string(column + 1);
  std::erase_if(m_request.columns, [&](const auto& entry) { return entry.second == told; });
  m_request.columns[field] = told;
  lookAgain();
}

void ImportSession::leaveOut(Field field) {
  m_request.columns[field].clear();
  lookAgain();
}

void ImportSession::tellOffence(Offence offence) {
  m_request.offence = offence;
  lookAgain();
}

void ImportSession::tellWords(const std::map<std::string, Offence>& offences) {
  m_settled.insert("words");
  for (const auto& [word, offence] : offences) m_request.offenceOf[word] = offence;
  lookAgain();
}

void ImportSession::tellCrs(CrsId crs) {
  m_request.crs = crs;
  lookAgain();
}

void ImportSession::tellGuessedCrs() {
  if (m_outcome.fileCrs) tellCrs(*m_outcome.fileCrs);
}

void ImportSession::tellTimeZone(const std::string& zone) {
  m_request.timeZone = zone;
  lookAgain();
}

void ImportSession::tellOrder(DateOrder order) {
  m_request.dateOrder = order;
  lookAgain();
}

void ImportSession::settle(const WizardQuestion& question) {
  m_settled.insert(question.key);
  m_questions = questionsAbout(m_outcome, m_settled);
  emit refreshed();
}

void ImportSession::lookAtCorrections() {
  m_request.corrections = m_rejects.corrections();
  lookAgain();
}

void ImportSession::writeRejects(const std::filesystem::path& file) {
  if (const Result<void> written = app::writeRejects(file, report().rejects); !written)
    emit m_session.failed(Words::message(written.error().message));
  else
    emit m_session.said(tr("The list stands in %1.").arg(QString::fromStdString(file.string())),
                        FollowUp::Open, QString::fromStdString(file.string()));
}

void ImportSession::read() {
  if (!canRead()) return;
  enter(State::Reading);
  m_lane.start<app::ImportOutcome>(
      [request = m_request, target = m_target](const Progress& progress) {
        return app::importIncidents(target, request, progress);
      },
      [this](Result<app::ImportOutcome> outcome) {
        if (!outcome) {
          const Error error = outcome.error();
          enter(State::Preview);
          emit m_session.failed(Words::message(error.message));
          return;
        }
        auto samples = std::move(m_outcome.samples);
        m_outcome = *std::move(outcome);
        m_outcome.samples = std::move(samples);
        m_questions.clear();
        m_rejects.setRejects(report().rejects, m_request.corrections);
        enter(State::Report);
        m_session.open(m_target, Session::Afterwards::Stay);
      });
}

void ImportSession::leave() {
  m_lane.stop();
  enter(State::None);
}

}  // namespace brandpunt::ui
