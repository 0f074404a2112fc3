// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace brandpunt {

/// Calls work(i) once for each i in [0, count), on up to `threads` threads, and returns when all are done.
///
/// Who does which piece is left open: a caller whose result must be the same on any number of threads lets each piece
/// write to a place of its own. `work` must not throw.
template <class Work>
void inParallel(std::size_t count, int threads, const Work& work) {
  std::atomic<std::size_t> next{0};
  const auto worker = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> others;
  const std::size_t wanted = std::min<std::size_t>(count, static_cast<std::size_t>(std::max(threads, 1)));
  for (std::size_t t = 1; t < wanted; ++t) others.emplace_back(worker);
  worker();
}

}  // namespace brandpunt
