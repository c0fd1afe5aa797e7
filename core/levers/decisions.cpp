#include "core/levers/decisions.h"

#include "core/analysis/steps.h"
#include "core/levers/callreplay.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace assay {

namespace {

/// Steps that decide about single calls: the others only change what a portion costs.
StepMask deciding(const ScenarioPlan &plan)
{
    const bool caches = plan.chosen(LeverKind::Caching, plan.all()) >= 0;
    StepMask mask = 0;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const LeverKind kind = plan.steps[i].step->kind;
        const bool moves = kind == LeverKind::Routing || kind == LeverKind::Batch;
        if (kind == LeverKind::Caching || (caches && kind == LeverKind::Waste) || (moves && plan.mode == ShareMode::Simulated))
            mask |= StepMask(1) << i;
    }
    return mask;
}

std::uint64_t scrambled(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

/// Whether a share takes this call: whole sessions, by a seeded hash; calls without a session one by one.
bool isTaken(const LeverInput &input, const LeverCall &call, std::uint64_t salt, double share)
{
    const std::uint64_t identity = call.session != 0
        ? input.sessionHash(call.session)
        : scrambled(std::uint64_t(call.time)) ^ std::uint64_t(call.tokens.promptTotal()) << 20 ^ std::uint64_t(call.tokens.output());
    return double(scrambled(identity ^ salt) >> 11) * 0x1p-53 < share;
}

/// Moves the calls of a cell that a simulated share of its routing or batch step takes.
class Mover
{
public:
    Mover(const PlanCells &cells, const CellSet::Member &member)
        : m_input(cells.input), m_seed(cells.plan.seed), m_routing(stepOf(cells, LeverKind::Routing, member)), m_batch(stepOf(cells, LeverKind::Batch, member))
    {
        if (m_routing && !cells.canRoute(cells.cells[member.cell], *m_routing))
            m_routing = nullptr;
        if (m_batch && !cells.canBatch(cells.cells[member.cell]))
            m_batch = nullptr;
    }

    /// Routed or batched.
    std::uint8_t flagsOf(const LeverCall &call) const
    {
        std::uint8_t flags = 0;
        if (m_routing && isTaken(m_input, call, scrambled(m_seed + 2 * m_routing->index), m_routing->step->share.base))
            flags |= kPortionRouted;
        if (m_batch && isTaken(m_input, call, scrambled(m_seed + 2 * m_batch->index + 1), m_batch->step->share.base))
            flags |= kPortionBatched;
        return flags;
    }

private:
    static const PlannedStep *stepOf(const PlanCells &cells, LeverKind kind, const CellSet::Member &member)
    {
        const int step = cells.plan.mode == ShareMode::Simulated ? cells.plan.chosen(kind, member.on) : -1;
        return step < 0 ? nullptr : &cells.plan.steps[std::size_t(step)];
    }

    const LeverInput &m_input;
    std::uint64_t m_seed;
    const PlannedStep *m_routing, *m_batch;
};

/// The calls of a set, nothing decided yet, in order of time.
class CallsOfSet
{
public:
    CallsOfSet(const PlanCells &cells, const CellSet &set) : m_cells(cells), m_set(set)
    {
        for (const CellSet::Member &member : set.members)
            m_groups.insert(m_groups.end(), cells.groupsOf(member.cell).begin(), cells.groupsOf(member.cell).end());
        std::ranges::sort(m_groups, [this](std::uint32_t a, std::uint32_t b) { return std::pair(group(a).day, a) < std::pair(group(b).day, b); });
        m_groups.erase(std::unique(m_groups.begin(), m_groups.end()), m_groups.end());
    }

    std::vector<DecidedCall> take()
    {
        for (std::size_t i = 0; i < m_groups.size() && !m_cells.control.isCancelled();) {
            const Day day = group(m_groups[i]).day;
            m_ofDay.clear();
            for (; i < m_groups.size() && group(m_groups[i]).day == day; ++i)
                addGroup(group(m_groups[i]));
            std::ranges::sort(m_ofDay, [](const Found &a, const Found &b) { return std::tie(a.time, a.ref) < std::tie(b.time, b.ref); });
            for (const Found &found : m_ofDay)
                m_calls.push_back({found.position, found.member, 0, {}});
        }
        return std::move(m_calls);
    }

private:
    struct Found
    {
        Millis time;
        CallRef ref;
        std::uint32_t position, member;
    };

    const CallGroup &group(std::uint32_t index) const { return m_cells.input.groups()[index]; }

    void addGroup(const CallGroup &group)
    {
        std::uint32_t last = kNoCell, member = 0; // most groups lie in one cell
        m_cells.forEachCallOf(group, [&](std::size_t position, std::uint32_t cell) {
            if (cell != last)
                member = std::uint32_t(std::ranges::lower_bound(m_set.members, cell, {}, &CellSet::Member::cell) - m_set.members.begin());
            last = cell;
            if (member == m_set.members.size() || m_set.members[member].cell != cell)
                return;
            const LeverCall &call = m_cells.input.calls()[position];
            m_ofDay.push_back({call.time, call.ref, std::uint32_t(position), member});
        });
    }

    const PlanCells &m_cells;
    const CellSet &m_set;
    std::vector<std::uint32_t> m_groups;
    std::vector<Found> m_ofDay;
    std::vector<DecidedCall> m_calls;
};

} // namespace

std::vector<CellSet> decidedTogether(const PlanCells &cells, StepMask on, std::vector<std::uint32_t> &asTheyAre)
{
    const ScenarioPlan &plan = cells.plan;
    const StepMask decisive = on & deciding(plan);
    std::map<std::pair<int, std::uint32_t>, CellSet> sets;
    for (std::uint32_t i = 0; i < cells.cells.size(); ++i) {
        const Cell &cell = cells.cells[i];
        const StepMask here = decisive & cell.matches;
        const int caching = cells.input.kinds()[cell.kind].batch ? -1 : plan.chosen(LeverKind::Caching, here);
        const bool moves = plan.chosen(LeverKind::Routing, here) >= 0 || plan.chosen(LeverKind::Batch, here) >= 0;
        if (caching < 0 && !moves) {
            asTheyAre.push_back(i);
            continue;
        }
        CellSet &set = sets[{caching, cell.stream}];
        set.caching = caching;
        set.stream = cell.stream;
        set.members.push_back({i, here});
    }
    std::vector<CellSet> found;
    for (auto &[key, set] : sets)
        found.push_back(std::move(set));
    return found;
}

std::vector<DecidedCall> decide(const PlanCells &cells, const CellSet &set)
{
    std::vector<DecidedCall> calls = CallsOfSet(cells, set).take();
    std::vector<Mover> movers;
    for (const CellSet::Member &member : set.members)
        movers.emplace_back(cells, member);
    const bool isMoved = inSteps(calls.size(), cells.control, [&](std::size_t i) {
        calls[i].flags = movers[calls[i].member].flagsOf(cells.input.calls()[calls[i].position]);
    });
    if (isMoved && set.caching >= 0)
        replayCalls(cells, set, calls);
    return calls;
}

} // namespace assay
