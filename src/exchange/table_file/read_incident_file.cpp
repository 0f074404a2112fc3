// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/read_incident_file.h"

#include "digest/sha256.h"
#include "sandbox/worker.h"
#include "table_file/csv_reader.h"
#include "table_file/file_format.h"
#include "table_file/ogr_reader.h"
#include "table_file/xlsx_reader.h"
#include "table_file/zipped_table.h"

namespace brandpunt::exchange {
namespace {

constexpr std::uintmax_t maxFileBytes = 1ull << 30;

Result<IncidentFile> readAs(FileFormat format, const std::filesystem::path& path, const ReadOptions& options,
                            const Progress& progress) {
  if (format == FileFormat::DelimitedText) return readCsv(path, options, progress);
  if (format == FileFormat::Xlsx) return readXlsx(path, options, progress);
  if (options.worker.empty()) return readThroughGdal(path, format, options, progress);
  return readInWorker(path, format, options, progress);
}

Result<IncidentFile> readPlain(const std::filesystem::path& path, const ReadOptions& options,
                               const Progress& progress) {
  Result<FileFormat> format = formatOf(path);
  if (!format) return std::move(format).error();
  return readAs(*format, path, options, progress);
}

Result<IncidentFile> readMember(const std::filesystem::path& archive, const std::string& member,
                                const ReadOptions& options, const Progress& progress) {
  Result<UnpackedMember> unpacked = UnpackedMember::of(archive, member);
  if (!unpacked) return std::move(unpacked).error();
  Result<IncidentFile> file = readPlain(unpacked->file(), options, progress);
  if (!file) return std::move(file).error().within({member, member});
  if (file->tableName.empty()) file->tableName = member;
  return file;
}

}  // namespace

Result<IncidentFile> readIncidentFile(const std::filesystem::path& path, const ReadOptions& options,
                                      const Progress& progress) {
  if (Result<void> readable = checkReadable(path); !readable) return std::move(readable).error();
  std::error_code error;
  if (std::filesystem::file_size(path, error) > maxFileBytes) {
    return Error{ErrorCode::WrongFormat,
                 {"'" + path.filename().string() +
                      "' is groter dan 1 GB. Vraag de export in delen, bijvoorbeeld per jaar.",
                  "'" + path.filename().string() +
                      "' is larger than 1 GB. Ask for the export in parts, by year say."}};
  }
  Result<std::optional<std::string>> member = onlyTableIn(path);
  if (!member) return std::move(member).error();
  Result<IncidentFile> file =
      *member ? readMember(path, **member, options, progress) : readPlain(path, options, progress);
  if (!file) return file;
  Result<std::string> digest = sha256OfFile(path);
  if (!digest) return std::move(digest).error();
  file->path = path.string();
  file->sha256 = *std::move(digest);
  return file;
}

}  // namespace brandpunt::exchange
