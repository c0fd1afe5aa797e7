#pragma once

#include "core/analysis/filteredrows.h"
#include "core/analysis/keycolumn.h"
#include "core/analysis/snapshot.h"

#include <memory>
#include <vector>

namespace assay {

/// The filters of a selection made ready: a mask over codes per filter. Immutable, shared by the workers.
class Predicate
{
public:
    /// Filters of `selection`, not its range. The snapshot and the selection must outlive it.
    Predicate(const Snapshot &snapshot, const Selection &selection);

    /// True when no row of the segment can pass (zone maps).
    bool excludes(std::size_t segment) const;

    /// Applies the filters block by block. One per worker.
    class Reader
    {
    public:
        explicit Reader(const Predicate &predicate);
        /// Puts into `rows` the calls of the block that pass every filter, as this or another question found before.
        void select(Block &block, Rows &rows);

    private:
        void evaluate(Block &block, Rows &rows);

        const Predicate *m_predicate;
        std::vector<KeyColumn::Reader> m_columns;
    };

private:
    struct Condition
    {
        std::unique_ptr<KeyColumn> column;
        std::vector<std::uint8_t> accepted;       ///< by code
        std::vector<std::uint32_t> acceptedBelow; ///< number of accepted codes below a code; one longer
        std::uint32_t acceptedIn(std::pair<std::uint32_t, std::uint32_t> range) const;
    };
    const Snapshot *m_snapshot;
    std::vector<Condition> m_conditions;
    std::shared_ptr<FilteredRows> m_known; ///< null without filters
};

/// Whether a call of the segment can lie in the range (zone map).
bool mayHold(const Snapshot &snapshot, std::size_t segment, const TimeRange &range);
/// Leaves in `rows` those whose time lies in the range.
void keepInRange(Block &block, const TimeRange &range, Rows &rows);
/// Every row of the block that is a call of the ledger.
void takeCalls(const Snapshot &snapshot, const Block &block, Rows &rows);

} // namespace assay
