#include "core/analysis/distribution.h"

#include "core/analysis/parallel.h"
#include "core/analysis/predicate.h"
#include "core/analysis/rowcosts.h"

#include <algorithm>

namespace assay {

namespace {

/// 1, 2, 5 times the powers of ten from a ten-millionth of a dollar to a hundred thousand dollars, ascending, attodollars.
std::vector<Int128> allEdges()
{
    std::vector<Int128> edges;
    Int128 decade = kAttosPerDollar / 10'000'000;
    for (int i = 0; i < 12; ++i, decade *= 10)
        for (const int factor : {1, 2, 5})
            edges.push_back(decade * factor);
    return edges;
}

/// Counts the calls of the segments one thread reads. Bin i ends at edge i; the last one has no end among the edges.
class Counter
{
public:
    Counter(const Snapshot &snapshot, const Selection &selection, const Predicate &predicate, const std::vector<Int128> &edges)
        : m_snapshot(snapshot), m_range(selection.range), m_edges(edges), m_block(snapshot.calls()), m_filter(predicate), m_costs(snapshot),
          bins(edges.size() + 1)
    {
    }

    void read(std::size_t segment, const JobControl &control)
    {
        forEachBlock(m_block, segment, m_snapshot.calls().segments[segment]->rows, [&] {
            m_filter.select(m_block, m_rows);
            keepInRange(m_block, m_range, m_rows);
            count();
            return !control.isCancelled();
        });
    }

private:
    void count()
    {
        const auto costs = m_costs.read(m_block, m_rows);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (!m_costs.isPriced(m_block, m_rows[i])) {
                ++unpriced;
            } else if (costs[i] == 0) {
                ++free;
            } else {
                CostBin &bin = bins[std::size_t(std::ranges::upper_bound(m_edges, costs[i]) - m_edges.begin())];
                ++bin.calls;
                bin.cost += Money::fromAttos(costs[i]);
            }
        }
    }

    const Snapshot &m_snapshot;
    TimeRange m_range;
    const std::vector<Int128> &m_edges;
    Block m_block;
    Predicate::Reader m_filter;
    RowCosts m_costs;
    Rows m_rows;

public:
    std::vector<CostBin> bins;
    std::int64_t free = 0, unpriced = 0;
};

/// Edges of the bins, and no empty bins at either end.
void trim(std::vector<CostBin> &bins, const std::vector<Int128> &edges)
{
    for (std::size_t i = 0; i < bins.size(); ++i) {
        bins[i].from = i == 0 ? Money() : Money::fromAttos(edges[i - 1]);
        bins[i].to = Money::fromAttos(i < edges.size() ? edges[i] : edges.back() * 10);
    }
    const auto isUsed = [](const CostBin &bin) { return bin.calls > 0; };
    bins.erase(std::find_if(bins.rbegin(), bins.rend(), isUsed).base(), bins.end());
    bins.erase(bins.begin(), std::ranges::find_if(bins, isUsed));
}

} // namespace

CostDistribution costDistribution(const Snapshot &snapshot, const Selection &selection, const JobControl &control)
{
    const std::vector<Int128> edges = allEdges();
    const Predicate predicate(snapshot, selection);
    const std::size_t segments = snapshot.calls().segments.size();
    std::vector<std::unique_ptr<Counter>> workers;
    for (std::size_t i = 0; i < workersFor(segments); ++i)
        workers.push_back(std::make_unique<Counter>(snapshot, selection, predicate, edges));
    forEachSegment(segments, control, "Counting calls", [&](std::size_t worker, std::size_t segment) {
        if (!predicate.excludes(segment))
            workers[worker]->read(segment, control);
    });
    CostDistribution result;
    result.cancelled = control.isCancelled();
    result.bins.resize(edges.size() + 1);
    for (const auto &worker : workers) {
        result.free += worker->free;
        result.unpriced += worker->unpriced;
        for (std::size_t i = 0; i < result.bins.size(); ++i) {
            result.bins[i].calls += worker->bins[i].calls;
            result.bins[i].cost += worker->bins[i].cost;
        }
    }
    trim(result.bins, edges);
    return result;
}

} // namespace assay
