#include "core/levers/callreplay.h"

#include "core/levers/portions.h"

#include <unordered_map>

namespace assay {

namespace {

/// Calls of one caching step as arrivals, and what to compare when the best lifetime is asked.
class StepReplay
{
public:
    StepReplay(const PlanCells &cells, int step) : m_cells(cells), m_step(*cells.plan.steps[std::size_t(step)].step) {}

    void add(std::size_t position, std::int64_t prefix, int target, bool routed)
    {
        const LeverCall &call = m_cells.input.calls()[position];
        m_positions.push_back(position);
        m_routed.push_back(target);
        m_arrivals.push_back({call.time, entryOf(call, routed), prefix});
    }

    void run(std::vector<CallPrefix> &prefixes, std::vector<std::uint8_t> &flags)
    {
        const bool both = m_step.cache == ScenarioStep::Cache::BestReplay;
        std::vector<CacheSplit> short5m, long1h;
        if (both || m_step.cache == ScenarioStep::Cache::Replay5m)
            short5m = replayCache(m_arrivals, kTtl5m, m_step.readyDelayMs);
        if (both || m_step.cache == ScenarioStep::Cache::Replay1h)
            long1h = replayCache(m_arrivals, kTtl1h, m_step.readyDelayMs);
        if (both)
            compare(short5m, long1h);
        for (std::size_t i = 0; i < m_arrivals.size(); ++i) {
            const Lifetime lifetime = both ? bestOf(m_arrivals[i].entry)
                : short5m.empty()          ? Lifetime::OneHour
                                           : Lifetime::FiveMinutes;
            CallPrefix &prefix = prefixes[m_positions[i]];
            std::uint8_t &flag = flags[m_positions[i]];
            if (lifetime == Lifetime::AsItIs) {
                prefix = {};
                flag &= std::uint8_t(~kPortionCached);
                continue;
            }
            prefix.split = lifetime == Lifetime::OneHour ? long1h[i] : short5m[i];
            if (lifetime == Lifetime::OneHour)
                flag |= kPortionOneHour;
        }
    }

private:
    enum class Lifetime : std::uint8_t { AsItIs, FiveMinutes, OneHour };
    struct Costs
    {
        double asItIs = 0, short5m = 0, long1h = 0;
    };

    /// Entries are per stream, model that serves, and prefix text: a session of a conversation, a value of the dimension.
    std::uint32_t entryOf(const LeverCall &call, bool routed)
    {
        const std::uint64_t text = m_step.prefixBy && isText(m_step.prefixBy->dimension)
            ? std::uint64_t(m_cells.input.snapshot().calls().segments[call.ref.segment]
                                ->column(columnOf(m_step.prefixBy->dimension)).at(call.ref.row))
            : 0;
        const bool perSession = !m_step.prefixTokens && m_cells.input.prefixOf(call).conversation;
        const std::uint64_t session = perSession ? call.session + 1u : 0;
        const std::uint64_t key = (std::uint64_t(call.stream) << 1 | std::uint64_t(routed)) * 0x9e3779b97f4a7c15u
            ^ (text << 32 | session) * 0xbf58476d1ce4e5b9u;
        return m_entries.try_emplace(key, std::uint32_t(m_entries.size())).first->second;
    }

    /// Input-side cost of every entry under each lifetime: "best per prefix". Only ranks; never shown.
    void compare(const std::vector<CacheSplit> &short5m, const std::vector<CacheSplit> &long1h)
    {
        m_costs.resize(m_entries.size());
        for (std::size_t i = 0; i < m_arrivals.size(); ++i) {
            const LeverCall &call = m_cells.input.calls()[m_positions[i]];
            const Cell &cell = m_cells.cells[m_cells.cellOf(m_positions[i])];
            const CardSet &set = m_cells.setOf(cell, m_routed[i], false);
            const auto &net = m_cells.chooser.card(set.cards[AlternativeCards::bandOf(set, cell.samplePrompt)]).net;
            const auto rate = [&net](TokenClass c) { return double(net[std::size_t(c)].attos); };
            const auto replayed = [&](const CacheSplit &split, TokenClass write) {
                return double(call.tokens.promptTotal() - split.read - split.written) * rate(TokenClass::Input)
                    + double(split.read) * rate(TokenClass::CacheRead) + double(split.written) * rate(write);
            };
            Costs &costs = m_costs[m_arrivals[i].entry];
            for (std::size_t c = 0; c + 1 < kTokenClassCount; ++c)
                costs.asItIs += double(call.tokens.counts[c]) * double(net[c].attos);
            costs.short5m += replayed(short5m[i], TokenClass::CacheWrite5m);
            costs.long1h += replayed(long1h[i], TokenClass::CacheWrite1h);
        }
    }

    Lifetime bestOf(std::uint32_t entry) const
    {
        const Costs &costs = m_costs[entry];
        if (costs.asItIs <= costs.short5m && costs.asItIs <= costs.long1h)
            return Lifetime::AsItIs;
        return costs.short5m <= costs.long1h ? Lifetime::FiveMinutes : Lifetime::OneHour;
    }

    const PlanCells &m_cells;
    const ScenarioStep &m_step;
    std::vector<Arrival> m_arrivals;
    std::vector<std::size_t> m_positions;
    std::vector<int> m_routed; ///< target of each arrival, -1 its own model
    std::unordered_map<std::uint64_t, std::uint32_t> m_entries;
    std::vector<Costs> m_costs;
};

/// Below the model's minimum nothing is cached: no saving and no error (WHATIF 2.1). Counted in its own tokens.
bool isCacheable(const PlanCells &cells, const Cell &cell, int target, double ratio, std::int64_t prefix)
{
    const auto minimum = cells.modelOf(cell, target).minCacheable;
    return minimum && cells.setOf(cell, target, false).canCache && ratio * double(prefix) >= double(*minimum);
}

} // namespace

std::int64_t prefixTokensOf(const LeverInput &input, const LeverCall &call, const ScenarioStep &step)
{
    const Prefix &inferred = input.prefixOf(call);
    if (!step.prefixTokens && inferred.conversation)
        return call.session != 0 ? call.tokens.promptTotal() : 0;
    const std::int64_t tokens = step.prefixTokens.value_or(inferred.tokens);
    return call.tokens.promptTotal() >= tokens ? tokens : 0;
}

std::vector<CallPrefix> replayCalls(const PlanCells &cells, StepMask on, std::vector<std::uint8_t> &flags)
{
    const ScenarioPlan &plan = cells.plan;
    if (plan.chosen(LeverKind::Caching, on) < 0)
        return {};
    const auto &calls = cells.input.calls();
    std::vector<CallPrefix> prefixes(calls.size());
    std::vector<StepReplay> replays;
    for (int i = 0; i < int(plan.steps.size()); ++i)
        replays.emplace_back(cells, i);

    std::vector<std::uint32_t> cellOf(calls.size(), kNoCell); // of what a caching step may concern: in order of time calls lie far apart
    cells.forEachCall([&](std::size_t i, std::uint32_t index) {
        const Cell &cell = cells.cells[index];
        if (plan.chosen(LeverKind::Caching, on & cell.matches) >= 0 && !cells.input.kinds()[cell.kind].batch)
            cellOf[i] = index;
    });
    for (const std::uint32_t i : cells.input.byTime()) {
        if (cellOf[i] == kNoCell)
            continue;
        const Cell &cell = cells.cells[cellOf[i]];
        const StepMask here = on & cell.matches;
        const int caching = plan.chosen(LeverKind::Caching, here);
        const int waste = plan.chosen(LeverKind::Waste, here);
        if (waste >= 0 && (cell.traits & kTraitWasted) != 0 && plan.steps[std::size_t(waste)].step->share.base >= 1)
            continue; // removed before it reaches the cache
        const ScenarioStep &step = *plan.steps[std::size_t(caching)].step;
        const std::int64_t prefix = prefixTokensOf(cells.input, calls[i], step);
        const bool routed = (flags[i] & kPortionRouted) != 0;
        const PlannedStep *route = routed ? &plan.steps[std::size_t(plan.chosen(LeverKind::Routing, here))] : nullptr;
        const int target = route ? int(route->target) : -1;
        const double ratio = route ? route->ratios[cells.ratioIndex(cell, *route)].base.as<double>() : 1;
        if (prefix <= 0 || (step.isReplay() && !isCacheable(cells, cell, target, ratio, prefix)))
            continue;
        prefixes[i].tokens = prefix;
        flags[i] |= kPortionCached;
        if (step.isReplay() && (flags[i] & kPortionBatched) == 0)
            replays[std::size_t(caching)].add(i, prefix, target, routed);
    }
    for (StepReplay &replay : replays)
        replay.run(prefixes, flags);
    return prefixes;
}

} // namespace assay
