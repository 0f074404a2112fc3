// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/csv_reader.h"

#include <array>
#include <fstream>
#include <map>
#include <vector>

#include "incident/column/table_head.h"
#include "table_file/text_encoding.h"

namespace brandpunt::exchange {
namespace {

constexpr std::size_t pieceSize = 1 << 18;
constexpr std::size_t maxQuotedCell = 1 << 20;
constexpr std::size_t maxRow = 4 << 20;
constexpr std::size_t sniffedText = 1 << 16;

/// The RFC 4180 automaton; takes text in pieces.
class CsvParser {
 public:
  CsvParser(RawTable& table, char delimiter) : m_table(table), m_delimiter(delimiter) {}

  Result<void> take(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      switch (m_state) {
        case State::CellStart:
          if (c == '"') {
            m_state = State::Quoted;
            m_quoteLine = m_line;
            continue;
          }
          m_state = State::Plain;
          [[fallthrough]];
        case State::Plain:
          if (c == m_delimiter) {
            endCell();
          } else if (c == '\n' || c == '\r') {
            endLine(c);
          } else {
            i = takePlain(text, i) - 1;
          }
          m_afterCarriageReturn = c == '\r';
          break;
        case State::Quoted:
          if (c == '"') {
            m_state = State::QuoteInQuoted;
          } else {
            if (c == '\n') ++m_line;
            m_cell += c;
          }
          break;
        case State::QuoteInQuoted:
          if (c == '"') {
            m_cell += '"';
            m_state = State::Quoted;
          } else {
            m_state = State::Plain;
            m_wasQuoted = true;
            --i;  // what follows a closing quote is read as plain text
          }
          break;
      }
      if (m_cell.size() > maxQuotedCell && m_state == State::Quoted) return unclosedQuote();
      if (m_rowBytes + m_cell.size() > maxRow) return rowTooLong();
    }
    return {};
  }

  Result<void> finish() {
    if (m_state == State::Quoted) return unclosedQuote();
    if (m_state != State::CellStart || m_cellsInRow > 0) endLine('\0');
    return {};
  }

 private:
  enum class State { CellStart, Plain, Quoted, QuoteInQuoted };

  /// The common case: takes all up to the next special character at once, and the cells after it as long as they are
  /// plain and whole. \returns where it stopped
  std::size_t takePlain(std::string_view text, std::size_t from) {
    std::size_t end = from;
    const auto toSpecial = [&] {
      while (end < text.size() && text[end] != m_delimiter && text[end] != '\n' && text[end] != '\r') ++end;
    };
    toSpecial();
    if (!m_cell.empty() || end == text.size() || text[end] != m_delimiter) {
      m_cell.append(text.substr(from, end - from));
      return end;
    }
    for (;;) {
      m_table.addCell(text.substr(from, end - from));
      m_rowBytes += end - from + 1;
      ++m_cellsInRow;
      m_state = State::CellStart;
      m_wasQuoted = false;
      from = end + 1;
      if (from == text.size() || text[from] == '"') return from;
      end = from;
      toSpecial();
      if (end == text.size() || text[end] != m_delimiter) {
        if (end == from) return from;
        m_state = State::Plain;
        m_cell.append(text.substr(from, end - from));
        return end;
      }
    }
  }

  void endCell() {
    m_table.addCell(m_cell);
    m_rowBytes += m_cell.size() + 1;
    m_cell.clear();
    ++m_cellsInRow;
    m_state = State::CellStart;
    m_wasQuoted = false;
  }

  void endLine(char c) {
    const bool blank = m_cellsInRow == 0 && m_cell.empty() && !m_wasQuoted;
    const bool secondHalfOfLineEnd = c == '\n' && m_afterCarriageReturn && blank;
    if (!blank) {
      endCell();
      m_table.endRow(m_rowLine);
    }
    if (!secondHalfOfLineEnd) ++m_line;
    m_rowLine = m_line;
    m_rowBytes = 0;
    m_cellsInRow = 0;
    m_state = State::CellStart;
  }

  Error unclosedQuote() const {
    const std::string n = std::to_string(m_quoteLine);
    return {
        ErrorCode::Damaged,
        {"Regel " + n +
             ": een aanhalingsteken wordt geopend en niet gesloten. Herstel die regel of vraag het bestand "
             "opnieuw.",
         "Line " + n +
             ": a quotation mark is opened and never closed. Mend that line or ask for the file again."}};
  }
  Error rowTooLong() const {
    const std::string n = std::to_string(m_rowLine);
    return {
        ErrorCode::Damaged,
        {"Regel " + n +
             " is langer dan 4 MB: dit is geen tabel met een incident per regel. Vraag het bestand opnieuw.",
         "Line " + n +
             " is longer than 4 MB: this is no table with one incident a line. Ask for the file again."}};
  }

  RawTable& m_table;
  char m_delimiter;
  State m_state = State::CellStart;
  std::string m_cell = {};
  std::size_t m_rowBytes = 0;
  std::size_t m_cellsInRow = 0;
  std::uint64_t m_line = 1;
  std::uint64_t m_rowLine = 1;
  std::uint64_t m_quoteLine = 1;
  bool m_afterCarriageReturn = false;
  bool m_wasQuoted = false;
};

/// Cuts a `sep=;` line off the text; Excel writes and obeys it.
std::optional<char> takeSeparatorLine(std::string_view& text) {
  if (text.size() < 5 || (text[0] | 32) != 's' || (text[1] | 32) != 'e' || (text[2] | 32) != 'p' ||
      text[3] != '=')
    return {};
  const std::size_t end = text.find_first_of("\r\n");
  if (end != 5) return {};
  const char separator = text[4];
  text.remove_prefix(end);
  return separator;
}

}  // namespace

char sniffDelimiter(std::string_view text) {
  constexpr std::array<char, 5> candidates{';', ',', '\t', '|', '^'};
  std::array<std::map<std::size_t, std::size_t>, candidates.size()> rowsByCount;
  std::array<std::size_t, candidates.size()> counts{};
  std::size_t rows = 0;
  bool quoted = false;
  bool empty = true;
  const auto endRow = [&] {
    if (!empty) {
      ++rows;
      for (std::size_t k = 0; k < candidates.size(); ++k) ++rowsByCount[k][counts[k]];
    }
    counts = {};
    empty = true;
  };
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '\n' || c == '\r')) {
      endRow();
      continue;
    } else if (!quoted) {
      for (std::size_t k = 0; k < candidates.size(); ++k) counts[k] += c == candidates[k] ? 1 : 0;
    }
    empty = false;
  }
  if (rows == 0) endRow();  // a lone row without its end; otherwise the cut last row tells nothing

  char best = ',';
  double bestScore = 0;
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    for (const auto& [count, rowsWithIt] : rowsByCount[k]) {
      const double share = static_cast<double>(rowsWithIt) / static_cast<double>(rows);
      // Even cutting counts most: a decimal comma in free text cuts often but unevenly.
      const double score = share * share * static_cast<double>(count);
      if (score > bestScore) bestScore = score, best = candidates[k];
    }
  }
  return best;
}

struct CsvStream::State {
  State(const std::filesystem::path& path, TextEncoding textEncoding)
      : file(path, std::ios::binary), encoding(textEncoding), decoder(textEncoding) {
    std::error_code ignored;
    size = static_cast<double>(std::filesystem::file_size(path, ignored));
  }

  std::ifstream file;
  double size = 0;
  double done = 0;
  TextEncoding encoding;
  Decoder decoder;
  std::vector<char> buffer = std::vector<char>(pieceSize);
  std::optional<CsvParser> parser = {};
  IncidentFile about = {};
  RawTable piece = {};
  bool finished = false;
};

CsvStream::CsvStream(std::unique_ptr<State> state) : m_state(std::move(state)) {}
CsvStream::CsvStream(CsvStream&&) noexcept = default;
CsvStream::~CsvStream() = default;
void CsvStream::nameTable(const std::string& name) { m_state->about.tableName = name; }
const IncidentFile& CsvStream::about() const { return m_state->about; }

Result<CsvStream> CsvStream::open(const std::filesystem::path& path, const ReadOptions& options) {
  TextEncoding encoding = TextEncoding::Utf8;
  if (options.encoding.empty()) {
    Result<TextEncoding> detected = detectEncoding(path);
    if (!detected) return std::move(detected).error();
    encoding = *detected;
  } else if (const auto asked = textEncodingFromName(options.encoding)) {
    encoding = *asked;
  } else {
    return Error{ErrorCode::WrongUsage,
                 {"De tekencodering '" + options.encoding +
                      "' is onbekend. Kies utf-8, windows-1252, utf-16le of utf-16be.",
                  "The encoding '" + options.encoding +
                      "' is unknown. Choose utf-8, windows-1252, utf-16le or utf-16be."}};
  }
  auto state = std::make_unique<State>(path, encoding);
  state->about.format = "CSV";
  state->about.encoding = nameOf(encoding);
  return CsvStream(std::move(state));
}

Result<const RawTable*> CsvStream::next(const Progress& progress) {
  State& s = *m_state;
  if (s.finished) return nullptr;
  s.piece.dropRows();
  const std::size_t enough = s.parser ? 1 : HeadScan::rowsOfFirstPiece;
  while (s.piece.rows() < enough) {
    if (progress.stopRequested()) return cancelled();
    s.file.read(s.buffer.data(), static_cast<std::streamsize>(s.buffer.size()));
    const auto read = static_cast<std::size_t>(s.file.gcount());
    s.done += static_cast<double>(read);
    std::string_view text = s.decoder.decode({s.buffer.data(), read});
    if (!s.parser) {
      const std::optional<char> told = takeSeparatorLine(text);
      s.about.delimiter = told ? *told : sniffDelimiter(text.substr(0, sniffedText));
      s.parser.emplace(s.piece, s.about.delimiter);
    }
    if (Result<void> parsed = s.parser->take(text); !parsed) return std::move(parsed).error();
    progress.report(s.done / s.size, {"Bestand lezen", "Reading the file"});
    if (s.file) continue;
    if (!s.file.eof()) {
      return Error{ErrorCode::NotReadable,
                   {"Het bestand kan niet verder worden gelezen.", "The file cannot be read further."}};
    }
    if (Result<void> finished = s.parser->finish(); !finished) return std::move(finished).error();
    s.finished = true;
    break;
  }
  return s.piece.rows() == 0 ? nullptr : &s.piece;
}

void CsvStream::rewind() {
  State& s = *m_state;
  s.file.clear();
  s.file.seekg(0);
  s.decoder = Decoder(s.encoding);
  s.parser.reset();
  s.piece = {};
  s.done = 0;
  s.finished = false;
}

}  // namespace brandpunt::exchange
