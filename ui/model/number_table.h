// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

namespace brandpunt::ui {

/// The numbers behind a chart or a list, as words: heads first, then rows, all as wide as the heads.
using NumberTable = std::vector<QStringList>;

/// Puts the numbers on the clipboard with tabs between them, as a spreadsheet takes them.
void copyToClipboard(const NumberTable& numbers);

}  // namespace brandpunt::ui
