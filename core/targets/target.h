#pragma once

#include "core/analysis/query.h"

#include <string>
#include <vector>

namespace assay {

enum class TargetKind : std::uint8_t { Upper, Lower, Band };

/// metric x segment x line. A missing value means: the baseline of the first full week.
struct Target
{
    std::string metricId;
    std::vector<Filter> segment;
    TargetKind kind = TargetKind::Upper;
    std::optional<double> value;  ///< dollars, shares as 0..1
    double tolerance = 0.20;
    std::int64_t minCalls = 20;
};

struct TargetSet
{
    std::vector<Target> targets;
    static Result<TargetSet> fromJson(std::string_view json, std::string where = {});
    std::string toJson() const;
    /// The built-in rule: every headline metric of the ledger and of each workload, against the first full week.
    static TargetSet builtIn(const Snapshot &snapshot, const TimeZone &zone);
};

enum class TargetState : std::uint8_t { Met, Breached, NotEvaluable };

struct TargetOutcome
{
    Target target;
    TargetState state = TargetState::NotEvaluable;
    MetricValue value;
    double line = 0;       ///< the value it is held against
    double deviation = 0;  ///< (value - line) / line
    std::string why;       ///< a sentence; for NotEvaluable the reason
    bool fromBaseline = false;
};

/// First full 7 days (in the zone) with at least `minCalls` calls; nullopt when there are none.
std::optional<TimeRange> baselineWeek(const Snapshot &snapshot, const TimeZone &zone, std::int64_t minCalls);

/// Evaluates targets over the selection's range (its last 7 full days when the range is open).
std::vector<TargetOutcome> check(const Snapshot &snapshot, const Selection &selection, const TargetSet &targets,
                                 const JobControl &control);

} // namespace assay
