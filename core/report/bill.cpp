#include "core/report/bill.h"

#include "core/analysis/reportedchoice.h"
#include "core/formats/format.h"
#include "core/report/figuretext.h"

#include <map>

namespace assay {

namespace {

constexpr std::int64_t kHalfACent = kAttosPerDollar / 200;

Day firstOfMonth(Day day)
{
    CivilDate date = civilFromDay(day);
    date.day = 1;
    return dayFromCivil(date);
}

Day nextMonth(Day first)
{
    return firstOfMonth(first + 31);
}

void addCalls(std::map<Day, MonthlyBill> &months, const QueryResult &byMonth)
{
    for (const ResultRow &row : byMonth.rows) {
        const auto day = row.key.front() ? parseDay(*row.key.front() + "-01") : Result<Day>(Error{});
        if (!day)
            continue; // calls without a time
        MonthlyBill &month = months[*day];
        month.computed = row.facts.totals.cost;
        month.calls = row.facts.totals.calls;
        month.unpricedCalls = row.facts.totals.unpricedCalls();
    }
}

void addBills(std::map<Day, MonthlyBill> &months, const Companions &companions)
{
    for (const InvoiceEntry &invoice : companions.invoices) {
        MonthlyBill &month = months[firstOfMonth(invoice.month)];
        month.billed = month.billed.value_or(Money()) + invoice.amount;
        if (!invoice.note.empty())
            month.note += (month.note.empty() ? "" : "; ") + invoice.note;
    }
}

/// Lets one kind of cost report stand in where no bill was entered. Days without cost have no lines: the months between
/// the first and the last day of the report are whole.
void addReports(std::map<Day, MonthlyBill> &months, const Companions &companions, std::string_view formatId)
{
    const ReportedChoice report = chooseReported(companions.reported, formatId);
    if (report.cells.empty())
        return;
    const Day first = std::get<Day>(report.cells.begin()->first), last = std::get<Day>(report.cells.rbegin()->first);
    std::map<Day, Money> sums;
    for (const auto &[key, sum] : report.cells)
        sums[firstOfMonth(std::get<Day>(key))] += sum.cost.value_or(Money());
    for (const auto &[day, sum] : sums) {
        MonthlyBill &month = months[day];
        if (month.billed || first > day || last < nextMonth(day) - 1)
            continue;
        month.billed = sum;
        month.reportedBy = formatId;
        month.note = "by the " + std::string(formatInfo(formatId)->title);
    }
}

/// "bill", or what stands in for it.
std::string nameOf(const MonthlyBill &month)
{
    return month.reportedBy.empty() ? "bill" : "cost report";
}

} // namespace

std::optional<double> MonthlyBill::residualShare() const
{
    if (!residual() || *billed <= Money())
        return std::nullopt;
    return double(residual()->attos()) / double(billed->attos());
}

bool MonthlyBill::ties() const
{
    if (!residual())
        return false;
    const Int128 gap = residual()->attos();
    return (gap < 0 ? -gap : gap) <= kHalfACent;
}

MonthlyBill BillComparison::billedMonths() const
{
    MonthlyBill sum;
    for (const MonthlyBill &month : months) {
        if (!month.billed)
            continue;
        sum.calls += month.calls;
        sum.unpricedCalls += month.unpricedCalls;
        sum.computed += month.computed;
        sum.billed = sum.billed.value_or(Money()) + *month.billed;
    }
    return sum;
}

std::vector<MonthlyBill> BillComparison::within(const TimeRange &range) const
{
    std::vector<MonthlyBill> touched;
    for (const MonthlyBill &month : months)
        if (Millis(month.month) * kMillisPerDay < range.to && Millis(nextMonth(month.month)) * kMillisPerDay > range.from)
            touched.push_back(month);
    return touched;
}

BillComparison compareBill(const Snapshot &snapshot, const JobControl &control)
{
    Query query;
    query.by = {DimensionRef{Dimension::Month, {}}};
    const QueryResult byMonth = run(snapshot, query, control);
    std::map<Day, MonthlyBill> months;
    addCalls(months, byMonth);
    addBills(months, snapshot.companions());
    for (const std::string_view formatId : {"anthropic_cost_report", "console_cost_csv"}) // exact amounts before rounded ones
        addReports(months, snapshot.companions(), formatId);
    std::erase_if(months, [](const auto &entry) { return entry.second.calls == 0 && !entry.second.billed; });
    BillComparison comparison;
    comparison.cancelled = byMonth.cancelled;
    comparison.undatedCalls = byMonth.total.facts.totals.calls;
    for (auto &[day, month] : months) {
        month.month = day;
        comparison.undatedCalls -= month.calls;
        comparison.months.push_back(std::move(month));
    }
    return comparison;
}

std::optional<Money> untiedResidual(const std::vector<MonthlyBill> &months)
{
    std::optional<Money> sum;
    for (const MonthlyBill &month : months) {
        if (!month.billed)
            continue;
        if (!month.residual())
            return std::nullopt;
        sum = sum.value_or(Money()) + (month.ties() ? Money() : *month.residual()); // the parts of a cent of months that tie are no gap
    }
    return sum;
}

std::string billGap(const std::vector<MonthlyBill> &months)
{
    if (months.empty())
        return "There are no calls to hold a bill against.";
    std::string gap, missing;
    for (const MonthlyBill &month : months) {
        if (month.ties())
            continue;
        const std::string name = figure::month(month.month);
        if (!month.billed)
            missing += (missing.empty() ? "" : ", ") + name;
        else if (!month.residual())
            gap += " No call of " + name + " has a price, so nothing can be held against its bill.";
        else if (*month.residual() > Money())
            gap += " The " + nameOf(month) + " of " + name + " holds " + figure::money(*month.residual()) + " more than the calls explain.";
        else
            gap += " The calls of " + name + " cost " + figure::money(-*month.residual()) + " more than was billed.";
    }
    if (!missing.empty())
        gap += " No bill was entered for " + missing + ".";
    return gap.empty() ? gap : gap.substr(1);
}

} // namespace assay
