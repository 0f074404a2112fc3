// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace brandpunt::exchange {

/// The encodings that police exports come in.
enum class TextEncoding { Utf8, Windows1252, Utf16LittleEndian, Utf16BigEndian };

std::string nameOf(TextEncoding encoding);  ///< "UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"
/// By the names people use: "utf8", "latin1", "cp1252", "iso-8859-1", "utf-16" ...
std::optional<TextEncoding> textEncodingFromName(std::string_view name);

/// Looks at the whole file, for the first byte over 127 may come late: a byte order mark decides, else zero
/// bytes at every other place mean UTF-16, else what is strictly UTF-8 is that, and the rest is Windows-1252.
/// Errors: WrongFormat where a zero byte says that it is no text (names the line), NotReadable.
Result<TextEncoding> detectEncoding(const std::filesystem::path& path);

/// Turns pieces of a file, in order, into UTF-8; a character may be cut by the end of a piece. A byte order
/// mark is left out; what is no character becomes U+FFFD.
class Decoder {
 public:
  explicit Decoder(TextEncoding encoding) : m_encoding(encoding) {}
  /// Valid until the next call.
  std::string_view decode(std::string_view bytes);

 private:
  TextEncoding m_encoding;
  bool m_atStart = true;
  std::string m_rest = {};  // bytes of a character whose end is still to come
  char32_t m_highSurrogate = 0;
  std::string m_text = {};
};

}  // namespace brandpunt::exchange
