// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace brandpunt::ui {

/// Where files are looked for and offered to be written: the user's documents, or her home folder where there is no such
/// folder.
QString documentsFolder();

}  // namespace brandpunt::ui
