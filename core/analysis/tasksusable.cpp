// The last usable call of each task: what was spent on the others was spent on attempts (METRICS section 10).
#include "core/analysis/parallel.h"
#include "core/analysis/predicate.h"
#include "core/analysis/rowcosts.h"
#include "core/analysis/steps.h"
#include "core/analysis/tasks.h"

#include <algorithm>
#include <mutex>
#include <tuple>

namespace assay {

namespace {

/// The last usable call of a part, as far as one thread has read: its time, and its cost where several share it.
using Usable = std::pair<Millis, Money>;

/// Reads the segments of one thread and keeps the keys of parts, folded, with what it found.
class UsableReader
{
public:
    UsableReader(const Snapshot &snapshot, const Predicate &predicate, std::span<const KeyColumn *const> keys, std::size_t parts)
        : found(parts, {kNoTime, Money()}), m_snapshot(snapshot), m_keys(keys), m_block(snapshot.calls()), m_filter(predicate), m_costs(snapshot)
    {
        for (const KeyColumn *key : keys)
            m_readers.emplace_back(*key);
    }

    /// `numberOf` gives the part of a row, by the codes of its keys.
    template <typename NumberOf>
    void read(std::size_t segment, const JobControl &control, NumberOf numberOf)
    {
        forEachBlock(m_block, segment, m_snapshot.calls().segments[segment]->rows, [&] {
            keepUsableRows();
            if (!m_rows.empty())
                readRows(numberOf);
            return !control.isCancelled();
        });
    }

    std::vector<Usable> found;

private:
    void keepUsableRows()
    {
        m_filter.select(m_block, m_rows);
        const std::uint8_t *traits = m_snapshot.traits(m_block.segmentIndex()).data() + m_block.first();
        std::erase_if(m_rows, [traits](std::uint32_t row) { return traits[row] & kTraitWasted; });
    }

    template <typename NumberOf>
    void readRows(NumberOf numberOf)
    {
        std::vector<std::vector<std::uint32_t>> codes(m_keys.size());
        for (std::size_t key = 0; key < m_keys.size(); ++key) {
            const auto some = m_readers[key].read(m_block, m_rows);
            codes[key].assign(some.begin(), some.end());
        }
        const std::vector<std::uint32_t> parts = numberOf(codes, m_rows.size());
        const auto times = m_block.column(Column::Time);
        const auto costs = m_costs.read(m_block, m_rows);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            found[parts[i]] = std::max(found[parts[i]], {times[m_rows[i]], Money::fromAttos(costs[i])});
    }

    const Snapshot &m_snapshot;
    std::span<const KeyColumn *const> m_keys;
    Block m_block;
    Predicate::Reader m_filter;
    RowCosts m_costs;
    std::vector<KeyColumn::Reader> m_readers;
    Rows m_rows;
};

} // namespace

void Tasks::readUsable(const Question &question, const Predicate &predicate, std::span<const KeyColumn *const> keys, Numbers &numbers)
{
    const Snapshot &snapshot = question.snapshot;
    const std::size_t segments = snapshot.calls().segments.size();
    std::mutex turn;
    const auto numberOf = [&](const std::vector<std::vector<std::uint32_t>> &codes, std::size_t rows) {
        const std::lock_guard lock(turn);
        numbers.folder.begin(rows);
        for (std::size_t key = 0; key < keys.size(); ++key)
            numbers.folder.add(std::span<const std::uint32_t>(codes[key]), keys[key]->cardinality());
        std::vector<std::uint32_t> parts(rows);
        for (std::size_t i = 0; i < rows; ++i)
            parts[i] = numbers.parts.place(numbers.folder.keys()[i]).id;
        return parts;
    };
    std::vector<UsableReader> readers;
    readers.reserve(workersFor(segments));
    for (std::size_t i = 0; i < workersFor(segments); ++i)
        readers.emplace_back(snapshot, predicate, keys, m_parts.size());
    forEachSegment(segments, m_control, "Adding up calls", [&](std::size_t worker, std::size_t segment) {
        if (!predicate.excludes(segment))
            readers[worker].read(segment, m_control, numberOf);
    });
    for (const UsableReader &reader : readers)
        inSteps(m_parts.size(), m_control, [&](std::size_t part) {
            const Usable best = std::max({m_parts[part].usableTime, m_parts[part].usableCost}, reader.found[part]);
            std::tie(m_parts[part].usableTime, m_parts[part].usableCost) = best;
        });
}

} // namespace assay
