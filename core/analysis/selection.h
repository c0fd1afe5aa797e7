#pragma once

#include "core/calls/dimension.h"
#include "core/values/timerange.h"
#include "core/values/timezone.h"

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// One value of a dimension: text as shown and filtered by; nullopt: unattributed / not given.
using KeyValue = std::optional<std::string>;

/// One condition on a dimension: one of these values, or none of them.
struct Filter
{
    DimensionRef dimension;
    std::vector<KeyValue> values;
    bool exclude = false;
    friend bool operator==(const Filter &, const Filter &) = default;
};

/// What the user looks at. Filters are joined by "and".
struct Selection
{
    TimeRange range;
    TimeZone zone;
    std::vector<Filter> filters;

    /// The period just before, of equal length on the wall clock of the zone (a range of whole days is compared with
    /// as many whole days, also across a change of the clock); nullopt for a range open on either side.
    std::optional<TimeRange> previousPeriod() const;

    /// "dim=value[,value]", "dim!=value", "dim=" for unattributed; an empty value in a list is unattributed too.
    /// A backslash takes the next character as it is: "workload=a\,b". Errors: unknown dimension, a value that the
    /// dimension cannot have.
    static Result<Filter> parseFilter(std::string_view text);
    /// What parseFilter() reads back as the same filter.
    static std::string filterText(const Filter &filter);
    friend bool operator==(const Selection &a, const Selection &b)
    {
        return a.range == b.range && a.zone.id() == b.zone.id() && a.filters == b.filters;
    }
};

} // namespace assay
