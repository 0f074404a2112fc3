// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace brandpunt::output {

/// Sees to it that Qt can draw: starts it without a window (platform "offscreen") where nobody started it yet, with a
/// fixed hash seed, so that the same page gives the same bytes, and with numbers in the C form, which Qt's own start would
/// take from the machine's locale. Cheap when called again; only drawing calls it, so that no other command pays for it.
void startDrawing();

}  // namespace brandpunt::output
