// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/write_map.h"

#include "page/drawing_session.h"
#include "page/map_page.h"
#include "page/sheet_file.h"

namespace brandpunt::output {

Result<void> drawMap(const MapSpec& spec, const std::filesystem::path& file, PictureFormat format) {
  startDrawing();
  const MapPage page = layOutMap(spec);
  return writeSheets({.size = page.paper,
                      .draw = [&](Canvas& canvas, std::size_t) { drawMapPage(canvas, spec, page); },
                      .title = spec.title,
                      .description = spec.altText,
                      .author = spec.author},
                     file, format);
}

}  // namespace brandpunt::output
