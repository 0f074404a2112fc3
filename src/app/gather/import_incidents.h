// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/progress.h"
#include "base/result.h"
#include "incident/column/recognise.h"
#include "incident/import_report.h"
#include "incident/moment/time_text.h"
#include "place/point.h"

namespace brandpunt::app {

/// What the user asks for; all but the file may stay empty, then it is found out.
struct ImportRequest {
  std::filesystem::path file = {};
  std::string table = {};
  /// A profile of the dossier by its name, or a file with one; a name that is new is given to this import's. Without
  /// one the profile remembered for the file's header is used.
  std::string profile = {};
  std::string encoding = {};
  ColumnOverrides columns = {};
  std::optional<CrsId> crs = {};
  std::string timeZone = {};  ///< of a dossier to be made, and of seconds since 1970
  std::optional<DateOrder> dateOrder = {};
  std::filesystem::path offenceMap = {};
  std::optional<Offence> offence = {};
  std::map<std::string, Offence> offenceOf = {};  ///< words or codes of the file, as the user places them
  RowCorrections corrections = {};
  bool keepGone = false;  ///< known incidents that a later export no longer has still count
  bool dryRun = false;    ///< the report only; nothing is made or changed
  std::filesystem::path rejectsTo =
      {};  ///< a CSV of the rejected rows: number and reason, never their content
  std::filesystem::path dataFolder = {};
  std::filesystem::path worker = {};  ///< the program itself, to read strange formats at arm's length
};

/// What an import cannot know by itself.
enum class ImportQuestion { Offence, Date, Crs, TimeZone };

struct ImportOutcome {
  ImportBatch batch = {};  ///< its report holds the rejected rows too; id 0 after a dry run
  /// After a dry run that could not go on: what must be told first, and the sentence for it. The report then holds the
  /// columns only.
  std::optional<ImportQuestion> question = {};
  Text asks = {};
  /// After a dry run, beside the report's columns: some values of each that is used, none of those left out.
  std::vector<std::vector<std::string>> samples = {};
  CrsId dossierCrs = {};
  std::optional<CrsId> fileCrs = {};  ///< of the places in the file; nothing where it has none
  bool dossierMade = false;
};

/// Brings a police export into the dossier: read, recognise, interpret, transform, settle, store.
///
/// A dossier that does not exist is made, in RD New where the data lie in the Netherlands, in the CRS of the file
/// where that is UTM, else in the UTM zone of the data. It is all or nothing: stopped or failed, the dossier is as it
/// was, and one that was to be made is not there.
/// A later export of a period that is known already updates it: what says the same is left, what changed takes the
/// place of the earlier version, what is no longer there leaves the live incidents (see core/incident/account/settle.h).
/// Errors: those of readIncidentFile, recognise, interpret and the store; NeedsAnswer where offence, date or time zone
/// must be told, or the numbers do not tell the CRS: a dry run says that in its outcome instead.
Result<ImportOutcome> importIncidents(const std::filesystem::path& dossier, const ImportRequest& request,
                                      const Progress& progress);

/// A CSV of the refused rows for whoever mends the export: the number of each row and the reason, never its content.
/// Errors: NotWritable.
Result<void> writeRejects(const std::filesystem::path& file, const std::vector<RejectedRow>& rejects);

}  // namespace brandpunt::app
