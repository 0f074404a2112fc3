// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest/sha256.h"

#include <fstream>
#include <vector>

#include "base/sha256.h"

namespace brandpunt::exchange {

Result<std::string> sha256OfFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  Sha256 digest;
  std::vector<char> piece(1 << 16);
  while (file) {
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    digest.add({piece.data(), static_cast<std::size_t>(file.gcount())});
  }
  if (!file.eof()) {
    return Error{ErrorCode::NotReadable,
                 {"Het bestand " + path.filename().string() + " kan niet worden gelezen.",
                  "The file " + path.filename().string() + " cannot be read."}};
  }
  return digest.hex();
}

}  // namespace brandpunt::exchange
