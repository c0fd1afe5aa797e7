#pragma once

#include "core/analysis/keyfolder.h"
#include "core/levers/leverinput.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace assay {

/// Whether all calls of a group have one value of the dimension.
bool isSharedByGroup(Dimension dimension);

/// The priced calls of one segment, and the group of each.
struct GroupedRows
{
    std::size_t namer = 0;             ///< whose numbers the groups are
    std::vector<std::uint32_t> rows;   ///< ascending
    std::vector<std::uint32_t> groups; ///< parallel to rows
    struct Count
    {
        std::uint32_t group, calls;
    };
    std::vector<Count> counts;         ///< the groups that occur
    std::int64_t unpricedCalls = 0;
    Millis firstTime = kNoTime, lastTime = kNoTime;
    bool isInOrder = true;             ///< of time
};

/// What all calls of a group share, in values that mean the same to every namer.
struct GroupTraits
{
    std::vector<std::int64_t> price; ///< everything that decides a price beside date and tokens
    std::uint32_t workload = 0, workspace = 0; ///< dictionary ids
    std::uint16_t traits = 0; ///< CallTrait bits
    friend auto operator<=>(const GroupTraits &, const GroupTraits &) = default;
};

/// Finds out what groups the calls of segments belong to, and numbers them as they come. One per worker.
class GroupNamer
{
public:
    /// `workloadDays`: dictionary ids and days with a unit count. Both outlive the namer.
    using WorkloadDays = std::set<std::pair<std::uint32_t, Day>>;
    GroupNamer(const Snapshot &snapshot, const WorkloadDays &workloadDays) : m_snapshot(snapshot), m_workloadDays(workloadDays) {}

    /// `selected` rows of a segment, ascending.
    GroupedRows read(std::size_t segment, std::vector<std::uint32_t> selected);

    struct Group
    {
        std::uint32_t series = 0; ///< place in series()
        Day day = 0;
        bool hasUnits = false;    ///< unit counts cover its workload and day
        std::pair<Millis, CallRef> first; ///< of its calls by time and place
        std::size_t calls = 0;

        /// Joins calls of the same group that another namer has read.
        void add(const Group &other)
        {
            first = std::min(first, other.first);
            calls += other.calls;
        }
    };
    const std::vector<Group> &groups() const { return m_groups; }
    const std::vector<GroupTraits> &series() const { return m_series; }

private:
    /// Number of the series of each row of the segment: what its calls have in common but the day.
    void nameSeries(std::size_t segment, std::span<const std::uint32_t> rows);
    GroupTraits traitsOf(CallRef call) const;
    void nameGroups(std::size_t segment, GroupedRows &found);

    const Snapshot &m_snapshot;
    const WorkloadDays &m_workloadDays;
    KeyFolder m_folder;
    HashIndex m_seriesIndex, m_groupIndex;
    std::vector<GroupTraits> m_series;
    std::vector<Group> m_groups;
    // Of the segment being read, by row:
    std::vector<std::uint32_t> m_codes, m_seriesOf;
    std::vector<std::int64_t> m_times;
    std::vector<std::uint32_t> m_counts; ///< by group
};

} // namespace assay
