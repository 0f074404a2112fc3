// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>
#include <string>
#include <vector>

#include "gather/import_incidents.h"

namespace brandpunt::ui {

/// One thing about an export that the program does not know, or only guesses.
struct WizardQuestion {
  enum class Kind {
    Offence,     ///< no column tells it
    Date,        ///< no column tells it
    Crs,         ///< the numbers do not tell
    TimeZone,    ///< of seconds since 1970
    Column,      ///< is the guess about one column right?
    DateOrder,   ///< every date fits both ways
    GuessedCrs,  ///< read as Dutch because then it lies in the Netherlands
    Words,       ///< offences that the table does not know
  };
  Kind kind = Kind::Column;
  std::string key = {};  ///< what is settled once it is answered
  int column = -1;       ///< of a question about a column
  bool needed = false;   ///< nothing can be read before it is answered
};

/// What is still to be asked after a look at the file, in the order of asking; what can wait comes last.
/// \param settled  the keys of what was answered
std::vector<WizardQuestion> questionsAbout(const app::ImportOutcome& outcome,
                                           const std::set<std::string>& settled);

}  // namespace brandpunt::ui
