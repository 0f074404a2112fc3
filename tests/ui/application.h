// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QWidget>
#include <functional>
#include <string>

namespace brandpunt::test {

/// The one application of the test program, without a screen, with settings of its own.
QApplication& application();

/// Handles events until the condition holds and the window shows all that follows from what was done; false when it does not within the time.
bool waitFor(const std::function<bool()>& condition, int most_ms = 20000);

/// Keeps a picture of the widget in the folder of the build.
void keepPicture(QWidget& widget, const std::string& name);

}  // namespace brandpunt::test
