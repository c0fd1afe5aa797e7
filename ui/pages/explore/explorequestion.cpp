#include "ui/pages/explore/explorequestion.h"

#include "ui/format.h"
#include "ui/timeslots.h"
#include "ui/view.h"

#include <algorithm>

namespace assay {

Query ExploreQuestion::query() const
{
    Query query{selection, {dimension}, metrics, sort, kShownRows, compareTo};
    query.selection.filters.insert(query.selection.filters.end(), above.begin(), above.end());
    query.byFamily = true;
    return query;
}

std::optional<ExploreQuestion> ExploreQuestion::firstPart(std::int64_t calls) const
{
    const auto looksAtCalls = [](const std::string &id) { return metric(id) && metric(id)->needsSingleCalls(); };
    if (calls < kManyCalls || looksAtCalls(sort))
        return std::nullopt;
    ExploreQuestion first = *this;
    std::ranges::replace_if(first.metrics, looksAtCalls, std::string());
    return first;
}

Query widestQuery(const View &view, std::vector<std::string> metrics, const Snapshot *sums)
{
    const TimeRange &range = view.selection.range;
    const bool isOpen = range.from == TimeRange{}.from || range.to == TimeRange{}.to; // as long as the ledger is, which only it knows
    const Dimension slot = sums ? TimeSlots(*sums, view.selection).dimension() : isOpen ? Dimension::Month : TimeSlots::dimensionFor(range.to - range.from);
    Query query{view.selection, view.groupBy, std::move(metrics), {}, 0, view.compareTo()};
    query.by.push_back({slot, {}});
    if (view.chart == View::Chart::WeekHours)
        query.by.push_back({Dimension::HourOfDay, {}});
    if (view.highlight)
        query.by.push_back(view.highlight->dimension);
    for (const Pin &pin : view.pins)
        for (const Filter &filter : pin.filters)
            if (filter.dimension.dimension != Dimension::ImportId) // which no ledger has: such a pin has no figures there
                query.by.push_back(filter.dimension);
    return query;
}

namespace {

/// Puts a row's cost into its slot of a trend; a slot without calls cost nothing.
void addTo(SparklineData &trend, const ResultRow &row, const TimeSlots &time)
{
    trend.values.resize(qsizetype(time.size()), 0.0);
    if (const auto slot = time.indexOf(row.key.back()))
        trend.values[qsizetype(*slot)] = double(row.facts.totals.cost.attos()) / double(kAttosPerDollar);
}

} // namespace

ExploreTrends exploreTrends(const Snapshot &snapshot, const ExploreQuestion &question, const QueryResult &answer,
                            const JobControl &control)
{
    ExploreTrends trends;
    const TimeSlots time(snapshot, question.selection);
    if (time.size() < 2)
        return trends;
    Filter shown{question.dimension, {}, false};
    for (const ResultRow &row : answer.rows)
        if (shown.values.size() < ExploreQuestion::kTrendRows)
            shown.values.push_back(row.key.front());
    if (shown.values.empty())
        return trends;
    Query query = question.query();
    query.byFamily = false;
    query.metrics.clear();
    query.sort = "key";
    query.top = 0;
    query.compareTo.reset();
    query.by = {{time.dimension(), {}}};
    for (const ResultRow &row : run(snapshot, query, control).rows)
        addTo(trends.total, row, time);
    query.by = {question.dimension, {time.dimension(), {}}};
    query.selection.filters.push_back(std::move(shown));
    for (const ResultRow &row : run(snapshot, query, control).rows)
        addTo(trends.byKey[row.key.front()], row, time);
    return trends;
}

} // namespace assay
