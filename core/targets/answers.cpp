#include "core/targets/answers.h"

#include <algorithm>

namespace assay {

std::string Answers::Asking::id() const
{
    std::string text;
    for (const DimensionRef &dimension : by)
        text += dimension.id() + "\n";
    for (const Filter &filter : filters)
        text += Selection::filterText(filter) + "\n";
    return text;
}

Answers::Answers(const Snapshot &snapshot, const Selection &selection, const TargetSet &set, const JobControl &control)
    : m_snapshot(snapshot), m_selection(selection), m_control(control)
{
    for (const Target &target : set.targets)
        if (std::ranges::find(m_metrics, target.metricId) == m_metrics.end())
            m_metrics.push_back(target.metricId);
}

Answers::Asking Answers::askingFor(const Target &target)
{
    const auto &segment = target.segment;
    if (segment.size() == 1 && !segment.front().exclude && segment.front().values.size() == 1)
        return {{segment.front().dimension}, {}, segment.front().values.front()};
    return {{}, segment, {}};
}

Query Answers::queryFor(const Asking &asking, const TimeRange &range) const
{
    Query query;
    query.selection = m_selection;
    query.selection.range = range;
    std::ranges::copy(asking.filters, std::back_inserter(query.selection.filters));
    query.by = asking.by;
    return query;
}

const Answers::Answer &Answers::answer(const Asking &asking, const TimeRange &range)
{
    const auto [known, isNew] = m_answers.try_emplace({asking.id(), range.from});
    Answer &answer = known->second;
    if (isNew) {
        Query query = queryFor(asking, range);
        query.metrics = m_metrics;
        answer.result = run(m_snapshot, query, m_control);
        for (std::size_t i = 0; i < answer.result.rows.size(); ++i)
            answer.rowOf[answer.result.rows[i].key.front()] = i;
    }
    return answer;
}

SegmentFigures Answers::figures(const Target &target, const TimeRange &range)
{
    const Asking asking = askingFor(target);
    const Answer &known = answer(asking, range);
    const ResultRow *row = &known.result.total;
    if (!asking.by.empty()) {
        const auto found = known.rowOf.find(asking.key);
        if (found == known.rowOf.end())
            return {};
        row = &known.result.rows[found->second];
    }
    const auto column = std::size_t(std::ranges::find(m_metrics, target.metricId) - m_metrics.begin());
    return {row->facts.totals.calls, column < row->metrics.size() ? row->metrics[column] : MetricValue{}};
}

const std::map<Millis, std::int64_t> &Answers::callsPerDay(const Target &target)
{
    const Asking asking = askingFor(target);
    const auto [known, isNew] = m_days.try_emplace(asking.id());
    if (isNew) {
        Query query = queryFor(asking, {});
        query.by.push_back({Dimension::DayOf, {}});
        for (const ResultRow &row : run(m_snapshot, query, m_control).rows) {
            const KeyValue &text = row.key.back();
            const auto day = text ? parseDay(*text) : Result<Day>(Error{});
            if (!day) // calls without a time are in no week
                continue;
            const KeyValue key = asking.by.empty() ? KeyValue{} : row.key.front();
            known->second[key][m_selection.zone.toUtc(Millis(*day) * kMillisPerDay)] = row.facts.totals.calls;
        }
    }
    return known->second[asking.key];
}

} // namespace assay
