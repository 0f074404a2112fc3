// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/field_words.h"

namespace brandpunt {

const Text& wordsOf(Field field) {
  static const std::array<Text, fieldCount> words{{
      {"Incidentnummer", "Incident number"},
      {"Delict, in woorden", "Offence, in words"},
      {"Delictcode", "Offence code"},
      {"Poging", "Attempt"},
      {"Begin", "Begin"},
      {"Tijd van het begin", "Time of the begin"},
      {"Eind", "End"},
      {"Tijd van het eind", "Time of the end"},
      {"Gemeld op", "Reported on"},
      {"Tijd van de melding", "Time of the report"},
      {"Ontdekt door politie of slachtoffer", "Found by police or victim"},
      {"Straat", "Street"},
      {"Huisnummer", "House number"},
      {"Huisletter", "House letter"},
      {"Toevoeging bij het huisnummer", "Addition to the house number"},
      {"Postcode", "Postcode"},
      {"Woonplaats", "Town"},
      {"Gemeente", "Municipality"},
      {"Wijk", "District"},
      {"Buurt", "Neighbourhood"},
      {"x-coördinaat", "x coordinate"},
      {"y-coördinaat", "y coordinate"},
      {"Lengtegraad", "Longitude"},
      {"Breedtegraad", "Latitude"},
      {"Soort plek", "Kind of place"},
      {"Werkwijze (teruggebracht tot codes)", "Way of working (reduced to codes)"},
      {"Buit (teruggebracht tot codes)", "Goods (reduced to codes)"},
      {"Jaar", "Year"},
      {"Maand", "Month"},
      {"Dag", "Day"},
      {"Uur", "Hour"},
      {"Minuut", "Minute"},
  }};
  return words[static_cast<std::size_t>(field)];
}

}  // namespace brandpunt
