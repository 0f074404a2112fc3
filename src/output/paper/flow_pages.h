// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/paper_spec.h"

namespace brandpunt::output {

/// The paper with every page that is too full continued on a next one: tables between two rows, under their head again,
/// all else between blocks, a heading never alone at the foot. A single block or row that is higher than a page stays as
/// it is. Pages that fit are left as they are; the last resort after a paper was composed with as little as it can have.
PaperSpec flowed(PaperSpec paper);

}  // namespace brandpunt::output
