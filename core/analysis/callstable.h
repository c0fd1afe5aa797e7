#pragma once

#include "core/analysis/keycolumn.h"
#include "core/analysis/snapshot.h"
#include "core/store/sqltable.h"

#include <memory>
#include <vector>

namespace assay {

/// The calls as a table for SQL: one row per call; every dimension under its id (times in the given zone), token counts,
/// cost as exact decimal text (null when unpriced, then `unpriced` says why) and `cost_approx` as a real; `call` is hidden
/// and names the row. Conditions on dimensions and on time pass over whole segments (zone maps) and blocks.
class CallsTable : public SqlTable
{
public:
    /// The snapshot must outlive it.
    CallsTable(const Snapshot &snapshot, TimeZone zone);
    ~CallsTable() override;

    const std::vector<SqlColumn> &columns() const override { return m_columns; }
    bool narrows(std::size_t column, SqlComparison comparison) const override;
    std::unique_ptr<SqlCursor> open(const std::vector<SqlCondition> &conditions) const override;
    SqlValue tag(std::int64_t rowId, const std::string &key) const override;

private:
    friend class CallsCursor;

    /// The part of the calls that can satisfy the conditions.
    Selection selectionFor(const std::vector<SqlCondition> &conditions) const;
    bool isDimension(std::size_t column) const;
    DimensionRef dimensionOf(std::size_t column) const;
    const KeyColumn &keys(std::size_t column) const; ///< of a dimension column, made when first asked for

    const Snapshot &m_snapshot;
    TimeZone m_zone;
    std::vector<SqlColumn> m_columns;
    mutable std::vector<std::unique_ptr<KeyColumn>> m_keys; ///< by column
};

} // namespace assay
