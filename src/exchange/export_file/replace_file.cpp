// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_file/replace_file.h"

#include <fstream>

namespace brandpunt::exchange {

namespace fs = std::filesystem;

Error notWritable(const fs::path& file) {
  return {ErrorCode::NotWritable,
          {file.string() + " kan niet worden geschreven. Kijk of de map bestaat, of u er mag schrijven en of "
                           "de schijf vol is.",
           file.string() +
               " cannot be written. See whether the folder exists, whether you may write there and whether "
               "the disk is full."}};
}

Result<void> replaceFile(const fs::path& file, const std::function<Result<void>(const fs::path&)>& write) {
  fs::path beside = file;
  beside.replace_filename(".new-" + file.filename().string());
  std::error_code error;
  fs::remove(beside, error);
  const Result<void> written = write(beside);
  if (written) {
    fs::rename(beside, file, error);
    if (!error) return {};
  }
  std::error_code ignored;
  fs::remove(beside, ignored);
  return written ? notWritable(file) : written;
}

Result<void> replaceFile(const fs::path& file, std::string_view bytes) {
  return replaceFile(file, [&](const fs::path& beside) -> Result<void> {
    std::ofstream out(beside, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) return notWritable(file);
    return {};
  });
}

}  // namespace brandpunt::exchange
