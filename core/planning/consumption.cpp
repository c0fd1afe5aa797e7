#include "core/planning/consumption.h"

#include "core/analysis/query.h"

#include <algorithm>
#include <cmath>

namespace assay {

Money Consumption::listSaving(Money baseline, Money saving) const
{
    if (baseline == listCost)
        return saving;
    if (baseline.isZero())
        return {};
    // A share of a projection: 64 bits of mantissa are finer than any of its inputs.
    const long double share = static_cast<long double>(saving.attos()) / static_cast<long double>(baseline.attos());
    return Money::fromAttos(static_cast<Int128>(std::round(share * static_cast<long double>(listCost.attos()))));
}

Consumption consumptionOf(const Snapshot &snapshot, const Selection &selection, const JobControl &control)
{
    const QueryResult result = run(snapshot, {.selection = selection, .by = {}, .metrics = {}, .compareTo = {}}, control);
    const Totals &totals = result.total.facts.totals;
    Consumption consumption;
    consumption.listCost = totals.listCost;
    consumption.calls = totals.calls;
    consumption.unpricedCalls = totals.unpricedCalls();
    if (snapshot.firstTime() == kNoTime)
        return consumption;
    const Millis first = std::max(snapshot.firstTime(), selection.range.from);
    const Millis last = std::min(snapshot.lastTime(), selection.range.to - 1);
    if (first > last)
        return consumption;
    consumption.from = dayOf(selection.zone.toLocal(first));
    consumption.to = dayOf(selection.zone.toLocal(last)) + 1;
    return consumption;
}

} // namespace assay
