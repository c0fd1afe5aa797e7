#pragma once

#include "core/targets/target.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace assay {

/// What a target's segment did in a period.
struct SegmentFigures
{
    std::int64_t calls = 0;
    MetricValue value;
};

/// Answers about many targets out of few queries: targets on one value of one dimension share a query grouped by it.
class Answers
{
public:
    Answers(const Snapshot &snapshot, const Selection &selection, const TargetSet &set, const JobControl &control);

    SegmentFigures figures(const Target &target, const TimeRange &range);
    /// All calls of the segment, per start of day in the selection's zone.
    const std::map<Millis, std::int64_t> &callsPerDay(const Target &target);

private:
    /// How a segment is asked for: `by` set, one query serves every value of that dimension.
    struct Asking
    {
        std::vector<DimensionRef> by;
        std::vector<Filter> filters;
        KeyValue key; ///< of the segment, when grouped
        std::string id() const;
    };
    struct Answer
    {
        QueryResult result;
        std::map<KeyValue, std::size_t> rowOf; ///< when grouped
    };
    static Asking askingFor(const Target &target);
    Query queryFor(const Asking &asking, const TimeRange &range) const;
    const Answer &answer(const Asking &asking, const TimeRange &range);

    const Snapshot &m_snapshot;
    const Selection &m_selection;
    const JobControl &m_control;
    std::vector<std::string> m_metrics; ///< all that the set asks for, once each
    std::map<std::pair<std::string, Millis>, Answer> m_answers; ///< by asking and start of the period
    std::map<std::string, std::map<KeyValue, std::map<Millis, std::int64_t>>> m_days; ///< by asking, then key
};

} // namespace assay
