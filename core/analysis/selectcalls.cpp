#include "core/analysis/freeaside.h"
#include "core/analysis/parallel.h"
#include "core/analysis/query.h"
#include "core/analysis/predicate.h"
#include "core/analysis/rowcosts.h"
#include "core/analysis/steps.h"

#include <algorithm>

namespace assay {

namespace {

/// A call and what it is ordered by; the smaller one comes first.
struct Candidate
{
    Int128 order = 0;
    CallRef ref;
    bool last = false; ///< has nothing to be ordered by: unpriced, or without a time
    friend bool operator<(const Candidate &a, const Candidate &b)
    {
        return a.last != b.last ? b.last : a.order != b.order ? a.order < b.order : a.ref < b.ref;
    }
};

/// Finds the first `limit` candidates of the segments one thread reads.
class Selector
{
public:
    Selector(const Snapshot &snapshot, const Selection &selection, const Predicate &predicate, CallOrder order, std::size_t limit)
        : m_snapshot(snapshot), m_range(selection.range), m_order(order), m_limit(limit), m_block(snapshot.calls()),
          m_filter(predicate), m_costs(snapshot)
    {
        if (limit == 0) // only what is used of it takes memory; to move to where there is room would take long
            candidates.reserve(std::size_t(snapshot.ledger().calls));
    }

    void read(std::size_t segment, const JobControl &control)
    {
        forEachBlock(m_block, segment, m_snapshot.calls().segments[segment]->rows, [&] {
            m_filter.select(m_block, m_rows);
            keepInRange(m_block, m_range, m_rows);
            m_order == CallOrder::Cost ? addByCost() : addByTime();
            prune();
            return !control.isCancelled();
        });
    }

    std::vector<Candidate> candidates;

private:
    CallRef refOf(std::uint32_t row) const
    {
        return {std::uint32_t(m_block.segmentIndex()), std::uint32_t(m_block.first() + row)};
    }

    void addByCost()
    {
        const auto costs = m_costs.read(m_block, m_rows);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            candidates.push_back({-costs[i], refOf(m_rows[i]), !m_costs.isPriced(m_block, m_rows[i])});
    }

    void addByTime()
    {
        const auto times = m_block.column(Column::Time);
        for (const std::uint32_t row : m_rows)
            candidates.push_back({times[row], refOf(row), times[row] == kNoTime});
    }

    /// Keeps memory at a few times the limit, however many calls there are.
    void prune()
    {
        if (m_limit == 0 || candidates.size() < std::max(4 * m_limit, 4 * kBlockRows))
            return;
        std::nth_element(candidates.begin(), candidates.begin() + std::ptrdiff_t(m_limit), candidates.end());
        candidates.resize(m_limit);
    }

    const Snapshot &m_snapshot;
    TimeRange m_range;
    CallOrder m_order;
    std::size_t m_limit;
    Block m_block;
    Predicate::Reader m_filter;
    RowCosts m_costs;
    Rows m_rows;
};

} // namespace

std::vector<std::vector<std::uint32_t>> selectRows(const Snapshot &snapshot, const Selection &selection, const JobControl &control)
{
    const Predicate predicate(snapshot, selection);
    std::vector<std::vector<std::uint32_t>> found(snapshot.calls().segments.size());
    struct Worker
    {
        Block block;
        Predicate::Reader filter;
        Rows rows;
    };
    std::vector<Worker> workers(workersFor(found.size()), Worker{Block(snapshot.calls()), Predicate::Reader(predicate), {}});
    forEachSegment(found.size(), control, "Selecting calls", [&](std::size_t index, std::size_t segment) {
        if (predicate.excludes(segment) || !mayHold(snapshot, segment, selection.range))
            return;
        Worker &worker = workers[index];
        forEachBlock(worker.block, segment, snapshot.calls().segments[segment]->rows, [&] {
            worker.filter.select(worker.block, worker.rows);
            keepInRange(worker.block, selection.range, worker.rows);
            for (const std::uint32_t row : worker.rows)
                found[segment].push_back(std::uint32_t(worker.block.first()) + row);
            return !control.isCancelled();
        });
    });
    if (control.isCancelled())
        found.assign(found.size(), {});
    return found;
}

std::vector<CallRef> selectCalls(const Snapshot &snapshot, const Selection &selection, CallOrder order,
                                 std::size_t limit, const JobControl &control)
{
    const Predicate predicate(snapshot, selection);
    const std::size_t segments = snapshot.calls().segments.size();
    std::vector<std::unique_ptr<Selector>> workers;
    for (std::size_t i = 0; i < workersFor(segments); ++i)
        workers.push_back(std::make_unique<Selector>(snapshot, selection, predicate, order, limit));
    forEachSegment(segments, control, "Selecting calls", [&](std::size_t worker, std::size_t segment) {
        if (!predicate.excludes(segment))
            workers[worker]->read(segment, control);
    });
    std::vector<Candidate> all = std::move(workers[0]->candidates);
    for (std::size_t i = 1; i < workers.size(); ++i) {
        std::vector<Candidate> more = std::move(workers[i]->candidates);
        inSteps(more.size(), control, [&](std::size_t at) { all.push_back(more[at]); });
        freeAside(std::move(more), all.size());
    }
    const std::size_t count = limit == 0 ? all.size() : std::min(limit, all.size());
    std::vector<CallRef> refs;
    refs.reserve(count);
    if (partialSortInSteps(all.begin(), all.end(), count, std::less(), control))
        inSteps(count, control, [&](std::size_t i) { refs.push_back(all[i].ref); });
    freeAside(std::move(all), count);
    return control.isCancelled() ? std::vector<CallRef>() : refs;
}

} // namespace assay
