#include "core/values/timezone.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace assay {

namespace {

constexpr Millis kHour = 3'600'000;

Day firstDayOf(Day localDay, TimeBucket bucket)
{
    if (bucket == TimeBucket::Week)
        return localDay - weekdayOf(localDay);
    if (bucket == TimeBucket::Month) {
        CivilDate date = civilFromDay(localDay);
        date.day = 1;
        return dayFromCivil(date);
    }
    return localDay;
}

Day firstDayAfter(Day firstDay, TimeBucket bucket)
{
    if (bucket == TimeBucket::Week)
        return firstDay + 7;
    if (bucket == TimeBucket::Month) {
        CivilDate date = civilFromDay(firstDay);
        date = date.month == 12 ? CivilDate{date.year + 1, 1, 1} : CivilDate{date.year, date.month + 1, 1};
        return dayFromCivil(date);
    }
    return firstDay + 1;
}

Millis floorTo(Millis value, Millis step)
{
    const Millis rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

} // namespace

Result<TimeZone> TimeZone::named(std::string_view ianaId)
{
    TimeZone zone;
    if (ianaId.empty() || ianaId == "UTC")
        return zone;
    const QTimeZone source(QByteArray(ianaId.data(), qsizetype(ianaId.size())));
    if (!source.isValid())
        return Error{"Unknown time zone \"" + std::string(ianaId) + "\"; use a name such as Europe/Berlin", {}};
    zone.m_id = ianaId;
    const QDateTime first = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const QDateTime last(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
    zone.m_firstOffsetMs = Millis(source.offsetFromUtc(first)) * 1000;
    for (const auto &transition : source.transitions(first, last))
        zone.m_transitions.push_back({transition.atUtc.toMSecsSinceEpoch(), Millis(transition.offsetFromUtc) * 1000});
    return zone;
}

Millis TimeZone::offsetAt(Millis utc) const
{
    const auto after = std::upper_bound(m_transitions.begin(), m_transitions.end(), utc,
                                        [](Millis time, const Transition &t) { return time < t.at; });
    return after == m_transitions.begin() ? m_firstOffsetMs : std::prev(after)->offsetMs;
}

TimeZone::OffsetSpan TimeZone::offsetSpan(Millis utc) const
{
    const auto after = std::upper_bound(m_transitions.begin(), m_transitions.end(), utc,
                                        [](Millis time, const Transition &t) { return time < t.at; });
    OffsetSpan span{kNoTime, std::numeric_limits<Millis>::max(), m_firstOffsetMs};
    if (after != m_transitions.end())
        span.to = after->at;
    if (after != m_transitions.begin()) {
        span.from = std::prev(after)->at;
        span.offsetMs = std::prev(after)->offsetMs;
    }
    return span;
}

Millis TimeZone::toUtc(Millis local) const
{
    // Of the offsets near that day, the largest that is really in force gives the earliest instant.
    Millis best = std::numeric_limits<Millis>::max();
    for (const Millis probe : {local - kMillisPerDay, local, local + kMillisPerDay}) {
        const Millis candidate = local - offsetAt(probe);
        if (toLocal(candidate) == local)
            best = std::min(best, candidate);
    }
    if (best != std::numeric_limits<Millis>::max())
        return best;
    return local - offsetAt(local - kMillisPerDay); // inside a gap: the moment the clock jumps past it
}

Millis TimeZone::bucketStart(Millis utc, TimeBucket bucket) const
{
    const Millis local = toLocal(utc);
    if (bucket == TimeBucket::Hour)
        return floorTo(local, kHour) - offsetAt(utc);
    const Millis start = toUtc(Millis(firstDayOf(dayOf(local), bucket)) * kMillisPerDay);
    return std::min(start, utc);
}

Millis TimeZone::nextBucket(Millis utc, TimeBucket bucket) const
{
    if (bucket == TimeBucket::Hour)
        return bucketStart(utc, bucket) + kHour;
    const Day first = firstDayOf(dayOf(toLocal(utc)), bucket);
    return toUtc(Millis(firstDayAfter(first, bucket)) * kMillisPerDay);
}

} // namespace assay
