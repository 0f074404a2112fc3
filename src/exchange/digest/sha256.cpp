// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest/sha256.h"

#include <sodium.h>

#include <array>
#include <fstream>
#include <vector>

namespace brandpunt::exchange {
namespace {

std::string hexOf(const std::array<unsigned char, crypto_hash_sha256_BYTES>& hash) {
  std::string text(2 * hash.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();
  return text;
}

const unsigned char* bytesOf(const char* text) { return reinterpret_cast<const unsigned char*>(text); }

}  // namespace

std::string sha256Hex(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
  crypto_hash_sha256(hash.data(), bytesOf(bytes.data()), bytes.size());
  return hexOf(hash);
}

Result<std::string> sha256OfFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::vector<char> piece(1 << 16);
  while (file) {
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    crypto_hash_sha256_update(&state, bytesOf(piece.data()), static_cast<unsigned long long>(file.gcount()));
  }
  if (!file.eof()) {
    return Error{ErrorCode::NotReadable,
                 {"Het bestand " + path.filename().string() + " kan niet worden gelezen.",
                  "The file " + path.filename().string() + " cannot be read."}};
  }
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
  crypto_hash_sha256_final(&state, hash.data());
  return hexOf(hash);
}

}  // namespace brandpunt::exchange
