// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace brandpunt::test {

/// A dossier with a made-up town of streets, a canal and a park, and three years of incidents around six places,
/// of which one rises; deterministic. Nothing in it exists.
/// \param scattered  incidents anywhere in the town
/// \param buildings  as many at most, in rows along the streets
void makeDossier(const std::filesystem::path& file, int scattered = 450, int buildings = 0);

}  // namespace brandpunt::test
