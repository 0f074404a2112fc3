// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/export_hotspots.h"

namespace brandpunt::app {
namespace {

ExportValue orEmpty(const std::optional<double>& number) {
  return number ? ExportValue{*number} : ExportValue{};
}

/// One column: its declaration, and what a hotspot puts in it.
struct Field {
  ExportColumn column;
  ExportValue (*valueOf)(const Hotspot&, const Run&);
};

const std::vector<Field>& fields() {
  using T = ExportType;
  using H = const Hotspot&;
  using R = const Run&;
  static const std::vector<Field> all{
      {{"id", T::Whole}, [](H h, R) { return ExportValue{h.id.number}; }},
      {{"name", T::Text}, [](H h, R) { return ExportValue{h.name}; }},
      {{"rank", T::Whole}, [](H h, R) { return ExportValue{std::int64_t{h.rank}}; }},
      {{"offence", T::Text}, [](H, R r) { return ExportValue{std::string(infoOf(r.offence).id)}; }},
      {{"from", T::Text}, [](H, R r) { return ExportValue{r.period.from.toIso()}; }},
      {{"to", T::Text}, [](H, R r) { return ExportValue{r.period.to.plusDays(-1).toIso()}; }},
      {{"n", T::Whole}, [](H h, R) { return ExportValue{std::int64_t{h.n}}; }},
      {{"n_before", T::Whole},
       [](H h, R) { return h.nBefore ? ExportValue{std::int64_t{*h.nBefore}} : ExportValue{}; }},
      {{"n_low", T::Number}, [](H h, R) { return ExportValue{h.nLow}; }},
      {{"n_high", T::Number}, [](H h, R) { return ExportValue{h.nHigh}; }},
      {{"area_m2", T::Number}, [](H h, R) { return ExportValue{h.area_m2}; }},
      {{"x", T::Number}, [](H h, R) { return ExportValue{h.centre.x}; }},
      {{"y", T::Number}, [](H h, R) { return ExportValue{h.centre.y}; }},
      {{"p", T::Number}, [](H h, R) { return orEmpty(h.p); }},
      {{"q", T::Number}, [](H h, R) { return orEmpty(h.q); }},
      {{"stability", T::Number}, [](H h, R) { return orEmpty(h.stability); }},
      {{"class", T::Text},
       [](H h, R) { return h.inTime ? ExportValue{std::string(idOf(*h.inTime))} : ExportValue{}; }},
      {{"verdict", T::Text}, [](H h, R) { return ExportValue{std::string(idOf(h.verdict))}; }},
  };
  return all;
}

}  // namespace

ExportTable hotspotTableOf(const Run& run) {
  ExportTable table{"hotspots", "Brandpunt run " + std::to_string(run.id.number) + ", werk", {}, {}};
  for (const Field& field : fields()) table.columns.push_back(field.column);
  for (const Hotspot& hotspot : run.hotspots) {
    ExportRow row{hotspot.outline, {}};
    for (const Field& field : fields()) row.values.push_back(field.valueOf(hotspot, run));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace brandpunt::app
