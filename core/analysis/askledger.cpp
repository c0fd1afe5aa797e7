#include "core/analysis/askledger.h"

#include "core/ledgers/ledgercells.h"

namespace assay {

Result<LedgerAnswer> askLedger(const LedgerUrl &url, const LedgerChoice &choice, const Query &widest, const InPlaceTerms &terms,
                               const JobControl &control)
{
    const auto connection = LedgerConnection::open(url, control);
    if (!connection)
        return connection.error();
    const auto table = describeLedger(**connection, choice, control);
    if (!table)
        return table.error();
    LedgerAnswer answer{table->kind, table->table, {}, {}, {}};
    auto sums = sumInPlace(**connection, *table, choice.mapping, widest, terms, control);
    if (!sums && !asksForCalls(sums.error()))
        return sums.error();
    if (!sums) {
        answer.needsCalls = sums.error();
        return answer;
    }
    answer.sums = sums.take();
    const auto leftOut = LedgerReader(**connection, *table, choice.mapping).countLeftOut(control);
    if (!leftOut)
        return leftOut.error();
    answer.unplaced = *leftOut;
    return answer;
}

} // namespace assay
