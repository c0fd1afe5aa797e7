#include "core/analysis/topgroups.h"

#include "core/analysis/parallel.h"
#include "core/analysis/predicate.h"
#include "core/analysis/rolledup.h"
#include "core/analysis/rowcosts.h"
#include "core/analysis/steps.h"

#include <algorithm>
#include <array>
#include <limits>

namespace assay {

namespace {

constexpr std::uint32_t kMany = 16'384; ///< groups; fewer are summed and sorted as they are

bool isOfThatKind(const Question &question)
{
    const auto needsCalls = [](const Metric *metric) { return metric && metric->needsSingleCalls(); };
    return question.query.top > 0 && question.keys.size() == 1 && question.periods.size() == 1 && question.query.sort == "cost"
        && question.keys.front()->cardinality() > kMany && std::ranges::none_of(question.metrics, needsCalls);
}

struct GroupCost
{
    std::int64_t cost = 0; ///< in units of the scale
    std::uint32_t calls = 0, priced = 0;
};

/// Whether the cost of no group can run over: each is part of the ledger's.
bool sumsFit(const Snapshot &snapshot)
{
    for (std::size_t segment = 0; segment < snapshot.calls().segments.size(); ++segment)
        if (!snapshot.scaledCosts(segment))
            return false;
    return snapshot.ledger().cost.attos() / snapshot.rates().scale() <= std::numeric_limits<std::int64_t>::max();
}

/// The part of the pass that one thread does.
class Worker
{
public:
    explicit Worker(const Question &question)
        : groups(question.keys.front()->cardinality()), m_question(question), m_block(question.snapshot.calls()),
          m_filter(question.predicate), m_key(*question.keys.front()), m_costs(question.snapshot),
          m_isAllPriced(question.snapshot.ledger().priced == question.snapshot.ledger().calls)
    {
    }

    void read(std::size_t segment, const JobControl &control)
    {
        const Snapshot &snapshot = m_question.snapshot;
        if (m_question.predicate.excludes(segment))
            return;
        forEachBlock(m_block, segment, snapshot.calls().segments[segment]->rows, [&] {
            m_filter.select(m_block, m_rows);
            keepInRange(m_block, m_question.periods.front(), m_rows);
            if (!m_rows.empty())
                addRows();
            return !control.isCancelled();
        });
    }

    std::vector<GroupCost> groups; ///< by code

private:
    void addRows()
    {
        const auto codes = m_key.read(m_block, m_rows);
        const auto costs = m_costs.readScaled(m_block, m_rows);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            GroupCost &group = groups[codes[i]];
            group.cost += costs[i];
            ++group.calls;
            group.priced += m_isAllPriced || m_costs.isPriced(m_block, m_rows[i]) ? 1u : 0u;
        }
    }

    const Question &m_question;
    Block m_block;
    Predicate::Reader m_filter;
    KeyColumn::Reader m_key;
    RowCosts m_costs;
    bool m_isAllPriced;
    Rows m_rows;
};

} // namespace

std::unique_ptr<TopGroups> findTopGroups(const Question &question, const JobControl &control)
{
    const std::size_t segments = question.snapshot.calls().segments.size();
    if (!isOfThatKind(question) || !sumsFit(question.snapshot))
        return nullptr;
    std::vector<std::unique_ptr<Worker>> workers;
    for (std::size_t i = 0; i < workersFor(segments); ++i)
        workers.push_back(std::make_unique<Worker>(question));
    forEachSegment(segments, control, "Ranking", [&](std::size_t worker, std::size_t segment) { workers[worker]->read(segment, control); });
    if (control.isCancelled())
        return nullptr;
    std::vector<GroupCost> groups = std::move(workers.front()->groups);
    for (std::size_t worker = 1; worker < workers.size(); ++worker)
        inSteps(groups.size(), control, [&](std::size_t code) {
            const GroupCost &more = workers[worker]->groups[code];
            groups[code].cost += more.cost;
            groups[code].calls += more.calls;
            groups[code].priced += more.priced;
        });

    std::vector<std::uint32_t> codes;
    for (std::uint32_t code = 0; code < groups.size(); ++code)
        if (groups[code].calls > 0)
            codes.push_back(code);
    const auto before = [&](std::uint32_t a, std::uint32_t b) { // as rank() orders: unknown costs last, equal ones by key
        const bool knowsA = groups[a].priced > 0, knowsB = groups[b].priced > 0;
        if (knowsA != knowsB || groups[a].cost != groups[b].cost)
            return knowsA != knowsB ? knowsA : groups[a].cost > groups[b].cost;
        return question.keys.front()->less(a, b);
    };
    const std::size_t top = std::min(question.query.top, codes.size());
    if (!partialSortInSteps(codes.begin(), codes.end(), top, before, control))
        return nullptr;
    codes.resize(top);
    CodePlaces places(codes, groups.size());
    return std::make_unique<TopGroups>(std::move(codes), std::move(places));
}

namespace {

/// Adds to the cells of the groups what all calls of each variant come to beyond them: the rest, at code 0.
void addRest(CellTable &cells, const Snapshot &snapshot, const Snapshot &rolled, const ScanResult &all)
{
    constexpr std::size_t kVariantKey = 1; // of `cells`, behind the groups and before the period
    std::vector<CallSums> rest(snapshot.variants().size());
    for (std::size_t cell = 0; cell < all.cells.size(); ++cell) {
        const CallVariant &variant = rolled.variants()[all.cells.code(all.variantKey(), cell)];
        rest[snapshot.variantOf(variant.card, variant.traits)] += all.cells.sums(cell);
    }
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        rest[cells.code(kVariantKey, cell)] -= cells.sums(cell);
    for (std::uint32_t variant = 0; variant < rest.size(); ++variant)
        if (rest[variant].calls > 0)
            cells.add(std::array{std::uint32_t(0), variant, std::uint32_t(0)}, rest[variant]);
}

} // namespace

ScanResult scanTopGroups(const Question &question, const TopGroups &top, const JobControl &control)
{
    const Snapshot &snapshot = question.snapshot;
    Query all = question.query;
    all.by.clear();
    const auto rolled = snapshot.rolledUp() ? snapshot.rolledUp()->madeFor(all) : nullptr;
    ScanRequest request{snapshot, question.predicate, question.keyColumns(), question.periods, kProvesBalance, &top.places};
    request.leavesRest = rolled != nullptr;
    ScanResult found = scan(request, control);
    if (rolled && !control.isCancelled()) {
        const Question whole(*rolled, all);
        addRest(found.cells, snapshot, *rolled, scan({*rolled, whole.predicate, {}, whole.periods}, control));
    }
    return found;
}

} // namespace assay
