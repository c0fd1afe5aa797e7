#include "core/levers/callreplay.h"

#include "core/analysis/steps.h"
#include "core/columns/hashindex.h"

namespace assay {

namespace {

/// Calls of one caching step as arrivals, and what to compare when the best lifetime is asked.
class StepReplay
{
public:
    StepReplay(const PlanCells &cells, const CellSet &set)
        : m_cells(cells), m_set(set), m_step(*cells.plan.steps[std::size_t(set.caching)].step)
    {
    }

    /// `target`: of the model that serves the call, -1 its own. The call must stay where it is.
    void add(DecidedCall &decided, int target)
    {
        const LeverCall &call = m_cells.input.calls()[decided.position];
        m_calls.push_back(&decided);
        m_targets.push_back(target);
        m_arrivals.push_back({call.time, entryOf(call, target), decided.prefix.tokens});
    }

    void run()
    {
        const bool both = m_step.cache == ScenarioStep::Cache::BestReplay;
        std::vector<CacheSplit> short5m, long1h;
        if (both || m_step.cache == ScenarioStep::Cache::Replay5m)
            short5m = replayCache(m_arrivals, kTtl5m, m_step.readyDelayMs);
        if (both || m_step.cache == ScenarioStep::Cache::Replay1h)
            long1h = replayCache(m_arrivals, kTtl1h, m_step.readyDelayMs);
        if (m_cells.control.isCancelled())
            return;
        if (both)
            compare(short5m, long1h);
        for (std::size_t i = 0; i < m_arrivals.size(); ++i) {
            const Lifetime lifetime = both ? bestOf(m_arrivals[i].entry)
                : short5m.empty()          ? Lifetime::OneHour
                                           : Lifetime::FiveMinutes;
            DecidedCall &call = *m_calls[i];
            if (lifetime == Lifetime::AsItIs) {
                call.prefix = {};
                call.flags &= std::uint8_t(~kPortionCached);
                continue;
            }
            call.prefix.split = lifetime == Lifetime::OneHour ? long1h[i] : short5m[i];
            if (lifetime == Lifetime::OneHour)
                call.flags |= kPortionOneHour;
        }
    }

private:
    enum class Lifetime : std::uint8_t { AsItIs, FiveMinutes, OneHour };
    struct Costs
    {
        double asItIs = 0, short5m = 0, long1h = 0;
    };

    /// Entries are per stream, model that serves, and prefix text: a session of a conversation, a value of the dimension.
    std::uint32_t entryOf(const LeverCall &call, int target)
    {
        const std::uint64_t text = m_step.prefixBy && isText(m_step.prefixBy->dimension)
            ? std::uint64_t(m_cells.input.snapshot().calls().segments[call.ref.segment]
                                ->column(columnOf(m_step.prefixBy->dimension)).at(call.ref.row))
            : 0;
        const bool perSession = !m_step.prefixTokens && m_cells.input.prefixOf(call).conversation;
        const std::uint64_t session = perSession ? call.session + 1u : 0;
        const std::uint64_t key = (std::uint64_t(m_cells.input.groupOf(call).stream) << 8 | std::uint64_t(target + 1)) * 0x9e3779b97f4a7c15u
            ^ (text << 32 | session) * 0xbf58476d1ce4e5b9u;
        return m_entries.place(key).id;
    }

    /// Input-side cost of every entry under each lifetime: "best per prefix". Only ranks; never shown.
    void compare(const std::vector<CacheSplit> &short5m, const std::vector<CacheSplit> &long1h)
    {
        m_costs.resize(m_entries.size());
        for (std::size_t i = 0; i < m_arrivals.size(); ++i) {
            const LeverCall &call = m_cells.input.calls()[m_calls[i]->position];
            const Cell &cell = m_cells.cells[m_set.members[m_calls[i]->member].cell];
            const CardSet &set = m_cells.setOf(cell, m_targets[i], false);
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
    const CellSet &m_set;
    const ScenarioStep &m_step;
    std::vector<Arrival> m_arrivals;
    std::vector<DecidedCall *> m_calls; ///< of each arrival
    std::vector<int> m_targets;
    HashIndex m_entries;
    std::vector<Costs> m_costs;
};

/// Where calls go, and how many tokens of that model one of their own makes.
struct Target
{
    int index = -1; ///< into ScenarioPlan::targets; -1: their own model
    double ratio = 1;
};

/// What other steps do to the calls of a cell before they reach the cache.
struct Before
{
    bool isRemoved = false;
    Target routed;
};

Target targetOf(const PlanCells &cells, const CellSet::Member &member)
{
    const int routing = cells.plan.chosen(LeverKind::Routing, member.on);
    if (routing < 0)
        return {};
    const PlannedStep &step = cells.plan.steps[std::size_t(routing)];
    const std::size_t ratio = cells.ratioIndex(cells.cells[member.cell], step);
    return {int(step.target), ratio == kNoRatio ? 1 : step.ratios[ratio].base.as<double>()};
}

bool isRemoved(const PlanCells &cells, const CellSet::Member &member)
{
    const int waste = cells.plan.chosen(LeverKind::Waste, member.on);
    return waste >= 0 && (cells.cells[member.cell].traits & kTraitWasted) != 0 && cells.plan.steps[std::size_t(waste)].step->share.base >= 1;
}

/// Below the model's minimum nothing is cached: no saving and no error (WHATIF 2.1). Counted in its own tokens.
bool isCacheable(const PlanCells &cells, const Cell &cell, const Target &target, std::int64_t prefix)
{
    const auto minimum = cells.modelOf(cell, target.index).minCacheable;
    return minimum && cells.setOf(cell, target.index, false).canCache && target.ratio * double(prefix) >= double(*minimum);
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

void replayCalls(const PlanCells &cells, const CellSet &set, std::span<DecidedCall> calls)
{
    const ScenarioStep &step = *cells.plan.steps[std::size_t(set.caching)].step;
    std::vector<Before> before;
    for (const CellSet::Member &member : set.members)
        before.push_back({isRemoved(cells, member), targetOf(cells, member)});
    StepReplay replay(cells, set);
    const bool isWhole = inSteps(calls.size(), cells.control, [&](std::size_t i) {
        DecidedCall &call = calls[i];
        if (before[call.member].isRemoved)
            return;
        const Cell &cell = cells.cells[set.members[call.member].cell];
        const Target own{}, &target = (call.flags & kPortionRouted) != 0 ? before[call.member].routed : own;
        const std::int64_t prefix = prefixTokensOf(cells.input, cells.input.calls()[call.position], step);
        if (prefix <= 0 || (step.isReplay() && !isCacheable(cells, cell, target, prefix)))
            return;
        call.prefix.tokens = prefix;
        call.flags |= kPortionCached;
        if (step.isReplay() && (call.flags & kPortionBatched) == 0)
            replay.add(call, target.index);
    });
    if (isWhole)
        replay.run();
}

} // namespace assay
