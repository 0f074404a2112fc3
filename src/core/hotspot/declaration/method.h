// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "hotspot/back_test/backtest.h"
#include "hotspot/clusters/dbscan.h"
#include "hotspot/clusters/hdbscan.h"
#include "hotspot/clusters/stdbscan.h"
#include "hotspot/density/kernel_density.h"
#include "hotspot/density/relative_risk.h"
#include "hotspot/near_repeat/knox.h"
#include "hotspot/network/network_density.h"
#include "hotspot/rates/rates.h"
#include "hotspot/scan/scan.h"
#include "hotspot/significance/expectation_test.h"
#include "hotspot/significance/gi_star.h"
#include "hotspot/significance/moran.h"
#include "hotspot/when/hot_times.h"

namespace brandpunt {

/// What a person must know of a parameter; the range is checked where the value is read.
struct ParameterInfo {
  std::string_view id = {};  ///< "eps"; `--eps` and `--param eps=100` on the command line
  Text title = {};
  Text help = {};
  std::string_view unit = {};  ///< "m", "uur", empty for a plain number
  double least = 0;
  double most = 0;
  std::string_view source = {};  ///< key of `sources` or a reason
  std::string_view none = {};    ///< the word for "not set" where the parameter may be left open: "inf", "cv"
  std::vector<std::string_view> choices = {};  ///< the words to choose from, where it is not a number
};

/// Where a method comes from.
struct MethodSource {
  std::string_view key = {};  ///< "Ester1996"
  std::string_view text = {};
};

/// All that is said about a method; the method page, the command line and the dialog read it.
struct MethodInfo {
  std::string_view id = {};
  std::string_view version = {};  ///< goes up when the numbers change
  Text title = {};
  Text summary = {};  ///< what it answers
  std::string_view formula = {};
  std::vector<ParameterInfo> parameters = {};
  std::vector<std::string> defaults = {};  ///< as text, one a parameter
  std::vector<Text> limitations = {};      ///< what it cannot say
  std::vector<MethodSource> sources = {};
};

const MethodInfo& dbscanMethod();
const MethodInfo& stdbscanMethod();
const MethodInfo& hdbscanMethod();
const MethodInfo& kdeMethod();
const MethodInfo& relativeRiskMethod();
const MethodInfo& giStarMethod();
const MethodInfo& moranMethod();
const MethodInfo& hotTimesMethod();
const MethodInfo& knoxMethod();
const MethodInfo& scanMethod();
const MethodInfo& poissonMethod();
const MethodInfo& ratesMethod();
const MethodInfo& streetsMethod();
const MethodInfo& networkDensityMethod();
const MethodInfo& trendMethod();
const MethodInfo& displacementMethod();
const MethodInfo& predictionMethod();
const MethodInfo& backtestMethod();

/// Every method, in the order of the documentation.
const std::vector<const MethodInfo*>& methods();
const MethodInfo* methodFromId(std::string_view id);

/// The parameters with the given texts in place of the defaults.
/// \returns Error{WrongUsage} for a name that the method does not have, a text that is no number, a value out of range.
Result<DbscanParameters> dbscanParametersFrom(const std::map<std::string, std::string>& texts);
Result<StdbscanParameters> stdbscanParametersFrom(const std::map<std::string, std::string>& texts);
Result<HdbscanParameters> hdbscanParametersFrom(const std::map<std::string, std::string>& texts);
Result<KernelDensityParameters> kdeParametersFrom(const std::map<std::string, std::string>& texts);
Result<RelativeRiskParameters> relativeRiskParametersFrom(const std::map<std::string, std::string>& texts);
Result<GiStarParameters> giStarParametersFrom(const std::map<std::string, std::string>& texts);
Result<MoranParameters> moranParametersFrom(const std::map<std::string, std::string>& texts);
Result<HotTimesParameters> hotTimesParametersFrom(const std::map<std::string, std::string>& texts);
Result<KnoxParameters> knoxParametersFrom(const std::map<std::string, std::string>& texts);
Result<ScanParameters> scanParametersFrom(const std::map<std::string, std::string>& texts);
Result<ExpectationParameters> expectationParametersFrom(const std::map<std::string, std::string>& texts);
Result<RateParameters> rateParametersFrom(const std::map<std::string, std::string>& texts);
Result<NetworkDensityParameters> networkDensityParametersFrom(
    const std::map<std::string, std::string>& texts);
Result<BacktestParameters> backtestParametersFrom(const std::map<std::string, std::string>& texts);

/// The same parameters as texts, by id: what a run remembers.
std::map<std::string, std::string> textsOf(const DbscanParameters& parameters);

}  // namespace brandpunt
