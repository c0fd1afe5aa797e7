#pragma once

#include "core/analysis/groups.h"
#include "core/analysis/question.h"

#include <limits>
#include <span>
#include <vector>

namespace assay {

/// Cost and calls of one model family.
struct FamilySum
{
    Money cost;
    std::int64_t calls = 0;
};

/// The calls of one task that share the keys which are no times, added up.
struct TaskPart
{
    std::uint32_t task = 0; ///< code of the task
    TaskOutcome outcome = TaskOutcome::Unknown; ///< stated last; of two at one time success
    bool hasOtherFamilies = false;
    std::uint16_t family = 0; ///< of its first call
    std::int64_t calls = 0, priced = 0;
    Money cost;
    Millis firstTime = kNoTime, lastTime = kNoTime, outcomeTime = kNoTime;
    /// Of the last call that was of use: the later it was, then the dearer (METRICS section 10).
    Millis usableTime = kNoTime;
    Money usableCost;
    std::uint64_t key = 0; ///< codes of its keys, folded

    void state(TaskOutcome what, Millis time);
    void use(Millis time, Money what);
    /// Adds the calls of another part of the same task, whatever its keys and families.
    void join(const TaskPart &other);
};

/// The tasks of all calls that pass a question's filters, at all times, parted by those of its keys that are no times. Found
/// in one pass over single calls: a task's first part by the code of the task, further ones by hashing.
class TaskParts
{
public:
    /// Of the calls of one thread; `families` must outlive it. Empty.
    TaskParts(const Question &question, const KeyColumn &task, const Families &families);

    std::size_t size() const { return m_parts.size(); }
    /// Codes of tasks are below this.
    std::size_t tasks() const { return m_firstOfTask.size(); }
    const TaskPart &operator[](std::size_t part) const { return m_parts[part]; }
    /// Codes of a key by part; the keys of the question that are no times, in their order.
    const std::vector<std::uint32_t> &codes(std::size_t key) const { return m_codes[key]; }
    /// Adds a part to sums by family.
    void addFamilies(const TaskPart &part, std::span<FamilySum> sums) const;

    /// Adds rows of a block: the codes of their keys and tasks (0 none), and what call(i, part) adds of row i.
    template <typename AddCall>
    void add(std::span<const std::span<const std::uint32_t>> keys, std::span<const std::uint32_t> tasks, AddCall addCall)
    {
        const auto folded = fold(keys, tasks);
        for (std::size_t i = 0; i < tasks.size(); ++i)
            if (tasks[i] != 0)
                addCall(i, placed(folded[i], tasks[i], keys, i));
    }
    void addFamily(TaskPart &part, std::size_t family, const FamilySum &sum);
    /// Adds what another thread found.
    void join(const TaskParts &other, const JobControl &control);

private:
    std::span<const std::uint64_t> fold(std::span<const std::span<const std::uint32_t>> keys, std::span<const std::uint32_t> tasks);
    /// The part with these codes, made if it is new.
    TaskPart &placed(std::uint64_t key, std::uint32_t task, std::span<const std::span<const std::uint32_t>> keys, std::size_t row)
    {
        std::uint32_t &first = m_firstOfTask[task];
        if (first != kNone && m_parts[first].key == key)
            return m_parts[first];
        if (first == kNone)
            first = std::uint32_t(m_parts.size());
        else if (const auto [other, isNew] = m_others.place(key); !isNew)
            return m_parts[m_partOfOther[other]];
        else
            m_partOfOther.push_back(std::uint32_t(m_parts.size()));
        for (std::size_t i = 0; i < keys.size(); ++i)
            m_codes[i].push_back(keys[i][row]);
        TaskPart &part = m_parts.emplace_back();
        part.task = task;
        part.key = key;
        return part;
    }
    std::uint64_t familyKey(const TaskPart &part, std::size_t family) const;

    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

    std::vector<std::uint64_t> m_cardinalities; ///< of the keys, the task's last
    std::size_t m_families;
    KeyFolder m_folder; ///< one throughout, as it may number by hashing what it meets
    std::vector<TaskPart> m_parts;
    std::vector<std::vector<std::uint32_t>> m_codes; ///< by key, then part
    std::vector<std::uint32_t> m_firstOfTask;        ///< by code of the task
    HashIndex m_others;                              ///< further parts of tasks, by folded codes
    std::vector<std::uint32_t> m_partOfOther;
    HashIndex m_familyIndex; ///< families of parts but the part's first
    std::vector<FamilySum> m_familySums;
};

/// Reads them. Incomplete once cancelled.
TaskParts readTaskParts(const Question &question, const Families &families, const JobControl &control);

} // namespace assay
