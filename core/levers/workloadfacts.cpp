#include "core/levers/workloadfacts.h"

#include "core/analysis/steps.h"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

void addCall(const LeverInput &input, std::size_t position, WorkloadFacts &facts)
{
    const LeverCall &call = input.calls()[position];
    const RateCard &card = input.cardOf(call);
    const Money cost = input.costOf(call);
    const auto classCost = [&](TokenClass c) { return card.net[std::size_t(c)] * call.tokens[c]; };
    facts.calls.push_back(position);
    facts.cost += cost;
    facts.outputCost += classCost(TokenClass::Output);
    facts.uncachedInputCost += classCost(TokenClass::Input);
    facts.costByModel[card.model] += cost;
    facts.read += call.tokens[TokenClass::CacheRead];
    facts.written += Int128(call.tokens[TokenClass::CacheWrite5m]) + call.tokens[TokenClass::CacheWrite1h];
    facts.prompt += call.tokens.promptTotal();
    facts.largestPrompt = std::max(facts.largestPrompt, call.tokens.promptTotal());
    facts.largestOutput = std::max(facts.largestOutput, call.tokens.output());
    if (input.kinds()[call.kind].batch) {
        ++facts.batchCalls;
    } else {
        ++facts.realtimeCalls;
        facts.realtimeCost += cost;
    }
    if ((call.traits & kTraitWasted) != 0 && !cost.isZero()) {
        ++facts.wastedCalls;
        facts.wastedCost += cost;
    }
}

void addQuantiles(const LeverInput &input, WorkloadFacts &facts)
{
    std::vector<std::int64_t> prompts, outputs;
    for (const std::size_t position : facts.calls) {
        prompts.push_back(input.calls()[position].tokens.promptTotal());
        outputs.push_back(input.calls()[position].tokens.output());
    }
    facts.medianPrompt = nearestRankOf(prompts, 0.5);
    facts.medianOutput = nearestRankOf(outputs, 0.5);
}

int currentModelOf(const LeverInput &input, const WorkloadFacts &facts)
{
    const Millis since = input.calls()[facts.calls.back()].time - kCurrentDays * kMillisPerDay;
    std::map<int, std::int64_t> calls;
    for (auto position = facts.calls.rbegin(); position != facts.calls.rend() && input.calls()[*position].time >= since; ++position)
        ++calls[input.kinds()[input.calls()[*position].kind].model];
    return std::ranges::max_element(calls, {}, [](const auto &entry) { return entry.second; })->first;
}

} // namespace

std::vector<Filter> WorkloadFacts::filters() const
{
    return {Filter{{Dimension::Workload, {}}, {name.empty() ? std::optional<std::string>() : name}, false}};
}

std::int64_t nearestRankOf(std::vector<std::int64_t> &values, double q)
{
    const auto rank = std::size_t(std::max(1.0, std::ceil(q * double(values.size())))) - 1;
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(rank), values.end());
    return values[rank];
}

std::vector<WorkloadFacts> workloadFacts(const LeverInput &input, const JobControl &control)
{
    const Dictionary &names = input.snapshot().calls().dictionaries->of(Dimension::Workload);
    std::vector<WorkloadFacts> byId(names.size());
    const auto &byTime = input.byTime();
    inSteps(byTime.size(), control, [&](std::size_t i) {
        addCall(input, byTime[i], byId[input.streams()[input.calls()[byTime[i]].stream].workload]);
    });
    std::vector<WorkloadFacts> found;
    for (std::uint32_t id = 0; id < byId.size(); ++id) {
        if (byId[id].calls.empty() || control.isCancelled())
            continue;
        WorkloadFacts &facts = found.emplace_back(std::move(byId[id]));
        facts.id = id;
        facts.name = std::string(names.text(id));
        facts.entry = input.snapshot().companions().workload(facts.name);
        facts.currentModel = currentModelOf(input, facts);
        addQuantiles(input, facts);
    }
    std::ranges::stable_sort(found, [](const WorkloadFacts &a, const WorkloadFacts &b) { return a.cost > b.cost; });
    return found;
}

} // namespace assay
