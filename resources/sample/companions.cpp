#include "core/values/decimal.h"
#include "resources/sample/customers.h"
#include "resources/sample/writers.h"

#include <map>

namespace sample {

namespace {

/// Workloads whose work is counted apart from the log, a file of documents, tickets or questions a day.
bool countsUnits(const Workload &w)
{
    return w.name != "coding-agent" && w.name != "due-diligence" && w.name != "report-writer";
}

Day firstOfMonth(Day d)
{
    auto date = assay::civilFromDay(d);
    date.day = 1;
    return assay::dayFromCivil(date);
}

} // namespace

std::string workloadRegister()
{
    std::string text = "workload,owner,latency_tolerance_hours,unit,quality_guard\n";
    for (const Workload &w : workloads())
        text += std::string(w.name) + ',' + std::string(w.team) + "," + std::to_string(w.tolerance) + ',' + std::string(w.unit)
            + ',' + std::string(w.guard) + '\n';
    return text;
}

std::string unitCounts(const std::vector<Call> &calls)
{
    std::map<std::pair<Day, int>, std::pair<std::int64_t, std::int64_t>> counts; // done, of which well
    for (const Call &call : calls)
        if (!call.unlogged && call.workload >= 0 && call.outcome == Outcome::Ok && (call.lastOfTask || call.task == 0)
            && countsUnits(workloads()[std::size_t(call.workload)])) {
            auto &[done, well] = counts[{call.day(), call.workload}];
            ++done;
            well += call.taskFailed ? 0 : 1;
        }
    std::string text = "workload,day,count,succeeded\n";
    for (const auto &[key, count] : counts)
        text += std::string(workloads()[std::size_t(key.second)].name) + ',' + assay::isoDayText(key.first) + ','
            + std::to_string(count.first) + ',' + std::to_string(count.second) + '\n';
    return text;
}

std::string revenue()
{
    std::string text = "dimension,value,month,amount\n";
    for (int month = 7; month <= 11; ++month)
        for (int customer = 0; customer < kCustomers; ++customer)
            text += "customer," + std::string(customerName(customer)) + ",2026-" + (month < 10 ? "0" : "") + std::to_string(month)
                + ',' + std::to_string(monthlyRevenue(customer)) + ".00\n";
    return text;
}

std::string invoices(const std::vector<Call> &calls)
{
    std::map<Day, assay::Money> months;
    for (const Call &call : calls)
        if (call.billed())
            if (const Cost cost = costOf(call.usage, call.day()); cost.known) // the preview is free of charge
                months[firstOfMonth(call.day())] += cost.net(call.day());
    std::string text = "month,amount,note\n";
    for (const auto &[month, amount] : months)
        text += assay::isoDayText(month).substr(0, 7) + ',' + assay::roundedText(amount.attos(), assay::kAttoDigits, 2)
            + (month == day(7, 1) ? ",from 19 July\n" : month == day(11, 1) ? ",to 15 November\n" : ",\n");
    return text;
}

std::string contract()
{
    return R"({
  "name": "Direct agreement 2026",
  "rules": [
    {"from": "2026-10-01", "discount": "0.08", "note": "8 % off token prices, fees at list"}
  ]
}
)";
}

std::string schedule()
{
    return R"({
  "name": "Offer of November 2026",
  "form": "A",
  "tiers": [
    {"commitment": "8000", "discount": "0.04"},
    {"commitment": "12000", "discount": "0.08"},
    {"commitment": "18000", "discount": "0.12"},
    {"commitment": "26000", "discount": "0.16"}
  ],
  "growth": {"low": 0, "base": 0.15, "high": 0.4},
  "saving_ramp": [0, 0.3, 0.6, 1]
}
)";
}

} // namespace sample
