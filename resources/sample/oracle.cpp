#include "core/values/decimal.h"
#include "resources/sample/writers.h"

#include <map>

namespace sample {

namespace {

struct Sum
{
    std::int64_t calls = 0, priced = 0, searches = 0;
    assay::TokenCounts tokens;
    assay::Money list, net;

    void add(const Call &call)
    {
        const Cost cost = costOf(call.usage, call.day());
        ++calls;
        searches += call.usage.searches;
        for (std::size_t c = 0; c < tokens.counts.size(); ++c)
            tokens.counts[c] += call.usage.tokens.counts[c];
        if (!cost.known)
            return;
        ++priced;
        list += cost.list();
        net += cost.net(call.day());
    }

    std::string json() const
    {
        std::string text = "{\"calls\": " + std::to_string(calls) + ", \"priced\": " + std::to_string(priced)
            + ", \"web_search\": " + std::to_string(searches);
        for (std::size_t c = 0; c < tokens.counts.size(); ++c)
            text += ", \"" + std::string(assay::tokenClassId(assay::TokenClass(c))) + "\": " + std::to_string(tokens.counts[c]);
        return text + ", \"list\": \"" + assay::moneyText(list) + "\", \"cost\": \"" + assay::moneyText(net) + "\"}";
    }
};

using Sums = std::map<std::string, Sum>;

std::string json(const Sums &sums)
{
    std::string text = "{";
    for (const auto &[key, sum] : sums)
        text += (text.size() > 1 ? ",\n    \"" : "\n    \"") + key + "\": " + sum.json();
    return text + "\n  }";
}

} // namespace

std::string oracle(const std::vector<Call> &calls)
{
    Sum total, unlogged;
    Sums models, workloadSums, months;
    std::int64_t failed = 0;
    for (const Call &call : calls) {
        if (call.unlogged) {
            unlogged.add(call);
            continue;
        }
        failed += call.outcome == Outcome::Ok ? 0 : 1;
        total.add(call);
        models[std::string(modelId(call.usage.model))].add(call);
        workloadSums[call.workload < 0 ? "" : std::string(workloads()[std::size_t(call.workload)].name)].add(call);
        months[assay::isoDayText(call.day()).substr(0, 7)].add(call);
    }
    return "{\n  \"total\": " + total.json() + ",\n  \"failed\": " + std::to_string(failed) + ",\n  \"unlogged\": "
        + unlogged.json() + ",\n  \"by_model\": " + json(models) + ",\n  \"by_workload\": " + json(workloadSums)
        + ",\n  \"by_month\": " + json(months) + "\n}\n";
}

} // namespace sample
