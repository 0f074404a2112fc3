// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the session that takes in what was found at a site inspection.
#include <QCoreApplication>
#include <numeric>

#include "model/session.h"
#include "theme/theme.h"

namespace brandpunt::ui {

void Session::takeFindings(RawTable table, FindingsDone done) {
  takeFindings([table = std::move(table), path = m_dossier->path, data = m_dataFolder](
                   const Progress& progress) { return app::takeFindings(path, table, data, progress); },
               std::move(done));
}

void Session::takeFindingsFrom(const std::filesystem::path& file, FindingsDone done) {
  const std::filesystem::path worker = QCoreApplication::applicationFilePath().toStdString();
  takeFindings(
      [file, worker, path = m_dossier->path, data = m_dataFolder](const Progress& progress) {
        return app::readFindings(path, file, data, worker, progress);
      },
      std::move(done));
}

void Session::takeFindings(std::function<Result<app::FindingsTaken>(const Progress&)> take,
                           FindingsDone done) {
  // The answer passes from the lane's thread to the window's through this.
  const auto taken = std::make_shared<std::optional<Result<app::FindingsTaken>>>();
  write(
      [take = std::move(take), taken](const Progress& progress) -> Result<void> {
        taken->emplace(take(progress));
        return {};
      },
      [this, taken, done = std::move(done)] {
        if (!taken->has_value()) return;
        const Result<app::FindingsTaken>& result = **taken;
        if (result) {
          // What was taken back and done again by hand would go over what was seen.
          m_undo.clear();
          const int changes = static_cast<int>(result->effects.size());
          const int removed = std::accumulate(result->removed.begin(), result->removed.end(), 0);
          QString words = changes == 0
                              ? tr("The findings are recorded; the advice stays the same.")
                              : tr("The findings are recorded; %n measure(s) changed.", nullptr, changes);
          if (removed > 0)
            words += QLatin1Char(' ') + tr("%n personal detail(s) were taken out.", nullptr, removed);
          emit said(words);
          readAdvice();
        }
        done(std::move(**taken));
      });
}

}  // namespace brandpunt::ui
