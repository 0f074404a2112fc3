// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/session.h"
#include "theme/parts.h"

namespace brandpunt::ui {

/// Points that hold very many incidents, each to be judged once: it happened there, or it is where the police put what had
/// no place. Empty where there are none.
class PlacesToDecide : public QWidget {
  Q_OBJECT
 public:
  explicit PlacesToDecide(Session& session, QWidget* parent = nullptr);
};

}  // namespace brandpunt::ui
