#pragma once

#include "core/analysis/query.h"
#include "ui/charts/chartdata.h"
#include "ui/timeslots.h"

#include <optional>

namespace assay {

/// Cost per time slot, stacked by the dearest values of a dimension, everything else as one exact rest.
struct SpendOverTime
{
    static constexpr std::size_t kShownValues = 7;

    DimensionRef dimension;
    TimeSlots time;
    std::vector<KeyValue> keys;              ///< dearest first
    std::vector<std::vector<Money>> costs;   ///< [key][slot]
    std::vector<Money> rest;                 ///< [slot]
    std::vector<Money> totals;               ///< [slot]
    std::size_t otherValues = 0;             ///< how many values the rest stands for
    std::vector<std::int64_t> calls, unpriced; ///< [slot]
    std::vector<std::optional<Money>> before; ///< [slot] of the compared period as far into it; empty without one
    std::optional<Filter> highlight;
    std::vector<Money> highlighted;          ///< [slot] the part that matches `highlight`
};

/// What a chart of spend over time is asked for.
struct SpendQuestion
{
    Selection selection;
    DimensionRef dimension;
    std::optional<TimeRange> compareTo;
    std::optional<Filter> highlight;
};

/// What a sum per time slot asks.
Query queryPerSlot(const Snapshot &snapshot, const Selection &selection);
/// The largest question that spendOverTime() asks.
Query widestQuery(const Snapshot &snapshot, const SpendQuestion &question);

/// Asks in the background; a few questions, each only as large as what is shown.
SpendOverTime spendOverTime(const Snapshot &snapshot, const SpendQuestion &question, const JobControl &control);

/// As a chart in the colours of the theme in force.
StackedBarsData chartOf(const SpendOverTime &spend);

/// Cost per slot without a split.
struct SpendPerSlot
{
    TimeSlots time;
    std::vector<Money> costs;
};
SpendPerSlot spendPerSlot(const Snapshot &snapshot, const Selection &selection, const JobControl &control);

} // namespace assay
