#include "core/attribution/sharedcost.h"

#include "core/values/apportion.h"

#include <algorithm>

namespace assay {

namespace {

std::vector<KeyValue> keysOf(const std::vector<std::string> &values)
{
    std::vector<KeyValue> keys;
    for (const std::string &value : values)
        keys.push_back(value.empty() ? KeyValue() : KeyValue(value));
    return keys;
}

/// Gives each row its part of a pool; what nobody can carry stays unspread.
void spread(SharedSpread &result, const SharedCost &rule, Money pool)
{
    std::vector<Int128> weights;
    for (const SharedRow &row : result.rows)
        weights.push_back(!row.value ? 0 : rule.by == SharedCost::By::Calls ? Int128(row.calls) : row.direct.attos());
    const std::vector<Money> parts = apportion(pool, weights);
    result.pool += pool;
    if (parts.empty())
        result.unspread += pool;
    for (std::size_t i = 0; i < parts.size(); ++i)
        result.rows[i].shared += parts[i];
}

} // namespace

SharedSpread spreadShared(const Snapshot &snapshot, const Selection &selection, Dimension over, const JobControl &control)
{
    SharedSpread result;
    Query direct;
    direct.selection = selection;
    std::vector<std::pair<const SharedCost *, Money>> pools;
    for (const SharedCost &rule : snapshot.rules().shared) {
        if (rule.over != over)
            continue;
        Query pool;
        pool.selection = direct.selection;
        pool.selection.filters.push_back({rule.dimension, keysOf(rule.values), false});
        pools.emplace_back(&rule, run(snapshot, pool, control).total.facts.totals.cost);
        direct.selection.filters.push_back({rule.dimension, keysOf(rule.values), true});
    }
    direct.by = {{over, {}}};
    for (const ResultRow &row : run(snapshot, direct, control).rows)
        result.rows.push_back({row.key.front(), row.facts.totals.calls, row.facts.totals.cost, {}});
    for (const auto &[rule, cost] : pools)
        spread(result, *rule, cost);
    std::ranges::stable_sort(result.rows, std::ranges::greater(), &SharedRow::total);
    result.total = result.unspread;
    for (const SharedRow &row : result.rows)
        result.total += row.total();
    result.cancelled = control.isCancelled();
    return result;
}

} // namespace assay
