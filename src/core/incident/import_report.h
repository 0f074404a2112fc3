// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "incident/field.h"
#include "incident/incident.h"
#include "incident/quality_finding.h"

namespace brandpunt {

/// What became of one column of the export.
struct ColumnUse {
  std::string column = {};          ///< its header as written
  std::optional<Field> field = {};  ///< nothing: dropped before storage
  Text droppedBecause = {};         ///< empty where it was used
  double confidence = 0;            ///< 0..1 that the field is the right one
};

/// Why a row was refused; in files the row is quoted by its number only.
struct RejectedRow {
  std::uint64_t sourceRow = 0;
  std::string reason = {};  ///< slug: "no-offence", "no-date", "past-term" (purged before), "total-row"
  /// What stands where the date should, for whoever has the file open and can tell what it was to be. Never written.
  std::string value = {};
};

/// What the user says of a refused row: the one thing that it lacks.
struct RowCorrection {
  std::optional<Offence> offence = {};
  std::string start = {};  ///< as a person writes it: "12-03-2025 22:00"
};
/// By the number of the row in the file.
using RowCorrections = std::map<std::uint64_t, RowCorrection>;

/// What a later export says about the incidents of earlier ones; counts of incidents, not of rows.
struct UpdateCounts {
  std::int64_t added = 0;      ///< were not known
  std::int64_t changed = 0;    ///< were known otherwise; the earlier version leaves the live ones
  std::int64_t unchanged = 0;  ///< say what is known
  std::int64_t gone = 0;       ///< known, and no longer in the export
  std::int64_t older = 0;      ///< differ from what a batch with a later stand says, which stays
  /// Known incidents that this export would hold if it were a later version of the earlier ones; it lacks so many of
  /// them that it must be another selection, and nothing is gone.
  std::int64_t otherSelection = 0;
  bool operator==(const UpdateCounts&) const = default;
};

/// What became of the rows without coordinates but with an address.
struct GeocodingCounts {
  std::int64_t asked = 0;
  std::map<std::string, std::int64_t> byMatch = {};  ///< "house", "street", "nothing", ... (see AddressMatch)
  /// Streets that the register does not have: the one that looks most like it, and how many rows. Not stored.
  std::map<std::string, std::pair<std::string, std::int64_t>> nearMisses = {};
};

/// The account of an import: rowsRead = accepted + duplicates + merged + rejected, always.
struct ImportReport {
  std::int64_t rowsRead = 0;
  std::int64_t accepted = 0;
  std::int64_t duplicates =
      0;                    ///< same number, same offence, same content (or an equal row of an earlier batch)
  std::int64_t merged = 0;  ///< same number, another offence: one incident with a list of codes
  std::int64_t rejected = 0;
  std::int64_t withoutLocation = 0;  ///< of the accepted
  std::int64_t withoutTime = 0;
  std::int64_t withoutEnd = 0;
  std::int64_t endBeforeStart = 0;
  std::optional<Date> first = {};  ///< of the accepted incidents' days
  std::optional<Date> last = {};
  UpdateCounts update = {};
  GeocodingCounts geocoding = {};
  std::map<Offence, std::int64_t> byOffenceRead = {};
  std::map<Offence, std::int64_t> byOffence = {};  ///< of the accepted
  std::map<std::string, std::int64_t> byReason = {};
  std::map<std::string, std::int64_t> unknownOffences =
      {};                                                ///< words or codes not in the table, and how often
  std::map<std::string, std::string> unknownWords = {};  ///< of these, the words that stood beside a code
  std::vector<ColumnUse> columns = {};
  std::vector<RejectedRow> rejects = {};
  std::vector<QualityFinding> findings = {};
  std::string dateOrder = {};  ///< "dmy", "mdy", "ymd" where a text date had to be read
  std::string crsDetected = {};
  std::string encodingDetected = {};
  std::string profile = {};

  bool addsUp() const { return rowsRead == accepted + duplicates + merged + rejected; }
};

/// One import as the dossier remembers it: the root of every number's provenance.
struct ImportBatch {
  Id<ImportBatch> id = {};
  std::string fileName = {};  ///< without its folder
  std::string sha256 = {};
  std::string format = {};
  std::string tableName = {};
  std::string importedAtUtc = {};     ///< ISO, set by the app layer
  std::optional<Date> standPer = {};  ///< last reported date, else last start: "stand per"
  std::int64_t becameCounts = 0;      ///< incidents of it that a purge past the term turned into counts
  ImportReport report = {};           ///< without `rejects`: row numbers of a file that is gone help nobody
};

}  // namespace brandpunt
