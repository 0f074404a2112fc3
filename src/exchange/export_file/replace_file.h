// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <string_view>

#include "base/result.h"

namespace brandpunt::exchange {

/// "The file cannot be written ..", with what to do about it.
Error notWritable(const std::filesystem::path& file);

/// Lets `write` make a file beside the target and moves it there when it is whole; else nothing is left behind.
Result<void> replaceFile(const std::filesystem::path& file,
                         const std::function<Result<void>(const std::filesystem::path&)>& write);
Result<void> replaceFile(const std::filesystem::path& file, std::string_view bytes);

}  // namespace brandpunt::exchange
