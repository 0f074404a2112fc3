// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"

namespace brandpunt::store {

/// Looks at the first bytes, before any library does: is there a file, may we read it, and is it a
/// GeoPackage? \returns NotFound, NotReadable, WrongFormat where not.
Result<void> expectGeoPackage(const std::filesystem::path& path);

}  // namespace brandpunt::store
