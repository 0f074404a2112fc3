// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <set>

#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

struct Message {
  QString context, source, text;
  bool unfinished = false;
  bool plural = false;
};

std::vector<Message> messagesOf(const std::filesystem::path& path) {
  QFile file(QString::fromStdString(path.string()));
  REQUIRE(file.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&file);
  std::vector<Message> messages;
  QString context;
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement()) continue;
    if (xml.name() == QStringLiteral("name")) context = xml.readElementText();
    if (xml.name() == QStringLiteral("message")) {
      messages.push_back({context, {}, {}, false, xml.attributes().hasAttribute(QStringLiteral("numerus"))});
    }
    if (xml.name() == QStringLiteral("source")) messages.back().source = xml.readElementText();
    if (xml.name() == QStringLiteral("translation")) {
      messages.back().unfinished =
          xml.attributes().value(QStringLiteral("type")) == QStringLiteral("unfinished");
      messages.back().text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
  }
  CHECK_FALSE(xml.hasError());
  return messages;
}

std::filesystem::path translationFile(const std::string& language) {
  return test::projectFolder() / "ui/translations" / ("brandpunt_" + language + ".ts");
}

std::set<std::pair<QString, QString>> keysOf(const std::vector<Message>& messages, bool onlyPlurals) {
  std::set<std::pair<QString, QString>> keys;
  for (const Message& message : messages) {
    if (message.plural || !onlyPlurals) keys.insert({message.context, message.source});
  }
  return keys;
}

void checkComplete(const std::vector<Message>& messages) {
  for (const Message& message : messages) {
    INFO(message.source.toStdString());
    CHECK_FALSE(message.unfinished);
    CHECK_FALSE(message.text.isEmpty());
    // What is put in at run time must be there in both.
    for (const char* part : {"%1", "%2", "%3", "%4"}) {
      CHECK(message.source.contains(QLatin1String(part)) == message.text.contains(QLatin1String(part)));
    }
  }
}

}  // namespace

TEST_CASE("The Dutch of the window is complete", "[ui][translation]") {
  const std::vector<Message> messages = messagesOf(translationFile("nl"));
  CHECK(messages.size() > 200);
  checkComplete(messages);
}

TEST_CASE("The English plurals of the window are complete", "[ui][translation]") {
  checkComplete(messagesOf(translationFile("en")));
}

TEST_CASE("Every text of the sources stands in the translation files, and no other", "[ui][translation]") {
  const QString lupdate = QStandardPaths::findExecutable(
      QStringLiteral("lupdate"),
      {QStringLiteral("/usr/lib/qt6/bin"), QStringLiteral("/usr/lib/qt6/libexec")});
  if (lupdate.isEmpty()) return;
  const test::TemporaryFolder folder;
  for (const std::string language : {"nl", "en"}) {
    CAPTURE(language);
    const std::filesystem::path fresh = folder / (language + ".ts");
    const QStringList arguments{QStringLiteral("-silent"),
                                QString::fromStdString((test::projectFolder() / "ui").string()),
                                QStringLiteral("-target-language"),
                                QString::fromStdString(language),
                                QStringLiteral("-ts"),
                                QString::fromStdString(fresh.string())};
    REQUIRE(QProcess::execute(lupdate, arguments) == 0);
    const bool english = language == "en";
    const auto asked = keysOf(messagesOf(fresh), english);
    const auto there = keysOf(messagesOf(translationFile(language)), english);
    for (const auto& [context, source] : asked) {
      INFO(context.toStdString() << ": " << source.toStdString());
      CHECK(there.contains({context, source}));
    }
    for (const auto& [context, source] : there) {
      INFO(context.toStdString() << ": " << source.toStdString());
      CHECK(asked.contains({context, source}));
    }
  }
}
