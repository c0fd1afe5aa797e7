#include "core/columns/columnchoice.h"

namespace assay {

ColumnChoice ColumnChoice::everything()
{
    ColumnChoice choice;
    choice.columns.set();
    choice.tags = true;
    return choice;
}

ColumnChoice ColumnChoice::questions()
{
    ColumnChoice choice = everything();
    for (const Column column : {Column::KeyHashHigh, Column::KeyHashLow, Column::Rank0, Column::Rank1, Column::Rank2})
        choice.columns.reset(static_cast<std::size_t>(column));
    return choice;
}

ColumnChoice ColumnChoice::of(std::initializer_list<Column> columns)
{
    ColumnChoice choice;
    for (const Column column : columns)
        choice.add(column);
    return choice;
}

} // namespace assay
