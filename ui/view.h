#pragma once

#include "core/analysis/selection.h"

#include <string>
#include <vector>

namespace assay {

/// What the user looks at, as one value: back, forward and undo are copies of it.
struct View
{
    /// How the time range was chosen: the last so many days of the ledger, everything, or given by its ends.
    static constexpr int kAllTime = 0, kCustomRange = -1;
    enum class Comparison { Off, Previous, Custom };

    std::string page = "overview";
    Selection selection;
    int lastDays = 30;                                ///< kAllTime, kCustomRange, or days ending with the last call's day
    Comparison comparison = Comparison::Previous;
    TimeRange customComparison;                       ///< where comparison is Custom
    std::vector<DimensionRef> groupBy{DimensionRef{}}; ///< the order of dimensions in Explore

    /// The compared period; nullopt when it is off, or the range has no length to go back by.
    std::optional<TimeRange> compareTo() const;
    /// Adds a filter, or replaces the one on the same dimension of the same sense.
    void setFilter(Filter filter);
    void removeFilter(std::size_t index);
    bool sameQuestion(const View &other) const; ///< all but the page
};

bool operator==(const Selection &a, const Selection &b);

} // namespace assay
