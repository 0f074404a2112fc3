// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace brandpunt::ui {

class CommandSet;

/// What one sees without a dossier: drop an export, open a dossier, practise, or go on with the last ones.
class StartPage : public QWidget {
  Q_OBJECT
 public:
  StartPage(CommandSet& commands, const QStringList& recent, QWidget* parent = nullptr);

 signals:
  void recentChosen(const QString& file);
};

}  // namespace brandpunt::ui
