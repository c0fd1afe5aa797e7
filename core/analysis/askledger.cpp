#include "core/analysis/askledger.h"

#include "core/ledgers/ledgercells.h"

namespace assay {

Result<LedgerAnswer> askLedger(const LedgerUrl &url, const LedgerChoice &choice, const Query &query, const InPlaceTerms &terms,
                               const JobControl &control)
{
    const auto connection = LedgerConnection::open(url, control);
    if (!connection)
        return connection.error();
    const auto table = describeLedger(**connection, choice, control);
    if (!table)
        return table.error();
    LedgerAnswer answer{table->kind, table->table, {}, {}, {}};
    auto result = runInPlace(**connection, *table, choice.mapping, query, terms, control);
    if (!result && !asksForCalls(result.error()))
        return result.error();
    if (!result) {
        answer.needsCalls = result.error();
        return answer;
    }
    answer.result = result.take();
    auto unplaced = LedgerReader(**connection, *table, choice.mapping).countUnplaced(control);
    if (!unplaced)
        return unplaced.error();
    answer.unplaced = unplaced.take();
    return answer;
}

} // namespace assay
