#include "core/levers/groupparts.h"

#include "core/analysis/parallel.h"

#include <algorithm>
#include <array>

namespace assay {

GroupParts::GroupParts(const LeverInput &input, const ScenarioPlan &plan, const JobControl &control)
    : m_input(input), m_plan(plan), m_found(input.groups().size()), m_parts((m_found.size() + kGroupsAtATime - 1) / kGroupsAtATime)
{
    std::array<Room, kMostWorkers> rooms;
    forEachSegment(m_parts.size(), control, "Sorting calls", [&](std::size_t worker, std::size_t some) {
        for (std::size_t group = some * kGroupsAtATime; group < std::min(m_found.size(), (some + 1) * kGroupsAtATime); ++group)
            if (const StepMask open = findSteps(group); open != 0)
                addParts(group, open, m_parts[some], rooms[worker]);
    });
}

StepMask GroupParts::findSteps(std::size_t group)
{
    StepMask open = 0;
    for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
        const Matching::Some some = m_plan.steps[i].matches(m_input.groups()[group], group);
        m_found[group].sure |= StepMask(some == Matching::Some::All) << i;
        open |= StepMask(some == Matching::Some::Mixed) << i;
    }
    return open;
}

void GroupParts::addParts(std::size_t group, StepMask open, std::vector<GroupPart> &parts, Room &room)
{
    const CallGroup &calls = m_input.groups()[group];
    Found &found = m_found[group];
    room.masks.assign(calls.end - calls.first, found.sure);
    for (std::size_t i = 0; i < m_plan.steps.size(); ++i)
        if ((open >> i & 1) != 0)
            m_plan.steps[i].mark(m_input, calls, StepMask(1) << i, room.masks);

    StepMask common = room.masks.front();
    room.findOthers(common);
    if (2 * room.others.size() > room.masks.size()) {
        common = room.masks[room.others[room.others.size() / 2]];
        room.findOthers(common);
    }
    const auto first = std::ranges::find(room.masks, common) - room.masks.begin();
    found.first = std::uint32_t(parts.size());
    parts.push_back({common, calls.tally, calls.first + std::size_t(first)});
    addOthers(calls, room, found.first, parts);
    found.parts = std::uint32_t(parts.size()) - found.first;
}

/// Only these calls are summed up: what remains of the group is the part at `common`.
void GroupParts::addOthers(const CallGroup &calls, const Room &room, std::size_t common, std::vector<GroupPart> &parts) const
{
    constexpr std::size_t kLookedAhead = 16; // calls: by the time their turn comes, memory has answered
    for (std::size_t i = 0; i < room.others.size(); ++i) {
        if (i + kLookedAhead < room.others.size())
            __builtin_prefetch(&m_input.calls()[calls.first + room.others[i + kLookedAhead]]);
        const std::size_t position = calls.first + room.others[i];
        const StepMask mask = room.masks[room.others[i]];
        auto part = std::find_if(parts.begin() + std::ptrdiff_t(common) + 1, parts.end(), [mask](const GroupPart &known) { return known.matches == mask; });
        if (part == parts.end())
            part = parts.insert(parts.end(), {mask, {}, position});
        part->tally.add(m_input.calls()[position].tokens, m_input.usesAt(position));
    }
    for (std::size_t part = common + 1; part < parts.size(); ++part)
        parts[common].tally -= parts[part].tally;
}

/// Without a branch, which nobody could predict.
void GroupParts::Room::findOthers(StepMask common)
{
    others.resize(masks.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < masks.size(); ++i) {
        others[count] = std::uint32_t(i);
        count += masks[i] != common ? 1 : 0;
    }
    others.resize(count);
}

} // namespace assay
