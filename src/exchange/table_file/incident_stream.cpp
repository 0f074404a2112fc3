// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/incident_stream.h"

#include <future>
#include <optional>

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

Result<IncidentFile> readWhole(FileFormat format, const std::filesystem::path& path,
                               const ReadOptions& options, const Progress& progress) {
  if (format == FileFormat::Xlsx) return readXlsx(path, options, progress);
  if (format == FileFormat::GeoPackage && options.inspectDatabase) {
    if (Result<void> harmless = options.inspectDatabase(path); !harmless) return std::move(harmless).error();
  }
  if (options.worker.empty()) return readThroughGdal(path, format, options, progress);
  return readInWorker(path, format, options, progress);
}

}  // namespace

struct IncidentStream::State {
  std::optional<UnpackedMember> unpacked = {};  // gone when nobody reads it any more
  std::optional<CsvStream> text = {};
  IncidentFile file = {};  // with its table, where it is no text
  std::string tableName = {};
  bool read = false;
  std::future<Result<std::string>> digest = {};

  const IncidentFile& about() const { return text ? text->about() : file; }
};

IncidentStream::IncidentStream(std::unique_ptr<State> state) : m_state(std::move(state)) {}
IncidentStream::IncidentStream(IncidentStream&&) noexcept = default;
IncidentStream& IncidentStream::operator=(IncidentStream&&) noexcept = default;
IncidentStream::~IncidentStream() = default;

Result<IncidentStream> IncidentStream::open(const std::filesystem::path& path, const ReadOptions& options,
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
  auto state = std::make_unique<State>();
  state->digest = std::async(std::launch::async, [path] { return sha256OfFile(path); });
  std::filesystem::path table = path;
  if (*member) {
    Result<UnpackedMember> unpacked = UnpackedMember::of(path, **member);
    if (!unpacked) return std::move(unpacked).error();
    state->unpacked.emplace(*std::move(unpacked));
    state->tableName = **member;
    table = state->unpacked->file();
  }
  const auto about = [&](Error failure) {
    return *member ? std::move(failure).within({**member, **member}) : std::move(failure);
  };
  Result<FileFormat> format = formatOf(table);
  if (!format) return about(std::move(format).error());
  if (*format == FileFormat::DelimitedText) {
    Result<CsvStream> text = CsvStream::open(table, options);
    if (!text) return about(std::move(text).error());
    text->nameTable(state->tableName);
    state->text.emplace(*std::move(text));
  } else {
    Result<IncidentFile> file = readWhole(*format, table, options, progress);
    if (!file) return about(std::move(file).error());
    state->file = *std::move(file);
    if (state->file.tableName.empty()) state->file.tableName = state->tableName;
  }
  return IncidentStream(std::move(state));
}

Result<const RawTable*> IncidentStream::next(const Progress& progress) {
  State& s = *m_state;
  if (s.text) {
    Result<const RawTable*> piece = s.text->next(progress);
    if (!piece && !s.tableName.empty() && piece.error().code != ErrorCode::Cancelled)
      return std::move(piece).error().within({s.tableName, s.tableName});
    return piece;
  }
  if (s.read || s.file.table.rows() == 0) return nullptr;
  s.read = true;
  return &s.file.table;
}

void IncidentStream::rewind() {
  if (m_state->text) m_state->text->rewind();
  m_state->read = false;
}

const IncidentFile& IncidentStream::about() const { return m_state->about(); }

Result<std::string> IncidentStream::sha256() {
  return m_state->digest.valid() ? m_state->digest.get() : Result<std::string>(std::string{});
}

Result<IncidentFile> readIncidentFile(const std::filesystem::path& path, const ReadOptions& options,
                                      const Progress& progress) {
  Result<IncidentStream> stream = IncidentStream::open(path, options, progress);
  if (!stream) return std::move(stream).error();
  RawTable table;
  for (;;) {
    Result<const RawTable*> piece = stream->next(progress);
    if (!piece) return std::move(piece).error();
    if (!*piece) break;
    for (std::size_t row = 0; row < (*piece)->rows(); ++row) table.addRow(**piece, row);
  }
  Result<std::string> digest = stream->sha256();
  if (!digest) return std::move(digest).error();
  IncidentFile file = stream->about();
  file.table = std::move(table);
  file.path = path.string();
  file.sha256 = *std::move(digest);
  return file;
}

}  // namespace brandpunt::exchange
