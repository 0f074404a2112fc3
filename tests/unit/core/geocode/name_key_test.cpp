// SPDX-License-Identifier: GPL-3.0-or-later
#include "geocode/name_key.h"

#include <algorithm>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("All usual ways to write a street meet in its short key", "[core][geocode]") {
  const std::string key = shortKey("Burgemeester van der Bergstraat");
  for (const char* written : {"Burg. v.d. Bergstraat", "BURG V D BERGSTR", "Bgm. van den Bergstraat",
                              "burgemeester  van-der-bergstr."}) {
    CAPTURE(written);
    CHECK(shortKey(written) == key);
  }
  CHECK(shortKey("Mr. P.J. Troelstralaan") == shortKey("Meester P J Troelstralaan"));
  CHECK(shortKey("1e Dwarsstraat") == shortKey("Eerste Dwarsstraat"));
  CHECK(shortKey("1e Dwarsstraat") != shortKey("2e Dwarsstraat"));
  CHECK(plainKey("IJsselkade") == plainKey("Ysselkade"));
  CHECK(plainKey("DokterBeumerlaan") == plainKey("Dokter Beumerlaan"));
  CHECK(shortKey("").empty());
}

TEST_CASE("A town with two names is one", "[core][geocode]") {
  CHECK(placeKey("'s-Gravenhage") == placeKey("Den Haag"));
  CHECK(placeKey("'s-Hertogenbosch") == placeKey("DEN BOSCH"));
  CHECK(placeKey("Ede") != placeKey("Epe"));
}

TEST_CASE("One letter more, less, other or changed with its neighbour is a misspelling; a digit never is",
          "[core][geocode]") {
  CHECK(isOneLetterOff("dorpsstraat", "dorpstraat"));
  CHECK(isOneLetterOff("dorpsstraat", "dorpsstrata"));
  CHECK(isOneLetterOff("dorpsstraat", "dorpsstraut"));
  CHECK(isOneLetterOff("kerkweg", "kerkwegg"));
  CHECK_FALSE(isOneLetterOff("dorpsstraat", "dorpsstraat"));
  CHECK_FALSE(isOneLetterOff("1dwarsstr", "2dwarsstr"));
  CHECK_FALSE(isOneLetterOff("weg2", "weg"));
  CHECK_FALSE(isOneLetterOff("brink", "brk"));
  CHECK_FALSE(isOneLetterOff("brin", "bran"));
}

TEST_CASE("Texts that are one letter off share a deletion", "[core][geocode][property]") {
  Random random(20260301);
  const auto text = [&] {
    std::string t;
    for (std::uint64_t n = 5 + random.below(4); n > 0; --n) t += static_cast<char>('a' + random.below(2));
    return t;
  };
  std::vector<std::uint64_t> one, other;
  int pairs = 0;
  for (int round = 0; round < 20'000; ++round) {
    const std::string a = text(), b = text();
    if (!isOneLetterOff(a, b)) continue;
    ++pairs;
    deletionHashes(a, one);
    deletionHashes(b, other);
    CHECK(std::find_first_of(one.begin(), one.end(), other.begin(), other.end()) != one.end());
  }
  CHECK(pairs > 100);
}
