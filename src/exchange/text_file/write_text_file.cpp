// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_file/write_text_file.h"

#include <fstream>

namespace brandpunt::exchange {

Result<void> writeTextFile(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) return {};
  return Error{ErrorCode::NotWritable,
               {"'" + file.string() + "' kan niet worden geschreven. Bestaat de map, en is er ruimte?",
                "'" + file.string() + "' cannot be written. Does the folder exist, and is there space?"}};
}

}  // namespace brandpunt::exchange
