// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QXmlStreamReader>

#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

TEST_CASE("The Dutch of the window is complete", "[ui][translation]") {
  QFile file(QString::fromStdString((test::projectFolder() / "ui/translations/brandpunt_nl.ts").string()));
  REQUIRE(file.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&file);
  int messages = 0;
  QString source;
  while (!xml.atEnd()) {
    xml.readNext();
    if (xml.isStartElement() && xml.name() == QStringLiteral("source")) source = xml.readElementText();
    if (!xml.isStartElement() || xml.name() != QStringLiteral("translation")) continue;
    ++messages;
    const QString type = xml.attributes().value(QStringLiteral("type")).toString();
    const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    INFO(source.toStdString());
    CHECK(type != "unfinished");
    CHECK_FALSE(text.isEmpty());
    // What is put in at run time must be there in both.
    for (const char* part : {"%1", "%2", "%3", "%4"}) {
      CHECK(source.contains(QLatin1String(part)) == text.contains(QLatin1String(part)));
    }
  }
  CHECK_FALSE(xml.hasError());
  CHECK(messages > 200);
}
