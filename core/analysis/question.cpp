#include "core/analysis/question.h"

#include <algorithm>

namespace assay {

Question::Question(const Snapshot &snapshot, const Query &query)
    : snapshot(snapshot), query(query), predicate(snapshot, query.selection), periods{query.selection.range},
      sortMetric(metric(query.sort))
{
    for (const DimensionRef &dimension : query.by)
        keys.push_back(std::make_unique<KeyColumn>(dimension, snapshot.calls(), snapshot.pricer().book(), query.selection.zone));
    if (query.compareTo)
        periods.push_back(*query.compareTo);
    for (const std::string &id : query.metrics)
        metrics.push_back(metric(id));
}

bool Question::needs(bool Metric::*flag) const
{
    const auto asks = [flag](const Metric *metric) { return metric && metric->*flag; };
    return (flag == &Metric::needsFamilies && query.byFamily) || asks(sortMetric) || std::ranges::any_of(metrics, asks);
}

bool Question::sortsBySums() const
{
    return !sortMetric || !sortMetric->needsSingleCalls();
}

std::vector<const KeyColumn *> Question::keyColumns() const
{
    std::vector<const KeyColumn *> columns;
    for (const auto &key : keys)
        columns.push_back(key.get());
    return columns;
}

std::vector<const KeyColumn *> Question::timelessKeys() const
{
    std::vector<const KeyColumn *> columns = keyColumns();
    std::erase_if(columns, [](const KeyColumn *key) { return key->isTime(); });
    return columns;
}

} // namespace assay
