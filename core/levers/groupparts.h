#pragma once

#include "core/levers/scenarioplan.h"

#include <vector>

namespace assay {

/// Calls of a group that the same steps match.
struct GroupPart
{
    StepMask matches = 0;
    CallTally tally;
    std::size_t sample = 0; ///< position of one of them
};

/// The groups of an input, each parted by the steps of a plan that match its calls. Looks at single calls only where a rule
/// tells calls of one group apart.
class GroupParts
{
public:
    /// Once cancelled, some groups have no parts or are in one.
    GroupParts(const LeverInput &input, const ScenarioPlan &plan, const JobControl &control);

    /// Calls use(part) for the parts of a group.
    template <typename Use>
    void forEachOf(std::size_t group, Use use) const
    {
        const Found &found = m_found[group];
        if (found.parts == 0)
            return use(GroupPart{found.sure, m_input.groups()[group].tally, m_input.groups()[group].first});
        for (std::size_t i = 0; i < found.parts; ++i)
            use(m_parts[group / kGroupsAtATime][found.first + i]);
    }

private:
    static constexpr std::size_t kGroupsAtATime = 1'024;
    /// Steps that match every call of a group, and its place in m_parts when there are others.
    struct Found
    {
        StepMask sure = 0;
        std::uint32_t first = 0, parts = 0;
    };

    /// Steps that only its calls can tell.
    StepMask findSteps(std::size_t group);
    /// What parting one group needs, reused by one worker.
    struct Room
    {
        std::size_t group = 0;
        std::vector<StepMask> masks;       ///< by call of the group: the steps that match it; empty: no group
        StepMask common = 0;               ///< the steps that match most of its calls
        std::vector<std::uint32_t> others; ///< the calls that other steps match
        void findOthers(StepMask mostCommon);
    };
    void markCalls(std::size_t group, StepMask open, Room &room) const;
    void addParts(Room &room, std::vector<GroupPart> &parts);

    const LeverInput &m_input;
    const ScenarioPlan &m_plan;
    std::vector<Found> m_found;                  ///< by group
    std::vector<std::vector<GroupPart>> m_parts; ///< of the groups of each kGroupsAtATime
};

} // namespace assay
