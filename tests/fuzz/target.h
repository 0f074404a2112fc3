// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

namespace brandpunt::fuzz {

/// A part of the program that takes text from outside. Whatever the input, it comes back: what is wrong with the input
/// is an `Error`. It throws where a promise of the documentation does not hold.
struct Target {
  std::string_view name;
  void (*run)(std::string_view input);
};

/// All of them, by name; one more is one line in target.cpp.
std::span<const Target> targets();

void readCsvText(std::string_view input);
void readDate(std::string_view input);
void readNumber(std::string_view input);
void mapColumns(std::string_view input);
void readAddress(std::string_view input);
void readWorkbook(std::string_view input);
void readExpression(std::string_view input);
void readProfile(std::string_view input);

}  // namespace brandpunt::fuzz
