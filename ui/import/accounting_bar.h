// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "incident/import_report.h"

namespace brandpunt::ui {

/// read = taken + duplicate + merged + rejected, as one bar in true proportion, with each part's count and reasons. It
/// adds up in view.
class AccountingBar : public QWidget {
  Q_OBJECT
 public:
  explicit AccountingBar(const ImportReport& report, QWidget* parent = nullptr);
};

}  // namespace brandpunt::ui
