#include "core/ledgers/columnguess.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

/// Columns by which a row may be named, the best first.
constexpr std::array kIdFields{Field::RequestId, Field::Id, Field::MessageId};

} // namespace

ColumnGuess::ColumnGuess(std::span<const LedgerColumn> columns, const Mapping &mapping) : m_fields(mapping)
{
    std::vector<std::uint32_t> ids;
    for (std::size_t i = 0; i < columns.size(); ++i)
        ids.push_back(m_record.keys().idOf(columns[i].name, KeyTable::kNone));
    m_record.readCells(std::vector<std::string_view>(columns.size()), ids);
    m_fields.take(m_record.root());
}

std::string ColumnGuess::idColumn() const
{
    if (m_fields.has(Field::Id) && m_fields.rank(Field::Id) < 0)
        return column(Field::Id);
    for (const Field field : kIdFields)
        if (std::string name = column(field); !name.empty())
            return name;
    return {};
}

bool ColumnGuess::isTag(std::string_view name) const
{
    return std::ranges::any_of(m_fields.tags(), [name](Value tag) { return tag.key() == name; });
}

} // namespace assay
