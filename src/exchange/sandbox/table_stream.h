// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "incident/raw_table.h"

namespace brandpunt::exchange {

/// What a worker sends over its pipe: the table, or the error that stood in its way. Only ever read by the
/// program that wrote it, but the worker may have been led astray by its input, so reading trusts no length.
std::string toStream(const Result<IncidentFile>& outcome);
/// Errors: the worker's own; Damaged where the stream is cut off or makes no sense.
Result<IncidentFile> fromStream(std::string_view stream);

}  // namespace brandpunt::exchange
