// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "base/progress.h"
#include "base/result.h"
#include "geocode/geocoder.h"
#include "incident/import_report.h"

namespace brandpunt::store {
class Dossier;
}

namespace brandpunt::app {

/// The dossier's own register of addresses, ready to be asked.
class AddressRegister {
 public:
  /// From the layers "addresses" and "neighbourhoods"; nothing where there is neither.
  static Result<std::unique_ptr<AddressRegister>> of(const store::Dossier& dossier);
  Geocoder& geocoder() { return m_geocoder; }

 private:
  AddressRegister(AddressIndex index, const MapLayer& areas)
      : m_index(std::move(index)), m_geocoder(m_index, areas) {}
  AddressIndex m_index;
  Geocoder m_geocoder;
};

/// Gives incidents without a place one, where their address tells it; their quality becomes that of the match. Keeps count.
class AddressLookup {
 public:
  explicit AddressLookup(Geocoder& geocoder) : m_geocoder(geocoder) {}
  void look(Incident& incident);
  GeocodingCounts counts() const;

 private:
  Geocoder& m_geocoder;
  GeocodingCounts m_counts = {};
};

/// The account in a sentence, with the match rate; no finding where nothing was asked.
void addGeocodingFinding(const GeocodingCounts& counts, ImportReport& report);

struct GeocodeOutcome {
  GeocodingCounts counts = {};
  std::int64_t placed = 0;  ///< incidents that have a place now and had none
};

/// Looks again for the live incidents of the dossier that have no place: after a layer of addresses was loaded.
/// Runs on them become stale. \returns NeedsAnswer where the dossier has no layer of addresses.
Result<GeocodeOutcome> geocodeDossier(const std::filesystem::path& dossier, const Progress& progress);

}  // namespace brandpunt::app
