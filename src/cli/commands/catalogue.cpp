// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

namespace brandpunt::cli {

const std::vector<Command>& catalogue() {
  static const std::vector<Command> all{
      newCommand(),
      importCommand(),
      undoImportCommand(),
      adviseCommand(),
      mapCommand(),
      exportCommand(),
      checkCommand(),
      copyCommand(),
  };
  return all;
}

}  // namespace brandpunt::cli
