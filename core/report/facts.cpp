#include "core/report/facts.h"

#include "core/analysis/freeaside.h"
#include "core/levers/leverdesk.h"
#include "core/levers/together.h"
#include "core/planning/consumption.h"

#include <algorithm>

namespace assay {

namespace {

constexpr int kComparedDays = 28; ///< where the selection has no period before it: its last four weeks and the four before

/// The part of `range` that holds calls, widened to whole days of the zone.
TimeRange coveredDays(const Snapshot &snapshot, const Selection &selection)
{
    if (snapshot.firstTime() == kNoTime)
        return {0, 0};
    const TimeZone &zone = selection.zone;
    TimeRange range{std::max(selection.range.from, snapshot.firstTime()), std::min(selection.range.to - 1, snapshot.lastTime())};
    if (range.from > range.to)
        return {0, 0};
    return {zone.bucketStart(range.from, TimeBucket::Day), zone.nextBucket(range.to, TimeBucket::Day)};
}

/// `count` days of the zone before `to`.
TimeRange daysBefore(Millis to, int count, const TimeZone &zone)
{
    return {zone.toUtc(zone.toLocal(to) - count * kMillisPerDay), to};
}

void choosePeriods(ReportFacts &facts)
{
    const Selection &selection = facts.request.selection;
    const auto previous = selection.previousPeriod();
    if (previous && previous->from >= facts.snapshot.firstTime()) {
        facts.recent = selection.range;
        facts.earlier = *previous;
        return;
    }
    if (facts.days < 2) { // nothing to halve
        facts.recent = facts.covered;
        facts.earlier = {facts.covered.from, facts.covered.from};
        return;
    }
    facts.recent = daysBefore(facts.covered.to, std::min(kComparedDays, facts.days / 2), selection.zone);
    facts.earlier = daysBefore(facts.recent.from, std::min(kComparedDays, facts.days / 2), selection.zone);
}

/// A cancelled answer holds no metrics: the total then has one that is not available for each that was asked.
QueryResult answer(const ReportFacts &facts, const Query &query)
{
    QueryResult result = run(facts.snapshot, query, facts.control);
    result.total.metrics.resize(query.metrics.size());
    return result;
}

ResultRow headline(const ReportFacts &facts, const TimeRange &range)
{
    Query query;
    query.selection = facts.request.selection;
    query.selection.range = range;
    query.metrics = kHeadlineMetrics;
    return answer(facts, query).total;
}

void judgeLevers(ReportFacts &facts, LeverDesk &desk, const LeverInput &input)
{
    facts.diagnosis = desk.diagnose(input, facts.control);
    facts.scenario = facts.request.scenario ? facts.request.scenario : leversTogether(facts.diagnosis);
    if (!facts.scenario)
        return;
    if (!facts.request.scenario)
        facts.scenario->name = "the levers found, together";
    facts.result = evaluate(input, *facts.scenario, facts.control);
    if (!facts.result.cancelled)
        facts.result.band = savingBand(input, *facts.scenario, facts.control);
}

void askLevers(ReportFacts &facts, std::shared_ptr<const Snapshot> snapshot)
{
    const auto desk = facts.request.levers ? facts.request.levers : std::make_shared<LeverDesk>();
    auto input = desk->gather(std::move(snapshot), facts.request.selection, facts.control);
    if (!input)
        return;
    judgeLevers(facts, *desk, *input);
    const std::size_t calls = input->calls().size();
    freeAside(std::move(input), calls);
}

void planCommitment(ReportFacts &facts)
{
    if (!facts.request.schedule)
        return;
    const CommitmentSchedule &schedule = *facts.request.schedule;
    const Consumption consumption = consumptionOf(facts.snapshot, facts.request.selection, facts.control);
    if (consumption.days() == 0)
        return;
    facts.runRate = optimisedRunRate(consumption.listCost, consumption.listSaving(facts.result.baseline, facts.result.saving),
                                     consumption.days(), schedule.growth.value_or(facts.request.growth));
    facts.commitment = sizeCommitment(schedule, schedule.form, schedule.demand.empty() ? demandOf(*facts.runRate) : schedule.demand);
}

} // namespace

const std::vector<std::string> kHeadlineMetrics{"cost", "cost_per_call", "cost_per_task", "cost_p95", "cache_hit_rate", "batch_share_calls"};

QueryResult ReportFacts::ask(std::vector<DimensionRef> by, std::vector<std::string> metrics, std::size_t top) const
{
    Query query;
    query.selection = request.selection;
    query.by = std::move(by);
    query.metrics = std::move(metrics);
    query.top = top;
    return answer(*this, query);
}

int daysIn(const TimeRange &range)
{
    return int((range.to - range.from + kMillisPerDay / 2) / kMillisPerDay);
}

ReportFacts gatherFacts(std::shared_ptr<const Snapshot> snapshot, const ReportRequest &request, const JobControl &control)
{
    ReportFacts facts{*snapshot, request, control, {}, 0, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    facts.covered = coveredDays(*snapshot, request.selection);
    facts.days = daysIn(facts.covered);
    choosePeriods(facts);
    facts.total = facts.ask({}, kHeadlineMetrics);
    facts.recentTotal = headline(facts, facts.recent);
    facts.earlierTotal = headline(facts, facts.earlier);
    facts.bill = compareBill(*snapshot, control).within(facts.covered);
    askLevers(facts, std::move(snapshot));
    planCommitment(facts);
    return facts;
}

Report composeReport(std::shared_ptr<const Snapshot> snapshot, const ReportRequest &request, const JobControl &control)
{
    const ReportFacts facts = gatherFacts(snapshot, request, control); // the facts refer to it: it stays until the report stands
    Report report;
    if (control.isCancelled())
        return report;
    addSummary(report, facts);
    addSpend(report, facts);
    addUnitEconomics(report, facts);
    addLevers(report, facts);
    addScenario(report, facts);
    addCommitment(report, facts);
    addPriceBasis(report, facts);
    addMethod(report, facts);
    addDataQuality(report, facts);
    report.names = namesIn(facts);
    report.seal();
    return report;
}

} // namespace assay
