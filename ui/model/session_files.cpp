// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the session that brings files in: the demo town and map layers.
#include "demo/make_demo.h"
#include "gather/load_layer.h"
#include "model/session.h"
#include "theme/theme.h"

namespace brandpunt::ui {

void Session::openDemo(const std::filesystem::path& folder) {
  m_fileLane.start<app::DemoMade>(
      [folder, data = m_dataFolder](const Progress& progress) {
        return app::makeDemo(folder, data, progress);
      },
      [this, folder](Result<app::DemoMade> made) {
        if (made) return open(made->dossier);
        if (made.error().code != ErrorCode::AlreadyExists) return fail(made.error());
        // It was made before: go on with what is there.
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
          if (entry.path().extension() == ".gpkg" && !entry.path().stem().empty()) {
            return open(entry.path());
          }
        }
        fail(made.error());
      });
}

void Session::addLayer(const std::filesystem::path& file, LayerRole role) {
  if (!m_dossier) return;
  app::LayerRequest request;
  request.file = file;
  request.role = role;
  request.dataFolder = m_dataFolder;
  change<app::LoadedLayer>(
      [path = m_dossier->path, request](const Progress& progress) {
        return app::loadLayer(path, request, progress);
      },
      [this](Result<app::LoadedLayer> loaded) {
        if (!loaded) return fail(loaded.error());
        emit said(tr("%1 features were loaded.").arg(shown(static_cast<double>(loaded->layer.features))));
        reload();
      });
}

}  // namespace brandpunt::ui
