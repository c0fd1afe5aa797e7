#include "core/report/tables.h"

#include "core/report/figuretext.h"

namespace assay {

namespace {

std::vector<std::string> spendRow(const std::string &name, const Totals &totals, Money whole)
{
    const bool known = totals.priced > 0; // calls without a price cost an unknown amount, not nothing
    return {name,
            figure::count(totals.calls),
            figure::each(totals.cost.attos(), totals.priced),
            known ? figure::money(totals.cost) : figure::kNotAvailable,
            known ? figure::share(totals.cost.attos(), whole.attos()) : figure::kNotAvailable};
}

} // namespace

ReportTable numericTable(std::string title, std::vector<std::string> header)
{
    ReportTable table;
    table.title = std::move(title);
    table.numeric.assign(header.size(), true);
    table.numeric.front() = false;
    table.header = std::move(header);
    return table;
}

std::string rangeText(const SavingRange &range)
{
    return figure::money(range.low) + " to " + figure::money(range.high);
}

ReportTable spendTable(const ReportFacts &facts, Dimension dimension, std::size_t top)
{
    const DimensionInfo &info = dimensionInfo(dimension);
    const QueryResult result = facts.ask({DimensionRef{dimension, {}}}, {}, top);
    const Totals &all = result.total.facts.totals;
    ReportTable table = numericTable("By " + std::string(info.id), {std::string(info.title), "Calls", "Per call", "Cost", "Share"});
    for (const ResultRow &row : result.rows)
        table.rows.push_back(spendRow(figure::key(dimension, row.key.front()), row.facts.totals, all.cost));
    if (result.rest && result.rest->facts.totals.calls > 0)
        table.rows.push_back(spendRow("all others", result.rest->facts.totals, all.cost));
    table.total = spendRow("Total", all, all.cost);
    table.note = balanceText(result.balance);
    return table;
}

std::string balanceText(const Balance &balance)
{
    return std::string(balance.holds ? "Balance: shown " : "The balance does NOT hold: shown ") + figure::money(balance.shown) + " + left out "
        + figure::money(balance.hidden) + " = ledger " + figure::money(balance.total) + "; " + figure::count(balance.pricedCalls)
        + " of " + figure::count(balance.calls) + " calls have a price; unattributed " + figure::money(balance.unattributed) + ".";
}

} // namespace assay
