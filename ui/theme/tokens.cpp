// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace brandpunt::ui {

namespace {

Tokens makeLight() {
  Tokens t;
  t.background = 0xF3F4F6;
  t.surface = 0xFFFFFF;
  t.sunken = 0xECEEF1;
  t.line = 0xD8DCE1;
  t.control = 0x7C8792;
  t.text = 0x18202A;
  t.text2 = 0x46515D;
  t.text3 = 0x5D6874;
  t.accent = 0x0B4F8A;
  t.onAccent = 0xFFFFFF;
  t.weak = 0xE2EDF7;
  t.selection = 0xD5E6F5;
  t.suitable = 0x1B6338;
  t.suitableBand = 0xE4F1E8;
  t.conditional = 0x7A4B00;
  t.conditionalBand = 0xFBF0D9;
  t.excluded = 0x9C2A1E;
  t.excludedBand = 0xF9E7E4;
  t.outOfBand = 0xB3261E;
  t.bars = 0x87929E;
  t.band = 0xDCE1E7;
  t.ramp = {QColor(0xFFFFB2), QColor(0xFECC5C), QColor(0xFD8D3C), QColor(0xF03B20), QColor(0xBD0026)};
  t.land = 0xF1F0EC;
  t.block = 0xE8E7E2;
  t.building = 0xD4D2CB;
  t.street = 0xFFFFFF;
  t.mainRoad = 0xFFFFFF;
  t.mainRoadCasing = 0xCFCDC6;
  t.water = 0xC6DBE8;
  t.green = 0xD8E5D0;
  t.rail = 0x9A9A96;
  t.parking = 0xE3E6EC;
  t.mapLabel = 0x4B5560;
  t.waterLabel = 0x2C5F80;
  t.greenLabel = 0x3E5C36;
  t.dot = 0x2A3440;
  t.dotRim = 0xFFFFFF;
  t.ink = 0x18202A;
  t.casing = 0xFFFFFF;
  return t;
}

Tokens makeDark() {
  Tokens t;
  t.dark = true;
  t.background = 0x14181D;
  t.surface = 0x1C2127;
  t.sunken = 0x12161A;
  t.line = 0x343C46;
  t.control = 0x7F8B98;
  t.text = 0xEAEDF0;
  t.text2 = 0xBAC3CC;
  t.text3 = 0xA3AEB9;
  t.accent = 0x86BEF3;
  t.onAccent = 0x0D1A26;
  t.weak = 0x1D3347;
  t.selection = 0x234059;
  t.suitable = 0x86D3A0;
  t.suitableBand = 0x1B3325;
  t.conditional = 0xEBC071;
  t.conditionalBand = 0x38301B;
  t.excluded = 0xF2A59B;
  t.excludedBand = 0x3F2320;
  t.outOfBand = 0xF2A59B;
  t.bars = 0x66727E;
  t.band = 0x2C343D;
  t.ramp = {QColor(0x4A1F1F), QColor(0x7E2A1E), QColor(0xB3421F), QColor(0xDB6B26), QColor(0xF6A54A)};
  t.land = 0x1F252B;
  t.block = 0x262D34;
  t.building = 0x343D46;
  t.street = 0x171C21;
  t.mainRoad = 0x414B55;
  t.mainRoadCasing = 0x171C21;
  t.water = 0x16303F;
  t.green = 0x22332B;
  t.rail = 0x6B747D;
  t.parking = 0x2B3540;
  t.mapLabel = 0xB4BDC6;
  t.waterLabel = 0x8FBBD6;
  t.greenLabel = 0xA3BFA2;
  t.dot = 0xF1EEE6;
  t.dotRim = 0x171C21;
  t.ink = 0xF4F5F6;
  t.casing = 0x14181D;
  return t;
}

double luminance(const QColor& colour) {
  const auto linear = [](double share) {
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}  // namespace

const Tokens& lightTokens() {
  static const Tokens tokens = makeLight();
  return tokens;
}

const Tokens& darkTokens() {
  static const Tokens tokens = makeDark();
  return tokens;
}

double contrast(const QColor& a, const QColor& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace brandpunt::ui
