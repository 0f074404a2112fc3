// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/text.h"
#include "incident/field.h"

namespace brandpunt {

/// What a field is called when people are told of it: "Buurt". Its name on the command line is nameOf.
const Text& wordsOf(Field field);

}  // namespace brandpunt
