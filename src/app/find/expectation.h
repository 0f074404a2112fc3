// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "dossier/dossier.h"
#include "hotspot/verdict/expected_places.h"

namespace brandpunt::app {

/// Where incidents of an offence are expected if only chance places them, and by which measure.
struct Expectation {
  ExpectedPlaces places;
  std::string_view basis =
      {};  ///< "dwellings", "addresses-parking", "addresses" or "inhabited": see basisInWords
  std::string digest = {};  ///< of all that the test rests on
};

/// By the best measure that the dossier holds: of offences against dwellings the dwellings (addresses with a residential
/// use; else buildings that tell their number of dwellings); of offences with vehicles the addresses, where people are and
/// park in the street, and the parking places of the layer; of others the addresses. Without such a layer evenly over the
/// inhabited cells, those of 500 m that hold an incident of any offence and time. A twentieth lies evenly over those cells
/// always: not all that happens, happens at an address.
///
/// Where chance is to lay as many on one point as the police do, it must use their points. Of incidents known to the address an
/// address stands for itself, a block of flats above all. The share known to the street only is expected where the
/// police put that street (StreetPoints), else at the middle of its addresses; where no name of a street is known, at the
/// middle of squares of 100 m.
/// \param streetShare  of the incidents, see streetShareOf
Result<Expectation> expectationFor(const store::Dossier& dossier, Offence offence, double streetShare,
                                   const Progress& progress);

/// What a run remembers of its test.
inline constexpr std::string_view expectationParameter = "expectation";    ///< the basis
inline constexpr std::string_view replicationsParameter = "replications";  ///< how many

/// Were the places of the run tested against chance?
bool isTested(const Run& run);
/// Did the test expect incidents known to the street only at the streets where people live?
bool expectsOnStreets(const Run& run);
/// "getoetst tegen 999 keer toeval, verspreid zoals de woningen", or "niet getoetst op toeval".
Text testInWords(const Run& run);

}  // namespace brandpunt::app
