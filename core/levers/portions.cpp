#include "core/levers/portions.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kFlagCombinations = 16;

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

/// Routed or batched, for a simulated share.
std::uint8_t movedFlags(const PlanCells &cells, const LeverCall &call, const Cell &cell, StepMask on)
{
    const ScenarioPlan &plan = cells.plan;
    std::uint8_t flags = 0;
    if (const int i = plan.chosen(LeverKind::Routing, on & cell.matches); i >= 0) {
        const PlannedStep &step = plan.steps[std::size_t(i)];
        if (cells.canRoute(cell, step) && isTaken(cells.input, call, scrambled(plan.seed + 2 * step.index), step.step->share.base))
            flags |= kPortionRouted;
    }
    if (const int i = plan.chosen(LeverKind::Batch, on & cell.matches); i >= 0) {
        const PlannedStep &step = plan.steps[std::size_t(i)];
        if (cells.canBatch(cell) && isTaken(cells.input, call, scrambled(plan.seed + 2 * step.index + 1), step.step->share.base))
            flags |= kPortionBatched;
    }
    return flags;
}

/// Finds the portion of a cell and its flags in constant time.
class PortionTable
{
public:
    explicit PortionTable(std::size_t cells) : m_index(cells * kFlagCombinations, -1) {}

    Portion &at(std::uint32_t cell, std::uint8_t flags)
    {
        std::int32_t &index = m_index[cell * kFlagCombinations + flags];
        if (index < 0) {
            index = std::int32_t(m_portions.size());
            m_portions.push_back({});
            m_portions.back().cell = cell;
            m_portions.back().flags = flags;
        }
        return m_portions[std::size_t(index)];
    }
    std::vector<Portion> take() { return std::move(m_portions); }

private:
    std::vector<std::int32_t> m_index;
    std::vector<Portion> m_portions;
};

void addCall(Portion &portion, const LeverCall &call, const CallPrefix &prefix)
{
    portion.add(call);
    portion.prefix += prefix.tokens;
    portion.prefixRead += prefix.split.read;
    portion.prefixWritten += prefix.split.written;
}

/// Whether steps tell calls of one cell apart: else every call is as its cell.
bool decidesCalls(const ScenarioPlan &plan, StepMask on)
{
    return plan.mode == ShareMode::Simulated || plan.chosen(LeverKind::Caching, on) >= 0;
}

} // namespace

CallDecisions decideCalls(const PlanCells &cells, StepMask on)
{
    const auto &calls = cells.input.calls();
    CallDecisions decisions{std::vector<std::uint8_t>(calls.size(), 0), {}};
    if (cells.plan.mode == ShareMode::Simulated)
        cells.forEachCall([&](std::size_t i, std::uint32_t cell) { decisions.flags[i] = movedFlags(cells, calls[i], cells.cells[cell], on); });
    decisions.prefixes = replayCalls(cells, on, decisions.flags);
    return decisions;
}

Portion portionOf(const PlanCells &cells, const CallDecisions &decisions, std::size_t position)
{
    Portion portion;
    portion.cell = cells.cellOf(position);
    portion.flags = decisions.flags[position];
    addCall(portion, cells.input.calls()[position], decisions.prefixAt(position));
    return portion;
}

std::vector<Portion> portionsFor(const PlanCells &cells, StepMask on)
{
    PortionTable table(cells.cells.size());
    if (!decidesCalls(cells.plan, on)) {
        for (std::uint32_t cell = 0; cell < cells.cells.size(); ++cell)
            static_cast<CallTally &>(table.at(cell, 0)) = cells.cells[cell].tally;
        return table.take();
    }
    const CallDecisions decisions = decideCalls(cells, on);
    cells.forEachCall([&](std::size_t i, std::uint32_t cell) {
        addCall(table.at(cell, decisions.flags[i]), cells.input.calls()[i], decisions.prefixAt(i));
    });
    return table.take();
}

} // namespace assay
