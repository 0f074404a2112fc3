// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dossier that is about map layers.
#include "base/clock.h"
#include "database/statement.h"
#include "dossier/audit_log.h"
#include "dossier/dossier.h"
#include "dossier/geometry_blob.h"

namespace brandpunt::store {

Result<void> Dossier::putLayer(const MapLayer& layer) {
  return guarded([&] {
    m_database->expectWritable();
    const std::string_view role = infoOf(layer.role).id;
    Transaction transaction(*m_database);
    Statement(*m_database, "DELETE FROM map_layers WHERE role = ?").put(role).run();
    Statement(*m_database, "INSERT INTO map_layers (role, name, source, loaded_at_utc) VALUES (?, ?, ?, ?)")
        .put(role)
        .put(layer.name)
        .put(layer.source)
        .put(nowUtc())
        .run();
    const std::int64_t id = m_database->lastInsertedId();
    Statement insert(*m_database, "INSERT INTO map_features (geom, layer_id) VALUES (?, ?)");
    Statement attribute(*m_database, "INSERT INTO map_feature_attributes VALUES (?, ?, ?)");
    for (const MapFeature& feature : layer.features) {
      insert.put(toBlob(feature.geometry, m_info.crs)).put(id).run();
      const std::int64_t featureId = m_database->lastInsertedId();
      for (const auto& [name, value] : feature.attributes)
        attribute.put(featureId).put(name).put(value).run();
    }
    appendToLog(*m_database, "layer", std::string(role) + " '" + layer.name + "'");
    transaction.commit();
  });
}

Result<std::optional<MapLayer>> Dossier::layer(LayerRole role) const {
  return guarded([&]() -> std::optional<MapLayer> {
    const Transaction reading(*m_database, Transaction::For::Reading);
    Statement head(*m_database, "SELECT id, name, source FROM map_layers WHERE role = ?");
    head.put(infoOf(role).id);
    if (!head.next()) return {};
    const std::int64_t id = head.takeInteger();
    MapLayer layer{role, {}, {}, {}};
    layer.name = head.takeText();
    layer.source = head.takeText();
    std::vector<std::int64_t> ids;
    Statement rows(*m_database, "SELECT id, geom FROM map_features WHERE layer_id = ? ORDER BY id");
    rows.put(id);
    while (rows.next()) {
      ids.push_back(rows.takeInteger());
      layer.features.push_back({fromBlob(rows.takeBytes()), {}});
    }
    Statement attributes(*m_database,
                         "SELECT feature_id, name, value FROM map_feature_attributes WHERE feature_id IN "
                         "(SELECT id FROM map_features WHERE layer_id = ?) ORDER BY feature_id, name");
    attributes.put(id);
    std::size_t at = 0;
    while (attributes.next()) {
      const std::int64_t feature = attributes.takeInteger();
      while (at < ids.size() && ids[at] < feature) ++at;
      if (at == ids.size()) break;
      const std::string name = attributes.takeText();
      if (ids[at] == feature) layer.features[at].attributes[name] = attributes.takeText();
    }
    return layer;
  });
}

Result<std::vector<LayerSummary>> Dossier::layers() const {
  return guarded([&] {
    std::map<LayerRole, LayerSummary> byRole;
    Statement rows(
        *m_database,
        "SELECT role, name, source, (SELECT count(*) FROM map_features WHERE layer_id = map_layers.id) "
        "FROM map_layers");
    while (rows.next()) {
      const auto role = layerRoleFromId(rows.takeText());
      if (!role) continue;
      LayerSummary& summary = byRole[*role];
      summary.role = *role;
      summary.name = rows.takeText();
      summary.source = rows.takeText();
      summary.features = rows.takeInteger();
    }
    std::vector<LayerSummary> summaries;
    for (auto& [role, summary] : byRole) summaries.push_back(std::move(summary));
    return summaries;
  });
}

}  // namespace brandpunt::store
