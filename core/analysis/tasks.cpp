#include "core/analysis/tasks.h"

#include "core/analysis/freeaside.h"
#include "core/analysis/steps.h"

#include <algorithm>
#include <numeric>

namespace assay {

namespace {

/// The family that carries most of the cost; of equal ones the one with most calls, then the first.
int mainFamily(std::span<const FamilySum> families)
{
    std::size_t best = 0;
    for (std::size_t family = 1; family < families.size(); ++family)
        if (std::pair(families[family].cost, families[family].calls) > std::pair(families[best].cost, families[best].calls))
            best = family;
    return int(best);
}

} // namespace

Tasks::Tasks(const Question &question, GroupTable &groups, const Families &families, const JobControl &control)
    : m_control(control), m_withRetries(question.needs(&Metric::needsRetries)), m_withFamilies(question.needs(&Metric::needsFamilies)),
      m_periods(question.periods), m_families(families.names.size()), m_parts(readTaskParts(question, families, control))
{
    sortByTask();
    if (!m_control.isCancelled())
        sortByGroup(findGroups(question, groups), groups.size());
}

Tasks::~Tasks()
{
    const std::size_t parts = m_parts.size();
    freeAside(std::move(m_parts), parts);
}

/// A part's group has the codes of its keys, and for times those of its first call.
std::vector<std::uint32_t> Tasks::findGroups(const Question &question, GroupTable &groups) const
{
    std::vector<std::vector<std::uint32_t>> times;
    for (const auto &key : question.keys)
        if (key->isTime()) {
            KeyColumn::Reader reader(*key);
            std::vector<std::uint32_t> &codes = times.emplace_back();
            codes.reserve(m_parts.size());
            inSteps(m_parts.size(), m_control, [&](std::size_t part) { codes.push_back(reader.codeAt(m_parts[part].firstTime)); });
        }
    if (m_control.isCancelled())
        return std::vector<std::uint32_t>(m_parts.size(), GroupTable::kNoGroup);
    std::vector<std::span<const std::uint32_t>> columns;
    std::size_t time = 0, plain = 0;
    for (const auto &key : question.keys)
        columns.push_back(key->isTime() ? times[time++] : m_parts.codes(plain++));
    return groups.find(columns, m_parts.size());
}

void Tasks::sortByTask()
{
    const auto taskOf = [this](std::size_t part) { return m_parts[part].task; };
    std::vector<std::uint32_t> next(m_parts.tasks() + 1, 0);
    m_byTask.resize(m_parts.size());
    if (!inSteps(m_parts.size(), m_control, [&](std::size_t part) { ++next[taskOf(part) + 1]; }))
        return;
    std::partial_sum(next.begin(), next.end(), next.begin());
    inSteps(m_parts.size(), m_control, [&](std::size_t part) { m_byTask[next[taskOf(part)]++] = std::uint32_t(part); });
}

void Tasks::sortByGroup(const std::vector<std::uint32_t> &groupOfPart, std::size_t groups)
{
    m_firstOfGroup.assign(groups + 1, 0);
    for (const std::uint32_t group : groupOfPart)
        if (group != GroupTable::kNoGroup)
            ++m_firstOfGroup[group + 1];
    std::partial_sum(m_firstOfGroup.begin(), m_firstOfGroup.end(), m_firstOfGroup.begin());
    m_byGroup.resize(m_firstOfGroup.back());
    std::vector<std::uint32_t> next(m_firstOfGroup.begin(), m_firstOfGroup.end() - 1);
    inSteps(m_byTask.size(), m_control, [&](std::size_t i) {
        if (const std::uint32_t group = groupOfPart[m_byTask[i]]; group != GroupTable::kNoGroup)
            m_byGroup[next[group]++] = m_byTask[i];
    });
}

/// Parts of several groups, tasks ascending.
std::vector<std::uint32_t> Tasks::partsOf(std::span<const std::uint32_t> groups) const
{
    std::vector<std::uint32_t> parts;
    for (const std::uint32_t group : groups)
        parts.insert(parts.end(), m_byGroup.begin() + m_firstOfGroup[group], m_byGroup.begin() + m_firstOfGroup[group + 1]);
    const auto before = [this](std::uint32_t a, std::uint32_t b) { return std::pair(m_parts[a].task, a) < std::pair(m_parts[b].task, b); };
    sortInSteps(parts.begin(), parts.end(), before, m_control);
    return parts;
}

void Tasks::count(const TaskPart &task, std::span<const FamilySum> families, const TimeRange &period, GroupFacts &facts) const
{
    ++facts.tasks;
    facts.taskCalls += task.calls;
    facts.straddlingTasks += task.lastTime != kNoTime && task.lastTime >= period.to;
    if (m_withFamilies)
        for (const int main = mainFamily(families); FamilyShare &share : facts.byFamily)
            share.tasks += share.family == main;
    if (task.priced == 0)
        return;
    ++facts.pricedTasks;
    facts.successfulTasks += task.outcome == TaskOutcome::Success;
    facts.taskCost += task.cost;
    facts.retryCost += m_withRetries ? task.cost - task.usableCost : Money();
}

void Tasks::fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const
{
    facts.hasRetryCost = m_withRetries;
    std::vector<std::uint32_t> several;
    std::span<const std::uint32_t> parts = m_byTask;
    if (!set.everything && set.groups.size() == 1) {
        const std::uint32_t group = set.groups.front();
        parts = std::span(m_byGroup).subspan(m_firstOfGroup[group], m_firstOfGroup[group + 1] - m_firstOfGroup[group]);
    } else if (!set.everything) {
        parts = several = partsOf(set.groups);
    }
    std::vector<FamilySum> families(m_withFamilies ? m_families : 0);
    for (std::size_t i = 0, seen = 0; i < parts.size(); ++seen) {
        if (seen % kStep == 0 && m_control.isCancelled())
            return;
        const std::size_t first = i;
        TaskPart task = m_parts[parts[i]];
        while (++i < parts.size() && m_parts[parts[i]].task == task.task)
            task.join(m_parts[parts[i]]);
        if (!m_periods[period].contains(task.firstTime))
            continue;
        std::ranges::fill(families, FamilySum());
        for (const std::uint32_t part : parts.subspan(first, m_withFamilies ? i - first : 0))
            m_parts.addFamilies(m_parts[part], families);
        count(task, families, m_periods[period], facts);
    }
}

} // namespace assay
