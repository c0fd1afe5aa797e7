#pragma once

#include "core/analysis/factsource.h"
#include "core/analysis/question.h"

namespace assay {

/// Cost per unit of work from counts given per workload and day (METRICS section 2, the alternative without task ids):
/// over the whole days of the period on which there are both calls and a count. Days are those of the selection's zone.
/// Counts cannot be split by anything but workload and day: any other dimension in the question leaves them n/a, as do
/// workloads that count different things.
class Units : public FactSource
{
public:
    Units(const Question &question, GroupTable &groups, const JobControl &control);
    void fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const override;

private:
    /// One workload on one day.
    struct Entry
    {
        std::uint32_t group = GroupTable::kNoGroup;
        std::size_t period = 0;
        std::string unit;
        std::int64_t count = 0;
        std::optional<std::int64_t> succeeded;
        Money cost;
    };
    /// Workload code and start of the day of an entry.
    using Place = std::pair<std::uint32_t, Millis>;

    std::vector<Place> read(const Question &question, const JobControl &control);
    void findGroups(const Question &question, GroupTable &groups, const std::vector<Place> &places);

    std::vector<Entry> m_entries; ///< ascending by group
};

} // namespace assay
