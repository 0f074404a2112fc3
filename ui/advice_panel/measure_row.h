// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include "model/session.h"
#include "theme/parts.h"

class QCheckBox;

namespace brandpunt::ui {

class DecisionForm;

/// How a measure stands in the list.
enum class MeasureGroup { Suitable, LittleEffect, Conditional, Excluded };

/// Widths of the columns right of the name, the same for the head of the list and its rows.
struct MeasureColumns {
  static constexpr int category = 76, points = 42, evidence = 62, money = 42, work = 38, start = 46;
};

/// One measure: a line, and below it, when open, why and how.
class MeasureRow : public QFrame {
  Q_OBJECT
 public:
  MeasureRow(Session& session, const Assessment& assessment, MeasureGroup group, bool inMix, bool open,
             QWidget* parent = nullptr);
  bool isOpen() const { return m_detail != nullptr; }
  const Assessment& assessment() const { return m_assessment; }

  QString measure() const { return QString::fromStdString(m_assessment.measure->id); }

 signals:
  void toggled(const QString& measure, bool open);

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void setOpen(bool open);
  QWidget* makeDetail();
  void checked(bool on);

  Session& m_session;
  std::shared_ptr<const app::AdviceGiven> m_given;  ///< holds the assessment
  const Assessment& m_assessment;
  MeasureGroup m_group;
  bool m_inMix;
  QCheckBox* m_box = nullptr;
  QWidget* m_bar = nullptr;     ///< the line itself
  QWidget* m_detail = nullptr;  ///< below it, when open
  DecisionForm* m_decision = nullptr;
};

QString categoryWord(Category category);
QString evidenceWord(const Measure& measure);

/// Three little blocks of which one, two or three are filled.
class BandBlocks : public QWidget {
 public:
  BandBlocks(Band band, const QString& name);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_filled;
};

}  // namespace brandpunt::ui
