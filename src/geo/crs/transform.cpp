// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/transform.h"

#include <proj.h>

#include <cmath>
#include <string_view>

namespace brandpunt::geo {
namespace {

template <auto free>
struct With {
  template <class T>
  void operator()(T* handle) const {
    free(handle);
  }
};
using ContextHandle = std::unique_ptr<PJ_CONTEXT, With<proj_context_destroy>>;
using Handle = std::unique_ptr<PJ, With<proj_destroy>>;
using ListHandle = std::unique_ptr<PJ_OBJ_LIST, With<proj_list_destroy>>;
using FactoryHandle =
    std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, With<proj_operation_factory_context_destroy>>;

ContextHandle makeContext() {
  ContextHandle context(proj_context_create());
  proj_context_set_enable_network(context.get(), 0);
  proj_log_level(context.get(), PJ_LOG_NONE);
  return context;
}

Handle crsFrom(PJ_CONTEXT* context, CrsId crs) {
  return Handle(proj_create_from_database(context, "EPSG", std::to_string(crs.epsg).c_str(), PJ_CATEGORY_CRS,
                                          0, nullptr));
}

Error unknown(CrsId crs) {
  return {ErrorCode::NotFound,
          {crs.name() + " is geen bekend coördinatenstelsel. Kies bijvoorbeeld EPSG:28992 (RD New).",
           crs.name() + " is not a known coordinate system. Choose EPSG:28992 (RD New), for example."}};
}

/// The first operation that this machine can carry out.
Handle bestOperation(PJ_CONTEXT* context, const PJ* from, const PJ* to) {
  FactoryHandle factory(proj_create_operation_factory_context(context, nullptr));
  proj_operation_factory_context_set_spatial_criterion(context, factory.get(),
                                                       PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
  proj_operation_factory_context_set_grid_availability_use(
      context, factory.get(), PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
  const ListHandle found(proj_create_operations(context, from, to, factory.get()));
  const int count = found ? proj_list_get_count(found.get()) : 0;
  for (int i = 0; i < count; ++i) {
    const Handle candidate(proj_list_get(context, found.get(), i));
    if (!candidate || !proj_coordoperation_is_instantiable(context, candidate.get())) continue;
    if (Handle usable{proj_normalize_for_visualization(context, candidate.get())}) return usable;
  }
  return {};
}

/// The name without the turning of axes that every operation gets and that moves no point.
std::string withoutAxes(std::string name) {
  constexpr std::string_view axes = "axis order change (2D)", joint = " + ";
  for (std::size_t at; (at = name.find(axes)) != std::string::npos;) {
    name.erase(at, axes.size());
    if (name.compare(at, joint.size(), joint) == 0)
      name.erase(at, joint.size());
    else if (at >= joint.size())
      name.erase(at - joint.size(), joint.size());
  }
  return name;
}

}  // namespace

struct Transform::Operation {
  ContextHandle context;
  Handle handle;
};

Transform::Transform(std::unique_ptr<Operation> operation) : m_operation(std::move(operation)) {}
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;
Transform::~Transform() = default;

Result<Transform> Transform::between(CrsId from, CrsId to) {
  ContextHandle context = makeContext();
  const Handle source = crsFrom(context.get(), from);
  if (!source) return unknown(from);
  const Handle target = crsFrom(context.get(), to);
  if (!target) return unknown(to);
  Handle operation = bestOperation(context.get(), source.get(), target.get());
  if (!operation) {
    return Error{ErrorCode::OutsideLibrary,
                 {"Er is geen omrekening van " + from.name() + " naar " + to.name() + ".",
                  "There is no operation from " + from.name() + " to " + to.name() + "."}};
  }
  const PJ_PROJ_INFO information = proj_pj_info(operation.get());
  const char* name = proj_get_name(operation.get());
  Transform transform(std::make_unique<Operation>(Operation{std::move(context), std::move(operation)}));
  transform.m_operationName = withoutAxes(name                      ? name
                                          : information.description ? information.description
                                                                    : "");
  if (information.accuracy >= 0) transform.m_accuracy_m = information.accuracy;
  return transform;
}

std::optional<Point> Transform::operator()(Point from) const {
  if (!std::isfinite(from.x) || !std::isfinite(from.y)) return {};
  PJ* operation = m_operation->handle.get();
  proj_errno_reset(operation);
  const PJ_COORD to = proj_trans(operation, PJ_FWD, proj_coord(from.x, from.y, 0, HUGE_VAL));
  if (proj_errno(operation) != 0 || !std::isfinite(to.xy.x) || !std::isfinite(to.xy.y)) return {};
  return Point{to.xy.x, to.xy.y};
}

std::optional<LonLat> Transform::toLonLat(Point from) const {
  const std::optional<Point> to = (*this)(from);
  if (!to) return {};
  return LonLat{to->x, to->y};
}

Result<std::string> definitionWkt(CrsId crs) {
  const ContextHandle context = makeContext();
  const Handle handle = crsFrom(context.get(), crs);
  if (!handle) return unknown(crs);
  const char* const oneLine[] = {"MULTILINE=NO", nullptr};
  const char* text = proj_as_wkt(context.get(), handle.get(), PJ_WKT1_GDAL, oneLine);
  // Some systems cannot be said in version 1; readers of GeoPackage take version 2 as well.
  if (!text) text = proj_as_wkt(context.get(), handle.get(), PJ_WKT2_2019, oneLine);
  if (!text) return unknown(crs);
  return std::string(text);
}

Result<std::string> nameOf(CrsId crs) {
  const ContextHandle context = makeContext();
  const Handle handle = crsFrom(context.get(), crs);
  if (!handle) return unknown(crs);
  return std::string(proj_get_name(handle.get()));
}

bool isProjectedInMetres(CrsId crs) {
  const ContextHandle context = makeContext();
  const Handle handle = crsFrom(context.get(), crs);
  if (!handle || proj_get_type(handle.get()) != PJ_TYPE_PROJECTED_CRS) return false;
  const Handle system(proj_crs_get_coordinate_system(context.get(), handle.get()));
  double metresPerUnit = 0;
  return system &&
         proj_cs_get_axis_info(context.get(), system.get(), 0, nullptr, nullptr, nullptr, &metresPerUnit,
                               nullptr, nullptr, nullptr) &&
         metresPerUnit == 1;
}

bool isGeographic(CrsId crs) {
  const ContextHandle context = makeContext();
  const Handle handle = crsFrom(context.get(), crs);
  if (!handle) return false;
  const PJ_TYPE type = proj_get_type(handle.get());
  return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

CrsId utmZoneOf(LonLat place) {
  const double lon = place.longitude;
  const double lat = place.latitude;
  int zone = std::clamp(static_cast<int>(std::floor((lon + 180) / 6)) + 1, 1, 60);
  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12) zone = 32;
  if (lat >= 72 && lat < 84 && lon >= 0 && lon < 42) zone = lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37;
  return CrsId{(lat >= 0 ? 32600 : 32700) + zone};
}

}  // namespace brandpunt::geo
