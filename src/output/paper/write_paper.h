// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"
#include "document/paper_spec.h"

namespace brandpunt::output {

/// Does every page hold what stands on it? Type is never shrunk, so a paper that does not fit is composed again with
/// less on it.
bool fits(const PaperSpec& paper);

/// Draws the paper and writes it as PDF.
/// \returns Error{NotWritable} where the file cannot be written; nothing half-written stays.
Result<void> writePaper(const PaperSpec& paper, const std::filesystem::path& file);
/// One page as a picture (PNG), by its number from 0.
Result<void> writePage(const PaperSpec& paper, std::size_t number, const std::filesystem::path& file);

}  // namespace brandpunt::output
