// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw_panel/schouw_desk.h"

#include <QFileDialog>
#include <QInputDialog>

#include "model/folders.h"
#include "model/words.h"
#include "schouw_panel/findings_dialog.h"
#include "theme/theme.h"

namespace brandpunt::ui {

SchouwDesk::SchouwDesk(Session& session, QWidget* window)
    : QObject(window), m_session(session), m_window(window) {}

bool SchouwDesk::isReady() {
  const app::HotspotSheet* sheet = m_session.selectedSheet();
  if (m_session.dossier() && sheet && m_session.run() && m_session.run()->id.stored()) return true;
  m_session.go(Place::Advice);
  emit m_session.said(tr("A site inspection goes with the advice on a hotspot: choose one and try again."));
  return false;
}

void SchouwDesk::askAndPrepare() {
  if (!isReady()) return;
  bool ok = false;
  const QString words = QInputDialog::getText(
      m_window, tr("Prepare a site inspection"),
      tr("On which day do you walk? (31-12-2025; leave empty to write it on the paper)"), QLineEdit::Normal,
      {}, &ok);
  if (!ok) return;
  const std::optional<Date> date = Words::dateFrom(words);
  if (!date && !words.trimmed().isEmpty())
    return (void)emit m_session.failed(tr("%1 is no date; write it as 31-12-2025.").arg(words));
  const QString name =
      QStringLiteral("/schouw-%1.pdf").arg(QString::fromStdString(m_session.selectedSheet()->hotspot.name));
  QString file = QFileDialog::getSaveFileName(m_window, tr("Prepare a site inspection"),
                                              documentsFolder() + name, tr("Inspection pack (*.pdf)"));
  if (file.isEmpty()) return;
  if (!file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) file += QStringLiteral(".pdf");
  prepare(file.toStdString(), date);
}

void SchouwDesk::prepare(const std::filesystem::path& pack, std::optional<Date> date) {
  if (!isReady()) return;
  app::SchouwRequest request;
  request.dossier = m_session.dossier()->path;
  request.dataFolder = m_session.dataFolder();
  request.run = m_session.run()->id;
  request.hotspot = m_session.selectedSheet()->hotspot.name;
  request.out = pack;
  request.form = std::filesystem::path(pack).replace_extension(".csv");
  request.date = date;
  request.language = language();
  m_lane.start<app::SchouwMade>(
      [request](const Progress& progress) { return app::prepareSchouw(request, progress); },
      [this](Result<app::SchouwMade> made) {
        if (!made) return (void)emit m_session.failed(shown(made.error().message));
        emit m_session.said(tr("The pack is in %1, and an empty form beside it.")
                                .arg(QString::fromStdString(made->file.filename().string())),
                            FollowUp::Open, QString::fromStdString(made->file.string()));
      });
}

void SchouwDesk::enterFindings() {
  if (m_dialog) return m_dialog->raise();
  if (!isReady()) return;
  struct Question {
    std::filesystem::path dossier, data;
    Id<Run> run;
    std::string hotspot;
  };
  const Question question{m_session.dossier()->path, m_session.dataFolder(), m_session.run()->id,
                          m_session.selectedSheet()->hotspot.name};
  m_lane.start<app::SchouwPrepared>(
      [question](const Progress& progress) {
        return app::gatherSchouw(question.dossier, question.run, question.hotspot, question.data, progress);
      },
      [this](Result<app::SchouwPrepared> prepared) {
        if (!prepared) return (void)emit m_session.failed(shown(prepared.error().message));
        m_dialog = new FindingsDialog(m_session, std::make_shared<app::SchouwPrepared>(*std::move(prepared)),
                                      m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &QObject::destroyed, this, [this] { m_dialog = nullptr; });
        m_dialog->show();
      });
}

}  // namespace brandpunt::ui
