#pragma once

#include "core/ledgers/ledgerconnection.h"

namespace assay {

/// Speaks ClickHouse's HTTP interface; the answer streams in as RowBinary. Without a password in the URL those of
/// CLICKHOUSE_USER and CLICKHOUSE_PASSWORD are used, as by clickhouse-client. Credentials travel in headers.
Result<std::unique_ptr<LedgerConnection>> openClickHouse(const LedgerUrl &url, const JobControl &control);

} // namespace assay
