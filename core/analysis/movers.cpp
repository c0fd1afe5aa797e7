#include "core/analysis/movers.h"

#include "core/analysis/metricformulas.h"

#include <algorithm>

namespace assay {

namespace {

MetricValue magnitude(MetricValue value)
{
    value.numerator = value.numerator < 0 ? -value.numerator : value.numerator;
    return value;
}

Money magnitude(Money money) { return std::max(money, -money); }

/// Of two costs per call: after / before - 1, exact while the products fit in 128 bits.
MetricValue relativeChange(const MetricValue &before, const MetricValue &after)
{
    if (!before.available || !after.available || before.numerator == 0)
        return {};
    MetricValue change{true, before.lowSample || after.lowSample, before.partial || after.partial, 0, 1};
    Int128 from = before.numerator, to = after.numerator, then = 0;
    while (__builtin_mul_overflow(to, before.denominator, &then)
           || __builtin_mul_overflow(from, after.denominator, &change.denominator)) {
        from /= 2;
        to /= 2;
    }
    change.numerator = then - change.denominator;
    return change;
}

Mover moverOf(const ResultRow &row, const Query &query)
{
    Mover mover{row.key, row.before->totals.cost, row.facts.totals.cost, row.before->totals.priced, row.facts.totals.priced,
                formula::costPerCall(*row.before), formula::costPerCall(row.facts), {}, query.selection};
    mover.perCallChange = relativeChange(mover.perCallBefore, mover.perCallAfter);
    for (std::size_t i = 0; i < row.key.size(); ++i)
        mover.calls.filters.push_back({query.by[i], {row.key[i]}, false});
    return mover;
}

bool hasMoved(const Mover &mover, MoverOrder order, std::int64_t enough)
{
    if (order == MoverOrder::Effect)
        return !mover.effect().isZero();
    return mover.callsBefore >= enough && mover.callsAfter >= enough && mover.perCallChange.available
        && mover.perCallChange.numerator != 0;
}

} // namespace

std::vector<Mover> biggestMovers(const QueryResult &compared, MoverOrder order, std::size_t limit, std::int64_t enough)
{
    std::vector<Mover> movers;
    for (const ResultRow &row : compared.rows)
        if (row.before)
            if (Mover mover = moverOf(row, compared.query); hasMoved(mover, order, enough))
                movers.push_back(std::move(mover));
    const auto isBigger = [order](const Mover &a, const Mover &b) {
        return order == MoverOrder::Effect ? magnitude(a.effect()) > magnitude(b.effect())
                                           : compare(magnitude(a.perCallChange), magnitude(b.perCallChange)) > 0;
    };
    std::ranges::stable_sort(movers, isBigger);
    if (limit > 0 && movers.size() > limit)
        movers.resize(limit);
    return movers;
}

} // namespace assay
