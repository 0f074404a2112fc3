// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/write_paper.h"

#include <algorithm>

#include "page/drawing_session.h"
#include "page/sheet_file.h"
#include "paper/paper_page.h"

namespace brandpunt::output {

bool fits(const PaperSpec& paper) {
  startDrawing();
  return std::all_of(paper.pages.begin(), paper.pages.end(), [&](const PaperPage& page) {
    const PageFrame frame = frameOf(paper, page);
    return frame.headBottom + heightOf(paper, page) <= frame.footTop;
  });
}

Result<void> writePaper(const PaperSpec& paper, const std::filesystem::path& file, PictureFormat format) {
  startDrawing();
  return writeSheets(
      {.size = QSizeF(paperWidth_mm, paperHeight_mm),
       .count = paper.pages.size(),
       .draw = [&](Canvas& canvas, std::size_t number) { drawPaperPage(canvas, paper, number); },
       .title = paper.title,
       .description = paper.title,
       .author = paper.author},
      file, format);
}

}  // namespace brandpunt::output
