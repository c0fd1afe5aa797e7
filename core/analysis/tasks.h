#pragma once

#include "core/analysis/factsource.h"
#include "core/analysis/question.h"
#include "core/analysis/taskparts.h"

namespace assay {

/// Tasks (METRICS section 2): all calls with one task id. A task belongs to the period, and to the time bucket, of its
/// first call, with everything it costs from then on; so any partition of time adds up. Reads the calls of all times that
/// pass the filters in a pass of its own. Incomplete once `control`, which must outlive it, is cancelled.
class Tasks : public FactSource
{
public:
    Tasks(const Question &question, GroupTable &groups, const Families &families, const JobControl &control);
    ~Tasks() override;
    void fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const override;

private:
    std::vector<std::uint32_t> findGroups(const Question &question, GroupTable &groups) const;
    void sortByTask();
    void sortByGroup(const std::vector<std::uint32_t> &groupOfPart, std::size_t groups);
    std::vector<std::uint32_t> partsOf(std::span<const std::uint32_t> groups) const;
    void count(const TaskPart &task, std::span<const FamilySum> families, const TimeRange &period, GroupFacts &facts) const;

    const JobControl &m_control;
    bool m_withRetries, m_withFamilies;
    std::vector<TimeRange> m_periods;
    std::size_t m_families;
    TaskParts m_parts;
    std::vector<std::uint32_t> m_byTask;                 ///< places in m_parts, tasks ascending
    std::vector<std::uint32_t> m_firstOfGroup, m_byGroup; ///< the same gathered by group, tasks ascending
};

} // namespace assay
