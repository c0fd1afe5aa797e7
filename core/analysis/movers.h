#pragma once

#include "core/analysis/query.h"

namespace assay {

/// What makes a mover big: the change of its cost in dollars, or the relative change of its cost per call.
enum class MoverOrder : std::uint8_t { Effect, CostPerCall };

inline constexpr std::int64_t kEnoughCallsToMove = 20; ///< priced calls in both periods, for changes per call (METRICS section 12)

/// A group whose cost changed between two periods.
struct Mover
{
    std::vector<KeyValue> key;          ///< one per dimension of the query
    Money before, after;
    std::int64_t callsBefore = 0, callsAfter = 0; ///< priced
    MetricValue perCallBefore, perCallAfter;      ///< metric cost_per_call; n/a without a priced call
    MetricValue perCallChange;          ///< after / before - 1; n/a where either is, or before is zero
    Selection calls;                    ///< the query's selection narrowed to this group: its calls

    Money effect() const { return after - before; }
};

/// The groups of a query with a compared period that moved most, at most `limit` of them (0: all): those whose cost
/// changed, or whose cost per call did with at least `enough` priced calls in both periods.
std::vector<Mover> biggestMovers(const QueryResult &compared, MoverOrder order, std::size_t limit,
                                 std::int64_t enough = kEnoughCallsToMove);

} // namespace assay
