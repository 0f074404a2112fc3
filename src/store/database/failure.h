// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <utility>

#include "base/result.h"

namespace brandpunt::store {

/// Carries an Error out of nested SQL code. Never leaves the layer: every public function runs its work in
/// guarded(), so that a transaction ends the same way whichever of its statements failed.
struct Failure {
  Error error;
};

/// Runs the work and turns a Failure inside it into its Error.
template <class Work>
auto guarded(Work&& work) -> Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const Failure& failure) {
    return failure.error;
  }
}

}  // namespace brandpunt::store
