// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "table_file/zip_archive.h"

namespace brandpunt::exchange {

/// The attributes of one element; names as written, prefix included.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
  /// Empty where there is none.
  std::string_view operator[](std::string_view name) const;

 private:
  const char** m_pairs;
};

/// What a reader of XML does at each piece; names come without their prefix.
struct XmlHandler {
  std::function<void(std::string_view name, const XmlAttributes&)> start = {};
  std::function<void(std::string_view name)> end = {};
  std::function<void(std::string_view text)> text = {};
  /// Asked at every piece of the file; true stops quietly.
  std::function<bool()> stop = {};
};

/// Streams one part of a zipped file through the handler. A document type declaration is refused, so no
/// entity can expand or read another file. Errors: Damaged (names the line of broken or cut-off XML),
/// NotFound.
Result<void> readXml(const ZipArchive& archive, const std::string& part, const XmlHandler& handler);

}  // namespace brandpunt::exchange
