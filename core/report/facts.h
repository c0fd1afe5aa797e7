#pragma once

#include "core/report/bill.h"
#include "core/report/report.h"

#include <optional>
#include <set>
#include <vector>

namespace assay {

/// Everything the sections of a report look at, asked once and before anything is written.
struct ReportFacts
{
    const Snapshot &snapshot;
    const ReportRequest &request;
    const JobControl &control;

    TimeRange covered;            ///< whole days of the selection that hold calls
    int days = 0;                 ///< of `covered`
    TimeRange recent, earlier;    ///< two periods of equal length, for every "how did it change"; `earlier` empty: there is none
    QueryResult total;            ///< one row for the whole selection, with the balance
    ResultRow recentTotal, earlierTotal; ///< the headline metrics of both periods
    std::vector<MonthlyBill> bill; ///< of the months that `covered` touches
    Diagnosis diagnosis;
    std::optional<Scenario> scenario; ///< the one asked for, else the levers found, together
    ScenarioResult result;            ///< of `scenario`
    std::optional<RunRate> runRate;   ///< when a schedule was given
    std::optional<CommitmentResult> commitment;

    /// P10, P50 and P90 of what the scenario saves; P50 is what is expected.
    SavingRange band() const { return result.band.value_or(SavingRange{result.saving, result.saving, result.saving}); }
    Money cost() const { return total.total.facts.totals.cost; }
    /// A query over the selection with these dimensions and metrics.
    QueryResult ask(std::vector<DimensionRef> by, std::vector<std::string> metrics, std::size_t top = 0) const;
};

/// Metric ids of ReportFacts::recentTotal and earlierTotal, in order.
extern const std::vector<std::string> kHeadlineMetrics;

int daysIn(const TimeRange &range); ///< of a range of whole days, also where a clock was put forward

ReportFacts gatherFacts(std::shared_ptr<const Snapshot> snapshot, const ReportRequest &request, const JobControl &control);

// One function per part of the report, in the order in which they stand in it.
void addSummary(Report &report, const ReportFacts &facts);
void addSpend(Report &report, const ReportFacts &facts);
void addUnitEconomics(Report &report, const ReportFacts &facts);
void addLevers(Report &report, const ReportFacts &facts);
void addScenario(Report &report, const ReportFacts &facts);
void addCommitment(Report &report, const ReportFacts &facts);
void addPriceBasis(Report &report, const ReportFacts &facts);
void addMethod(Report &report, const ReportFacts &facts);
void addDataQuality(Report &report, const ReportFacts &facts);

/// What people and price lists named in these facts.
std::set<std::string> namesIn(const ReportFacts &facts);

} // namespace assay
