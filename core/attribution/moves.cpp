#include "core/attribution/moves.h"

#include "core/analysis/parallel.h"
#include "core/analysis/predicate.h"
#include "core/analysis/rowcosts.h"

#include <map>

namespace assay {

namespace {

/// A text id of one snapshot, then of the other.
using Step = std::pair<std::uint32_t, std::uint32_t>;
using Steps = std::map<Step, CallsAndCost>;

/// Finds, on one thread, the calls whose text in one dimension differs between two snapshots.
class MoveFinder
{
public:
    MoveFinder(const Snapshot &before, const Snapshot &after, Dimension target)
        : m_before(before), m_column(columnOf(target)), m_recorded(std::int64_t(before.recordedCalls()->dictionaries->of(target).size())),
          m_after(after), m_block(after.calls()), m_costs(after)
    {
    }

    void read(std::size_t segment)
    {
        const PackedColumn &old = m_before.calls().segments[segment]->column(m_column);
        if (old.isCopyOf(m_after.calls().segments[segment]->column(m_column)) && old.max() < m_recorded)
            return;
        forEachBlock(m_block, segment, old.size(), [&] {
            readBlock(old);
            return true;
        });
    }

    const Steps &steps() const { return m_steps; }

private:
    void readBlock(const PackedColumn &old)
    {
        m_old.resize(m_block.rows());
        old.unpack(m_block.first(), std::span(m_old));
        const auto now = m_block.column(m_column);
        takeCalls(m_after, m_block, m_rows);
        std::erase_if(m_rows, [&](std::uint32_t row) { return m_old[row] == now[row] && m_old[row] < m_recorded; });
        const auto costs = m_costs.read(m_block, m_rows);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_steps[{std::uint32_t(m_old[m_rows[i]]), std::uint32_t(now[m_rows[i]])}] += {1, Money::fromAttos(costs[i])};
    }

    const Snapshot &m_before;
    Column m_column;
    std::int64_t m_recorded; ///< ids below it mean one text in both snapshots; behind it stands what rules gave in each
    const Snapshot &m_after;
    Block m_block;
    RowCosts m_costs;
    Rows m_rows;
    std::vector<std::int64_t> m_old;
    Steps m_steps;
};

KeyValue textOf(const Snapshot &snapshot, Dimension dimension, std::uint32_t id)
{
    return id == 0 ? KeyValue() : KeyValue(snapshot.calls().dictionaries->of(dimension).text(id));
}

std::vector<AttributionMove> movesOf(const Snapshot &before, const Snapshot &after, Dimension target, const JobControl &control)
{
    const std::size_t segments = after.calls().segments.size();
    std::vector<std::unique_ptr<MoveFinder>> finders;
    for (std::size_t i = 0; i < workersFor(segments); ++i)
        finders.push_back(std::make_unique<MoveFinder>(before, after, target));
    forEachSegment(segments, control, "Comparing", [&](std::size_t worker, std::size_t segment) { finders[worker]->read(segment); });

    // The id of a value that rules gave may be another in each snapshot: join by text, and leave out what kept it.
    std::map<std::pair<KeyValue, KeyValue>, CallsAndCost> joined;
    for (const auto &finder : finders)
        for (const auto &[ids, moved] : finder->steps())
            joined[{textOf(before, target, ids.first), textOf(after, target, ids.second)}] += moved;
    std::vector<AttributionMove> moves;
    for (const auto &[texts, moved] : joined)
        if (texts.first != texts.second)
            moves.push_back({target, texts.first, texts.second, moved});
    std::ranges::stable_sort(moves, std::ranges::greater(), [](const AttributionMove &move) { return move.moved.cost; });
    return moves;
}

} // namespace

CallsAndCost &CallsAndCost::operator+=(const CallsAndCost &other)
{
    calls += other.calls;
    cost += other.cost;
    return *this;
}

std::vector<AttributionMove> movesBetween(const Snapshot &before, const Snapshot &after, const JobControl &control)
{
    std::vector<AttributionMove> moves;
    for (const Dimension target : kRuleTargets)
        for (AttributionMove &move : movesOf(before, after, target, control))
            moves.push_back(std::move(move));
    return moves;
}

} // namespace assay
