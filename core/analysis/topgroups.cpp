#include "core/analysis/topgroups.h"

#include "core/analysis/parallel.h"
#include "core/analysis/rowcosts.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::uint32_t kMany = 4'096; ///< groups; fewer are summed and sorted as they are

bool isOfThatKind(const Question &question)
{
    const auto needs = [&question](bool Metric::*flag) { return question.needs(flag); };
    return question.query.top > 0 && question.keys.size() == 1 && question.periods.size() == 1 && question.query.sort == "cost"
        && question.keys.front()->cardinality() > kMany && !needs(&Metric::needsPercentiles) && !needs(&Metric::needsTasks)
        && !needs(&Metric::needsUnits) && !needs(&Metric::needsRevenue);
}

struct GroupCost
{
    Money cost;
    std::uint32_t calls = 0, priced = 0;
};

/// The part of the pass that one thread does.
class Worker
{
public:
    explicit Worker(const Question &question)
        : groups(question.keys.front()->cardinality()), m_question(question), m_block(question.snapshot.calls()),
          m_filter(question.predicate), m_key(*question.keys.front()), m_costs(question.snapshot)
    {
    }

    void read(std::size_t segment, const JobControl &control)
    {
        const Snapshot &snapshot = m_question.snapshot;
        if (m_question.predicate.excludes(segment))
            return;
        forEachBlock(m_block, segment, snapshot.calls().segments[segment]->rows, [&] {
            takeCalls(snapshot, m_block, m_rows);
            keepInRange(m_block, m_question.periods.front(), m_rows);
            m_filter.keep(m_block, m_rows);
            if (!m_rows.empty())
                addRows();
            return !control.isCancelled();
        });
    }

    std::vector<GroupCost> groups; ///< by code

private:
    void addRows()
    {
        m_key.read(m_block, m_rows, m_codes);
        const auto costs = m_costs.read(m_block, m_rows);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            GroupCost &group = groups[m_codes[i]];
            group.cost += Money::fromAttos(costs[i]);
            ++group.calls;
            group.priced += m_costs.isPriced(m_block, m_rows[i]);
        }
    }

    const Question &m_question;
    Block m_block;
    Predicate::Reader m_filter;
    KeyColumn::Reader m_key;
    RowCosts m_costs;
    Rows m_rows;
    std::vector<std::uint32_t> m_codes;
};

} // namespace

std::unique_ptr<TopGroups> findTopGroups(const Question &question, const JobControl &control)
{
    const std::size_t segments = question.snapshot.calls().segments.size();
    if (!isOfThatKind(question) || question.snapshot.weights(0))
        return nullptr;
    std::vector<std::unique_ptr<Worker>> workers;
    for (std::size_t i = 0; i < workersFor(segments); ++i)
        workers.push_back(std::make_unique<Worker>(question));
    forEachSegment(segments, control, "Ranking", [&](std::size_t worker, std::size_t segment) { workers[worker]->read(segment, control); });
    if (control.isCancelled())
        return nullptr;
    std::vector<GroupCost> groups = std::move(workers.front()->groups);
    for (std::size_t worker = 1; worker < workers.size(); ++worker)
        for (std::size_t code = 0; code < groups.size(); ++code) {
            const GroupCost &more = workers[worker]->groups[code];
            groups[code].cost += more.cost;
            groups[code].calls += more.calls;
            groups[code].priced += more.priced;
        }

    auto found = std::make_unique<TopGroups>();
    for (std::uint32_t code = 0; code < groups.size(); ++code)
        if (groups[code].calls > 0)
            found->codes.push_back(code);
    const auto before = [&](std::uint32_t a, std::uint32_t b) { // as rank() orders: unknown costs last, equal ones by key
        const bool knowsA = groups[a].priced > 0, knowsB = groups[b].priced > 0;
        if (knowsA != knowsB || groups[a].cost != groups[b].cost)
            return knowsA != knowsB ? knowsA : groups[a].cost > groups[b].cost;
        return question.keys.front()->less(a, b);
    };
    const std::size_t top = std::min(question.query.top, found->codes.size());
    std::ranges::partial_sort(found->codes, found->codes.begin() + std::ptrdiff_t(top), before);
    found->codes.resize(top);
    found->placeOf.resize(groups.size(), 0);
    for (std::uint32_t place = 0; place < top; ++place)
        found->placeOf[found->codes[place]] = place + 1;
    return found;
}

} // namespace assay
