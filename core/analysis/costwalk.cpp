#include "core/analysis/costwalk.h"

#include "core/analysis/parallel.h"
#include "core/analysis/rowcosts.h"

#include <algorithm>
#include <type_traits>

namespace assay {

namespace {

constexpr std::uint64_t kMostDense = 1u << 20; ///< folded codes up to which a plain array beats hashing

/// Codes of one key as `to` numbers them, by their code in `from`.
std::vector<std::uint32_t> translation(const KeyColumn &from, const KeyColumn &to)
{
    std::vector<std::uint32_t> codes(from.cardinality());
    for (std::uint32_t code = 1; code < codes.size(); ++code)
        codes[code] = to.codeOf(*from.text(code)).value_or(0);
    return codes;
}

} // namespace

CostWalk::CostWalk(const Question &calls, const Question &found, const GroupTable &groups) : m_calls(&calls)
{
    m_folder.begin(groups.size());
    for (std::size_t key = 0; key < calls.keys.size(); ++key) {
        const auto translated = &calls == &found ? std::vector<std::uint32_t>() : translation(*found.keys[key], *calls.keys[key]);
        std::vector<std::uint32_t> codes;
        for (std::uint32_t group = 0; group < groups.size(); ++group) {
            const std::uint32_t code = groups.code(key, group);
            codes.push_back(translated.empty() ? code : translated[code]);
        }
        m_folder.add(std::span<const std::uint32_t>(codes), calls.keys[key]->cardinality());
    }
    const auto keys = m_folder.keys();
    if (m_folder.cardinality() > kMostDense) {
        for (const std::uint64_t key : keys)
            m_groups.place(key);
        return;
    }
    m_dense.resize(m_folder.cardinality());
    for (std::uint32_t group = 0; group < groups.size(); ++group)
        m_dense[keys[group]] = group + 1;
}

bool CostWalk::isScaled() const
{
    const Snapshot &snapshot = m_calls->snapshot;
    for (std::size_t segment = 0; segment < snapshot.calls().segments.size(); ++segment)
        if (!snapshot.scaledCosts(segment))
            return false;
    return true;
}

/// The part of a walk that one thread does.
class CostWalk::Worker
{
public:
    explicit Worker(const CostWalk &walk)
        : m_walk(walk), m_calls(*walk.m_calls), m_block(m_calls.snapshot.calls()), m_filter(m_calls.predicate),
          m_folder(walk.m_folder), m_costs(m_calls.snapshot),
          m_isAllPriced(m_calls.snapshot.ledger().priced == m_calls.snapshot.ledger().calls)
    {
        for (const auto &key : m_calls.keys)
            m_keys.emplace_back(*key);
    }

    /// Calls use(sets, costs) for each block and period of a segment that has any.
    template <typename Cost, typename Visit>
    void read(std::size_t segment, const JobControl &control, Visit visit)
    {
        const auto outside = [&](const TimeRange &period) { return !mayHold(m_calls.snapshot, segment, period); };
        if (m_calls.predicate.excludes(segment) || std::ranges::all_of(m_calls.periods, outside))
            return;
        forEachBlock(m_block, segment, m_calls.snapshot.calls().segments[segment]->rows, [&] {
            m_filter.select(m_block, m_selected);
            if (!m_isAllPriced)
                std::erase_if(m_selected, [this](std::uint32_t row) { return !m_costs.isPriced(m_block, row); });
            for (std::uint32_t period = 0; period < m_calls.periods.size(); ++period) {
                m_rows = m_selected;
                keepInRange(m_block, m_calls.periods[period], m_rows);
                if (m_rows.empty())
                    continue;
                findSets(period);
                if constexpr (std::is_same_v<Cost, Int128>)
                    visit(m_sets, m_costs.read(m_block, m_rows));
                else
                    visit(m_sets, m_costs.readScaled(m_block, m_rows));
            }
            return !control.isCancelled();
        });
    }

private:
    void findSets(std::uint32_t period)
    {
        if (m_keys.size() == 1 && !m_walk.m_dense.empty())
            return findSetsByCode(period);
        m_folder.begin(m_rows.size());
        for (std::size_t key = 0; key < m_keys.size(); ++key)
            m_folder.add(m_keys[key].read(m_block, m_rows), m_calls.keys[key]->cardinality());
        const auto keys = m_folder.keys();
        const auto periods = std::uint32_t(m_calls.periods.size());
        m_sets.resize(m_rows.size());
        if (m_walk.m_dense.empty())
            for (std::size_t i = 0; i < keys.size(); ++i)
                m_sets[i] = m_walk.m_groups.find(keys[i]) * periods + period;
        else
            for (std::size_t i = 0; i < keys.size(); ++i)
                m_sets[i] = (m_walk.m_dense[keys[i]] - 1) * periods + period;
    }

    /// The code of the only key is the key.
    void findSetsByCode(std::uint32_t period)
    {
        const auto codes = m_keys.front().read(m_block, m_rows);
        const auto periods = std::uint32_t(m_calls.periods.size());
        const std::uint32_t *const dense = m_walk.m_dense.data();
        m_sets.resize(codes.size());
        for (std::size_t i = 0; i < codes.size(); ++i)
            m_sets[i] = (dense[codes[i]] - 1) * periods + period;
    }

    const CostWalk &m_walk;
    const Question &m_calls;
    Block m_block;
    Predicate::Reader m_filter;
    std::vector<KeyColumn::Reader> m_keys;
    KeyFolder m_folder;
    RowCosts m_costs;
    bool m_isAllPriced;
    Rows m_selected, m_rows;
    std::vector<std::uint32_t> m_sets;
};

template <typename Cost>
void CostWalk::walk(const JobControl &control, const Use<Cost> &use) const
{
    const std::size_t segments = m_calls->snapshot.calls().segments.size();
    std::vector<Worker> workers;
    for (std::size_t i = 0; i < workersFor(segments); ++i)
        workers.emplace_back(*this);
    forEachSegment(segments, control, "Ranking calls", [&](std::size_t worker, std::size_t segment) {
        workers[worker].read<Cost>(segment, control, [&](std::span<const std::uint32_t> sets, std::span<const Cost> costs) {
            use(worker, sets, costs);
        });
    });
}

template void CostWalk::walk(const JobControl &, const Use<std::int64_t> &) const;
template void CostWalk::walk(const JobControl &, const Use<Int128> &) const;

} // namespace assay
