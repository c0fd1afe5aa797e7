#include "ui/pages/explore/explorequestion.h"

#include "ui/format.h"
#include "ui/timeslots.h"

namespace assay {

Query ExploreQuestion::query() const
{
    Query query{selection, {dimension}, metrics, sort, kShownRows, compareTo};
    query.selection.filters.insert(query.selection.filters.end(), above.begin(), above.end());
    query.metrics.push_back("model_mix"); // fills the families of each row
    return query;
}

std::map<KeyValue, SparklineData> exploreTrends(const Snapshot &snapshot, const ExploreQuestion &question,
                                                const QueryResult &answer, const JobControl &control)
{
    std::map<KeyValue, SparklineData> trends;
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
    query.by.push_back({time.dimension(), {}});
    query.selection.filters.push_back(std::move(shown));
    query.metrics.clear();
    query.sort = "key";
    query.top = 0;
    query.compareTo.reset();
    for (const ResultRow &row : run(snapshot, query, control).rows) {
        const auto slot = time.indexOf(row.key[1]);
        if (!slot)
            continue;
        SparklineData &trend = trends[row.key[0]];
        trend.values.resize(qsizetype(time.size()), 0.0); // a slot without calls cost nothing
        trend.values[qsizetype(*slot)] = double(row.facts.totals.cost.attos()) / double(kAttosPerDollar);
    }
    return trends;
}

} // namespace assay
