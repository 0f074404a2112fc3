// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "base/text.h"

namespace brandpunt {

/// A whole number as people write it, in both languages: "1.234" and "1,234".
Text toPeople(std::int64_t number);

}  // namespace brandpunt
