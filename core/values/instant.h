#pragma once

#include "core/values/result.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace assay {

using Millis = std::int64_t; ///< milliseconds since 1970-01-01T00:00:00Z
using Day = std::int32_t;    ///< days since 1970-01-01 (a UTC date unless said otherwise)

inline constexpr Millis kNoTime = std::numeric_limits<Millis>::min(); ///< a call whose time is unknown
inline constexpr Millis kMillisPerDay = 86'400'000;

/// A proleptic Gregorian date; month 1..12, day 1..31.
struct CivilDate
{
    int year = 1970;
    int month = 1;
    int day = 1;
    friend bool operator==(const CivilDate &, const CivilDate &) = default;
};

Day dayFromCivil(CivilDate date);
CivilDate civilFromDay(Day day);
Day dayOf(Millis time); ///< the UTC date that holds `time`, floor for times before 1970

/// 0 Monday .. 6 Sunday.
int weekdayOf(Day day);

/// "2026-10-05T08:00:01.120Z"; "" for kNoTime.
std::string isoText(Millis time);
/// "2026-10-05".
std::string isoText(CivilDate date);
inline std::string isoDayText(Day day) { return isoText(civilFromDay(day)); }

/// A plain date "2026-10-05" or "2026/10/5".
Result<Day> parseDay(std::string_view text);

/// A time as logs write it: ISO 8601 with zone, without zone (UTC), a plain date, or a number of s, ms, us or ns told
/// apart by size (below 1e11, 1e14, 1e17). Fractions of a millisecond are cut off.
Result<Millis> parseTime(std::string_view text);

} // namespace assay
