// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/personal_detail.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

int removed(const std::string& text, PersonalDetail kind) {
  return withoutPersonalDetails(text).removed[static_cast<std::size_t>(kind)];
}

}  // namespace

TEST_CASE("What tells of a person or a home is taken out and counted", "[core][schouw]") {
  CHECK(removed("raam open bij Kerkstraat 12a", PersonalDetail::HouseNumber) == 1);
  CHECK(removed("Dorpsplein 4 en 6 donker", PersonalDetail::HouseNumber) == 1);
  CHECK(removed("achterdeur van nummer 14 open", PersonalDetail::HouseNumber) == 1);
  CHECK(removed("open window at Mill Lane 7", PersonalDetail::HouseNumber) == 1);
  CHECK(removed("hoek 1234 AB", PersonalDetail::Postcode) == 1);
  CHECK(removed("1234AB", PersonalDetail::Postcode) == 1);
  CHECK(removed("busje 12-AB-34 staat er altijd", PersonalDetail::Plate) == 1);
  CHECK(removed("auto GZ123B", PersonalDetail::Plate) == 1);
  CHECK(removed("auto 9 XKL 99", PersonalDetail::Plate) == 1);
  CHECK(removed("bel 06-12345678", PersonalDetail::Telephone) == 1);
  CHECK(removed("bel 010 123 45 67", PersonalDetail::Telephone) == 1);
  CHECK(removed("tel +31 6 12345678", PersonalDetail::Telephone) == 1);
  CHECK(removed("mail jan@voorbeeld.nl.", PersonalDetail::Email) == 1);
  CHECK(removed("volgens dhr. Jansen is het donker", PersonalDetail::Name) == 1);
  CHECK(removed("J. de Vries heeft de sleutel", PersonalDetail::Name) == 1);
  CHECK(removed("nummer 123456789", PersonalDetail::LongNumber) == 1);
}

TEST_CASE("What was taken out is gone from the text and the rest stays", "[core][schouw]") {
  const CleanedText clean = withoutPersonalDetails("Kerkstraat 12: lamp stuk, bel 06-12345678 (dhr. Jansen)");
  CHECK(clean.text == "Kerkstraat [...]: lamp stuk, bel [...] ([...])");
  CHECK(clean.total() == 3);
}

TEST_CASE("What tells of a thing stays", "[core][schouw]") {
  for (const char* text : {"lantaarnpaal nr 12 is stuk", "struiken van 2 meter", "foto nummer 31",
                           "punt 3, licht uit", "3 van de 8 lampen", "op 27-11-2025 gesnoeid", "om 21.30 uur",
                           "", "heg hoger dan 0,5 m", "de heer met de hond", "P+R vak 12"}) {
    INFO(text);
    CHECK(withoutPersonalDetails(text).text == text);
  }
}
