// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

namespace brandpunt {

/// Lower limits of the five classes in which a map shows a density, rounded to two figures. The lowest lies above what one
/// incident alone makes, so that a lone one never glows.
/// \param alone  the highest density that one incident makes, > 0, in the unit of the limits
std::array<double, 5> densityClasses(double alone);

}  // namespace brandpunt
