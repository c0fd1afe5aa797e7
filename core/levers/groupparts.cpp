#include "core/levers/groupparts.h"

#include "core/analysis/parallel.h"

#include <algorithm>
#include <array>

namespace assay {

GroupParts::GroupParts(const LeverInput &input, const ScenarioPlan &plan, const JobControl &control)
    : m_input(input), m_plan(plan), m_found(input.groups().size()), m_parts(rangesIn(m_found.size(), kGroupsAtATime))
{
    std::array<std::array<Room, 2>, kMostWorkers> rooms;
    forEachRange(m_found.size(), kGroupsAtATime, control, "Sorting calls", [&](std::size_t worker, std::size_t some, std::size_t first, std::size_t end) {
        auto &[now, before] = rooms[worker]; // while one group is looked at, memory brings the other's calls
        for (std::size_t group = first; group < end; ++group)
            if (const StepMask open = findSteps(group); open != 0) {
                markCalls(group, open, now);
                addParts(before, m_parts[some]);
                std::swap(now, before);
            }
        addParts(before, m_parts[some]);
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

/// Notes the calls that other steps match than the most common ones, and asks memory for them.
void GroupParts::markCalls(std::size_t group, StepMask open, Room &room) const
{
    const CallGroup &calls = m_input.groups()[group];
    room.group = group;
    room.masks.assign(calls.end - calls.first, m_found[group].sure);
    for (std::size_t i = 0; i < m_plan.steps.size(); ++i)
        if ((open >> i & 1) != 0)
            m_plan.steps[i].mark(m_input, calls, StepMask(1) << i, room.masks);

    room.findOthers(room.masks.front());
    if (2 * room.others.size() > room.masks.size())
        room.findOthers(room.masks[room.others[room.others.size() / 2]]);
    for (const std::uint32_t other : room.others)
        __builtin_prefetch(&m_input.calls()[calls.first + other]);
}

/// Only the other calls are summed up: what remains of the group is the part of the most common ones.
void GroupParts::addParts(Room &room, std::vector<GroupPart> &parts)
{
    if (room.masks.empty())
        return;
    const CallGroup &calls = m_input.groups()[room.group];
    const std::size_t common = parts.size();
    const auto first = std::ranges::find(room.masks, room.common) - room.masks.begin();
    parts.push_back({room.common, calls.tally, calls.first + std::size_t(first)});
    for (const std::uint32_t other : room.others) {
        const std::size_t position = calls.first + other;
        const StepMask mask = room.masks[other];
        auto part = std::find_if(parts.begin() + std::ptrdiff_t(common) + 1, parts.end(), [mask](const GroupPart &known) { return known.matches == mask; });
        if (part == parts.end())
            part = parts.insert(parts.end(), {mask, {}, position});
        part->tally.add(m_input.calls()[position].tokens, m_input.usesAt(position));
    }
    for (std::size_t part = common + 1; part < parts.size(); ++part)
        parts[common].tally -= parts[part].tally;
    m_found[room.group].first = std::uint32_t(common);
    m_found[room.group].parts = std::uint32_t(parts.size() - common);
    room.masks.clear();
}

/// Without a branch, which nobody could predict.
void GroupParts::Room::findOthers(StepMask mostCommon)
{
    common = mostCommon;
    others.resize(masks.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < masks.size(); ++i) {
        others[count] = std::uint32_t(i);
        count += masks[i] != common ? 1 : 0;
    }
    others.resize(count);
}

} // namespace assay
