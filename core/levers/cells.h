#pragma once

#include "core/columns/hashindex.h"
#include "core/levers/alternativecards.h"
#include "core/levers/scenarioplan.h"

#include <algorithm>
#include <span>
#include <vector>

namespace assay {

/// The cards a call pays as it is and where the plan may move it; indexes into AlternativeCards's sets.
struct CellPrices
{
    struct Pair
    {
        std::uint32_t realtime = 0, batch = 0;
        friend bool operator==(const Pair &, const Pair &) = default;
    };
    Pair own;
    std::vector<Pair> targets; ///< parallel to ScenarioPlan::targets
    friend bool operator==(const CellPrices &, const CellPrices &) = default;
};

/// Calls that every step of the plan treats alike, in each case of its parameters: their costs follow from token sums. Calls
/// whose price band depends on a parameter lie in one cell when they change it together (CallBands).
struct Cell
{
    std::uint32_t stream = 0, kind = 0;
    std::uint32_t prices = 0;  ///< index into PlanCells::prices
    StepMask matches = 0;      ///< steps whose rule holds
    std::uint16_t traits = 0;  ///< CallTrait bits and kCallHasUnits
    std::int64_t samplePrompt = 0, sampleInput = 0; ///< of one of its calls: decides the band for all
    CallTally tally;           ///< of all its calls
};
inline constexpr std::uint32_t kNoCell = std::uint32_t(-1); ///< left out, or without a price at the pricing date

/// Cache tokens of one stream as one routing step sees them: what must be written again on the other model.
struct StreamCacheTokens
{
    Int128 written = 0, matchedWritten = 0, matchedRead = 0;
};

/// What one routing step meets.
struct RoutingFacts
{
    std::int64_t tooLong = 0;      ///< calls that the target's context or output limit cannot hold
    std::int64_t notSold = 0;      ///< calls for which the target has no price: they stay
    std::int64_t beforeLaunch = 0; ///< calls older than the target: its first price counts
    std::vector<StreamCacheTokens> streams; ///< by stream
};

/// Whether calls that no step of the plan matches are sorted too.
enum class CellScope : std::uint8_t { AllCalls, MatchedCalls };

/// Cells of single calls, by position.
class CellsOfCalls
{
public:
    /// Once for a call.
    void add(std::size_t position, std::uint32_t cell)
    {
        m_index.place(position);
        m_cells.push_back(cell);
    }
    /// Of a call that was added.
    std::uint32_t at(std::size_t position) const { return m_cells[m_index.find(position)]; }

private:
    HashIndex m_index; ///< its numbers are indexes into m_cells
    std::vector<std::uint32_t> m_cells;
};

/// The calls of an input sorted into cells for one plan.
struct PlanCells
{
    /// All of these outlive the cells.
    PlanCells(const LeverInput &leverInput, const ScenarioPlan &scenarioPlan, CellScope scope, const JobControl &job);

    const CardSet &setOf(const Cell &cell, int target, bool batch) const
    {
        const CellPrices &p = prices[cell.prices];
        const CellPrices::Pair &pair = target < 0 ? p.own : p.targets[std::size_t(target)];
        return chooser.set(batch ? pair.batch : pair.realtime);
    }
    const AiModel &modelOf(const Cell &cell, int target) const
    {
        const int model = target < 0 ? input.streams()[cell.stream].model : plan.targets[std::size_t(target)];
        return input.snapshot().pricer().book().models()[std::size_t(model)];
    }
    /// Index into PlannedStep::ratios, or kNoRatio.
    std::size_t ratioIndex(const Cell &cell, const PlannedStep &step) const
    {
        return step.ratioOf[std::size_t(input.streams()[cell.stream].model)];
    }
    /// Whether a routing step can move this cell: the target is known, priced, and another model.
    bool canRoute(const Cell &cell, const PlannedStep &step) const;
    /// Whether calls of this cell can move into a batch.
    bool canBatch(const Cell &cell) const;
    /// Cell of a call, or kNoCell.
    std::uint32_t cellOf(std::size_t position) const;
    /// Calls use(position, cell) for every call of one of the input's groups that has one.
    template <typename Use>
    void forEachCallOf(const CallGroup &group, Use use) const;
    /// Groups with calls in the cell, ascending. Of a plan that caches.
    const std::vector<std::uint32_t> &groupsOf(std::uint32_t cell) const { return m_groupsOfCell[cell]; }

    const LeverInput &input;
    const ScenarioPlan &plan;
    const JobControl &control; ///< of the job that asks; once it is cancelled, what the cells say counts no more
    AlternativeCards chooser;
    std::vector<Cell> cells;
    std::vector<CellPrices> prices;
    std::vector<RoutingFacts> routing; ///< parallel to the plan's steps; empty for other kinds
    std::int64_t droppedCalls = 0;     ///< without a price at the pricing date

private:
    friend class CellSorter;
    void sort(CellScope scope); ///< in cellsorter.cpp
    void noteGroups();
    /// The steps among some that match a call.
    StepMask matchesOf(std::size_t position, StepMask among) const;

    /// Calls of a group that the same steps match, and their cell; kByCall: each call is in one of several.
    struct Slot
    {
        StepMask matches = 0;
        std::uint32_t cell = kNoCell;
    };
    static constexpr std::uint32_t kByCall = kNoCell - 1;
    /// Empty for groups that were not reached before the job was cancelled.
    std::span<const Slot> slotsOf(std::size_t group) const
    {
        const std::size_t first = m_firstSlot[group], end = m_firstSlot[group + 1];
        return end < first ? std::span<const Slot>() : std::span(m_slots).subspan(first, end - first);
    }
    std::vector<Slot> m_slots;
    std::vector<std::size_t> m_firstSlot; ///< by group: its first place in m_slots; one longer
    CellsOfCalls m_cellOfCall;
    std::vector<std::vector<std::uint32_t>> m_groupsOfCell;
};

template <typename Use>
void PlanCells::forEachCallOf(const CallGroup &group, Use use) const
{
    const auto places = slotsOf(std::size_t(&group - input.groups().data()));
    if (std::ranges::all_of(places, [](const Slot &slot) { return slot.cell == kNoCell; }))
        return;
    const bool isOne = places.size() == 1 && places.front().cell != kByCall;
    for (std::size_t position = group.first; position < group.end; ++position)
        if (const std::uint32_t cell = isOne ? places.front().cell : cellOf(position); cell != kNoCell)
            use(position, cell);
}

} // namespace assay
