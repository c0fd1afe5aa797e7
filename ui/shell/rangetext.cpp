#include "ui/shell/rangetext.h"

#include "ui/language.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QRegularExpression>
#include <QTime>

#include <optional>

namespace assay {

namespace {

constexpr Millis kOpenEnd = std::numeric_limits<Millis>::max();

Millis startOf(const QDate &date, const TimeZone &zone)
{
    return zone.toUtc(Millis(dayFromCivil({date.year(), date.month(), date.day()})) * kMillisPerDay);
}

TimeRange days(const QDate &first, const QDate &next, const TimeZone &zone)
{
    return {startOf(first, zone), startOf(next, zone)};
}

/// Months are understood in English and in the language in force, with the point that shortens them or without.
QDate dateIn(const QString &text, const QString &form)
{
    for (const QLocale &locale : {QLocale(QLocale::English, QLocale::UnitedStates), Language::locale()})
        for (const QString &written : {text, QString(text).replace(QLatin1Char(' '), QStringLiteral(". "))})
            if (const QDate date = locale.toDate(written, form); date.isValid())
                return date;
    return {};
}

/// A calendar period in one word: a day, a month, a quarter or a year.
std::optional<TimeRange> calendarPeriod(const QString &text, const TimeZone &zone)
{
    // QDate takes a date with anything behind it
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() == 10)
        return days(day, day.addDays(1), zone);
    for (const char *form : {"yyyy-MM", "MMM yyyy", "MMMM yyyy", "yyyy"})
        if (const QDate start = dateIn(text, QString::fromLatin1(form)); start.isValid())
            return days(start, qstrcmp(form, "yyyy") == 0 ? start.addYears(1) : start.addMonths(1), zone);
    static const QRegularExpression quarter(QStringLiteral("^Q([1-4])\\s+(\\d{4})$"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = quarter.match(text); match.hasMatch()) {
        const QDate start(match.captured(2).toInt(), match.captured(1).toInt() * 3 - 2, 1);
        return days(start, start.addMonths(3), zone);
    }
    return std::nullopt;
}

/// "2026-10-14 08:00" as an instant.
std::optional<Millis> clockTime(const QString &text, const TimeZone &zone)
{
    for (const char *form : {"yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"}) {
        const QDateTime time = QDateTime::fromString(text, QString::fromLatin1(form));
        if (time.isValid())
            return zone.toUtc(Millis(dayFromCivil({time.date().year(), time.date().month(), time.date().day()})) * kMillisPerDay
                              + time.time().msecsSinceStartOfDay());
    }
    return std::nullopt;
}

Error notUnderstood(const QString &text)
{
    return {QCoreApplication::translate("RangeText", "Type a period such as 2026-09-01..2026-10-31, Oct 2026 or Q3 2026").toStdString(),
            text.toStdString()};
}

} // namespace

Result<TimeRange> parseRange(const QString &typed, const TimeZone &zone)
{
    const QString text = typed.simplified();
    if (const auto period = calendarPeriod(text, zone))
        return *period;
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    if (dots < 0)
        return notUnderstood(text);
    const QString first = text.left(dots).trimmed();
    const QString last = text.mid(dots + 2).trimmed();
    TimeRange range;
    if (!first.isEmpty()) {
        const auto period = calendarPeriod(first, zone);
        const auto clock = clockTime(first, zone);
        if (!period && !clock)
            return notUnderstood(first);
        range.from = clock ? *clock : period->from;
    }
    if (!last.isEmpty()) {
        const auto period = calendarPeriod(last, zone);
        const auto clock = clockTime(last, zone);
        if (!period && !clock)
            return notUnderstood(last);
        range.to = clock ? *clock : period->to;
    }
    if (range.from != kNoTime && range.from >= range.to)
        return Error{QCoreApplication::translate("RangeText", "The period ends before it begins").toStdString(), text.toStdString()};
    return range;
}

QString rangeText(const TimeRange &range, const TimeZone &zone)
{
    const auto text = [&](Millis time, bool isEnd) {
        const Millis local = zone.toLocal(time);
        const Millis ofDay = local - Millis(dayOf(local)) * kMillisPerDay;
        if (ofDay == 0)
            return QString::fromStdString(isoDayText(dayOf(local) - (isEnd ? 1 : 0)));
        return QString::fromStdString(isoDayText(dayOf(local))) + QLatin1Char(' ')
            + QTime::fromMSecsSinceStartOfDay(int(ofDay)).toString(QStringLiteral("HH:mm:ss"));
    };
    return (range.from == kNoTime ? QString() : text(range.from, false)) + QStringLiteral("..")
        + (range.to == kOpenEnd ? QString() : text(range.to, true));
}

} // namespace assay
