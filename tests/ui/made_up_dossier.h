// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace brandpunt::test {

/// A dossier with a made-up town of streets, a canal and a park, and three years of incidents around six places,
/// of which one rises; deterministic. Nothing in it exists.
void makeDossier(const std::filesystem::path& file);

}  // namespace brandpunt::test
