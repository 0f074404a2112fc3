// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/column/header_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr int afterTheTable = 100'000;
constexpr double certaintyOfWords = 0.9;

/// Words of a header, small and without accents; "FromDateTime" and "OCC_HOUR" are three and two.
std::vector<std::string> wordsOf(std::string_view header) {
  std::string spaced;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (i > 0 && isUpper(header[i]) && isLower(header[i - 1])) spaced += ' ';
    spaced += header[i];
  }
  std::vector<std::string> words;
  const std::string folded = foldWords(spaced);
  for (std::size_t from = 0; from < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', from), folded.size());
    words.push_back(folded.substr(from, end - from));
    from = end + 1;
  }
  return words;
}

using Words = std::span<const std::string>;
using List = std::initializer_list<std::string_view>;

bool isAny(Words words, List list) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  });
}
/// Dutch glues its words together: "kennisnamedatum" contains two.
bool hasPart(Words words, List list) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view part) { return word.find(part) != word.npos; });
  });
}

/// "Area name", "Naam team": names of places and offices.
bool isAboutPlaces(Words words) {
  return hasPart(words, {"straat", "street", "plaats", "buurt", "wijk", "gemeente", "station", "district"}) ||
         isAny(words, {"area", "city", "town", "ward", "team", "lsoa", "borough", "boro", "region", "unit"});
}

bool isAboutPersons(Words words) {
  return hasPart(words, {"geboor",      "slachtoffer", "verdacht",  "aangever", "benadeeld", "dader",
                         "betrokken",   "getuige",     "victim",    "suspect",  "offender",  "officer",
                         "verbalisant", "birth",       "kenteken",  "telefoon", "phone",     "achternaam",
                         "voornaam",    "persoon",     "nationalit"}) ||
         (isAny(words, {"naam", "name"}) && !isAboutPlaces(words)) ||
         isAny(words, {"person", "bsn", "dob", "age", "sex", "race", "gender", "email", "mail", "plate",
                       "vict", "susp", "arrestee", "vic"});
}

/// Dates of the paper, not of the deed.
bool isAboutTheFile(Words words) {
  return hasPart(words, {"update", "modif", "wijzig", "export", "afhandel", "afgehandeld", "opgehelder",
                         "afgedrukt", "bevraag", "dagdeel"}) ||
         isAny(words,
               {"run", "print", "closed", "clearance", "arrest", "loaded", "sepot", "created", "week"});
}

std::optional<Field> momentField(Words words) {
  const bool date =
      hasPart(words, {"datum", "date", "fecha"}) || isAny(words, {"dt", "dat", "moment", "timestamp"});
  const bool time =
      hasPart(words, {"tijd"}) || isAny(words, {"time", "tm", "hour", "hora"}) ||
      std::any_of(words.begin(), words.end(), [](const std::string& w) { return w.ends_with("uur"); });
  if (!date && !time) return {};
  const bool end = hasPart(words, {"eind"}) ||
                   isAny(words, {"tot", "end", "to", "until", "thru", "through", "last", "laatste", "tm"});
  const bool reported = hasPart(words, {"kennis", "meld", "aangifte", "registr", "report"}) ||
                        isAny(words, {"rpt", "rptd", "received"});
  const bool start = hasPart(words, {"begin", "vanaf", "start", "aanvang", "pleeg", "pleging", "occur",
                                     "feit", "incident", "delict", "crime", "offen", "commit"}) ||
                     isAny(words, {"van", "from", "fr", "first", "occ", "dispatch", "event"});
  // "Datum eind incident" names its end before the incident; "tm" alone is a time.
  if (end && !(time && !date && words.size() == 2 && isAny(words, {"tm"}) && (start || reported)))
    return date ? Field::End : Field::EndTime;
  if (reported) return date ? Field::Reported : Field::ReportedTime;
  if (start) return date ? Field::Start : Field::StartTime;
  return {};
}

std::optional<Field> coordinateField(Words words) {
  if (std::any_of(
          words.begin(), words.end(),
          [](const std::string& w) { return w.starts_with("longitud") || w.starts_with("lengtegra"); }) ||
      isAny(words, {"lon", "lng", "long", "lengte"}))
    return Field::Lon;
  if (std::any_of(
          words.begin(), words.end(),
          [](const std::string& w) { return w.starts_with("latitud") || w.starts_with("breedtegra"); }) ||
      isAny(words, {"lat", "breedte"}))
    return Field::Lat;
  const bool place = hasPart(words, {"coord", "pleeg", "locatie", "location"}) ||
                     isAny(words, {"rd", "geo", "point", "utm", "pos", "wgs84", "centroid", "m"});
  const bool x = isAny(words, {"x", "xcoord", "xcoordinaat", "easting"});
  const bool y = isAny(words, {"y", "ycoord", "ycoordinaat", "northing"});
  if (x != y && (place || words.size() == 1)) return x ? Field::X : Field::Y;
  return {};
}

std::optional<Field> addressField(Words words) {
  struct Row {
    std::string_view part;
    Field field;
  };
  static constexpr std::array table{
      Row{"toevoeging", Field::HouseAddition},
      Row{"huisletter", Field::HouseLetter},
      Row{"huisnummer", Field::HouseNo},
      Row{"huisnr", Field::HouseNo},
      Row{"postcode", Field::Postcode},
      Row{"zipcode", Field::Postcode},
      Row{"straat", Field::Street},
      Row{"street", Field::Street},
      Row{"gemeente", Field::Municipality},
      Row{"municipal", Field::Municipality},
      Row{"woonplaats", Field::Place},
      Row{"plaatsnaam", Field::Place},
      Row{"buurt", Field::Neighbourhood},
      Row{"neighbo", Field::Neighbourhood},
      Row{"wijk", Field::District},
      Row{"stadsdeel", Field::District},
  };
  if (hasPart(words, {"code", "nummer"}) && !hasPart(words, {"postcode", "huisnummer", "zipcode"})) return {};
  for (const Row& row : table) {
    if (hasPart(words, {row.part})) return row.field;
  }
  return {};
}

std::optional<Field> offenceField(Words words) {
  const bool offence = hasPart(words, {"delict", "misdrijf", "incidentsoort", "offen", "crime"}) ||
                       isAny(words, {"feit", "delito"});
  const bool code = hasPart(words, {"code"});
  const bool kind = hasPart(words, {"type", "soort", "omschr", "descr", "categor", "klasse"}) ||
                    isAny(words, {"desc", "class", "tipo", "name", "literal", "code", "kind"});
  if (!offence || !kind) return {};
  return code && !hasPart(words, {"omschr", "desc"}) ? Field::OffenceCode : Field::Offence;
}

std::optional<Field> numberField(Words words) {
  const bool number = hasPart(words, {"nummer", "number"}) || isAny(words, {"nr", "no", "num", "id"});
  const bool ours =
      hasPart(words, {"incident", "zaak", "registratie", "bvh", "mutatie", "dossier", "complaint"}) ||
      isAny(words, {"case", "pv", "report", "event"}) || hasPart(words, {"pvnummer"});
  return number && ours && words.size() <= 4 ? std::optional(Field::IncidentNo) : std::nullopt;
}

}  // namespace

std::optional<HeaderMeaning> meaningByWords(std::string_view header) {
  const std::vector<std::string> words = wordsOf(header);
  if (words.empty() || words.size() > 8) return {};
  HeaderMeaning meaning;
  meaning.order = afterTheTable;
  meaning.certainty = certaintyOfWords;
  if (isAboutPersons(words)) {
    // "Offence name" is no person's; whatever else names somebody is.
    const auto offence = offenceField(words);
    meaning.kind = offence ? HeaderMeaning::Kind::Field : HeaderMeaning::Kind::Person;
    if (offence) meaning.field = *offence;
    return meaning;
  }
  if (isAboutTheFile(words)) return {};
  for (const auto& find : {momentField, coordinateField, addressField, numberField, offenceField}) {
    if (const std::optional<Field> field = find(words)) {
      meaning.kind = HeaderMeaning::Kind::Field;
      meaning.field = *field;
      return meaning;
    }
  }
  return {};
}

}  // namespace brandpunt
