// What a yearly commitment would cost at every tier of an offer.
#include "core/report/figuretext.h"
#include "core/report/tables.h"

namespace assay {

namespace {

std::string formSentence(ContractForm form)
{
    return form == ContractForm::OverageAtCommittedRate ? "what goes over it is paid at the committed rate"
                                                        : "what goes over it is paid at list price";
}

ReportTable consumption(const ReportFacts &facts)
{
    const RunRate &rate = *facts.runRate;
    ReportTable table = numericTable("Yearly consumption at list price, after the scenario", {"", "Low", "Base", "High"});
    table.rows.push_back({"Growth a year", figure::percent(rate.growth.low), figure::percent(rate.growth.base),
                          figure::percent(rate.growth.high)});
    table.rows.push_back({"Consumption", figure::money(rate.yearLow), figure::money(rate.yearBase), figure::money(rate.yearHigh)});
    table.note = "Run rate " + figure::money(rate.perDay) + " a day over " + std::to_string(rate.days) + " days.";
    for (const std::string &warning : rate.warnings)
        table.note += " " + warning;
    return table;
}

} // namespace

void addCommitment(Report &report, const ReportFacts &facts)
{
    if (!facts.commitment)
        return;
    const CommitmentResult &result = *facts.commitment;
    report.blocks.push_back(ReportPageBreak{});
    report.blocks.push_back(ReportHeading{1, "Commitment: " + facts.request.schedule->name});
    report.blocks.push_back(ReportSentence{"The commitment is paid in full; " + formSentence(result.form) + "."});
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
    table.note = "Demand: low, base and high consumption at 25, 50 and 25 %. Pays from: the smallest yearly consumption at list price at "
                 "which the tier costs no more than no commitment.";
    report.blocks.push_back(table);
}

} // namespace assay
