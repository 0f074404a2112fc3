// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"
#include "document/map_spec.h"

namespace brandpunt::output {

/// Draws the page and writes it: PDF with lines and letters as such, PNG at 150 dots per inch, SVG with a title and a
/// description for people who cannot see it. The file's properties name the title and the program, never a place
/// below the page's own. Under SOURCE_DATE_EPOCH the same page gives the same bytes.
/// \returns Error{NotWritable} where the file cannot be written; nothing half-written stays.
Result<void> drawMap(const MapSpec& spec, const std::filesystem::path& file, PictureFormat format);

}  // namespace brandpunt::output
