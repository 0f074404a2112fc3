// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"
#include "document/paper_spec.h"

namespace brandpunt::output {

/// Does every page hold what stands on it? Type is never shrunk, so a paper that does not fit is composed again with
/// less on it.
bool fits(const PaperSpec& paper);

/// Draws the paper and writes it: as PDF all its pages, as a picture its first page.
/// \returns Error{NotWritable} where the file cannot be written; nothing half-written stays.
Result<void> writePaper(const PaperSpec& paper, const std::filesystem::path& file,
                        PictureFormat format = PictureFormat::Pdf);

}  // namespace brandpunt::output
