// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shared_data.h"

namespace brandpunt::test {

// The only file that knows the folders of this build, so that compiled tests are the same in every checkout.
std::filesystem::path projectFolder() { return PROJECT_DIR; }
std::filesystem::path buildFolder() { return BINARY_DIR; }

}  // namespace brandpunt::test
