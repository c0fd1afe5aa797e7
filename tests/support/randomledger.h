#pragma once

#include "core/analysis/query.h"
#include "tests/support/ledgerbuilder.h"
#include "tests/support/naivequery.h"

#include <map>
#include <random>

namespace assay::test {

/// Random but repeatable calls, companions and questions: little of everything, and every oddity often enough to matter
/// (no time, unknown model, unpriced class, refusals of every date, tasks that run over midnight and over a change of clock).
class RandomLedger
{
public:
    RandomLedger(std::uint64_t seed, std::size_t calls);

    LedgerBuilder ledger{48};
    Companions companions;
    Contract contract;

    /// Any dimensions, filters, period, zone, comparison, sort and top; all metrics or a few.
    Query question();
    /// One that sums of calls by UTC day, model and workload or team can answer.
    Query questionOfDailySums();
    /// Attribution rules that pass their check: every kind of condition, chains of rules, values taken from matches.
    RuleSet rules(std::size_t count);

private:
    std::size_t below(std::size_t n) { return std::size_t(m_random() % n); }
    bool oneIn(std::size_t n) { return below(n) == 0; }
    template <std::size_t N>
    const char *anyOf(const char *const (&texts)[N]) { return texts[below(N)]; }

    void addCall();
    void addCompanions();
    Millis anyTime();
    TimeRange anyRange(const TimeZone &zone);
    DimensionRef anyDimension();
    Filter anyFilter(const TimeZone &zone, DimensionRef dimension);
    std::vector<std::string> someMetrics();
    void compareAndSort(Query &query, std::initializer_list<const char *> sorts);
    RuleCondition anyCondition();
    AttributionRule anyRule();

    std::mt19937_64 m_random;
    std::map<std::string, std::unique_ptr<NaiveQuery>> m_values; ///< of the calls, by zone: what filters draw from
};

} // namespace assay::test
