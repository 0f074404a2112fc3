// SPDX-License-Identifier: GPL-3.0-or-later
// The file with a remembered mapping, which people mail to each other; and the small tables around it.
#include "fuzz/target.h"
#include "incident/code/offence_table.h"
#include "incident/column/import_profile.h"
#include "incident/column/layer_attributes.h"

namespace brandpunt::fuzz {

void readProfile(std::string_view input) {
  OffenceTable offences;
  if (offences.addMap(input)) {
    static_cast<void>(offences.byCode(input.substr(0, 40)));
    static_cast<void>(offences.byWords(input.substr(0, 40)));
  }
  static_cast<void>(LayerAttributes::parse(input));
  const Result<ImportProfile> read = parseProfile(input);
  if (!read) return expects(read.error().code == ErrorCode::WrongFormat);
  const Result<ImportProfile> again = parseProfile(toText(*read));
  expects(again && toText(*again) == toText(*read));
}

}  // namespace brandpunt::fuzz
