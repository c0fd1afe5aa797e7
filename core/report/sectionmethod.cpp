// How the figures are made: the metric table itself, so that it cannot say anything else than what is computed.
#include "core/report/tables.h"

namespace assay {

void addMethod(Report &report, const ReportFacts &)
{
    report.blocks.push_back(ReportHeading{1, "Method"});
    report.blocks.push_back(ReportSentence{
        "Cost is tokens times rate plus fees, call by call, in whole attodollars (1e-18 $); sums are exact and every figure is rounded "
        "once, half to even, when it is written. Unknown is never zero: a call without a price is counted and left out of costs."});
    report.blocks.push_back(ReportSentence{
        "In the formulas: c cost of a call, IN uncached input, W5 and W1 cache writes (5 minutes, 1 hour), RD cache reads, OUT output, "
        "PT = IN + W5 + W1 + RD."});
    ReportTable table;
    table.title = "Metrics";
    table.header = {"Metric", "Formula", "Not available"};
    table.numeric = {false, false, false};
    for (const auto metrics : {allMetrics(), ledgerMetrics()})
        for (const Metric &metric : metrics)
            table.rows.push_back({std::string(metric.name), std::string(metric.formula), std::string(metric.notAvailable)});
    report.blocks.push_back(table);
}

} // namespace assay
