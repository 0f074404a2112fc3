// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/flow_pages.h"

#include <utility>

#include "page/drawing_session.h"
#include "paper/paper_page.h"

namespace brandpunt::output {
namespace {

bool holds(const PaperSpec& paper, const PaperPage& page) {
  const PageFrame frame = frameOf(paper, page);
  return frame.headBottom + heightOf(paper, page) <= frame.footTop;
}

/// The page that goes on where this one ends: the same head, nothing on it yet.
PaperPage continued(const PaperPage& page, Language language) {
  PaperPage next{.marks = page.marks, .over = page.over, .title = page.title, .subtitle = {}, .blocks = {}};
  const std::string suffix = Text{" (vervolg)", " (continued)"}.in(language);
  if (!next.title.ends_with(suffix)) next.title += suffix;
  return next;
}

/// Puts as many rows on the page as it holds. \returns the table with the others; its note stays with the last row.
PaperTable fillWithRows(const PaperSpec& paper, PaperPage& page, PaperTable table) {
  PaperTable part = table;
  part.rows.clear();
  part.note.clear();
  page.blocks.push_back({part});
  std::size_t taken = 0;
  for (; taken < table.rows.size(); ++taken) {
    auto& shown = std::get<PaperTable>(page.blocks.back().content);
    shown.rows.push_back(table.rows[taken]);
    if (holds(paper, page)) continue;
    shown.rows.pop_back();
    break;
  }
  if (taken == 0) page.blocks.pop_back();
  table.rows.erase(table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(taken));
  return table;
}

/// Takes from the front of the blocks what the page holds; at least one block or row where the page is empty.
void fill(const PaperSpec& paper, PaperPage& page, std::vector<PaperBlock>& blocks) {
  while (!blocks.empty()) {
    page.blocks.push_back(blocks.front());
    if (holds(paper, page)) {
      blocks.erase(blocks.begin());
      continue;
    }
    page.blocks.pop_back();
    auto* table = std::get_if<PaperTable>(&blocks.front().content);
    if (table && table->rows.size() > 1) *table = fillWithRows(paper, page, std::move(*table));
    break;
  }
  if (page.blocks.empty()) {
    page.blocks.push_back(std::move(blocks.front()));
    blocks.erase(blocks.begin());
  }
  if (!blocks.empty() && page.blocks.size() > 1 &&
      std::holds_alternative<Heading>(page.blocks.back().content)) {
    blocks.insert(blocks.begin(), std::move(page.blocks.back()));
    page.blocks.pop_back();
  }
}

}  // namespace

PaperSpec flowed(PaperSpec paper) {
  startDrawing();
  std::vector<PaperPage> pages;
  for (PaperPage& page : paper.pages) {
    if (holds(paper, page)) {
      pages.push_back(std::move(page));
      continue;
    }
    std::vector<PaperBlock> blocks = std::exchange(page.blocks, {});
    while (!blocks.empty()) {
      fill(paper, page, blocks);
      PaperPage next = continued(page, paper.language);
      pages.push_back(std::exchange(page, std::move(next)));
    }
  }
  paper.pages = std::move(pages);
  return paper;
}

}  // namespace brandpunt::output
