// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>

#include "base/result.h"
#include "incident/privacy/retention.h"

namespace brandpunt::store {
class Dossier;
}

namespace brandpunt::app {

/// The day that the term counts back from: the latest stand of the imports. Nothing where there is none.
Result<std::optional<Date>> retentionDateOf(const store::Dossier& dossier);

/// The term of the dossier, what is past it, and what became counts already. Nothing is changed. Cost: reads the incidents
/// that are past the term.
Result<RetentionState> retentionOf(const store::Dossier& dossier);
Result<RetentionState> readRetention(const std::filesystem::path& dossier);

/// Keeps another term with the dossier, for every later purge and for everybody who opens it. Nothing is purged by it.
/// \returns how it stands then; WrongUsage where it is no number of months from 1 to 1200.
Result<RetentionState> setRetention(const std::filesystem::path& dossier, int months);

}  // namespace brandpunt::app
