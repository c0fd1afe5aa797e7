// What a yearly commitment would cost at every tier of an offer.
#include "core/report/figuretext.h"
#include "core/report/tables.h"

namespace assay {

namespace {

std::string demandText(const CommitmentResult &result)
{
    std::string text;
    for (const DemandPoint &point : result.demand)
        text += (text.empty() ? "" : ", ") + figure::money(point.demand) + " at " + figure::share(point.probabilityE6, 1'000'000);
    return text;
}

ReportTable consumption(const ReportFacts &facts)
{
    const RunRate &rate = *facts.runRate;
    ReportTable table = numericTable("Yearly consumption at list price, after the scenario", {"", "Low", "Base", "High"});
    table.rows.push_back({"Growth a year", figure::percent(rate.growth.low), figure::percent(rate.growth.base),
                          figure::percent(rate.growth.high)});
    table.rows.push_back({"Consumption", figure::money(rate.yearLow), figure::money(rate.yearBase), figure::money(rate.yearHigh)});
    table.note = "Run rate " + figure::money(rate.perDay) + " a day over " + figure::quantity(rate.days, "day")
        + (facts.scenario ? "; what the scenario saves is taken off from the first day of the year." : ".");
    for (const std::string &warning : rate.warnings)
        table.note += " " + warning;
    return table;
}

/// The year turns out otherwise: what the commitment chosen then costs, and what would have been better.
ReportTable sensitivity(const CommitmentSchedule &schedule, const CommitmentResult &result)
{
    ReportTable table = numericTable("If the year turns out otherwise", {"Case", "Cost of the recommended commitment", "Best commitment then", "Its cost"});
    for (const SensitivityCase &one : sensitivityOf(schedule, result)) {
        const TierOutcome &best = one.result.best();
        table.rows.push_back({one.title, figure::money(one.chosenCost), best.tier.commitment.isZero() ? "none" : figure::money(best.tier.commitment),
                              figure::money(best.expectedCost)});
    }
    return table;
}

} // namespace

void addCommitment(Report &report, const ReportFacts &facts)
{
    if (!facts.commitment)
        return;
    const CommitmentResult &result = *facts.commitment;
    report.blocks.push_back(ReportHeading{1, "Commitment: " + facts.request.schedule->name});
    report.blocks.push_back(ReportSentence{"Form " + std::string(contractFormId(result.form))
                                           + ": the commitment is paid in full, " + std::string(contractFormTitle(result.form)) + "."});
    report.blocks.push_back(consumption(facts));
    ReportTable table = numericTable("Every tier of the offer", {"Commitment", "Discount", "Expected cost", "Against the best",
                                                                 "Chance of shortfall", "Expected shortfall", "Worst shortfall", "Pays from"});
    for (std::size_t i = 0; i < result.tiers.size(); ++i) {
        const TierOutcome &tier = result.tiers[i];
        const bool none = tier.tier.commitment.isZero();
        table.rows.push_back({(none ? "none" : figure::money(tier.tier.commitment)) + (i == result.recommended ? " (recommended)" : ""),
                              figure::share(tier.tier.discountE6, 1'000'000), figure::money(tier.expectedCost),
                              figure::moneyChange(tier.regret), figure::share(tier.shortfallProbabilityE6, 1'000'000),
                              figure::money(tier.expectedShortfall), figure::money(tier.worstShortfall),
                              none ? figure::kNotAvailable : figure::money(tier.breakEvenDemand)});
    }
    table.note = "Demand: " + demandText(result) + ". Pays from: the smallest yearly consumption at list price at "
                 "which the tier costs no more than no commitment.";
    report.blocks.push_back(table);
    report.blocks.push_back(sensitivity(*facts.request.schedule, result));
}

} // namespace assay
