#pragma once

#include "core/analysis/callstable.h"
#include "core/analysis/predicate.h"
#include "core/analysis/rowcosts.h"

#include <optional>

namespace assay {

/// Reads the rows of CallsTable block by block; only the columns that are asked for are unpacked.
class CallsCursor : public SqlCursor
{
public:
    CallsCursor(const CallsTable &table, Selection selection);

    bool next() override;
    SqlValue value(std::size_t column) override;
    std::int64_t rowId() const override;

private:
    bool nextBlock();
    CallRef ref() const;
    SqlValue dimension(std::size_t column);
    SqlValue money(std::size_t column);

    const CallsTable &m_table;
    const Snapshot &m_snapshot;
    Selection m_selection;
    Predicate m_predicate;
    Predicate::Reader m_filter;
    Block m_block;
    RowCosts m_costs;
    std::vector<std::optional<KeyColumn::Reader>> m_readers; ///< by column

    std::size_t m_segment = 0, m_nextRow = 0; ///< where the next block begins
    Rows m_rows;                              ///< of this block, those that can be asked for
    std::size_t m_at = 0;                     ///< place among them
    std::vector<std::span<const std::uint32_t>> m_codes; ///< of this block by column; empty: not read yet
    std::span<const Int128> m_blockCosts;     ///< of m_rows; empty: not read yet
};

} // namespace assay
