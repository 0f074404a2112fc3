// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/picture.h"

#include <QImage>
#include <cstdlib>

#include "support/catch.h"
#include "support/shared_data.h"

namespace brandpunt::test {
namespace {

/// Small and grey enough for the repository, large enough to see a word that moved.
QImage reduced(const QImage& page) {
  return page.convertToFormat(QImage::Format_Grayscale8).scaledToWidth(700, Qt::SmoothTransformation);
}

/// Share of the pixels that differ by more than a shade or two: other versions of FreeType smooth letters otherwise.
double difference(const QImage& a, const QImage& b) {
  if (a.size() != b.size()) return 1;
  int different = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x)
      different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40;
  }
  return static_cast<double>(different) / (a.width() * a.height());
}

}  // namespace

void checkPicture(const std::string& name,
                  const std::function<Result<void>(const std::filesystem::path& png)>& draw) {
  const std::filesystem::path expectedFile =
      projectFolder() / "tests" / "golden" / "expected" / (name + ".png");
  const std::filesystem::path made = buildFolder() / "golden";
  std::filesystem::create_directories(made);
  const std::filesystem::path file = made / (name + ".png");
  REQUIRE(draw(file));
  const QImage picture = reduced(QImage(QString::fromStdString(file.string())));
  if (std::getenv("UPDATE_GOLDEN")) picture.save(QString::fromStdString(expectedFile.string()), "PNG", 0);
  const QImage expected(QString::fromStdString(expectedFile.string()));
  REQUIRE_FALSE(expected.isNull());
  CHECK(difference(picture, expected) < 0.005);
}

}  // namespace brandpunt::test
