// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/xml_reader.h"

#include <expat.h>

#include <memory>

namespace brandpunt::exchange {
namespace {

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

std::string_view withoutPrefix(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

/// What the parser's callbacks share.
struct Reading {
  const XmlHandler& handler;
  XML_Parser parser;
};

void onStart(void* user, const char* name, const char** attributes) {
  const XmlHandler& handler = static_cast<Reading*>(user)->handler;
  if (handler.start) handler.start(withoutPrefix(name), XmlAttributes(attributes));
}
void onEnd(void* user, const char* name) {
  const XmlHandler& handler = static_cast<Reading*>(user)->handler;
  if (handler.end) handler.end(withoutPrefix(name));
}
void onText(void* user, const char* text, int size) {
  const XmlHandler& handler = static_cast<Reading*>(user)->handler;
  if (handler.text) handler.text({text, static_cast<std::size_t>(size)});
}
void onDoctype(void* user, const char*, const char*, const char*, int) {
  XML_StopParser(static_cast<Reading*>(user)->parser, XML_FALSE);
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char** pair = m_pairs; *pair; pair += 2) {
    if (name == *pair) return pair[1];
  }
  return {};
}

Result<void> readXml(const ZipArchive& archive, const std::string& part, const XmlHandler& handler) {
  const Parser parser(XML_ParserCreate("UTF-8"));
  expects(parser != nullptr);
  Reading reading{handler, parser.get()};
  XML_SetUserData(parser.get(), &reading);
  XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);
  XML_SetElementHandler(parser.get(), onStart, onEnd);
  XML_SetCharacterDataHandler(parser.get(), onText);
  const auto damaged = [&] {
    const std::string line = std::to_string(XML_GetCurrentLineNumber(parser.get()));
    const std::string column = std::to_string(XML_GetCurrentColumnNumber(parser.get()));
    return Error{ErrorCode::Damaged,
                 {"Het bestand is beschadigd of afgekapt (" + part + ", regel " + line + ", teken " + column +
                      "). Vraag het bestand opnieuw.",
                  "The file is damaged or cut off (" + part + ", line " + line + ", character " + column +
                      "). Ask for the file again."}};
  };
  bool broken = false;
  bool stopped = false;
  Result<void> read = archive.read(part, [&](std::string_view piece) {
    stopped = handler.stop && handler.stop();
    if (stopped) return false;
    broken = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), 0) != XML_STATUS_OK;
    return !broken;
  });
  if (!read) return std::move(read).error();
  if (stopped) return {};
  if (broken || XML_Parse(parser.get(), nullptr, 0, 1) != XML_STATUS_OK) return damaged();
  return {};
}

}  // namespace brandpunt::exchange
