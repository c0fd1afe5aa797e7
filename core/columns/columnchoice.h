#pragma once

#include "core/columns/column.h"

#include <bitset>
#include <initializer_list>

namespace assay {

/// Which columns of stored calls a reader wants; the others stay empty, and so do the dictionaries of their texts.
struct ColumnChoice
{
    std::bitset<kColumnCount> columns;
    bool tags = false;

    static ColumnChoice everything();
    static ColumnChoice questions(); ///< all but the key hashes and ranks
    static ColumnChoice of(std::initializer_list<Column> columns);

    bool has(Column column) const { return columns[static_cast<std::size_t>(column)]; }
    void add(Column column) { columns.set(static_cast<std::size_t>(column)); }
};

} // namespace assay
