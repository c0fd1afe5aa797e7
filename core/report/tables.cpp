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

/// Rows that show less than their calls cost: " Not in the cost, without a price: search: 12 calls."; "" when there are none.
std::string withoutPrice(const QueryResult &result, Dimension dimension)
{
    std::string rows;
    const auto add = [&rows](const std::string &name, const Totals &totals) {
        if (totals.priced > 0 && totals.unpricedCalls() > 0)
            rows += (rows.empty() ? "" : ", ") + name + ": " + figure::quantity(totals.unpricedCalls(), "call");
    };
    for (const ResultRow &row : result.rows)
        add(figure::key(dimension, row.key.front()), row.facts.totals);
    if (result.rest)
        add(figure::kOthers, result.rest->facts.totals);
    return rows.empty() ? rows : " Not in the cost, without a price: " + rows + ".";
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
        table.rows.push_back(spendRow(figure::kOthers, result.rest->facts.totals, all.cost));
    table.total = spendRow("Total", all, all.cost);
    table.note = balanceText(result.balance) + withoutPrice(result, dimension);
    return table;
}

std::string balanceText(const Balance &balance)
{
    // A sum without a single priced call is not known; the ledger's is not either then, unless what is left out has one.
    const bool shown = balance.pricedCalls > 0 || balance.calls == 0, ledger = shown || !balance.total.isZero();
    const auto money = [](Money amount, bool known) { return known ? figure::money(amount) : std::string(figure::kNotAvailable); };
    return std::string(balance.holds ? "Balance: shown " : "The balance does NOT hold: shown ") + money(balance.shown, shown) + " + left out "
        + money(balance.hidden, ledger || balance.hiddenCalls == 0) + " = ledger " + money(balance.total, ledger) + "; with a price: "
        + figure::count(balance.pricedCalls) + " of " + figure::quantity(balance.calls, "call") + "; unattributed "
        + money(balance.unattributed, shown) + ".";
}

} // namespace assay
