#include "core/report/bill.h"

#include "core/report/figuretext.h"

#include <algorithm>
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

void addBills(std::map<Day, MonthlyBill> &months, const Companions &companions)
{
    for (const InvoiceEntry &invoice : companions.invoices) {
        const auto found = months.find(firstOfMonth(invoice.month));
        if (found == months.end())
            continue;
        MonthlyBill &month = found->second;
        month.billed = month.billed.value_or(Money()) + invoice.amount;
        if (!invoice.note.empty())
            month.note += (month.note.empty() ? "" : "; ") + invoice.note;
    }
}

} // namespace

bool MonthlyBill::ties() const
{
    const Int128 gap = residual().attos();
    return billed && (gap < 0 ? -gap : gap) <= kHalfACent;
}

std::vector<MonthlyBill> compareBill(const Snapshot &snapshot, const TimeRange &covered, const JobControl &control)
{
    std::map<Day, MonthlyBill> months;
    for (Day month = firstOfMonth(dayOf(covered.from)); Millis(month) * kMillisPerDay < covered.to; month = nextMonth(month))
        months[month].month = month;
    if (!months.empty()) {
        Query query;
        query.selection.range = {Millis(months.begin()->first) * kMillisPerDay,
                                 Millis(nextMonth(months.rbegin()->first)) * kMillisPerDay};
        query.by = {DimensionRef{Dimension::Month, {}}};
        for (const ResultRow &row : run(snapshot, query, control).rows) {
            const auto day = row.key.front() ? parseDay(*row.key.front() + "-01") : Result<Day>(Error{});
            if (!day)
                continue;
            MonthlyBill &month = months[*day];
            month.computed = row.facts.totals.cost;
            month.calls = row.facts.totals.calls;
            month.unpricedCalls = row.facts.totals.unpricedCalls();
        }
    }
    addBills(months, snapshot.companions());
    std::vector<MonthlyBill> list;
    for (auto &[day, month] : months)
        list.push_back(std::move(month));
    return list;
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
        else if (month.residual() > Money())
            gap += " The bill of " + name + " holds " + figure::money(month.residual()) + " more than the calls explain.";
        else
            gap += " The calls of " + name + " cost " + figure::money(-month.residual()) + " more than was billed.";
    }
    if (!missing.empty())
        gap += " No bill was entered for " + missing + ".";
    return gap.empty() ? gap : gap.substr(1);
}

} // namespace assay
