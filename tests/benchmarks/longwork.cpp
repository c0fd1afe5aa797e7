#include "tests/benchmarks/longwork.h"

#include "core/analysis/bridge.h"
#include "core/analysis/distribution.h"
#include "core/analysis/query.h"
#include "core/analysis/reconciliation.h"
#include "core/analysis/throttle.h"
#include "core/levers/lever.h"
#include "core/planning/consumption.h"
#include "core/report/report.h"
#include "core/targets/target.h"
#include "tests/benchmarks/measure.h"

namespace assay::bench {

namespace {

LongWork asking(const std::string &name, std::shared_ptr<const Snapshot> snapshot, std::vector<DimensionRef> by, std::vector<std::string> metrics)
{
    Query query;
    query.by = std::move(by);
    query.metrics = std::move(metrics);
    return {name, [snapshot, query](const JobControl &control) { run(*snapshot, query, control); }};
}

std::vector<std::string> everyMetric()
{
    std::vector<std::string> ids;
    for (const Metric &metric : allMetrics())
        ids.emplace_back(metric.id);
    return ids;
}

/// The last quarter of the ledger against the one before.
BridgeQuestion lastQuarter(const Snapshot &snapshot)
{
    constexpr Millis kQuarter = 90 * kMillisPerDay;
    const Millis end = snapshot.lastTime() + 1;
    BridgeQuestion question;
    question.selection.range = {end - kQuarter, end};
    question.before = {end - 2 * kQuarter, end - kQuarter};
    return question;
}

RuleSet oneRule()
{
    RuleSet rules;
    rules.rules.push_back({"", Dimension::Customer, {need(RuleCondition::parse("user^=u1"))}, "known", true});
    return rules;
}

} // namespace

std::vector<LongWork> longWorkOf(std::shared_ptr<const Snapshot> snapshot)
{
    const Snapshot &all = *snapshot; // held by the first
    return {
        asking("cost by workload", snapshot, {{Dimension::Workload, {}}}, {"cost_per_call"}),
        asking("tasks by workload", snapshot, {{Dimension::Workload, {}}}, {"cost_per_task"}),
        asking("percentiles by customer", snapshot, {{Dimension::Customer, {}}}, {"cost_p95"}),
        asking("every metric by workload", snapshot, {{Dimension::Workload, {}}}, everyMetric()),
        asking("every task as a row", snapshot, {{Dimension::Task, {}}}, {}),
        asking("customer, user, workload", snapshot, {{Dimension::Customer, {}}, {Dimension::User, {}}, {Dimension::Workload, {}}}, {}),
        asking("customer and day", snapshot, {{Dimension::Customer, {}}, {Dimension::DayOf, {}}}, {}),
        {"distribution of cost", [&all](const JobControl &control) { costDistribution(all, {}, control); }},
        {"calls by cost", [&all](const JobControl &control) { selectCalls(all, {}, CallOrder::Cost, 0, control); }},
        {"calls by time", [&all](const JobControl &control) { selectCalls(all, {}, CallOrder::Time, 0, control); }},
        {"bridge", [&all](const JobControl &control) { bridge(all, lastQuarter(all), control); }},
        {"time to throttle", [&all](const JobControl &control) { timeToThrottle(all, {}, {}, {}, control); }},
        {"reconciliation", [&all](const JobControl &control) { reconcile(all, {}, control); }},
        {"consumption", [&all](const JobControl &control) { consumptionOf(all, {}, control); }},
        {"targets", [&all](const JobControl &control) { check(all, {}, TargetSet::builtIn(all, TimeZone()), control); }},
        {"attribution rules", [&all](const JobControl &control) { all.withRules(oneRule(), control); }},
        {"levers", [&all](const JobControl &control) { diagnose(all, {}, control); }},
        {"report", [snapshot](const JobControl &control) { composeReport(snapshot, {}, control); }},
    };
}

} // namespace assay::bench
