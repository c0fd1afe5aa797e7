#include "core/analysis/timekey.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace assay {

namespace {

constexpr Millis kMillisPerHour = 3'600'000;
constexpr Millis kMillisPerMinute = 60'000;
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

Millis floorDivide(Millis value, Millis step)
{
    const Millis quotient = value / step;
    return value % step < 0 ? quotient - 1 : quotient;
}

/// A wall-clock bucket: its ordinal and the local milliseconds [from, to) that it spans.
struct LocalBucket
{
    TimeOrdinal ordinal = 0;
    Millis from = 0, to = 0;
};

LocalBucket daysFrom(Day first, Day count, TimeOrdinal ordinal)
{
    return {ordinal, Millis(first) * kMillisPerDay, Millis(first + count) * kMillisPerDay};
}

Day firstDayOfMonth(TimeOrdinal month)
{
    return dayFromCivil({int(floorDivide(month, 12)), int(month - floorDivide(month, 12) * 12) + 1, 1});
}

LocalBucket localBucket(Dimension dimension, Millis local)
{
    const Day day = Day(floorDivide(local, kMillisPerDay));
    const Millis hour = floorDivide(local, kMillisPerHour);
    switch (dimension) {
    case Dimension::Week: {
        const Day monday = day - weekdayOf(day);
        return daysFrom(monday, 7, monday);
    }
    case Dimension::Month: {
        const CivilDate date = civilFromDay(day);
        const TimeOrdinal month = TimeOrdinal(date.year) * 12 + date.month - 1;
        const Day first = firstDayOfMonth(month);
        return daysFrom(first, firstDayOfMonth(month + 1) - first, month);
    }
    case Dimension::Weekday:
        return daysFrom(day, 1, weekdayOf(day));
    case Dimension::HourOfDay:
        return {hour - Millis(day) * 24, hour * kMillisPerHour, (hour + 1) * kMillisPerHour};
    case Dimension::Hour: // the caller takes the offset off: an hour is an instant
        return {hour * kMillisPerHour, hour * kMillisPerHour, (hour + 1) * kMillisPerHour};
    default:
        return daysFrom(day, 1, day);
    }
}

std::string offsetText(Millis offset)
{
    if (offset == 0)
        return "Z";
    const Millis minutes = (offset < 0 ? -offset : offset) / kMillisPerMinute;
    char text[16];
    std::snprintf(text, sizeof text, "%c%02d:%02d", offset < 0 ? '-' : '+', int(minutes / 60), int(minutes % 60));
    return text;
}

std::optional<int> smallNumber(std::string_view text)
{
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failed == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

void BucketClock::move(Millis utc)
{
    const TimeZone::OffsetSpan span = m_zone->offsetSpan(utc);
    const LocalBucket bucket = localBucket(m_dimension, utc + span.offsetMs);
    m_ordinal = m_dimension == Dimension::Hour ? bucket.ordinal - span.offsetMs : bucket.ordinal;
    m_from = std::max(span.from, bucket.from - span.offsetMs);
    m_to = std::min(span.to, bucket.to - span.offsetMs);
}

bool isSequential(Dimension dimension)
{
    return dimension == Dimension::Hour || dimension == Dimension::DayOf || dimension == Dimension::Week
        || dimension == Dimension::Month;
}

std::string timeKeyText(Dimension dimension, TimeOrdinal ordinal, const TimeZone &zone)
{
    switch (dimension) {
    case Dimension::Hour: {
        const Millis offset = zone.offsetAt(ordinal);
        return isoText(ordinal + offset).substr(0, 16) + offsetText(offset); // "2026-10-05T08:00" is 16 long
    }
    case Dimension::Month:
        return isoDayText(firstDayOfMonth(ordinal)).substr(0, 7);
    case Dimension::Weekday:
        return std::string(kWeekdays[std::size_t(ordinal)]);
    case Dimension::HourOfDay: {
        const std::string text = std::to_string(ordinal);
        return text.size() < 2 ? "0" + text : text;
    }
    default:
        return isoDayText(Day(ordinal));
    }
}

std::optional<TimeOrdinal> timeKeyFromText(Dimension dimension, std::string_view text, const TimeZone &zone)
{
    if (dimension == Dimension::Weekday) {
        const auto found = std::ranges::find(kWeekdays, text);
        return found == kWeekdays.end() ? std::nullopt : std::optional<TimeOrdinal>(found - kWeekdays.begin());
    }
    if (dimension == Dimension::HourOfDay) {
        const auto hour = smallNumber(text);
        return hour && *hour >= 0 && *hour < 24 ? std::optional<TimeOrdinal>(*hour) : std::nullopt;
    }
    if (dimension == Dimension::Hour) {
        const auto time = parseTime(text);
        return time ? std::optional(BucketClock(dimension, zone).ordinal(*time)) : std::nullopt;
    }
    const auto day = parseDay(dimension == Dimension::Month ? std::string(text) + "-01" : std::string(text));
    if (!day)
        return std::nullopt;
    return localBucket(dimension, Millis(*day) * kMillisPerDay).ordinal;
}

Millis timeKeyStart(Dimension dimension, TimeOrdinal ordinal, const TimeZone &zone)
{
    if (dimension == Dimension::Hour)
        return ordinal;
    const Day first = dimension == Dimension::Month ? firstDayOfMonth(ordinal) : Day(ordinal);
    return zone.toUtc(Millis(first) * kMillisPerDay);
}

Millis timeKeyEnd(Dimension dimension, TimeOrdinal ordinal, const TimeZone &zone)
{
    const TimeOrdinal step = dimension == Dimension::Hour ? kMillisPerHour : dimension == Dimension::Week ? 7 : 1;
    return timeKeyStart(dimension, ordinal + step, zone);
}

} // namespace assay
