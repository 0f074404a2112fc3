// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "base/result.h"

namespace brandpunt::test {

/// Draws a picture and compares it with the one that somebody looked at, small and grey. With UPDATE_GOLDEN=1 it takes
/// the place of the expected one.
void checkPicture(const std::string& name,
                  const std::function<Result<void>(const std::filesystem::path& png)>& draw);

}  // namespace brandpunt::test
