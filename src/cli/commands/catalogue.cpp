// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

namespace brandpunt::cli {

const std::vector<Command>& catalogue() {
  static const std::vector<Command> all{
      demoCommand(),          newCommand(),         importCommand(),
      undoImportCommand(),    batchesCommand(),     layerCommand(),
      geocodeCommand(),       profilesCommand(),    placesCommand(),
      offencesCommand(),      retentionCommand(),   purgeCommand(),
      qualityCommand(),       hotspotsCommand(),    hottimesCommand(),
      nearRepeatCommand(),    streetsCommand(),     trendCommand(),
      factsCommand(),         adviseCommand(),      planCommand(),
      mapCommand(),           paperCommand(),       schouwCommand(),
      exportCommand(),        checkCommand(),       copyCommand(),
      verifyCommand(),        runDbscanCommand(),   runStdbscanCommand(),
      runHdbscanCommand(),    runKdeCommand(),      runRelativeRiskCommand(),
      runGiStarCommand(),     runMoranCommand(),    runKnoxCommand(),
      runHotTimesCommand(),   runScanCommand(),     runPoissonCommand(),
      runRatesCommand(),      runBacktestCommand(), runStreetsCommand(),
      runNetworkKdeCommand(), runTrendCommand(),    runWddCommand(),
      runPaiCommand(),
  };
  return all;
}

}  // namespace brandpunt::cli
