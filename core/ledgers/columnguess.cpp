#include "core/ledgers/columnguess.h"

#include <algorithm>

namespace assay {

ColumnGuess::ColumnGuess(std::span<const LedgerColumn> columns, const Mapping &mapping) : m_fields(mapping)
{
    std::vector<std::uint32_t> ids;
    for (std::size_t i = 0; i < columns.size(); ++i)
        ids.push_back(m_record.keys().idOf(columns[i].name, KeyTable::kNone));
    m_record.readCells(std::vector<std::string_view>(columns.size()), ids);
    m_fields.take(m_record.root());
}

std::vector<std::string> ColumnGuess::idColumns() const
{
    const int rank = m_fields.has(Field::Id) ? m_fields.rank(Field::Id) : 0;
    std::vector<std::string> columns;
    for (const auto &[field, isMeant] : {std::pair{Field::Id, rank < 0}, // mapped
                                         {Field::RequestId, true},
                                         {Field::Id, rank == 0}, // named "id"
                                         {Field::MessageId, true},
                                         {Field::Id, rank > 0}})
        if (isMeant && m_fields.has(field))
            columns.push_back(column(field));
    return columns;
}

bool ColumnGuess::isTag(std::string_view name) const
{
    return std::ranges::any_of(m_fields.tags(), [name](Value tag) { return tag.key() == name; });
}

} // namespace assay
