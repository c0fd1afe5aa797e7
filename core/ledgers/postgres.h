#pragma once

#include "core/ledgers/ledgerconnection.h"

namespace assay {

/// Connects through libpq: `~/.pgpass`, service files, PG* variables and TLS options of the URL hold as for psql.
Result<std::unique_ptr<LedgerConnection>> openPostgres(const LedgerUrl &url, const JobControl &control);

} // namespace assay
