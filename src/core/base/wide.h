// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

// BRANDPUNT_WIDE before a function compiles its loops once more for machines with wider vectors, and the loader picks.
// The numbers stay the same to the last bit: the loops work element by element, and -ffp-contract=off keeps
// multiplications and additions apart. The sanitizers start too late for the loader's choice, so they go without.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define BRANDPUNT_WIDE __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define BRANDPUNT_WIDE
#endif

namespace brandpunt {

/// Four numbers that are worked on together; each as if it were alone.
using Four __attribute__((vector_size(32))) = double;
inline constexpr std::size_t lanes = 4;

}  // namespace brandpunt
