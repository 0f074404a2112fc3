// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import_session.h"

#include <QCoreApplication>
#include <QFont>
#include <map>

#include "model/session.h"
#include "model/words.h"
#include "theme/theme.h"

namespace brandpunt::ui {

void ColumnTable::setColumns(std::vector<ColumnUse> columns) {
  beginResetModel();
  m_columns = std::move(columns);
  endResetModel();
}

int ColumnTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int ColumnTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ColumnTable::meaning(Field field) {
  switch (field) {
    case Field::IncidentNo:
      return tr("Incident number");
    case Field::Offence:
      return tr("Offence, in words");
    case Field::OffenceCode:
      return tr("Offence code");
    case Field::Attempt:
      return tr("Attempt");
    case Field::Start:
      return tr("Begin");
    case Field::StartTime:
      return tr("Time of the begin");
    case Field::End:
      return tr("End");
    case Field::EndTime:
      return tr("Time of the end");
    case Field::Reported:
      return tr("Reported on");
    case Field::ReportedTime:
      return tr("Time of the report");
    case Field::ReportedBy:
      return tr("Found by police or victim");
    case Field::Street:
      return tr("Street");
    case Field::HouseNo:
      return tr("House number");
    case Field::HouseLetter:
      return tr("House letter");
    case Field::HouseAddition:
      return tr("Addition to the house number");
    case Field::Postcode:
      return tr("Postcode");
    case Field::Place:
      return tr("Town");
    case Field::Municipality:
      return tr("Municipality");
    case Field::District:
      return tr("District");
    case Field::Neighbourhood:
      return tr("Neighbourhood");
    case Field::X:
      return tr("x, in metres");
    case Field::Y:
      return tr("y, in metres");
    case Field::Lon:
      return tr("Longitude");
    case Field::Lat:
      return tr("Latitude");
    case Field::LocationKind:
      return tr("Kind of place");
    case Field::Method:
      return tr("Way of working (reduced to codes)");
    case Field::Goods:
      return tr("Goods (reduced to codes)");
    case Field::Year:
      return tr("Year");
    case Field::Month:
      return tr("Month");
    case Field::Day:
      return tr("Day");
    case Field::Hour:
      return tr("Hour");
    case Field::Minute:
      return tr("Minute");
  }
  return {};
}

QVariant ColumnTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const ColumnUse& use = m_columns[static_cast<std::size_t>(index.row())];
  if (role == Qt::ForegroundRole && !use.field && index.column() != Name) return tokens().text2;
  if (role == Qt::FontRole && index.column() == Meaning && use.field) return fontOf(Type::Strong);
  if (role == Qt::ForegroundRole && use.field && index.column() == Sureness) {
    return use.confidence >= 0.9   ? tokens().suitable
           : use.confidence >= 0.6 ? tokens().accent
                                   : tokens().conditional;
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case Name:
      return QString::fromStdString(use.column);
    case Meaning:
      return use.field ? meaning(*use.field) : tr("left out");
    case Sureness:
      if (!use.field) return {};
      return use.confidence >= 0.9 ? tr("✓ certain") : use.confidence >= 0.6 ? tr("likely") : tr("unsure");
    case Why:
      return use.field ? QString() : shown(use.droppedBecause);
    default:
      return {};
  }
}

QVariant ColumnTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Column in the file");
    case Meaning:
      return tr("is read as");
    case Sureness:
      return tr("How sure");
    case Why:
      return tr("Why it is left out");
    default:
      return {};
  }
}

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
  m_columns.setColumns({});
  m_session.go(Place::Data);
  lookAgain();
}

void ImportSession::lookAgain() {
  m_target = target();
  enter(State::Looking);
  app::ImportRequest request = m_request;
  request.dryRun = true;
  m_lane.start<app::ImportOutcome>(
      [request, target = m_target](const Progress& progress) {
        return app::importIncidents(target, request, progress);
      },
      [this](Result<app::ImportOutcome> outcome) {
        if (!outcome) {
          if (outcome.error().code == ErrorCode::NeedsAnswer) {
            m_question = Words::message(outcome.error().message);
            return enter(State::Question);
          }
          const Error error = outcome.error();
          enter(State::None);
          if (error.code != ErrorCode::Cancelled) emit m_session.failed(Words::message(error.message));
          return;
        }
        m_outcome = *std::move(outcome);
        m_columns.setColumns(m_outcome.batch.report.columns);
        enter(State::Preview);
      });
}

void ImportSession::tellColumn(const std::string& column, std::optional<Field> field) {
  std::erase_if(m_request.columns, [&](const auto& told) { return told.second == column; });
  if (field) m_request.columns[*field] = column;
  lookAgain();
}

void ImportSession::tellOffence(std::optional<Offence> offence) {
  m_request.offence = offence;
  lookAgain();
}

void ImportSession::tellCrs(CrsId crs) {
  m_request.crs = crs;
  lookAgain();
}

void ImportSession::read() {
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
        m_outcome = *std::move(outcome);
        enter(State::Report);
        m_session.open(m_target, Session::Afterwards::Stay);
        emit m_session.said(tr("%1 incidents were read.").arg(shown(static_cast<double>(report().accepted))));
      });
}

void ImportSession::leave() {
  m_lane.stop();
  enter(State::None);
}

}  // namespace brandpunt::ui
