#pragma once

#include "core/analysis/query.h"
#include "tests/support/ledgerbuilder.h"

#include <map>
#include <set>

namespace assay::test {

/// The answer to a query computed call by call, straight from METRICS: the reference the engine must equal to the last
/// digit. Shares with the engine the pricer (which has its own examples) and the shape of GroupFacts, nothing else: sums
/// are plain loops, time buckets come from QDateTime.
class NaiveQuery
{
public:
    using Key = std::vector<KeyValue>;

    NaiveQuery(const LedgerBuilder &ledger, const Companions &companions, const Contract &contract, const Query &query);

    /// Keys of all groups with calls in the period or in the compared one.
    std::set<Key> keys() const;
    /// Facts of the groups named, as if they were one; nullopt: everything selected.
    GroupFacts facts(const std::optional<std::set<Key>> &groups, const TimeRange &period) const;
    /// Cost and number of calls outside of the selection.
    std::pair<Money, std::int64_t> hidden() const;

    /// Value of a call in a dimension, for making filters.
    KeyValue valueOf(std::size_t call, const DimensionRef &dimension) const;

private:
    struct Priced
    {
        RateCard card;
        Money cost, listCost;
        bool isPriced = false;
    };

    bool passes(std::size_t call) const;
    Key keyOf(std::size_t call) const;
    KeyValue timeKey(Millis time, Dimension dimension) const;
    void addCall(std::size_t call, GroupFacts &facts) const;
    void addPercentiles(std::vector<Money> costs, GroupFacts &facts) const;
    void addTasks(const std::optional<std::set<Key>> &groups, const TimeRange &period, GroupFacts &facts) const;
    void addUnits(const std::optional<std::set<Key>> &groups, const TimeRange &period, GroupFacts &facts) const;
    void addRevenue(const std::optional<std::set<Key>> &groups, const TimeRange &period, GroupFacts &facts) const;
    bool isEligible(std::size_t call) const;

    const LedgerBuilder &m_ledger;
    const Companions &m_companions;
    Query m_query;
    std::shared_ptr<const PriceBook> m_book = PriceBook::builtIn();
    std::vector<Priced> m_prices;
    std::vector<bool> m_passes;
    std::vector<Key> m_keys;
};

} // namespace assay::test
