// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <vector>

namespace brandpunt::exchange {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t pieceSize = 1 << 20;

/// 0x80..0x9F of Windows-1252; the five bytes without a character stand for themselves. Source: WHATWG
/// Encoding.
constexpr std::array<char32_t, 32> windows1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void appendUtf8(std::string& text, char32_t c) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)),
        put(0x80 | (c & 0x3F));
  }
}

/// Strict UTF-8, fed byte by byte (RFC 3629: no overlong forms, no surrogates, nothing over U+10FFFF).
class Utf8Check {
 public:
  void take(unsigned char byte) {
    if (m_expected > 0) {
      m_valid = m_valid && byte >= m_low && byte <= m_high;
      m_low = 0x80, m_high = 0xBF;
      --m_expected;
    } else if (byte >= 0x80) {
      m_low = 0x80, m_high = 0xBF;
      if (byte >= 0xC2 && byte <= 0xDF) {
        m_expected = 1;
      } else if (byte >= 0xE0 && byte <= 0xEF) {
        m_expected = 2;
        if (byte == 0xE0) m_low = 0xA0;
        if (byte == 0xED) m_high = 0x9F;
      } else if (byte >= 0xF0 && byte <= 0xF4) {
        m_expected = 3;
        if (byte == 0xF0) m_low = 0x90;
        if (byte == 0xF4) m_high = 0x8F;
      } else {
        m_valid = false;
      }
    }
  }
  bool valid() const { return m_valid && m_expected == 0; }
  bool betweenCharacters() const { return m_expected == 0; }

 private:
  bool m_valid = true;
  int m_expected = 0;
  unsigned char m_low = 0x80, m_high = 0xBF;
};

constexpr std::size_t wordSize = sizeof(std::uint64_t);

/// Are the next eight bytes all 0x01..0x7F? Most of an export is, and then needs no closer look.
bool isPlainText(std::string_view text, std::size_t from) {
  if (from + wordSize > text.size()) return false;
  std::uint64_t word = 0;
  std::memcpy(&word, text.data() + from, wordSize);
  constexpr std::uint64_t ones = 0x0101010101010101, highBits = 0x8080808080808080;
  return (((word - ones) | word) & highBits) == 0;
}

std::optional<TextEncoding> utf16WithoutMark(std::string_view start) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < start.size(); ++i) zeros[i % 2] += start[i] == '\0' ? 1 : 0;
  const std::size_t half = start.size() / 2;
  if (half == 0) return {};
  if (zeros[1] * 2 > half && zeros[0] * 10 < half) return TextEncoding::Utf16LittleEndian;
  if (zeros[0] * 2 > half && zeros[1] * 10 < half) return TextEncoding::Utf16BigEndian;
  return {};
}

}  // namespace

std::string nameOf(TextEncoding encoding) {
  switch (encoding) {
    case TextEncoding::Utf8:
      return "UTF-8";
    case TextEncoding::Windows1252:
      return "windows-1252";
    case TextEncoding::Utf16LittleEndian:
      return "UTF-16LE";
    case TextEncoding::Utf16BigEndian:
      return "UTF-16BE";
  }
  return {};
}

std::optional<TextEncoding> textEncodingFromName(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c + 32);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
  }
  static constexpr std::array<std::pair<std::string_view, TextEncoding>, 14> names{{
      {"utf8", TextEncoding::Utf8},
      {"utf8sig", TextEncoding::Utf8},
      {"ascii", TextEncoding::Utf8},
      {"windows1252", TextEncoding::Windows1252},
      {"cp1252", TextEncoding::Windows1252},
      {"ansi", TextEncoding::Windows1252},
      {"latin1", TextEncoding::Windows1252},
      {"iso88591", TextEncoding::Windows1252},
      {"iso885915", TextEncoding::Windows1252},
      {"latin9", TextEncoding::Windows1252},
      {"utf16", TextEncoding::Utf16LittleEndian},
      {"utf16le", TextEncoding::Utf16LittleEndian},
      {"unicode", TextEncoding::Utf16LittleEndian},
      {"utf16be", TextEncoding::Utf16BigEndian},
  }};
  for (const auto& [known, encoding] : names) {
    if (known == plain) return encoding;
  }
  return {};
}

Result<TextEncoding> detectEncoding(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> buffer(pieceSize);
  Utf8Check utf8;
  bool first = true;
  std::ptrdiff_t line = 1;
  while (file) {
    file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    const std::string_view piece(buffer.data(), static_cast<std::size_t>(file.gcount()));
    if (first) {
      if (piece.starts_with("\xff\xfe"sv)) return TextEncoding::Utf16LittleEndian;
      if (piece.starts_with("\xfe\xff"sv)) return TextEncoding::Utf16BigEndian;
      if (const auto utf16 = utf16WithoutMark(piece.substr(0, 4096))) return *utf16;
      first = false;
    }
    for (std::size_t i = 0; i < piece.size(); ++i) {
      if (utf8.betweenCharacters() && isPlainText(piece, i)) {
        i += wordSize - 1;
        continue;
      }
      const char c = piece[i];
      if (c == '\0') {
        const auto before = static_cast<std::ptrdiff_t>(i);
        const std::string n = std::to_string(line + std::count(piece.begin(), piece.begin() + before, '\n'));
        return Error{
            ErrorCode::WrongFormat,
            {"Regel " + n +
                 " bevat een nulbyte: dit is geen tekstbestand of het is beschadigd. Vraag het "
                 "bestand opnieuw.",
             "Line " + n +
                 " holds a zero byte: this is no text file, or it is damaged. Ask for the file again."}};
      }
      utf8.take(static_cast<unsigned char>(c));
    }
    line += std::count(piece.begin(), piece.end(), '\n');
  }
  if (!file.eof()) {
    return Error{ErrorCode::NotReadable,
                 {"Het bestand kan niet worden gelezen.", "The file cannot be read."}};
  }
  return utf8.valid() ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

std::string_view Decoder::decode(std::string_view bytes) {
  if (m_encoding == TextEncoding::Utf8) {
    // Strictly checked beforehand, or asked for by the user; only the mark is to be left out.
    if (m_atStart && bytes.starts_with("\xef\xbb\xbf"sv)) bytes.remove_prefix(3);
    m_atStart = false;
    return bytes;
  }
  m_text.clear();
  if (m_encoding == TextEncoding::Windows1252) {
    for (const char c : bytes) {
      const auto byte = static_cast<unsigned char>(c);
      appendUtf8(m_text, byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80u] : byte);
    }
    return m_text;
  }
  m_rest.append(bytes);
  const std::size_t whole = m_rest.size() / 2 * 2;
  const std::size_t lowByte = m_encoding == TextEncoding::Utf16LittleEndian ? 0 : 1;
  for (std::size_t i = 0; i < whole; i += 2) {
    const char32_t unit = static_cast<unsigned char>(m_rest[i + lowByte]) |
                          static_cast<char32_t>(static_cast<unsigned char>(m_rest[i + 1 - lowByte])) << 8;
    if (m_atStart && unit == 0xFEFF) {
      m_atStart = false;
      continue;
    }
    m_atStart = false;
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (m_highSurrogate != 0) {
      appendUtf8(m_text, low ? 0x10000 + ((m_highSurrogate - 0xD800) << 10) + (unit - 0xDC00) : 0xFFFD);
      m_highSurrogate = 0;
      if (low) continue;
    }
    if (unit >= 0xD800 && unit < 0xDC00) {
      m_highSurrogate = unit;
    } else {
      appendUtf8(m_text, low ? 0xFFFD : unit);
    }
  }
  m_rest.erase(0, whole);
  return m_text;
}

}  // namespace brandpunt::exchange
