#pragma once

#include "core/analysis/groups.h"

namespace assay {

/// Something that fills a part of GroupFacts which is no additive sum over calls: percentiles, tasks, units, revenue.
/// To add one: a class here, its fields in GroupFacts, a flag in Metric, a line where run() makes its sources.
class FactSource
{
public:
    virtual ~FactSource() = default;
    /// Fills its part for the groups of the set as if they were one; facts.totals stands already.
    virtual void fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const = 0;
};

} // namespace assay
