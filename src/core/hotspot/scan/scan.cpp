// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/scan/scan.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <thread>

#include "hotspot/scan/scan_circles.h"
#include "hotspot/scan/scan_search.h"
#include "hotspot/scan/scan_setting.h"

namespace brandpunt {
namespace {

constexpr std::size_t mostClusters = 25;
constexpr std::size_t neighboursInABlock = std::size_t{1} << 24;
constexpr int samplesInABatch = 64;
constexpr std::uint32_t centresInATask = 16;

/// Does the work on so many threads; each call of f has a thread of its own.
template <class Function>
void onThreads(int threads, Function f) {
  std::vector<std::jthread> others;
  for (int t = 1; t < threads; ++t) others.emplace_back(f);
  f();
}

class Scan {
 public:
  Scan(const ScanSetting& setting, const ScanParameters& parameters, const Progress& progress)
      : m_setting(setting),
        m_parameters(parameters),
        m_progress(progress),
        m_near(setting.places, parameters.maxRadius, parameters.metric) {}

  Result<ScanResult> run() {
    ScanResult result{.cases = static_cast<std::int64_t>(m_setting.all), .places = m_setting.places};
    result.study = {m_setting.stepStarts.front(), m_setting.stepStarts.back() - 1};
    if (m_setting.data.steps.empty()) return result;
    result.windows = findBest();
    rank();
    std::vector<double> greatest;
    if (!m_clusters.empty()) greatest = replicate();
    if (m_progress.stopRequested()) return cancelled();
    result.permutationsDone = static_cast<int>(greatest.size());
    if (!greatest.empty()) judge(greatest);
    result.clusters = std::move(m_clusters);
    return result;
  }

 private:
  /// Calls f(circles) for one block of centres after the other; one that holds all centres is kept.
  template <class Function>
  void forEachBlock(Function f) {
    for (std::uint32_t centre = 0; centre < m_setting.places.size() && !m_progress.stopRequested();) {
      if (m_circles.firstCentre != centre || m_circles.begins.size() < 2) {
        m_circles = m_near.circlesFrom(centre, neighboursInABlock, m_setting.weights, m_setting.mostWeight);
      }
      f(m_circles);
      centre = m_circles.firstCentre + m_circles.centres();
    }
  }

  /// The best window around each centre of the data. Returns the number of windows there are.
  double findBest() {
    m_best.assign(m_setting.places.size(), {});
    double circlesSeen = 0;
    forEachBlock([&](const ScanCircles& circles) {
      for (const ScanNeighbour n : circles.neighbours) circlesSeen += n.last;
      std::atomic<std::uint32_t> next{0};
      onThreads(m_parameters.threads, [&] {
        ScanSearch search(m_setting);
        for (std::uint32_t c = next++; c < circles.centres() && !m_progress.stopRequested(); c = next++) {
          search.search(circles.of(c), m_setting.data, 0, m_best[circles.firstCentre + c]);
        }
      });
    });
    const double steps = m_setting.steps();
    const double longest = m_setting.longest;
    return circlesSeen * (m_setting.prospective ? longest : longest * steps - longest * (longest - 1) / 2);
  }

  /// The clusters: by falling statistic, of equals the earlier centre; none that shares a place with one before it.
  void rank() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t centre = 0; centre < m_best.size(); ++centre) {
      if (m_best[centre].llr > 0) order.push_back(centre);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return m_best[a].llr > m_best[b].llr; });
    std::vector<std::uint8_t> taken(m_setting.places.size(), 0);
    for (const std::uint32_t centre : order) {
      if (m_clusters.size() == mostClusters) break;
      if (taken[centre]) continue;
      ScanCluster cluster = clusterAround(centre);
      if (std::any_of(cluster.places.begin(), cluster.places.end(),
                      [&](std::uint32_t place) { return taken[place] != 0; }))
        continue;
      for (const std::uint32_t place : cluster.places) taken[place] = 1;
      m_clusters.push_back(std::move(cluster));
    }
  }

  ScanCluster clusterAround(std::uint32_t centre) const {
    const ScanWindow& window = m_best[centre];
    const ScanCircles circles = m_near.circlesFrom(centre, 1, m_setting.weights, m_setting.mostWeight);
    ScanCluster cluster{.centre = m_setting.places[centre]};
    for (const ScanNeighbour n : circles.of(0).first(window.neighbours)) cluster.places.push_back(n.place);
    cluster.radius_m =
        scanDistance_m(cluster.centre, m_setting.places[cluster.places.back()], m_parameters.metric);
    cluster.firstDay = m_setting.stepStarts[window.span.from];
    cluster.lastDay = m_setting.stepStarts[window.span.to] - 1;
    cluster.observed = window.observed;
    cluster.expected = window.expected;
    cluster.llr = window.llr;
    return cluster;
  }

  /// The greatest statistic of each replication, or the least that matters where it is lower than that.
  std::vector<double> replicate() {
    // What is below the least likely cluster changes no p.
    const double floor = std::nextafter(m_clusters.back().llr, 0.0);
    std::vector<double> greatest;
    for (int first = 0; first < m_parameters.permutations && !m_progress.stopRequested();
         first += samplesInABatch) {
      const int many = std::min(samplesInABatch, m_parameters.permutations - first);
      std::vector<ScanSample> samples(static_cast<std::size_t>(many));
      draw(samples, first);
      std::vector<double> found(samples.size(), floor);
      forEachBlock([&](const ScanCircles& circles) { searchBlock(circles, samples, floor, found); });
      greatest.insert(greatest.end(), found.begin(), found.end());
      m_progress.report(static_cast<double>(greatest.size()) / m_parameters.permutations);
      if (isSettled(greatest)) break;
    }
    return greatest;
  }

  void draw(std::vector<ScanSample>& samples, int first) const {
    std::atomic<std::size_t> next{0};
    onThreads(m_parameters.threads, [&] {
      for (std::size_t s = next++; s < samples.size() && !m_progress.stopRequested(); s = next++) {
        drawSample(m_setting, m_parameters.seed, static_cast<std::uint64_t>(first) + s, samples[s]);
      }
    });
  }

  void searchBlock(const ScanCircles& circles, const std::vector<ScanSample>& samples, double floor,
                   std::vector<double>& found) const {
    std::atomic<std::uint32_t> next{0};
    std::mutex merging;
    onThreads(m_parameters.threads, [&] {
      ScanSearch search(m_setting);
      std::vector<ScanWindow> best(samples.size(), ScanWindow{.llr = floor});
      for (std::uint32_t c = next.fetch_add(centresInATask);
           c < circles.centres() && !m_progress.stopRequested(); c = next.fetch_add(centresInATask)) {
        const std::uint32_t end = std::min(c + centresInATask, circles.centres());
        for (std::size_t s = 0; s < samples.size(); ++s) {
          for (std::uint32_t centre = c; centre < end; ++centre)
            search.search(circles.of(centre), samples[s], floor, best[s]);
        }
      }
      const std::scoped_lock lock(merging);
      for (std::size_t s = 0; s < samples.size(); ++s) found[s] = std::max(found[s], best[s].llr);
    });
  }

  /// Can the most likely cluster not reach the wanted p any more, whatever the other replications give?
  bool isSettled(const std::vector<double>& greatest) const {
    if (!m_parameters.stopAbove) return false;
    const double asGreat = static_cast<double>(1 + asGreatAs(m_clusters.front(), greatest));
    return asGreat / (1 + m_parameters.permutations) > *m_parameters.stopAbove;
  }

  static std::int64_t asGreatAs(const ScanCluster& cluster, const std::vector<double>& greatest) {
    return std::count_if(greatest.begin(), greatest.end(), [&](double g) { return g >= cluster.llr; });
  }

  void judge(const std::vector<double>& greatest) {
    const auto all = static_cast<std::int64_t>(greatest.size());
    for (ScanCluster& cluster : m_clusters) {
      cluster.p = static_cast<double>(1 + asGreatAs(cluster, greatest)) / static_cast<double>(1 + all);
    }
    const auto hopeless = std::find_if(m_clusters.begin() + 1, m_clusters.end(),
                                       [](const ScanCluster& c) { return *c.p >= 1; });
    m_clusters.erase(hopeless, m_clusters.end());
  }

  const ScanSetting& m_setting;
  const ScanParameters& m_parameters;
  const Progress& m_progress;
  ScanNeighbourhoods m_near;
  ScanCircles m_circles = {};
  std::vector<ScanWindow> m_best = {};  // by centre
  std::vector<ScanCluster> m_clusters = {};
};

}  // namespace

std::string_view idOf(ScanModel model) {
  return model == ScanModel::Poisson ? "poisson" : "space-time-permutation";
}

std::string_view idOf(ScanMetric metric) {
  return metric == ScanMetric::GreatCircle ? "great-circle" : "euclidean";
}

Result<ScanResult> scan(std::span<const ScanCase> cases, std::span<const ScanPopulation> population,
                        const ScanParameters& parameters, std::optional<ScanStudy> study,
                        const Progress& progress) {
  const auto setting = scanSettingOf(cases, population, parameters, study);
  if (!setting) return setting.error();
  return Scan(*setting, parameters, progress).run();
}

}  // namespace brandpunt
