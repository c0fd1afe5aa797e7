// How much of it can be trusted: what was read, what has no price, what nobody claims.
#include "core/report/figuretext.h"
#include "core/report/tables.h"

namespace assay {

namespace {

std::vector<std::string> countsRow(const std::string &name, const ImportCounts &counts)
{
    return {name, figure::count(counts.seen + counts.expanded), figure::count(counts.accepted), figure::count(counts.deduplicated),
            figure::count(counts.rejectedTotal()), figure::count(counts.skipped + counts.deleted)};
}

void addImports(Report &report, const std::vector<ImportReceipt> &imports)
{
    ReportTable table = numericTable("Imports", {"Source and file", "Records", "Kept","Duplicates", "Rejected", "Left out"});
    bool balances = true;
    for (const ImportReceipt &receipt : imports) {
        table.rows.push_back(countsRow(receipt.source, receipt.counts));
        balances = balances && receipt.counts.balances();
        for (const auto &[file, counts] : receipt.files)
            table.rows.push_back(countsRow("   " + file, counts));
    }
    table.note = balances ? "Every record is accounted for: kept + duplicates + rejected + left out = records."
                          : "The records of an import do NOT add up.";
    report.blocks.push_back(table);
}

void addGaps(Report &report, const std::vector<ImportReceipt> &imports)
{
    ReportTable table = numericTable("What the sources do not say", {"Source", "Field", "Calls without it", "Of", "Share", "What to log"});
    table.numeric[1] = table.numeric[5] = false;
    for (const ImportReceipt &receipt : imports)
        for (const FieldGap &gap : fieldGaps(receipt.counts.coverage))
            table.rows.push_back({receipt.source, figure::capitalised(gap.field), figure::count(gap.missing), figure::count(gap.calls),
                                  figure::share(gap.missing, gap.calls), std::string(gap.advice)});
    if (!table.rows.empty())
        report.blocks.push_back(table);
}

void addUnpriced(Report &report, const ReportFacts &facts)
{
    const Balance &balance = facts.total.balance;
    ReportTable table = numericTable("Calls without a price", {"Reason", "Calls", "Share of calls"});
    for (std::size_t i = 1; i < kUnpricedCount; ++i)
        if (balance.unpriced[i] > 0)
            table.rows.push_back({figure::unpriced(Unpriced(i)), figure::count(balance.unpriced[i]),
                                  figure::share(balance.unpriced[i], balance.calls)});
    if (table.rows.empty()) {
        report.blocks.push_back(ReportSentence{"Every call has a price."});
        return;
    }
    table.total = {"Total", figure::count(balance.calls - balance.pricedCalls),
                   figure::share(balance.calls - balance.pricedCalls, balance.calls)};
    table.note = "They are in no cost above, and never counted as zero.";
    report.blocks.push_back(table);
}

void addUnattributed(Report &report, const ReportFacts &facts)
{
    ReportTable table = numericTable("Calls that do not say whom they served", {"Missing", "Calls", "Share of calls", "Cost", "Share of cost"});
    const Totals &all = facts.total.total.facts.totals;
    for (const Dimension dimension : {Dimension::Workload, Dimension::Team, Dimension::Customer, Dimension::Task}) {
        Selection selection = facts.request.selection;
        selection.filters.push_back(Filter{DimensionRef{dimension, {}}, {std::nullopt}, false});
        const Totals missing = run(facts.snapshot, Query{selection, {}, {}, "cost", 0, {}}, facts.control).total.facts.totals;
        table.rows.push_back({std::string(dimensionInfo(dimension).title), figure::count(missing.calls),
                              figure::share(missing.calls, all.calls), figure::cost(missing),
                              figure::share(missing.cost.attos(), all.cost.attos())});
    }
    report.blocks.push_back(table);
}

} // namespace

void addDataQuality(Report &report, const ReportFacts &facts)
{
    report.blocks.push_back(ReportHeading{1, "Data quality"});
    report.blocks.push_back(ReportSentence{balanceText(facts.total.balance), true});
    addImports(report, facts.request.imports);
    addUnpriced(report, facts);
    addUnattributed(report, facts);
    addGaps(report, facts.request.imports);
}

} // namespace assay
