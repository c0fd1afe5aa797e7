#pragma once

#include "core/calls/dimension.h"
#include "core/values/timerange.h"
#include "core/values/timezone.h"

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// One condition on a dimension: one of these values, or none of them. nullopt as a value is "unattributed".
struct Filter
{
    DimensionRef dimension;
    std::vector<std::optional<std::string>> values;
    bool exclude = false;
    friend bool operator==(const Filter &, const Filter &) = default;
};

/// What the user looks at. Filters are joined by "and".
struct Selection
{
    TimeRange range;
    TimeZone zone;
    std::vector<Filter> filters;

    /// The period of equal length just before; nullopt for an unbounded range.
    std::optional<TimeRange> previousPeriod() const;
    /// "dim=value[,value]", "dim!=value", "dim=" for unattributed.
    static Result<Filter> parseFilter(std::string_view text);
    static std::string filterText(const Filter &filter);
};

} // namespace assay
