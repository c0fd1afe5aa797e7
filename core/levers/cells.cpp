#include "core/levers/cells.h"

namespace assay {

PlanCells::PlanCells(const LeverInput &leverInput, const ScenarioPlan &scenarioPlan, CellScope scope, const JobControl &job)
    : input(leverInput)
    , plan(scenarioPlan)
    , control(job)
    , chooser(leverInput)
    , routing(scenarioPlan.steps.size())
    , m_firstSlot(leverInput.groups().size() + 1)
{
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        if (plan.steps[i].step->kind == LeverKind::Routing)
            routing[i].streams.resize(input.streams().size());
    sort(scope);
    if (plan.chosen(LeverKind::Caching, plan.all()) >= 0) // nothing else decides call by call
        noteGroups();
}

void PlanCells::noteGroups()
{
    m_groupsOfCell.resize(cells.size());
    const auto note = [this](std::uint32_t cell, std::size_t group) {
        if (cell != kNoCell && (m_groupsOfCell[cell].empty() || m_groupsOfCell[cell].back() != group))
            m_groupsOfCell[cell].push_back(std::uint32_t(group));
    };
    for (std::size_t group = 0; group < input.groups().size(); ++group)
        for (const Slot &slot : slotsOf(group)) {
            if (slot.cell != kByCall)
                note(slot.cell, group);
            else
                for (std::size_t position = input.groups()[group].first; position < input.groups()[group].end; ++position)
                    note(cellOf(position), group);
        }
}

StepMask PlanCells::matchesOf(std::size_t position, StepMask among) const
{
    StepMask matches = 0;
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        if ((among >> i & 1) != 0)
            matches |= StepMask(plan.steps[i].matches(input.calls()[position], position)) << i;
    return matches;
}

std::uint32_t PlanCells::cellOf(std::size_t position) const
{
    const auto slots = slotsOf(input.calls()[position].group);
    const auto slot = slots.size() == 1 ? slots.begin() : std::ranges::find(slots, matchesOf(position, plan.all()), &Slot::matches);
    if (slot == slots.end())
        return kNoCell; // cancelled before this group
    return slot->cell == kByCall ? m_cellOfCall.at(position) : slot->cell;
}

bool PlanCells::canRoute(const Cell &cell, const PlannedStep &step) const
{
    return step.model >= 0 && step.model != input.streams()[cell.stream].model && ratioIndex(cell, step) != kNoRatio
        && setOf(cell, int(step.target), false).isPriced();
}

bool PlanCells::canBatch(const Cell &cell) const
{
    return !input.kinds()[cell.kind].batch && !input.kinds()[cell.kind].fast && setOf(cell, -1, true).isPriced();
}

} // namespace assay
