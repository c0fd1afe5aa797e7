#include "core/analysis/taskparts.h"

#include "core/analysis/steps.h"

#include <tuple>

namespace assay {

void TaskPart::state(TaskOutcome what, Millis time)
{
    if (what == TaskOutcome::Unknown)
        return;
    if (outcome == TaskOutcome::Unknown || time > outcomeTime || (time == outcomeTime && what == TaskOutcome::Success))
        std::tie(outcome, outcomeTime) = std::pair(what, time);
}

void TaskPart::use(Millis time, Money what)
{
    if (std::pair(usableTime, usableCost) < std::pair(time, what))
        std::tie(usableTime, usableCost) = std::pair(time, what);
}

void TaskPart::join(const TaskPart &other)
{
    calls += other.calls;
    priced += other.priced;
    cost += other.cost;
    widen(firstTime, lastTime, other.firstTime, other.lastTime);
    state(other.outcome, other.outcomeTime);
    use(other.usableTime, other.usableCost);
}

TaskParts::TaskParts(const Question &question, const KeyColumn &task, const Families &families)
    : m_families(families.names.size()), m_firstOfTask(task.cardinality(), kNone)
{
    for (const KeyColumn *key : question.timelessKeys())
        m_cardinalities.push_back(key->cardinality());
    m_codes.resize(m_cardinalities.size());
    m_cardinalities.push_back(task.cardinality());
    m_parts.reserve(task.cardinality()); // a large table takes long to be moved to where it has room
}

std::span<const std::uint64_t> TaskParts::fold(std::span<const std::span<const std::uint32_t>> keys, std::span<const std::uint32_t> tasks)
{
    m_folder.begin(tasks.size());
    for (std::size_t key = 0; key < keys.size(); ++key)
        m_folder.add(keys[key], m_cardinalities[key]);
    m_folder.add(tasks, m_cardinalities.back());
    return m_folder.keys();
}

std::uint64_t TaskParts::familyKey(const TaskPart &part, std::size_t family) const
{
    return std::uint64_t(&part - m_parts.data()) * m_families + family;
}

void TaskParts::addFamily(TaskPart &part, std::size_t family, const FamilySum &sum)
{
    if (part.calls == 0)
        part.family = std::uint16_t(family);
    if (family == part.family)
        return; // what the others leave of the part
    part.hasOtherFamilies = true;
    const auto [place, isNew] = m_familyIndex.place(familyKey(part, family));
    if (isNew)
        m_familySums.emplace_back();
    m_familySums[place].cost += sum.cost;
    m_familySums[place].calls += sum.calls;
}

void TaskParts::addFamilies(const TaskPart &part, std::span<FamilySum> sums) const
{
    FamilySum first{part.cost, part.calls};
    for (std::size_t family = 0; part.hasOtherFamilies && family < m_families; ++family) {
        const std::uint32_t place = m_familyIndex.find(familyKey(part, family));
        if (place == HashIndex::kNone)
            continue;
        sums[family].cost += m_familySums[place].cost;
        sums[family].calls += m_familySums[place].calls;
        first.cost -= m_familySums[place].cost;
        first.calls -= m_familySums[place].calls;
    }
    sums[part.family].cost += first.cost;
    sums[part.family].calls += first.calls;
}

void TaskParts::join(const TaskParts &other, const JobControl &control)
{
    std::vector<FamilySum> sums(m_families);
    std::vector<std::uint32_t> tasks;
    for (std::size_t from = 0; from < other.size() && !control.isCancelled(); from += kStep) {
        const std::size_t rows = std::min(kStep, other.size() - from);
        std::vector<std::span<const std::uint32_t>> keys;
        for (const auto &codes : other.m_codes)
            keys.push_back(std::span(codes).subspan(from, rows));
        tasks.clear();
        for (std::size_t i = 0; i < rows; ++i)
            tasks.push_back(other[from + i].task);
        add(keys, tasks, [&](std::size_t i, TaskPart &part) {
            const TaskPart &more = other[from + i];
            if (more.hasOtherFamilies) {
                std::ranges::fill(sums, FamilySum());
                other.addFamilies(more, sums);
                for (std::size_t family = 0; family < m_families; ++family)
                    if (sums[family].calls > 0)
                        addFamily(part, family, sums[family]);
            } else {
                addFamily(part, more.family, {more.cost, more.calls});
            }
            part.join(more);
        });
    }
}

} // namespace assay
