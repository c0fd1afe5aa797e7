#pragma once

#include "core/calls/dimension.h"
#include "core/values/timezone.h"

#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// The value of a time dimension as a whole number that sorts as time does.
/// Hour: the instant (UTC milliseconds) at which it starts; DayOf: the local day number; Week: that of its Monday;
/// Month: year * 12 + month - 1; Weekday: 0 Monday .. 6; HourOfDay: 0..23.
using TimeOrdinal = std::int64_t;

/// Which ordinal a time has, on the wall clock of a zone. Remembers the last bucket: nearly sorted times cost two
/// comparisons. One clock per thread and dimension; it refers to `zone`, which must outlive it.
class BucketClock
{
public:
    BucketClock(Dimension timeDimension, const TimeZone &zone) : m_dimension(timeDimension), m_zone(&zone) {}

    TimeOrdinal ordinal(Millis utc) /// utc != kNoTime
    {
        if (utc < m_from || utc >= m_to)
            move(utc);
        return m_ordinal;
    }
    /// The half-open span of instants over which the ordinal of the last question holds for sure.
    Millis validFrom() const { return m_from; }
    Millis validTo() const { return m_to; }

private:
    void move(Millis utc);

    Dimension m_dimension;
    const TimeZone *m_zone;
    Millis m_from = 0, m_to = 0;
    TimeOrdinal m_ordinal = 0;
};

/// True for hour, day, week and month: buckets that follow each other, unlike weekday and hour of day.
bool isSequential(Dimension timeDimension);

/// The key as text: "2026-10-05T08:00+02:00", "2026-10-05", "2026-10-05" (the Monday), "2026-10", "monday", "08".
std::string timeKeyText(Dimension timeDimension, TimeOrdinal ordinal, const TimeZone &zone);
/// Reads what timeKeyText() writes; nullopt when it is no such key.
std::optional<TimeOrdinal> timeKeyFromText(Dimension timeDimension, std::string_view text, const TimeZone &zone);

/// First instant of a sequential bucket, and of the one after it.
Millis timeKeyStart(Dimension timeDimension, TimeOrdinal ordinal, const TimeZone &zone);
Millis timeKeyEnd(Dimension timeDimension, TimeOrdinal ordinal, const TimeZone &zone);

} // namespace assay
