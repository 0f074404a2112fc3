// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/write_paper.h"

#include <algorithm>

#include "page/drawing_session.h"
#include "page/sheet_file.h"
#include "paper/paper_page.h"

namespace brandpunt::output {
namespace {

Sheets sheetsOf(const PaperSpec& paper, std::size_t from, std::size_t count) {
  return {.size = QSizeF(paperWidth_mm, paperHeight_mm),
          .count = count,
          .draw = [&paper, from](Canvas& canvas, std::size_t n) { drawPaperPage(canvas, paper, from + n); },
          .title = paper.title,
          .description = paper.title,
          .author = paper.author};
}

}  // namespace

bool fits(const PaperSpec& paper) {
  startDrawing();
  return std::all_of(paper.pages.begin(), paper.pages.end(), [&](const PaperPage& page) {
    const PageFrame frame = frameOf(paper, page);
    return frame.headBottom + heightOf(paper, page) <= frame.footTop;
  });
}

Result<void> writePaper(const PaperSpec& paper, const std::filesystem::path& file) {
  startDrawing();
  return writeSheets(sheetsOf(paper, 0, paper.pages.size()), file, PictureFormat::Pdf);
}

Result<void> writePage(const PaperSpec& paper, std::size_t number, const std::filesystem::path& file) {
  startDrawing();
  return writeSheets(sheetsOf(paper, number, 1), file, PictureFormat::Png);
}

}  // namespace brandpunt::output
