#pragma once

#include "core/analysis/factsource.h"
#include "core/analysis/question.h"

namespace assay {

/// Tasks (METRICS section 2): all calls with one task id. A task belongs to the period, and to the time bucket, of its
/// first call, with everything it costs from then on; so any partition of time adds up. Reads the calls of all times that
/// pass the filters in a pass of its own. Incomplete once `control`, which must outlive it, is cancelled.
class Tasks : public FactSource
{
public:
    Tasks(const Question &question, GroupTable &groups, const Families &families, const JobControl &control);
    void fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const override;

private:
    /// The calls of one task that share the keys which are no times.
    struct Part
    {
        std::uint32_t task = 0;
        std::uint32_t group = GroupTable::kNoGroup;
        std::uint32_t firstPiece = 0, endPiece = 0; ///< into m_pieces
        Millis firstTime = kNoTime, lastTime = kNoTime;
        /// Of the last call that was of use, when asked for: the later it was, then the dearer.
        Millis usableTime = kNoTime;
        Money usableCost;
    };
    /// A cell of the pass: calls of a part with one variant and one stated outcome.
    struct Piece
    {
        std::int64_t calls = 0, priced = 0;
        Money cost;
        int family = 0;
        TaskOutcome outcome = TaskOutcome::Unknown;
        Millis lastTime = kNoTime;
    };
    struct Sum;
    /// Numbers parts by their folded keys; one folder throughout, as it may number by hashing what it meets.
    struct Numbers
    {
        KeyFolder folder;
        HashIndex parts;
    };

    void readParts(const Question &question, GroupTable &groups, const Families &families);
    std::vector<std::uint32_t> numberParts(const ScanResult &scan, std::size_t taskKey, Numbers &numbers, std::vector<std::uint32_t> &partOfCell);
    /// Finds each part's last usable call in a pass over single calls.
    void readUsable(const Question &question, const Predicate &predicate, std::span<const KeyColumn *const> keys, Numbers &numbers);
    void fillPieces(const Snapshot &snapshot, const Families &families, const ScanResult &scan, std::size_t outcomeKey,
                    std::span<const std::uint32_t> partOfCell);
    void findGroups(const Question &question, GroupTable &groups, const ScanResult &scan,
                    std::span<const std::uint32_t> firstCell);
    std::vector<const Part *> partsOf(const GroupSet &set) const;
    void add(Sum &sum, const Part &part) const;
    void count(const Sum &sum, const TimeRange &period, GroupFacts &facts) const;

    const JobControl &m_control;
    bool m_withRetries;
    std::vector<TimeRange> m_periods;
    std::size_t m_families;
    std::vector<Part> m_parts;   ///< ascending by task
    std::vector<Piece> m_pieces; ///< gathered by part
    std::vector<std::uint32_t> m_firstOfGroup, m_byGroup; ///< places in m_parts, gathered by group, tasks ascending
};

} // namespace assay
