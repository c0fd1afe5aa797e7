#pragma once

#include "core/formats/fieldslots.h"
#include "core/ledgers/ledgerconnection.h"

namespace assay {

/// What the columns of a table mean to `generic`, by their names or by a mapping.
class ColumnGuess
{
public:
    ColumnGuess(std::span<const LedgerColumn> columns, const Mapping &mapping);

    /// Name of the column; empty when none has that meaning.
    std::string column(Field field) const { return m_fields.has(field) ? std::string(m_fields[field].key()) : std::string(); }
    /// The columns that name a row, in the order in which `generic` takes the first that is given.
    std::vector<std::string> idColumns() const;
    /// Whether the column means nothing known.
    bool isTag(std::string_view name) const;

private:
    Record m_record;
    FieldSlots m_fields;
};

} // namespace assay
