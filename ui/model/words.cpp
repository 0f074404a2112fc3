// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/words.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "find/expectation.h"
#include "hotspot/declaration/method.h"
#include "hotspot/verdict/judge.h"
#include "incident/moment/time_text.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

const QChar noBreak(0x00A0);
const QChar minus(0x2212);
constexpr double manyTimes =
    4;  // from here a percentage frightens more than it tells: 23 against 2 is +1,050 %

QString signedPercent(double ratio) {
  const double percent = std::round((ratio - 1) * 100);
  if (percent == 0) return QStringLiteral("0") + noBreak + QLatin1Char('%');
  return (percent > 0 ? QStringLiteral("+") : QString(minus)) + shown(std::abs(percent)) + noBreak +
         QLatin1Char('%');
}

QString hourSpan(const HourWindow& window) {
  return QStringLiteral("%1\u2013%2")
      .arg(window.fromHour, 2, 10, QLatin1Char('0'))
      .arg((window.fromHour + window.hours) % 24, 2, 10, QLatin1Char('0'));
}

}  // namespace

QString Words::verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::Hotspot:
      return tr("Hotspot");
    case Verdict::Watch:
      return tr("Watch");
    case Verdict::TooFew:
      return tr("Too few");
  }
  return {};
}

QString Words::peak(const HotTimes& times) {
  if (!times.peak) return tr("no clear peak");
  return tr("%1 h").arg(hourSpan(times.peak->window));
}

QString Words::change(const Change& change) {
  if (!change.before) return tr("unknown");
  if (!change.ratio || *change.ratio >= manyTimes)
    return tr("%1 against %2").arg(change.after).arg(*change.before);
  return signedPercent(*change.ratio);
}

QString Words::count(const app::HotspotSheet& sheet, const Period& period) {
  const int months = static_cast<int>(std::lround(static_cast<double>(period.days()) / 30.44));
  const QString now =
      tr("%n time(s)", nullptr, sheet.hotspot.n) + QLatin1Char(' ') + tr("in %n month(s)", nullptr, months);
  if (!sheet.hotspot.nBefore) return tr("%1; the year before is not in the dossier.").arg(now);
  return tr("%1, %2 in the year before.").arg(now).arg(*sheet.hotspot.nBefore);
}

QString Words::trend(const app::HotspotSheet& sheet) {
  const Change& c = sheet.change;
  switch (c.verdict) {
    case ChangeVerdict::Rising:
      return tr("It rises: %1 against %2").arg(c.after).arg(c.before.value_or(0));
    case ChangeVerdict::Falling:
      return tr("It falls: %1 against %2").arg(c.after).arg(c.before.value_or(0));
    case ChangeVerdict::NoClearDifference:
      return tr("No clear difference: %1 against %2").arg(c.after).arg(c.before.value_or(0));
    case ChangeVerdict::TooFew:
      return tr("Too few to compare: %1 against %2").arg(c.after).arg(c.before.value_or(0));
    case ChangeVerdict::NotComparable:
      return tr("Not comparable: the year before is not in the dossier");
  }
  return {};
}

QString Words::trendBand(const app::HotspotSheet& sheet) {
  const Change& c = sheet.change;
  if (!c.ratio || !c.low || !c.high) return {};
  if (*c.ratio >= manyTimes) {
    return tr("(%1 times as many, band %2 to %3 times)")
        .arg(shown(*c.ratio, 1), shown(*c.low, 1), shown(*c.high, 1));
  }
  return tr("(%1, band %2 to %3)")
      .arg(signedPercent(*c.ratio), signedPercent(*c.low), signedPercent(*c.high));
}

QString Words::againstChance(const app::HotspotSheet& sheet) {
  const Hotspot& hotspot = sheet.hotspot;
  if (!hotspot.p || !hotspot.expected) return tr("not tested against chance");
  const double expected = *hotspot.expected;
  if (hotspot.excess() <= 0)
    return tr("chance alone would lay as many here: %1, p = %2")
        .arg(ui::shown(expected, 1), ui::shown(*hotspot.p, 3));
  return tr("%1 more than the %2 that chance alone would lay here (band %3 to %4), p = %5")
      .arg(ui::shown(hotspot.excess(), 0), ui::shown(expected, expected < 10 ? 1 : 0),
           ui::shown(hotspot.nLow - expected, 0), ui::shown(hotspot.nHigh - expected, 0),
           ui::shown(*hotspot.p, 3))
      .replace(QStringLiteral("p = "), QStringLiteral("p\u00a0=\u00a0"));
}

QString Words::test(const Run& run) {
  QString words = ui::shown(app::testInWords(run));
  words.replace(0, 1, words.left(1).toUpper());
  if (!app::isTested(run)) return words + QLatin1Char('.');
  return words + QLatin1Char('.') + QLatin1Char(' ') +
         tr("p is the chance that the strongest place anywhere would be at least this strong if only chance "
            "placed "
            "the incidents.");
}

QString Words::whyWatched(const app::HotspotSheet& sheet) {
  const Hotspot& hotspot = sheet.hotspot;
  if (hotspot.verdict != Verdict::Watch) return {};
  QStringList reasons;
  if (hotspot.p && mayBeChance(hotspot.p)) reasons << tr("it may be chance");
  if (isUnstable(hotspot.stability)) reasons << tr("it is gone when radius or minimum change a little");
  if (hotspot.n < fewestForChange) reasons << tr("fewer than %1 incidents").arg(fewestForChange);
  if (sheet.doubt.onePoint) reasons << tr("more than half lie on one point");
  if (sheet.doubt.streetOnly) reasons << tr("more than half are known to the street only");
  if (reasons.isEmpty()) return {};
  return tr("To be watched: %1.").arg(reasons.join(QStringLiteral("; ")));
}

QString Words::peakSentence(const HotTimes& times) {
  if (times.n == 0) return tr("Hot times: no incident with a usable time");
  return times.peak ? tr("Peak: %1").arg(peak(times)) : tr("No clear peak in the day");
}

QString Words::peakBand(const HotTimes& times) {
  if (!times.peak)
    return times.n > 0 ? tr("(%n incident(s) with a usable time)", nullptr, times.n) : QString();
  const auto percent = [](double share) { return shown(std::round(share * 100)); };
  return tr("(%1 % of %2, band %3\u2013%4 %; even: %5 %)")
      .arg(percent(times.peak->window.share))
      .arg(times.n)
      .arg(percent(times.peak->low), percent(times.peak->high), percent(times.peak->evenShare));
}

QString Words::row(const app::HotspotSheet& sheet) {
  return tr("Hotspot %1, %2, %3: %4, change %5, %6")
      .arg(sheet.hotspot.rank)
      .arg(title(sheet), verdict(sheet.hotspot.verdict), tr("%n incident(s)", nullptr, sheet.hotspot.n),
           change(sheet.change), peak(sheet.times));
}

QString Words::title(const app::HotspotSheet& sheet) {
  return QString::fromStdString(sheet.placeName.empty() ? sheet.hotspot.name : sheet.placeName);
}

QString Words::offenceWord(const std::string& code, const std::string& beside) {
  const QString word = QString::fromStdString(code);
  return beside.empty() ? word : QStringLiteral("%1 (%2)").arg(word, QString::fromStdString(beside));
}

QString Words::date(const Date& date) {
  return QStringLiteral("%1-%2-%3")
      .arg(date.day, 2, 10, QLatin1Char('0'))
      .arg(date.month, 2, 10, QLatin1Char('0'))
      .arg(date.year);
}

std::optional<Date> Words::dateFrom(const QString& text) {
  const auto read = readTimeText(text.trimmed().toStdString(), DateOrder::DayMonthYear);
  if (!read || !read->date || read->monthOnly || read->second) return {};
  return read->date;
}

QString Words::period(const Period& period) {
  return tr("%1 to %2").arg(date(period.from), date(period.to.plusDays(-1)));
}

QString Words::message(const Text& text) {
  static const QRegularExpression parenthesis(QStringLiteral(R"(\s*\([^()]*--[a-z][^()]*\))"));
  static const QRegularExpression endOfSentence(QStringLiteral(R"((?<=[.?!])\s+)"));
  QStringList kept;
  const QString whole = shown(text);
  for (const QString& sentence : QString(whole).remove(parenthesis).split(endOfSentence)) {
    if (!sentence.contains(QLatin1String("--"))) kept << sentence;
  }
  return kept.isEmpty() ? whole : kept.join(QLatin1Char(' '));
}

QString Words::method(const Run& run) {
  const MethodInfo* info = methodFromId(run.method);
  QStringList parameters;
  for (const auto& [id, value] : run.parameters) {
    if (id == app::expectationParameter || id == app::replicationsParameter) continue;  // see test()
    const ParameterInfo* found = nullptr;
    if (info) {
      const auto known = std::ranges::find(info->parameters, id, &ParameterInfo::id);
      found = known == info->parameters.end() ? nullptr : &*known;
    }
    QString words = (found ? ui::shown(found->title).toLower() : QString::fromStdString(id)) +
                    QLatin1Char(' ') + QString::fromStdString(value);
    if (found && !found->unit.empty())
      words += QLatin1Char(' ') +
               QString::fromUtf8(found->unit.data(), static_cast<qsizetype>(found->unit.size()));
    parameters << words;
  }
  const QString name = info ? ui::shown(info->title) : QString::fromStdString(run.method);
  return parameters.isEmpty() ? name : name + QStringLiteral(": ") + parameters.join(QStringLiteral(", "));
}

QString Words::rejection(const std::string& reason) {
  if (reason == "no-offence") return tr("without an offence");
  if (reason == "no-date") return tr("without any date");
  if (reason == "past-term") return tr("of a time that became counts (retention term)");
  if (reason == "total-row") return tr("a row with totals");
  if (reason == "note-row") return tr("a note below the table");
  if (reason == "header-row") return tr("the header once more");
  return QString::fromStdString(reason);
}

QString Words::exportClass(ExportClass exportClass) {
  switch (exportClass) {
    case ExportClass::Werk:
      return tr("Work: holds addresses, do not share");
    case ExportClass::Driehoek:
      return tr("Triangle: confidential");
    case ExportClass::Openbaar:
      return tr("Public");
    case ExportClass::Deelnemers:
      return tr("Participants only");
  }
  return {};
}

}  // namespace brandpunt::ui
