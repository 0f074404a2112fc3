// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "command/command.h"

namespace brandpunt::cli {

// One maker per command, each in the file of its name; catalogue.cpp lists them in the order of the help.
Command demoCommand();
Command newCommand();
Command importCommand();
Command undoImportCommand();
Command batchesCommand();
Command geocodeCommand();
Command profilesCommand();
Command placesCommand();
Command offencesCommand();
Command retentionCommand();
Command purgeCommand();
Command layerCommand();
Command qualityCommand();
Command checkCommand();
Command copyCommand();

Command hotspotsCommand();
Command hottimesCommand();
Command nearRepeatCommand();
Command streetsCommand();
Command trendCommand();

Command factsCommand();
Command adviseCommand();
Command planCommand();
Command allocateCommand();
Command rulesCommand();
Command explainCommand();
Command benchmarksCommand();
Command sourcesCommand();
Command calendarCommand();
Command mapCommand();
Command paperCommand();
Command schouwCommand();
Command exportCommand();

Command runDbscanCommand();
Command runStdbscanCommand();
Command runHdbscanCommand();
Command runKdeCommand();
Command runRelativeRiskCommand();
Command runGiStarCommand();
Command runMoranCommand();
Command runKnoxCommand();
Command runHotTimesCommand();
Command runTrendCommand();
Command runWddCommand();
Command runPaiCommand();
Command runScanCommand();
Command runPoissonCommand();
Command runRatesCommand();
Command runStreetsCommand();
Command runNetworkKdeCommand();
Command runBacktestCommand();
Command verifyCommand();

}  // namespace brandpunt::cli
