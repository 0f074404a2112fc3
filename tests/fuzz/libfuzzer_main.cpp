// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls. Which target is fuzzed stands in the environment (FUZZ_TARGET), so that one program has them all.
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

const brandpunt::fuzz::Target& chosen() {
  const char* name = std::getenv("FUZZ_TARGET");
  for (const brandpunt::fuzz::Target& target : brandpunt::fuzz::targets()) {
    if (name && target.name == name) return target;
  }
  std::cerr << "FUZZ_TARGET must be one of:";
  for (const brandpunt::fuzz::Target& target : brandpunt::fuzz::targets()) std::cerr << ' ' << target.name;
  std::cerr << '\n';
  std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const brandpunt::fuzz::Target& target = chosen();
  target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
