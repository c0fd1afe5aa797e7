#include "core/formats/format.h"
#include "core/values/printable.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/language.h"

#include <QDate>
#include <QTime>

namespace assay {

namespace {

QDate dateOf(Millis time, const TimeZone &zone)
{
    const CivilDate date = civilFromDay(dayOf(zone.toLocal(time)));
    return QDate(date.year, date.month, date.day);
}

QString shownName(std::string_view name)
{
    return QString::fromStdString(printable(name));
}

Millis msOfDay(Millis time, const TimeZone &zone)
{
    const Millis local = zone.toLocal(time);
    return local - Millis(dayOf(local)) * kMillisPerDay;
}

QString dateText(const QDate &date, const QString &form)
{
    return Language::locale().toString(date, form);
}

} // namespace

QString Format::day(Millis time, const TimeZone &zone)
{
    return time == kNoTime ? notAvailable() : dateText(dateOf(time, zone), tr("d MMM yyyy", "a day"));
}

QString Format::dayShort(Millis time, const TimeZone &zone)
{
    return time == kNoTime ? notAvailable() : dateText(dateOf(time, zone), tr("d MMM", "a day of a known year"));
}

QString Format::time(Millis time, const TimeZone &zone)
{
    if (time == kNoTime)
        return notAvailable();
    const QTime clock = QTime::fromMSecsSinceStartOfDay(int(msOfDay(time, zone)));
    return day(time, zone) + QLatin1Char(' ') + clock.toString(QStringLiteral("HH:mm:ss"));
}

QString Format::range(const TimeRange &range, const TimeZone &zone)
{
    const bool openStart = range.from == kNoTime;
    const bool openEnd = range.to == std::numeric_limits<Millis>::max();
    if (openStart && openEnd)
        return tr("All time");
    if (openStart)
        return tr("Before %1").arg(day(range.to, zone));
    if (openEnd)
        return tr("Since %1").arg(day(range.from, zone));
    if (msOfDay(range.from, zone) != 0 || msOfDay(range.to, zone) != 0)
        return tr("%1 – %2").arg(time(range.from, zone), time(range.to, zone));
    const Millis last = range.to - 1;
    if (dateOf(range.from, zone) == dateOf(last, zone))
        return day(last, zone);
    const bool oneYear = dateOf(range.from, zone).year() == dateOf(last, zone).year();
    return tr("%1 – %2").arg(oneYear ? dayShort(range.from, zone) : day(range.from, zone), day(last, zone));
}

QString Format::dimension(const DimensionRef &dimension)
{
    if (dimension.dimension == Dimension::Tag)
        return tr("Tag %1").arg(shownName(dimension.tagKey));
    return coreText(dimensionInfo(dimension.dimension).title);
}

QString Format::dimensionPlural(const DimensionRef &dimension)
{
    if (dimension.dimension == Dimension::Tag)
        return tr("values of tag %1").arg(shownName(dimension.tagKey));
    return coreText(dimensionInfo(dimension.dimension).plural);
}

QString Format::key(const DimensionRef &dimension, const KeyValue &value)
{
    if (!value) {
        const Dimension d = dimension.dimension;
        return d == Dimension::Workload || d == Dimension::Team || d == Dimension::Customer ? tr("Unattributed") : tr("Not given");
    }
    const QString shown = shownName(*value);
    if (dimension.dimension == Dimension::DayOf || dimension.dimension == Dimension::Week) {
        const QDate date = QDate::fromString(shown, Qt::ISODate);
        return date.isValid() ? dateText(date, tr("ddd d MMM yyyy", "a day with its weekday")) : shown;
    }
    if (dimension.dimension == Dimension::Month) {
        const QDate date = QDate::fromString(shown.left(7) + QStringLiteral("-01"), Qt::ISODate);
        return date.isValid() ? dateText(date, tr("MMM yyyy", "a month")) : shown;
    }
    if (dimension.dimension == Dimension::Family && !shown.isEmpty())
        return coreText(*value).replace(0, 1, coreText(*value).at(0).toUpper());
    if (const FormatInfo *format = dimension.dimension == Dimension::Format ? formatInfo(*value) : nullptr)
        return coreText(format->title);
    const bool isWord = dimension.dimension == Dimension::Weekday || dimensionInfo(dimension.dimension).kind == DimensionKind::Code;
    return isWord ? coreWords(*value) : shown;
}

} // namespace assay
