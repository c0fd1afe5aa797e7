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
    void addTask(const std::vector<std::size_t> &calls, const TimeRange &period, GroupFacts &facts) const;
    Millis firstTime(const std::vector<std::size_t> &calls) const; ///< kNoTime when none has one
    void gatherTasks();
    void gatherUnits();
    void gatherRevenue();
    bool isEligible(std::size_t call) const;
    static bool isUnusable(const Call &call);

    const LedgerBuilder &m_ledger;
    const Companions &m_companions;
    Query m_query;
    std::shared_ptr<const PriceBook> m_book = PriceBook::builtIn();
    std::vector<Priced> m_prices;
    std::vector<bool> m_passes;
    std::vector<Key> m_keys;

    /// Calls of one task that share the keys which are no times; its key has the times of its first call.
    struct TaskPart
    {
        std::string task;
        Key key;
        std::vector<std::size_t> calls;
    };
    /// Units counted of a workload on a day, and its selected calls on that day.
    struct UnitDay
    {
        const UnitCount *count;
        TimeRange day;
        std::vector<std::size_t> calls;
    };
    /// What a customer brought on a day on which the ledger has calls.
    struct RevenueDay
    {
        Millis start;
        Key key;
        Money amount;
    };
    std::vector<TaskPart> m_tasks;
    std::vector<UnitDay> m_units;      ///< none where the question splits or filters by what cannot split counts
    std::vector<RevenueDay> m_revenue; ///< likewise
    bool m_rowsSplitRevenue = false;   ///< by something that revenue is not given by: only the total has any
};

} // namespace assay::test
