// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace brandpunt {

/// The rows of one of our own tables (data/*.csv) or of a user's offence map: cells between `,` or `;`
/// (whichever the first line holds), quotes as in RFC 4180, empty lines and lines that begin with # left out. No
/// cell holds a line end.
std::vector<std::vector<std::string>> parseSmallCsv(std::string_view text);

}  // namespace brandpunt
