// What one piece of work costs, and what a customer leaves after it.
#include "core/report/figuretext.h"
#include "core/report/tables.h"

namespace assay {

namespace {

constexpr std::size_t kRows = 45;

ReportTable metricTable(const ReportFacts &facts, Dimension dimension, const std::vector<std::string> &metrics)
{
    const DimensionInfo &info = dimensionInfo(dimension);
    std::vector<std::string> header{std::string(info.title), "Calls"};
    for (const std::string &id : metrics)
        header.emplace_back(metric(id)->name);
    ReportTable table = numericTable("Per " + std::string(info.id), header);
    const QueryResult result = facts.ask({DimensionRef{dimension, {}}}, metrics, kRows);
    const auto cells = [&](const std::string &name, const ResultRow &row) {
        std::vector<std::string> line{name, figure::count(row.facts.totals.calls)};
        for (std::size_t i = 0; i < metrics.size(); ++i)
            line.push_back(figure::metric(*metric(metrics[i]), row.metrics[i]));
        return line;
    };
    for (const ResultRow &row : result.rows)
        table.rows.push_back(cells(figure::key(dimension, row.key.front()), row));
    if (result.rest && result.rest->facts.totals.calls > 0)
        table.rows.push_back(cells(figure::kOthers, *result.rest));
    table.total = cells("Total", result.total);
    table.note = "n/a: not available, because the log or the register does not say. *: a small sample.";
    return table;
}

bool hasRevenue(const ReportFacts &facts)
{
    return !facts.snapshot.companions().revenue.empty();
}

/// How many values of a dimension cost more than they bring.
std::string losses(const ReportFacts &facts, Dimension dimension)
{
    std::string names;
    for (const ResultRow &row : facts.ask({DimensionRef{dimension, {}}}, {"margin"}).rows)
        if (row.key.front() && row.metrics.front().available && row.metrics.front().numerator < 0)
            names += (names.empty() ? "" : ", ") + *row.key.front();
    return names.empty() ? "Nobody is served at a loss." : "Served at a loss: " + names + ".";
}

} // namespace

void addUnitEconomics(Report &report, const ReportFacts &facts)
{
    report.blocks.push_back(ReportHeading{1, "Unit economics"});
    report.blocks.push_back(metricTable(facts, Dimension::Workload,
                                        {"cost_per_call", "cost_p95", "cost_per_task", "cost_per_unit", "cache_hit_rate",
                                         "batch_share_calls", "output_to_input", "error_rate"}));
    report.blocks.push_back(metricTable(facts, Dimension::Team,
                                        {"cost", "cost_per_call", "cost_per_task", "cache_hit_rate", "batch_share_calls", "waste_share"}));
    if (!hasRevenue(facts))
        return;
    report.blocks.push_back(metricTable(facts, Dimension::Customer, {"revenue", "cost", "margin", "margin_share", "cost_per_call"}));
    report.blocks.push_back(ReportSentence{losses(facts, Dimension::Customer), true});
}

} // namespace assay
