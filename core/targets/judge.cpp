#include "core/targets/target.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace assay {

namespace {

/// Decimals are not exact in binary: what lies on the line to twelve digits lies on it.
constexpr double kOnTheLine = 1e-12;

std::string shown(double value, Unit unit)
{
    char text[64];
    if (unit == Unit::Share)
        std::snprintf(text, sizeof text, "%.1f %%", value * 100);
    else
        std::snprintf(text, sizeof text, unit == Unit::Money || unit == Unit::MoneyEach ? "$%.4g" : "%.4g", value);
    return text;
}

bool isBreach(TargetKind kind, double deviation, double tolerance)
{
    const double limit = tolerance + kOnTheLine;
    switch (kind) {
    case TargetKind::Upper: return deviation > limit;
    case TargetKind::Lower: return deviation < -limit;
    case TargetKind::Band: break;
    }
    return std::fabs(deviation) > limit;
}

/// "Cost per call is $0.0131, 31.0 % above $0.01; 20 % above is allowed."
std::string sentence(const TargetOutcome &outcome, double value, const Metric &metric)
{
    static constexpr std::array<const char *, 3> kAllowed{"above", "below", "either way"};
    char relation[96];
    std::snprintf(relation, sizeof relation, ", %.1f %% %s ", std::fabs(outcome.deviation) * 100,
                  outcome.deviation < 0 ? "below" : "above");
    char allowed[96];
    std::snprintf(allowed, sizeof allowed, "; %.4g %% %s is allowed.", outcome.target.tolerance * 100,
                  kAllowed[static_cast<std::size_t>(outcome.target.kind)]);
    std::string points;
    if (outcome.pointGap) {
        char gap[64];
        std::snprintf(gap, sizeof gap, " (%s%.1f percentage points)", *outcome.pointGap < 0 ? "\u2212" : "+", std::fabs(*outcome.pointGap));
        points = gap;
    }
    return std::string(metric.name) + " is " + shown(value, metric.unit) + relation + shown(outcome.line, metric.unit) + points + allowed;
}

} // namespace

std::string_view stateText(TargetState state)
{
    static constexpr std::array<std::string_view, 3> texts{"met", "breached", "not_evaluable"};
    return texts[static_cast<std::size_t>(state)];
}

TargetOutcome judge(const Target &target, const MetricValue &value, const MetricValue &line)
{
    TargetOutcome outcome;
    outcome.target = target;
    outcome.value = value;
    const Metric *known = metric(target.metricId);
    if (!known) {
        outcome.why = "There is no metric \"" + target.metricId + "\".";
        return outcome;
    }
    if (!value.available || (!target.value && !line.available)) {
        outcome.why = std::string(known->name) + " is not available" + (value.available ? " in the baseline week: " : ": ")
            + std::string(known->notAvailable) + ".";
        return outcome;
    }
    outcome.line = target.value ? *target.value : line.approximate(known->unit);
    if (outcome.line == 0) {
        outcome.why = std::string(known->name) + " is held against zero: no relative deviation from it exists.";
        return outcome;
    }
    const double reached = value.approximate(known->unit);
    outcome.deviation = (reached - outcome.line) / std::fabs(outcome.line);
    if (known->unit == Unit::Share)
        outcome.pointGap = (reached - outcome.line) * 100;
    outcome.state = isBreach(target.kind, outcome.deviation, target.tolerance) ? TargetState::Breached : TargetState::Met;
    outcome.why = sentence(outcome, reached, *known);
    return outcome;
}

} // namespace assay
