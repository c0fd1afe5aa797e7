#include "core/levers/workloadfacts.h"

#include "core/analysis/nearestrank.h"
#include "core/analysis/parallel.h"

#include <algorithm>

namespace assay {

namespace {

/// Adds what the calls of one group have in common or add up to.
void addGroup(const CallGroup &group, const LeverInput &input, WorkloadFacts &facts)
{
    const auto tokens = [&group](TokenClass c) { return group.tally.tokens[std::size_t(c)]; };
    facts.read += tokens(TokenClass::CacheRead);
    facts.written += tokens(TokenClass::CacheWrite5m) + tokens(TokenClass::CacheWrite1h);
    facts.prompt += group.tally.promptTotal();
    facts.largestPrompt = std::max(facts.largestPrompt, group.mostPrompt);
    facts.largestOutput = std::max(facts.largestOutput, group.mostOutput);
    (input.kinds()[group.kind].batch ? facts.batchCalls : facts.realtimeCalls) += group.tally.calls;
}

/// Adds what each call of a group costs.
void addCosts(const CallGroup &group, const LeverInput &input, WorkloadFacts &facts)
{
    Money sum;
    for (std::size_t position = group.first; position < group.end; ++position) {
        const LeverCall &call = input.calls()[position];
        const RateCard &card = input.cardOf(call);
        const Money cost = input.costAt(position);
        const auto classCost = [&](TokenClass c) { return card.net[std::size_t(c)] * call.tokens[c]; };
        sum += cost;
        facts.outputCost += classCost(TokenClass::Output);
        facts.uncachedInputCost += classCost(TokenClass::Input);
        if ((group.traits & kTraitWasted) != 0 && !cost.isZero()) {
            ++facts.wastedCalls;
            facts.wastedCost += cost;
        }
    }
    facts.cost += sum;
    facts.costByModel[input.kinds()[group.kind].model] += sum;
    if (!input.kinds()[group.kind].batch)
        facts.realtimeCost += sum;
}

void addQuantiles(const LeverInput &input, WorkloadFacts &facts)
{
    std::vector<std::int64_t> prompts, outputs;
    prompts.reserve(facts.calls.size());
    outputs.reserve(facts.calls.size());
    for (const std::uint32_t group : facts.groups)
        for (std::size_t position = input.groups()[group].first; position < input.groups()[group].end; ++position) {
            prompts.push_back(input.calls()[position].tokens.promptTotal());
            outputs.push_back(input.calls()[position].tokens.output());
        }
    facts.medianPrompt = nearestRankOf(prompts, 50);
    facts.medianOutput = nearestRankOf(outputs, 50);
}

int currentModelOf(const LeverInput &input, const WorkloadFacts &facts)
{
    const Millis since = input.calls()[facts.calls.back()].time - kCurrentDays * kMillisPerDay;
    std::map<int, std::int64_t> calls;
    for (auto position = facts.calls.rbegin(); position != facts.calls.rend() && input.calls()[*position].time >= since; ++position)
        ++calls[input.kinds()[input.groupOf(input.calls()[*position]).kind].model];
    return std::ranges::max_element(calls, {}, [](const auto &entry) { return entry.second; })->first;
}

} // namespace

std::vector<Filter> WorkloadFacts::filters() const
{
    return {Filter{{Dimension::Workload, {}}, {name.empty() ? std::optional<std::string>() : name}, false}};
}

std::vector<WorkloadFacts> workloadFacts(const LeverInput &input, const JobControl &control)
{
    const Dictionary &names = input.snapshot().calls().dictionaries->of(Dimension::Workload);
    std::vector<WorkloadFacts> byId(names.size());
    for (std::uint32_t group = 0; group < input.groups().size(); ++group)
        byId[input.streamOf(input.groups()[group]).workload].groups.push_back(group);
    std::vector<WorkloadFacts> found;
    for (std::uint32_t id = 0; id < byId.size(); ++id) {
        if (byId[id].groups.empty())
            continue;
        WorkloadFacts &facts = found.emplace_back(std::move(byId[id]));
        facts.id = id;
        facts.name = std::string(names.text(id));
        facts.entry = input.snapshot().companions().workload(facts.name);
        facts.calls = input.callsOf(id);
    }
    forEachSegment(found.size(), control, "looking for levers", [&](std::size_t, std::size_t i) {
        for (const std::uint32_t group : found[i].groups) {
            if (control.isCancelled())
                return;
            addGroup(input.groups()[group], input, found[i]);
            addCosts(input.groups()[group], input, found[i]);
        }
        found[i].currentModel = currentModelOf(input, found[i]);
        addQuantiles(input, found[i]);
    });
    std::ranges::stable_sort(found, [](const WorkloadFacts &a, const WorkloadFacts &b) { return a.cost > b.cost; });
    return found;
}

} // namespace assay
