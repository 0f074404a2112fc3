// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/zip_archive.h"

#include <zip.h>

#include <algorithm>

namespace brandpunt::exchange {
namespace {

constexpr std::uint64_t maxUnpackedBytes = 512ull << 20;
constexpr std::uint64_t maxRatio = 200;
/// Below this a high ratio harms nobody: an empty sheet packs that well.
constexpr std::uint64_t smallBytes = 8ull << 20;

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseMember {
  void operator()(zip_file_t* member) const { zip_fclose(member); }
};

Error damaged(const std::string& fileName) {
  return {ErrorCode::Damaged,
          {"'" + fileName +
               "' is beschadigd of niet volledig (het zip-archief erin is stuk). Vraag het bestand opnieuw.",
           "'" + fileName +
               "' is damaged or incomplete (the zip archive in it is broken). Ask for the file again."}};
}

}  // namespace

struct ZipArchive::Handle {
  std::unique_ptr<zip_t, CloseArchive> archive = {};
  std::string fileName = {};
  std::vector<std::string> names = {};
};

ZipArchive::ZipArchive(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(const std::filesystem::path& path) {
  auto handle = std::make_unique<Handle>();
  handle->fileName = path.filename().string();
  int error = 0;
  handle->archive.reset(zip_open(path.string().c_str(), ZIP_RDONLY, &error));
  if (!handle->archive) return damaged(handle->fileName);

  std::uint64_t unpacked = 0;
  std::uint64_t packed = 0;
  const zip_int64_t count = zip_get_num_entries(handle->archive.get(), 0);
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t entry;
    zip_stat_init(&entry);
    if (zip_stat_index(handle->archive.get(), i, 0, &entry) != 0 || !entry.name)
      return damaged(handle->fileName);
    handle->names.emplace_back(entry.name);
    unpacked += entry.size;
    packed += entry.comp_size;
    const bool ratioTooHigh =
        unpacked > smallBytes && unpacked / maxRatio > std::max<std::uint64_t>(packed, 1);
    if (unpacked > maxUnpackedBytes || ratioTooHigh) {
      return Error{ErrorCode::Damaged,
                   {"'" + handle->fileName +
                        "' wordt na uitpakken te groot (meer dan 512 MB of 200 keer zo groot). Zo'n "
                        "bestand wordt niet geopend; vraag een export in delen of als CSV.",
                    "'" + handle->fileName +
                        "' becomes too large when unpacked (over 512 MB or 200 times its size). Such "
                        "a file is not opened; ask for an export in parts or as CSV."}};
    }
  }
  return ZipArchive(std::move(handle));
}

const std::vector<std::string>& ZipArchive::names() const { return m_handle->names; }

bool ZipArchive::holds(std::string_view name) const {
  return std::find(m_handle->names.begin(), m_handle->names.end(), name) != m_handle->names.end();
}

Result<void> ZipArchive::read(const std::string& name,
                              const std::function<bool(std::string_view)>& take) const {
  std::unique_ptr<zip_file_t, CloseMember> member(zip_fopen(m_handle->archive.get(), name.c_str(), 0));
  if (!member) {
    if (holds(name)) return damaged(m_handle->fileName);
    return Error{ErrorCode::NotFound,
                 {"'" + m_handle->fileName + "' heeft geen onderdeel " + name + ".",
                  "'" + m_handle->fileName + "' has no part " + name + "."}};
  }
  std::vector<char> piece(1 << 16);
  std::uint64_t total = 0;
  for (;;) {
    const zip_int64_t read = zip_fread(member.get(), piece.data(), piece.size());
    if (read < 0) return damaged(m_handle->fileName);
    if (read == 0) return {};
    // The directory may lie about sizes; what really comes out counts.
    total += static_cast<std::uint64_t>(read);
    if (total > maxUnpackedBytes) return damaged(m_handle->fileName);
    if (!take(std::string_view(piece.data(), static_cast<std::size_t>(read)))) return {};
  }
}

}  // namespace brandpunt::exchange
