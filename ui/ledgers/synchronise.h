#pragma once

#include "core/ingest/ledgersync.h"

#include <QString>

#include <functional>

namespace assay {

class LedgerAccess;
class Session;

/// What came of a synchronisation, for people.
struct SyncReport
{
    QString text;
    const char *kind = "good"; ///< of a label
    bool isRead = false;       ///< something was read, and all that was read is kept
};

/// Copies what is new in a ledger into the session's store.
void synchronise(Session &session, LedgerAccess &access, const LedgerRequest &wanted, std::function<void(const SyncReport &)> done);

} // namespace assay
