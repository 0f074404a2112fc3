// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "incident/raw_table.h"
#include "table_file/file_format.h"
#include "table_file/incident_stream.h"

namespace brandpunt::exchange {

/// The hidden first argument with which the program runs itself as a worker: `program NAME FILE FORMAT
/// TABLE`.
inline constexpr std::string_view workerArgument = "read-table-worker";

/// Reads the file in a process of its own: 2 GB of memory and two minutes of processor at most. Whatever
/// happens there (a crash, a loop, a bomb) is an error here: Damaged. Errors otherwise: as readIncidentFile.
Result<IncidentFile> readInWorker(const std::filesystem::path& path, FileFormat format,
                                  const ReadOptions& options, const Progress& progress);

/// The worker's side: reads and writes the table to standard output. Returns the exit code.
/// \param arguments  what stands after workerArgument: file, format number, table
int runWorker(int argc, const char* const* arguments);

}  // namespace brandpunt::exchange
