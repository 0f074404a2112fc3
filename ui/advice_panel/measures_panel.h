// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>

#include "advice_panel/measure_row.h"

namespace brandpunt::ui {

/// The middle of the place Advice: every measure, by verdict or by what it is directed at.
class MeasuresPanel : public QWidget {
  Q_OBJECT
 public:
  explicit MeasuresPanel(Session& session, QWidget* parent = nullptr);

 private:
  void refresh();
  void focusRow(const QString& measure);
  void fill();
  QString measureWithKeyboard() const;
  void fillByVerdict();
  void fillByCategory();
  void addHead(MeasureGroup group, int count, const QString& note);
  void addRow(const Assessment& assessment);
  MeasureGroup groupOf(const Assessment& assessment) const;

  Session& m_session;
  QLabel* m_summary = nullptr;
  Segments* m_order = nullptr;
  Panel* m_list = nullptr;
  std::set<QString> m_open = {};
  std::set<MeasureGroup> m_wide = {};  ///< groups shown in full
};

/// Is the measure in the mix: decided so, or proposed and not decided otherwise?
bool isTaken(const Session& session, const Measure& measure);

}  // namespace brandpunt::ui
