// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/paper_spec.h"
#include "page/block.h"
#include "paper/paper_type.h"

namespace brandpunt::output {

/// How a block of a paper is measured and drawn. The paper must outlive the result.
Block blockOf(const PaperBlock& block, const PaperType& type);

/// Blocks under each other, with the room that belongs before each kind.
Block stackOf(const std::vector<PaperBlock>& blocks, const PaperType& type);

/// The parts, one a kind.
Block blockOf(const PaperTable& table, const PaperType& type);
Block blockOf(const KeyMessages& messages, const PaperType& type);
Block blockOf(const Heading& heading, const PaperType& type);
Block blockOf(const Paragraph& paragraph, const PaperType& type);
Block blockOf(const Bullets& bullets, const PaperType& type);
Block blockOf(const Decisions& decisions, const PaperType& type);
Block blockOf(const FillLines& lines, const PaperType& type);
Block blockOf(const SketchField& field, const PaperType& type);
Block blockOf(const PartsBar& bar, const PaperType& type);
Block blockOf(const MonthColumns& months, const PaperType& type);
Block blockOf(const MonthPicture& picture, const PaperType& type);
Block blockOf(const TimePicture& picture, const PaperType& type);
Block blockOf(const MapPicture& picture, const PaperType& type);
Block blockOf(const WalkKey& key, const PaperType& type);
Block blockOf(const SideBySide& columns, const PaperType& type);

/// Boxes to tick, each with its word behind it, from x on with their middle at y.
void drawTickBoxes(Canvas& canvas, double x, double y, const std::vector<std::string>& words,
                   const PaperType& type);
double widthOfTickBoxes(const std::vector<std::string>& words, const PaperType& type);

}  // namespace brandpunt::output
