#pragma once

#include "core/values/instant.h"

namespace assay {

/// Half-open [from, to); kNoTime as `from` and the largest Millis as `to` mean open on that side.
/// A range open on both sides also holds calls without a time; any other does not.
struct TimeRange
{
    Millis from = kNoTime;
    Millis to = std::numeric_limits<Millis>::max();

    bool isAll() const { return from == kNoTime && to == std::numeric_limits<Millis>::max(); }
    bool contains(Millis time) const { return isAll() || (time != kNoTime && time >= from && time < to); }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace assay
