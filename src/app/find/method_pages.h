// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>

namespace brandpunt::app {

/// A page of Markdown for each method, by its id, written from its declaration: what it answers, formula, parameters
/// with unit, range, default and source, what it cannot say, where it comes from. docs/methods/ID.md is this text.
std::map<std::string, std::string> methodPages();

}  // namespace brandpunt::app
