// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <map>

#include "decide/local_rules.h"
#include "model/session.h"
#include "theme/parts.h"

class QListWidget;
class QLineEdit;
class QPlainTextEdit;

namespace brandpunt::ui {

/// What the municipality does otherwise than the shipped rules: weights and bands of each measure, limits and thresholds of
/// the mix, measures of its own, and every difference with the shipped rules. What is typed is checked at once and
/// recorded only when somebody saves it.
class RulesDialog : public QDialog {
  Q_OBJECT
 public:
  RulesDialog(Session& session, QWidget* parent);

 private:
  void read();
  void fillList();
  void showPart();
  void showMix();
  void showMeasure(const Measure& measure);
  void showOwn();
  void showDifferences();
  QHBoxLayout* line(const QString& title);
  void number(const QString& title, const std::string& path, int value, int least, int most);
  void quarters(const QString& title, const std::string& path, int inQuarters);
  void band(const QString& title, const std::string& path, Band value);
  void month(const QString& title, const std::string& path, int value);
  void weights(const QString& title, const std::string& path, const std::vector<WeightedExpression>& list);
  /// Puts it among what is wanted and looks what that would do.
  void want(const std::string& path, const QString& value);
  void follow(const std::string& path);
  void tryOut();
  void tell(const app::RulesKnown& known);
  void save();
  app::RulesRequest request() const;

  Session& m_session;
  std::shared_ptr<const app::RulesKnown> m_known = {};  ///< as recorded
  std::map<std::string, std::string> m_wanted = {};     ///< path to value, as typed
  std::vector<std::string> m_reset = {};
  std::optional<std::string> m_own = {};  ///< own measures as typed
  QLineEdit* m_search = nullptr;
  QListWidget* m_list = nullptr;
  Panel* m_part = nullptr;
  QPlainTextEdit* m_editor = nullptr;
  QLabel* m_message = nullptr;
  QLineEdit* m_reason = nullptr;
  QPushButton* m_save = nullptr;
  Lane m_lane;
};

}  // namespace brandpunt::ui
