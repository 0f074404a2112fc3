// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"

namespace brandpunt::store {

/// Is everything that a reader of this GeoPackage would touch a plain table? SQLite lets a file carry views, virtual
/// tables and columns that are worked out while they are read, and these may never end. Only the list of its parts is
/// read; nothing in the file runs, and the file is not touched. A file that is no SQLite database passes.
///
/// Looked at are the lists of the standard (gpkg_...), the indexes of places (rtree_..., which may be virtual tables of
/// that kind) and the layers in gpkg_contents. Triggers and other tables and views are left alone: reading wakes none.
/// Errors: WrongFormat (names the part), Damaged (the list cannot be read).
/// \par Source  SQLite, "Defense against the dark arts" (sqlite.org/security.html).
Result<void> expectPlainLayers(const std::filesystem::path& file);

}  // namespace brandpunt::store
