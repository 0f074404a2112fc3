// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/import_session.h"
#include "theme/parts.h"

namespace brandpunt::ui {

/// Left of an export that is looked at: what was recognised and what was left out.
class ImportSummary : public Panel {
  Q_OBJECT
 public:
  explicit ImportSummary(ImportSession& session, QWidget* parent = nullptr);

 private:
  void refresh();
  ImportSession& m_session;
};

}  // namespace brandpunt::ui
