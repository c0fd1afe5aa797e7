// What the levers give together: a waterfall that sums to the total, metrics before and after, and what is assumed.
#include "core/report/figuretext.h"
#include "core/report/tables.h"

namespace assay {

namespace {

double dollars(Money money)
{
    return double(money.attos()) / double(kAttosPerDollar);
}

ReportWaterfall waterfall(const ScenarioResult &result)
{
    ReportWaterfall chart;
    chart.title = "From today's cost to the scenario's";
    chart.bars.push_back({"Today", figure::money(result.baseline), 0, dollars(result.baseline), true});
    Money running = result.baseline;
    for (const ScenarioStepResult &step : result.steps) {
        const Money next = running - step.marginal;
        chart.bars.push_back({step.title, figure::moneyChange(-step.marginal), dollars(running), dollars(next), false});
        running = next;
    }
    chart.bars.push_back({"Scenario", figure::money(result.scenario), 0, dollars(result.scenario), true});
    return chart;
}

ReportTable steps(const ScenarioResult &result)
{
    ReportTable table = numericTable("Steps, in the order in which they apply", {"Step", "Calls", "Saves then", "Alone"});
    for (const ScenarioStepResult &step : result.steps) {
        std::string title = step.title;
        for (const std::string &warning : step.warnings)
            title += ". " + warning;
        table.rows.push_back({title, figure::count(step.affectedCalls), figure::money(step.marginal), figure::money(step.alone)});
    }
    table.total = {"Total", "", figure::money(result.saving), ""};
    table.note = "Saves then: after the steps above it; these add up to the saving. Figures of a step alone are never added.";
    return table;
}

ReportTable beforeAfter(const ScenarioResult &result)
{
    ReportTable table = numericTable("Before and after", {"Metric", "Before", "After", "Change"});
    for (const auto &[id, values] : result.metrics)
        if (const Metric *found = metric(id); found && (values.first.available || values.second.available))
            table.rows.push_back({std::string(found->name), figure::metric(*found, values.first), figure::metric(*found, values.second),
                                  figure::metricChange(*found, values.first, values.second)});
    return table;
}

} // namespace

void addScenario(Report &report, const ReportFacts &facts)
{
    if (!facts.scenario)
        return;
    const ScenarioResult &result = facts.result;
    report.blocks.push_back(ReportHeading{1, "Scenario: " + facts.scenario->name});
    report.blocks.push_back(ReportSentence{
        std::string(facts.request.scenario ? "" : "Every lever found whose confidence is not low, priced together. ")
        + figure::quantity(result.calls, "call") + " re-priced, "
        + figure::count(result.unpricedCalls) + " without a price left out. Prices: "
        + (facts.scenario->pricingDate ? "of " + figure::day(*facts.scenario->pricingDate) : std::string("of each call's own date"))
        + ". What follows takes each parameter at its base value and saves " + figure::money(result.saving) + "; over all values the "
        + "parameters may take, " + figure::money(facts.band().base) + " is expected, " + rangeText(facts.band()) + "."});
    report.blocks.push_back(waterfall(result));
    report.blocks.push_back(steps(result));
    if (!result.metrics.empty())
        report.blocks.push_back(beforeAfter(result));
    report.blocks.push_back(ReportHeading{2, "What it assumes"});
    for (const std::string &assumption : result.assumptions)
        report.blocks.push_back(ReportSentence{"• " + assumption});
}

} // namespace assay
