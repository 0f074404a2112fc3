// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QWidget>
#include <vector>

namespace brandpunt::ui {

/// The pages on a desk, side by side and as large as fits; or a sentence where there are none.
class PageView : public QWidget {
  Q_OBJECT
 public:
  PageView();
  /// \param words  what is shown, for screen readers; shown itself where there is no page
  void setPages(std::vector<QImage> pages, const QString& words);
  bool hasPages() const { return !m_pages.empty(); }

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  struct Page {
    QImage full = {};
    QImage small = {};  ///< at the size in which it was last shown
  };
  std::vector<Page> m_pages = {};
  QString m_words = {};
};

}  // namespace brandpunt::ui
