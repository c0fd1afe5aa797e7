#pragma once

#include "core/analysis/groups.h"
#include "core/analysis/keycolumn.h"
#include "core/analysis/predicate.h"
#include "core/analysis/query.h"

#include <memory>
#include <vector>

namespace assay {

/// A query made ready for one snapshot: its filters, key columns and periods, and what its metrics ask for.
/// Refers to the snapshot and the query, which must outlive it.
struct Question
{
    Question(const Snapshot &snapshot, const Query &query);

    /// Those of the query's metrics and its sort for which the table says so.
    bool needs(bool Metric::*flag) const;
    /// Whether the rows can be put in order by sums over their calls alone.
    bool sortsBySums() const;
    std::vector<const KeyColumn *> keyColumns() const;
    /// Of them, those that are no times.
    std::vector<const KeyColumn *> timelessKeys() const;

    const Snapshot &snapshot;
    const Query &query;
    Predicate predicate;
    std::vector<std::unique_ptr<KeyColumn>> keys;
    std::vector<TimeRange> periods; ///< the selection's range, then the compared one if any
    std::vector<const Metric *> metrics; ///< of the query, nullptr for unknown ids
    const Metric *sortMetric = nullptr;
};

} // namespace assay
