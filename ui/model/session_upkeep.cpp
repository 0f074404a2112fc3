// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the session that looks after what the dossier holds: taking imports out, words of exports, the term.
#include <algorithm>

#include "gather/offence_words.h"
#include "gather/purge_incidents.h"
#include "gather/retention_term.h"
#include "gather/undo_import.h"
#include "model/session.h"
#include "theme/theme.h"

namespace brandpunt::ui {

void Session::undoImport(Id<ImportBatch> id) {
  if (!m_dossier) return;
  const auto batch = std::ranges::find(m_dossier->batches, id, &ImportBatch::id);
  if (batch == m_dossier->batches.end()) return;
  change<std::int64_t>(
      [path = m_dossier->path, id](const Progress&) { return app::undoImport(path, id); },
      [this, name = batch->fileName](Result<std::int64_t> removed) {
        if (!removed) return fail(removed.error());
        emit said(tr("%1 incidents from %2 were taken out again.")
                      .arg(shown(static_cast<double>(*removed)), QString::fromStdString(name)));
        reload();
      });
}

void Session::placeWord(const std::string& word, std::optional<Offence> offence) {
  if (!m_dossier) return;
  change<std::int64_t>([path = m_dossier->path, data = m_dataFolder, word, offence](
                           const Progress&) { return app::placeOffenceWord(path, data, word, offence); },
                       [this](Result<std::int64_t> changed) {
                         if (!changed) return fail(changed.error());
                         emit said(tr("Remembered. %1 incidents count as another offence now.")
                                       .arg(shown(static_cast<double>(*changed))));
                         reload();
                       });
}

void Session::setRetention(int months) {
  if (!m_dossier || months == m_dossier->retention.months) return;
  change<RetentionState>(
      [path = m_dossier->path, months](const Progress&) { return app::setRetention(path, months); },
      [this](Result<RetentionState> state) {
        if (!state) fail(state.error());
        reload();
      });
}

void Session::purge() {
  if (!m_dossier) return;
  change<PurgeReport>(
      [path = m_dossier->path](const Progress&) { return app::purgeIncidents(path, {}); },
      [this](Result<PurgeReport> report) {
        if (!report) return fail(report.error());
        m_purged = *std::move(report);
        emit said(tr("%1 incidents became counts.").arg(shown(static_cast<double>(m_purged->incidents))));
        reload();
      });
}

}  // namespace brandpunt::ui
