// Page one: the questions a buyer asks, and their answers.
#include "core/report/figuretext.h"
#include "core/report/tables.h"

#include <algorithm>

namespace assay {

namespace {

std::string changeOf(const ReportFacts &facts, std::size_t index)
{
    return figure::metricChange(*metric(kHeadlineMetrics[index]), facts.earlierTotal.metrics[index], facts.recentTotal.metrics[index]);
}

/// A unit cost of the recent days, which may be fewer than the report's: then it says so.
ReportFigure unitFigure(const ReportFacts &facts, std::size_t index)
{
    const Metric &metric = *assay::metric(kHeadlineMetrics[index]);
    const std::string days = daysIn(facts.recent) == 1 ? "day" : figure::quantity(daysIn(facts.recent), "day");
    const std::string change = changeOf(facts, index);
    const std::string comparison = change == figure::kNotAvailable ? "no earlier period" : change + " on the " + days + " before";
    return {std::string(metric.name), figure::metric(metric, facts.recentTotal.metrics[index]),
            daysIn(facts.recent) < facts.days ? "last " + days + ", " + comparison : comparison};
}

std::string whyNoResidual(const ReportFacts &facts)
{
    const bool isBilled = std::ranges::any_of(facts.bill, [](const MonthlyBill &month) { return month.billed.has_value(); });
    return isBilled ? "calls lack a price" : "no bill entered";
}

void addFigures(Report &report, const ReportFacts &facts)
{
    ReportFigures figures;
    const Totals &totals = facts.total.total.facts.totals;
    figures.figures.push_back({"Spend", figure::cost(totals), totals.costKnown() ? figure::quantity(totals.calls, "call") : figure::unpriced(totals.unpriced)});
    if (facts.scenario)
        figures.figures.push_back({"Expected saving", figure::money(facts.band().base), rangeText(facts.band())});
    figures.figures.push_back(unitFigure(facts, 1));
    figures.figures.push_back(unitFigure(facts, 2));
    const auto residual = untiedResidual(facts.bill);
    figures.figures.push_back({"Bill less calls", residual ? figure::moneyChange(*residual) : figure::kNotAvailable,
                               residual ? report.draft ? "does not tie" : "ties to the cent" : whyNoResidual(facts)});
    report.blocks.push_back(figures);
}

void addRecommendation(Report &report, const ReportFacts &facts)
{
    if (facts.commitment) {
        const TierOutcome &chosen = facts.commitment->tiers[facts.commitment->recommended];
        const TierOutcome &none = facts.commitment->tiers.front();
        report.blocks.push_back(ReportHeading{2, "What should we commit to?"});
        report.blocks.push_back(ReportSentence{chosen.tier.commitment.isZero()
                                                   ? "Nothing: no tier of the offer costs less than paying as you go."
                                                   : figure::money(chosen.tier.commitment) + " a year, at "
                                                       + figure::share(chosen.tier.discountE6, 1'000'000) + " off list.",
                                               true});
        report.blocks.push_back(ReportSentence{
            "Expected yearly cost " + figure::money(chosen.expectedCost) + ", " + figure::money(none.expectedCost - chosen.expectedCost)
            + " less than the " + figure::money(none.expectedCost) + " without a commitment; for a yearly consumption between "
            + figure::money(facts.commitment->demand.front().demand) + " and " + figure::money(facts.commitment->demand.back().demand)
            + " at list price, after the saving below."});
    }
    report.blocks.push_back(ReportHeading{2, "What should we do first?"});
    if (facts.diagnosis.levers.empty()) {
        report.blocks.push_back(ReportSentence{kNoLever, true});
        return;
    }
    const Lever &best = facts.diagnosis.levers.front();
    report.blocks.push_back(ReportSentence{figure::key(Dimension::Workload, best.workload.empty() ? KeyValue() : best.workload) + ": "
                                               + std::string(leverText(best.kind)) + ", worth " + figure::money(best.saving.base)
                                               + " over the period (" + rangeText(best.saving) + ").",
                                           true});
    report.blocks.push_back(ReportSentence{best.reason});
}

void addSaving(Report &report, const ReportFacts &facts)
{
    if (!facts.scenario)
        return;
    report.blocks.push_back(ReportHeading{2, "What would it save?"});
    const SavingRange band = facts.band();
    report.blocks.push_back(ReportSentence{figure::money(band.base) + " of " + figure::money(facts.result.baseline) + " ("
                                               + figure::share(band.base.attos(), facts.result.baseline.attos())
                                               + ") over the period, between " + figure::money(band.low) + " and " + figure::money(band.high) + ".",
                                           true});
    report.blocks.push_back(ReportSentence{std::string(facts.request.scenario ? "Scenario: " : "Suggested scenario: ") + facts.scenario->name
                                           + ". P50, P10 and P90 of what its parameters leave open, not an error of the log; "
                                           + figure::money(facts.result.saving) + " when each takes its base value."});
}

void addUnitChange(Report &report, const ReportFacts &facts)
{
    report.blocks.push_back(ReportHeading{2, "What does one unit cost, and is it changing?"});
    const TimeZone &zone = facts.request.selection.zone;
    ReportTable table = numericTable("", {"Metric", "Before", "Now", "Change"});
    for (std::size_t i = 1; i < kHeadlineMetrics.size(); ++i) {
        const Metric &metric = *assay::metric(kHeadlineMetrics[i]);
        table.rows.push_back({std::string(metric.name), figure::metric(metric, facts.earlierTotal.metrics[i]),
                              figure::metric(metric, facts.recentTotal.metrics[i]), changeOf(facts, i)});
    }
    table.note = "Now: " + figure::range(facts.recent, zone) + ". "
        + (facts.earlier.from < facts.earlier.to ? "Before: " + figure::range(facts.earlier, zone) + "." : "There is no earlier period to compare with.");
    report.blocks.push_back(table);
}

void addBill(Report &report, const ReportFacts &facts)
{
    report.blocks.push_back(ReportHeading{2, "Does the bill agree with the calls?"});
    report.blocks.push_back(ReportSentence{report.draft ? report.draftReason : "Yes: every month ties to the cent.", true});
    ReportTable table = numericTable("", {"Month (UTC)", "Calls", "From the calls", "Billed", "Bill less calls"});
    for (const MonthlyBill &month : facts.bill)
        table.rows.push_back({figure::month(month.month) + (month.note.empty() ? "" : ", " + month.note), figure::count(month.calls),
                              month.costKnown() ? figure::money(month.computed) : figure::kNotAvailable,
                              month.billed ? figure::money(*month.billed) : figure::kNotAvailable,
                              month.residual() ? figure::moneyChange(*month.residual()) : figure::kNotAvailable});
    table.note = "Of the whole ledger, whatever is selected above, at net prices.";
    report.blocks.push_back(table);
}

} // namespace

void addSummary(Report &report, const ReportFacts &facts)
{
    const Selection &selection = facts.request.selection;
    report.title = "Claude spend and what to do about it";
    report.subtitle = facts.request.organisation;
    for (const Filter &filter : selection.filters)
        report.subtitle += (report.subtitle.empty() ? "" : "; ") + figure::filter(filter);
    report.period = facts.days == 0 ? "no call with a time, " + selection.zone.id()
                                    : figure::range(facts.covered, selection.zone) + ", " + figure::quantity(facts.days, "day") + ", " + selection.zone.id();
    report.dated = facts.days == 0 ? kNoTime : facts.covered.to;
    report.draftReason = billGap(facts.bill);
    report.draft = !report.draftReason.empty();
    addFigures(report, facts);
    addRecommendation(report, facts);
    addSaving(report, facts);
    addUnitChange(report, facts);
    addBill(report, facts);
}

} // namespace assay
