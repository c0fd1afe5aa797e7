#pragma once

#include "core/values/instant.h"

#include <string>
#include <vector>

namespace assay {

enum class TimeBucket : std::uint8_t { Hour, Day, Week, Month };

/// An IANA time zone with its transitions precomputed, so that a scan turns times into local ones without a lock.
/// Immutable; cheap enough to copy.
class TimeZone
{
public:
    TimeZone() = default; ///< UTC
    static Result<TimeZone> named(std::string_view ianaId);

    const std::string &id() const { return m_id; }
    bool isUtc() const { return m_transitions.empty() && m_firstOffsetMs == 0; }

    /// Wall-clock milliseconds: `utc` plus the offset in force then.
    Millis toLocal(Millis utc) const { return utc + offsetAt(utc); }
    /// The instant at which the wall clock first shows `local` (or passes it, in a gap).
    Millis toUtc(Millis local) const;
    Millis offsetAt(Millis utc) const;

    /// The offset in force at `utc` and the half-open span of instants around it over which it stays the same.
    struct OffsetSpan
    {
        Millis from, to, offsetMs;
    };
    OffsetSpan offsetSpan(Millis utc) const;

    /// The instant at which the bucket holding `utc` starts: weeks on Monday, an hour is an instant (DST-correct).
    Millis bucketStart(Millis utc, TimeBucket bucket) const;
    /// The instant at which the bucket after the one holding `utc` starts.
    Millis nextBucket(Millis utc, TimeBucket bucket) const;

private:
    struct Transition
    {
        Millis at;
        Millis offsetMs; ///< from `at` on
    };
    std::string m_id = "UTC";
    Millis m_firstOffsetMs = 0;
    std::vector<Transition> m_transitions; ///< ascending
};

} // namespace assay
