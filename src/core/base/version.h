// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace brandpunt {

/// The program's version, "0.1.0", as CMakeLists.txt has it; stands in every run, dossier and paper.
std::string_view programVersion();

}  // namespace brandpunt
