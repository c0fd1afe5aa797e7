#pragma once

#include "core/levers/groupnamer.h"

#include <map>
#include <tuple>

namespace assay {

/// Turns the selected rows into LeverInput, on two threads: names the groups of all calls, puts the calls of each group side
/// by side, sums the groups up and infers prefixes.
class LeverInputBuilder
{
public:
    LeverInputBuilder(std::shared_ptr<const Snapshot> snapshot, const Selection &selection);
    /// Null once cancelled.
    std::shared_ptr<const LeverInput> build(const JobControl &control);

private:
    /// Where the calls of a group that lie in one segment go.
    struct Places
    {
        std::uint32_t group = 0; ///< as in GroupedRows
        std::uint32_t first = 0; ///< in LeverInput::calls(), the others after it
    };
    using Series = std::map<GroupTraits, std::uint32_t>; ///< and their numbers
    /// A group, whoever named it.
    struct Joined
    {
        GroupNamer::Group group;
        Series::const_iterator series;
    };
    /// The columns of a segment that one worker reads, and where its calls go.
    struct Columns;

    GroupNamer::WorkloadDays unitDays() const;
    void nameGroups(const JobControl &control);
    void joinGroups(const JobControl &control);
    /// In the order of their first calls.
    void numberGroups(const std::vector<Joined> &joined, const JobControl &control);
    void addGroup(const Joined &joined);
    std::uint32_t kindOf(const GroupTraits &traits, CallRef example);
    std::uint32_t streamOf(const GroupTraits &traits, const CallKind &kind);
    void reservePlaces();
    bool isInOrder() const;

    // In leverinputcalls.cpp:
    void placeCalls(const JobControl &control);
    void placeSegment(std::size_t segment, Columns &read);
    void sortCalls(const JobControl &control);
    void sumGroups(const JobControl &control);
    void sumGroup(CallGroup &group);
    void listWorkloads(const JobControl &control);
    void hashSessions(const JobControl &control);
    void inferPrefixes(const JobControl &control);

    std::shared_ptr<LeverInput> m_input;
    std::vector<GroupNamer> m_namers;                  ///< by worker
    std::vector<GroupedRows> m_rows;                   ///< by segment
    std::vector<std::vector<std::uint32_t>> m_groupOf; ///< by namer and its number: the number in LeverInput
    std::vector<std::vector<Places>> m_places;         ///< by segment
    Series m_series;
    std::map<std::vector<std::int64_t>, std::uint32_t> m_kinds; ///< by GroupTraits::price
    std::map<std::tuple<std::uint32_t, int, std::uint32_t, bool, bool>, std::uint32_t> m_streams;
};

} // namespace assay
