#pragma once

#include "core/ledgers/ledgertable.h"

#include <algorithm>

namespace assay {

/// Collects the cells that a format gets to see out of the columns that a table has: versions of a product differ.
class ColumnList
{
public:
    ColumnList(LedgerEngine engine, std::span<const LedgerColumn> columns) : m_engine(engine), m_columns(columns) {}

    const LedgerColumn *find(std::string_view name) const
    {
        const auto found = std::ranges::find(m_columns, name, &LedgerColumn::name);
        return found == m_columns.end() ? nullptr : &*found;
    }
    /// SQL of a column of `r` as text that formats read: ClickHouse writes clock times in its own zone and maps in a spelling
    /// of its own, so they are asked for in UTC and as JSON.
    std::string sql(const LedgerColumn &column) const
    {
        const std::string sql = "r." + quotedColumn(column.name);
        if (m_engine == LedgerEngine::PostgreSql)
            return sql;
        if (m_engine == LedgerEngine::Sqlite) // any cell can hold bytes, whatever the column says
            return "iif(typeof(" + sql + ") = 'blob', NULL, " + sql + ")";
        for (const std::string_view composite : {"Map(", "Array(", "Tuple("})
            if (column.type.find(composite) != column.type.npos)
                return "toJSONString(" + sql + ")";
        return column.type.find("DateTime") != column.type.npos ? "toString(" + sql + ", 'UTC')" : sql;
    }
    /// Adds those of the columns that are there.
    void add(std::span<const std::string_view> names)
    {
        for (const std::string_view name : names)
            if (const LedgerColumn *column = find(name))
                outputs.push_back({column->name, sql(*column)});
    }

    std::vector<LedgerTable::Output> outputs;

private:
    LedgerEngine m_engine;
    std::span<const LedgerColumn> m_columns;
};

} // namespace assay
