// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

namespace brandpunt::cli {

const std::vector<Command>& catalogue() {
  static const std::vector<Command> all{
      demoCommand(),          newCommand(),      importCommand(),          undoImportCommand(),
      batchesCommand(),       layerCommand(),    geocodeCommand(),         profilesCommand(),
      placesCommand(),        offencesCommand(), retentionCommand(),       purgeCommand(),
      qualityCommand(),       hotspotsCommand(), hottimesCommand(),        nearRepeatCommand(),
      streetsCommand(),       trendCommand(),    factsCommand(),           adviseCommand(),
      planCommand(),          allocateCommand(), explainCommand(),         rulesCommand(),
      mapCommand(),           paperCommand(),    schouwCommand(),          exportCommand(),
      checkCommand(),         copyCommand(),     verifyCommand(),          benchmarksCommand(),
      sourcesCommand(),       calendarCommand(), runDbscanCommand(),       runStdbscanCommand(),
      runHdbscanCommand(),    runKdeCommand(),   runRelativeRiskCommand(), runGiStarCommand(),
      runMoranCommand(),      runKnoxCommand(),  runHotTimesCommand(),     runScanCommand(),
      runPoissonCommand(),    runRatesCommand(), runBacktestCommand(),     runStreetsCommand(),
      runNetworkKdeCommand(), runTrendCommand(), runWddCommand(),          runPaiCommand(),
  };
  return all;
}

}  // namespace brandpunt::cli
