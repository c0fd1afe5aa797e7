#include "ui/spendovertime.h"

#include <algorithm>
#include <map>

namespace assay {

namespace {

std::vector<Money> perSlot(const QueryResult &result, const TimeSlots &time)
{
    std::vector<Money> costs(time.size());
    for (const ResultRow &row : result.rows)
        if (const auto slot = time.indexOf(row.key.front()))
            costs[*slot] += row.facts.totals.cost;
    return costs;
}

void addTotals(SpendOverTime &spend, const QueryResult &perTime)
{
    spend.totals = perSlot(perTime, spend.time);
    spend.calls.assign(spend.time.size(), 0);
    spend.unpriced.assign(spend.time.size(), 0);
    for (const ResultRow &row : perTime.rows)
        if (const auto slot = spend.time.indexOf(row.key.front())) {
            spend.calls[*slot] += row.facts.totals.calls;
            spend.unpriced[*slot] += row.facts.totals.unpricedCalls();
        }
}

/// A slot's counterpart begins as long after the start of the compared period, on the wall clock.
void addBefore(SpendOverTime &spend, const Snapshot &snapshot, const SpendQuestion &question, const JobControl &control)
{
    Selection earlier = question.selection;
    earlier.range = *question.compareTo;
    if (earlier.range.from == kNoTime || question.selection.range.from == kNoTime)
        return;
    const TimeSlots time(snapshot, earlier);
    if (time.dimension() != spend.time.dimension())
        return; // another length of slot: nothing to set beside
    const auto costs = perSlot(run(snapshot, Query{earlier, {{time.dimension(), {}}}, {}, "key", 0, {}}, control), time);
    const TimeZone &zone = earlier.zone;
    std::map<Millis, Money> byOffset;
    for (std::size_t slot = 0; slot < time.size(); ++slot)
        byOffset[zone.toLocal(time.start(slot)) - zone.toLocal(earlier.range.from)] = costs[slot];
    for (std::size_t slot = 0; slot < spend.time.size(); ++slot) {
        const auto found = byOffset.find(zone.toLocal(spend.time.start(slot)) - zone.toLocal(question.selection.range.from));
        spend.before.push_back(found == byOffset.end() ? std::nullopt : std::optional(found->second));
    }
}

} // namespace

Query queryPerSlot(const Snapshot &snapshot, const Selection &selection)
{
    return {selection, {{TimeSlots(snapshot, selection).dimension(), {}}}, {}, "key", 0, {}};
}

Query widestQuery(const Snapshot &snapshot, const SpendQuestion &question)
{
    Query query = queryPerSlot(snapshot, question.selection);
    query.by.push_back(question.dimension);
    query.compareTo = question.compareTo;
    if (question.highlight)
        query.selection.filters.push_back(*question.highlight);
    return query;
}

SpendOverTime spendOverTime(const Snapshot &snapshot, const SpendQuestion &question, const JobControl &control)
{
    const auto &[selection, dimension, compareTo, highlight] = question;
    SpendOverTime spend;
    spend.dimension = dimension;
    spend.time = TimeSlots(snapshot, selection);
    spend.highlight = highlight;
    const DimensionRef time{spend.time.dimension(), {}};

    const QueryResult values = run(snapshot, Query{selection, {dimension}, {}, "cost", 0, {}}, control);
    for (const ResultRow &row : values.rows)
        if (spend.keys.size() < SpendOverTime::kShownValues && !row.facts.totals.cost.isZero())
            spend.keys.push_back(row.key.front());
    spend.otherValues = values.rows.size() - std::min(values.rows.size(), spend.keys.size());

    addTotals(spend, run(snapshot, Query{selection, {time}, {}, "key", 0, {}}, control));
    if (compareTo)
        addBefore(spend, snapshot, question, control);
    if (highlight) {
        Query marked{selection, {time}, {}, "key", 0, {}};
        marked.selection.filters.push_back(*highlight);
        spend.highlighted = perSlot(run(snapshot, marked, control), spend.time);
    }
    spend.rest = spend.totals;
    spend.costs.assign(spend.keys.size(), std::vector<Money>(spend.time.size()));
    if (spend.keys.empty())
        return spend;
    Query split{selection, {dimension, time}, {}, "key", 0, {}};
    split.selection.filters.push_back({dimension, spend.keys, false});
    for (const ResultRow &row : run(snapshot, split, control).rows) {
        const auto key = std::ranges::find(spend.keys, row.key[0]);
        const auto slot = spend.time.indexOf(row.key[1]);
        if (key == spend.keys.end() || !slot)
            continue;
        spend.costs[std::size_t(key - spend.keys.begin())][*slot] += row.facts.totals.cost;
        spend.rest[*slot] -= row.facts.totals.cost;
    }
    return spend;
}

SpendPerSlot spendPerSlot(const Snapshot &snapshot, const Selection &selection, const JobControl &control)
{
    SpendPerSlot spend{TimeSlots(snapshot, selection), {}};
    spend.costs = perSlot(run(snapshot, queryPerSlot(snapshot, selection), control), spend.time);
    return spend;
}

} // namespace assay
