// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"

#include "base/number.h"

namespace brandpunt {

Text toPeople(std::int64_t number) {
  const auto n = static_cast<double>(number);
  return {toPeople(n, 0, Language::Dutch), toPeople(n, 0, Language::English)};
}

}  // namespace brandpunt
