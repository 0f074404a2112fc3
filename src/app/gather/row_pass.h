// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "gather/choose_crs.h"
#include "gather/geocode_incidents.h"
#include "incident/account/repeated_keys.h"
#include "incident/column/table_head.h"
#include "incident/location/location_evidence.h"
#include "incident/row/row_reader.h"
#include "table_file/incident_stream.h"

namespace brandpunt::app {

/// All that is needed to turn the rows of one file into incidents, and what can be told of them apart from what is known.
struct RowSetting {
  exchange::IncidentStream* stream = nullptr;
  const TableHead* head = nullptr;
  const Layout* layout = nullptr;
  const ReadingRules* rules = nullptr;
  const OffenceTable* offences = nullptr;
  const InterpretOptions* options = nullptr;
  Geocoder* addresses = nullptr;           ///< of the dossier; nullptr: none
  const RepeatedKeys* numbers = nullptr;   ///< that rows share with each other or with known incidents
  const RepeatedKeys* contents = nullptr;  ///< of known incidents without a number
  std::optional<Date> purgedBefore = {};   ///< rows from before that day are refused: they are counts already
  CrsId crs = {};                          ///< of the dossier
};

/// A row of the file after all that can be told of it alone.
struct PassedRow {
  ReadRow read = {};                            ///< its place in the dossier's CRS
  std::size_t position = 0;                     ///< among the rows of the file that hold anything
  std::uint64_t key = 0;                        ///< of its number or content, where it is not alone
  bool notAlone = false;                        ///< others may be about the same incident: see settle.h
  std::optional<std::uint32_t> areaPoint = {};  ///< see LocationCollection
};

/// What the rows of a whole pass add up to.
struct PassTotals {
  RowTallies tallies = {};
  Moved moved = {};
  GeocodingCounts geocoding = {};
  LocationCollection locations = {};
};

/// Reads the whole file once: rows are made on a thread of its own and taken on the caller's, some hundreds at a time, in the
/// order of the file.
/// \param wanted  of rows with a number only those whose key it says yes to are read; empty: all
/// \param take  may move what it is given; an error ends the pass
/// Errors: those of the stream, of PlaceMover and of `take`; Cancelled; NotReadable where the file changed meanwhile.
Result<PassTotals> passRows(const RowSetting& setting, const std::function<bool(std::uint64_t key)>& wanted,
                            const std::function<Result<void>(std::span<PassedRow>)>& take,
                            const Progress& progress);

}  // namespace brandpunt::app
