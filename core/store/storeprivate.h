#pragma once

#include "core/store/database.h"
#include "core/store/store.h"

namespace assay {

/// What the files of this room share about an open store.
struct Store::Private
{
    std::string path;
    std::unique_ptr<Database> database;

    /// Runs `change` in one write transaction and counts it.
    template <typename Change>
    Result<void> write(Change change) const;
    Result<void> countChange() const;
};

template <typename Change>
Result<void> Store::Private::write(Change change) const
{
    auto transaction = Transaction::begin(*database, Database::Access::Write);
    if (!transaction)
        return transaction.error();
    if (Result<void> done = change(*database); !done)
        return done;
    if (auto counted = countChange(); !counted)
        return counted;
    return (*transaction)->commit();
}

} // namespace assay
