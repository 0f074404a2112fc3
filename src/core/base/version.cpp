// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/version.h"

namespace brandpunt {

std::string_view programVersion() { return BRANDPUNT_VERSION; }

}  // namespace brandpunt
