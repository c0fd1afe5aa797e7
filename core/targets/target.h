#pragma once

#include "core/analysis/query.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Which side of its line a value must stay on, within the tolerance: upper for costs and waste, lower for hit rates and
/// batch shares, band for a share of the mix.
enum class TargetKind : std::uint8_t { Upper, Lower, Band };
std::string_view kindText(TargetKind kind); ///< "upper", "lower", "band"

/// metric x segment x line.
struct Target
{
    std::string metricId;
    std::vector<Filter> segment;  ///< joined by "and"; empty: the whole selection
    TargetKind kind = TargetKind::Upper;
    std::optional<double> value;  ///< dollars, shares as 0..1; none: the baseline week of the segment
    double tolerance = 0.20;      ///< relative; strictly beyond it is a breach
    std::int64_t minCalls = 20;   ///< fewer calls in the period, or in the baseline week: not evaluable

    /// "cost_per_call, workload=chat"; the id alone for the whole selection.
    std::string title() const;
    friend bool operator==(const Target &, const Target &) = default;
};

/// Whether a target can hold this metric: it has one value.
bool canBeTarget(const Metric &metric);
/// A target on a metric as the built-in rule sets it: the side on which its values are worse, against the baseline week.
Target usualTarget(std::string_view metricId);

/// What targets without a value were held against, once it is frozen: later imports of older calls change nothing.
struct FrozenBaseline
{
    std::string catalogueVersion;
    std::string zone; ///< of the week's days
    friend bool operator==(const FrozenBaseline &, const FrozenBaseline &) = default;
};

/// The targets of a ledger. JSON: {"targets": [{"metric", "where": ["workload=chat"], "kind", "value", "tolerance",
/// "min_calls"}], "frozen": {"catalogue", "zone"}}. `value` left out: against the baseline week.
struct TargetSet
{
    std::vector<Target> targets;
    std::optional<FrozenBaseline> frozen;

    static Result<TargetSet> fromJson(std::string_view json, std::string where = {});
    std::string toJson() const;
    /// The built-in rule: every headline metric of the ledger and of each workload, against the first full week.
    static TargetSet builtIn(const Snapshot &snapshot, const TimeZone &zone);
    /// What holds in a ledger whose document "targets" is `document`: its targets, or the built-in rule where it is "".
    static Result<TargetSet> inForce(const std::string &document, const Snapshot &snapshot, const TimeZone &zone);
};

enum class TargetState : std::uint8_t { Met, Breached, NotEvaluable };
std::string_view stateText(TargetState state); ///< "met", "breached", "not_evaluable"

struct TargetOutcome
{
    Target target;
    TargetState state = TargetState::NotEvaluable;
    MetricValue value;
    double line = 0;       ///< the value it is held against
    double deviation = 0;  ///< (value - line) / line
    std::optional<double> pointGap; ///< shares: the difference in percentage points
    std::int64_t calls = 0; ///< in the period
    std::optional<TimeRange> period; ///< over which the value was measured
    std::string why;       ///< a sentence; for NotEvaluable the reason
    std::optional<TimeRange> baseline; ///< the week the line comes from
};

/// Judges one value against a line: (value - line) / line beyond the tolerance, strictly (METRICS section 13).
/// The caller has seen to samples; a line of zero is not evaluable.
TargetOutcome judge(const Target &target, const MetricValue &value, const MetricValue &line);

/// The last seven full days of the ledger in the zone; nullopt when it covers fewer.
std::optional<TimeRange> lastFullWeek(const Snapshot &snapshot, const TimeZone &zone);

/// First full 7 days (in the zone) with at least `minCalls` calls; nullopt when there are none.
std::optional<TimeRange> baselineWeek(const Snapshot &snapshot, const TimeZone &zone, std::int64_t minCalls);

/// Evaluates targets over the selection's range: the last 7 full days when it is open on both sides, 7 days when only its
/// start is open. A period that shares days with a target's baseline week cannot be held against it.
std::vector<TargetOutcome> check(const Snapshot &snapshot, const Selection &selection, const TargetSet &targets,
                                 const JobControl &control);

/// The same targets with the lines that `outcomes` found written into them, so that the baseline no longer moves.
TargetSet frozen(const std::vector<TargetOutcome> &outcomes, const Snapshot &snapshot, const TimeZone &zone);

} // namespace assay
