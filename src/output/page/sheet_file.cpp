// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/sheet_file.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QImageWriter>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QTimeZone>
#include <cmath>

namespace brandpunt::output {
namespace {

constexpr double mmPerInch = 25.4;
constexpr int pdfDotsPerInch = 1200;
constexpr int pictureDotsPerInch = 150;

/// The moment of the file: SOURCE_DATE_EPOCH where it is set, else now.
QDateTime momentOfFile() {
  bool given = false;
  const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&given);
  return given ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime::currentDateTimeUtc();
}

/// Qt writes the clock into the file; the moment we stand for takes its place, in the same number of bytes.
void setPdfMoment(QByteArray& pdf) {
  static const QByteArray key = "/CreationDate (D:";
  const qsizetype at = pdf.indexOf(key);
  if (at < 0) return;
  const qsizetype from = at + key.size(), to = pdf.indexOf(')', from);
  if (to < 0) return;
  const QByteArray zone = to - from == 15 ? "Z" : "+00'00'";  // in Greenwich Qt writes the short form
  const QByteArray moment = momentOfFile().toString("yyyyMMddHHmmss").toLatin1() + zone;
  if (moment.size() == to - from) pdf.replace(from, to - from, moment);
}

QByteArray asPdf(const Sheets& sheets) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(pdfDotsPerInch);
    writer.setPageSize(QPageSize(sheets.size, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter);
    writer.setTitle(QString::fromStdString(sheets.title));
    writer.setCreator(QString::fromStdString(sheets.author));
    QPainter painter(&writer);
    for (std::size_t sheet = 0; sheet < sheets.count; ++sheet) {
      if (sheet > 0) writer.newPage();
      painter.save();
      Canvas canvas(painter, pdfDotsPerInch / mmPerInch);
      sheets.draw(canvas, sheet);
      painter.restore();
    }
  }
  setPdfMoment(bytes);
  return bytes;
}

QByteArray asPng(const Sheets& sheets) {
  const double dotsPerMm = pictureDotsPerInch / mmPerInch;
  QImage image((sheets.size * dotsPerMm).toSize(), QImage::Format_RGB32);
  image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMm * 1000)));
  image.setDotsPerMeterY(static_cast<int>(std::lround(dotsPerMm * 1000)));
  image.fill(Qt::white);
  image.setText("Title", QString::fromStdString(sheets.title));
  image.setText("Description", QString::fromStdString(sheets.description));
  image.setText("Software", QString::fromStdString(sheets.author));
  {
    QPainter painter(&image);
    Canvas canvas(painter, dotsPerMm);
    sheets.draw(canvas, 0);
  }
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes;
}

QByteArray asSvg(const Sheets& sheets) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setTitle(QString::fromStdString(sheets.title).toHtmlEscaped());
  generator.setDescription(QString::fromStdString(sheets.description).toHtmlEscaped());
  generator.setResolution(static_cast<int>(mmPerInch * 10));
  generator.setSize((sheets.size * 10).toSize());
  generator.setViewBox(QRectF(QPointF(0, 0), sheets.size * 10));
  QPainter painter(&generator);
  Canvas canvas(painter, 10);
  sheets.draw(canvas, 0);
  painter.end();
  return bytes;
}

}  // namespace

Result<void> writeSheets(const Sheets& sheets, const std::filesystem::path& file, PictureFormat format) {
  const QByteArray bytes = format == PictureFormat::Pdf   ? asPdf(sheets)
                           : format == PictureFormat::Png ? asPng(sheets)
                                                          : asSvg(sheets);
  QSaveFile out(QString::fromStdString(file.string()));
  if (!bytes.isEmpty() && out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
    return {};
  return Error{
      ErrorCode::NotWritable,
      {"Het bestand kan niet worden geschreven: " + file.string() +
           ". Kijk of de map bestaat, of u er mag schrijven en of de schijf vol is.",
       "The file cannot be written: " + file.string() +
           ". See whether the folder exists, whether you may write there and whether the disk is full."}};
}

}  // namespace brandpunt::output
