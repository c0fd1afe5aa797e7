#include "tests/support/metricfacts.h"

namespace assay::test {

GroupFacts factsOf(const LedgerBuilder &ledger, Companions companions, const Query &asked)
{
    Query query = asked;
    for (const Metric &metric : allMetrics())
        query.metrics.emplace_back(metric.id);
    return run(*ledger.snapshot(std::move(companions)), query, JobControl()).total.facts;
}

std::string metricText(const char *id, const GroupFacts &facts)
{
    const Metric *asked = metric(id);
    return asked->compute(facts).text(asked->unit).value_or("n/a");
}

LedgerBuilder equalCalls(const char *model, const char *time, TokenCounts tokens, int count)
{
    LedgerBuilder ledger;
    for (int i = 0; i < count; ++i)
        ledger.add(model, time, tokens);
    return ledger;
}

} // namespace assay::test
