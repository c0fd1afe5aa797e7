#include "core/analysis/predicate.h"

#include <algorithm>
#include <numeric>

namespace assay {

namespace {

/// Compacts `rows` in place, keeping those for which test(row) holds; without a branch per row.
template <typename Test>
void compact(Rows &rows, Test test)
{
    std::size_t kept = 0;
    for (const std::uint32_t row : rows) {
        rows[kept] = row;
        kept += test(row) ? 1u : 0u;
    }
    rows.resize(kept);
}

/// Keeps rows that are calls of the ledger.
void dropOthers(const Snapshot &snapshot, const Block &block, Rows &rows)
{
    if (snapshot.holdsCallsOnly(block.segmentIndex()))
        return;
    const CardId *cards = snapshot.cards(block.segmentIndex()).data() + block.first();
    compact(rows, [cards](std::uint32_t row) { return cards[row] != kNotACall; });
}

} // namespace

Predicate::Predicate(const Snapshot &snapshot, const Selection &selection) : m_snapshot(&snapshot)
{
    const PriceBook &book = snapshot.pricer().book();
    for (const Filter &filter : selection.filters) {
        Condition condition;
        condition.column = std::make_unique<KeyColumn>(filter.dimension, snapshot.calls(), book, selection.zone);
        condition.accepted = condition.column->accepted(filter, book);
        condition.acceptedBelow.resize(condition.accepted.size() + 1);
        std::partial_sum(condition.accepted.begin(), condition.accepted.end(), condition.acceptedBelow.begin() + 1,
                         std::plus<std::uint32_t>());
        m_conditions.push_back(std::move(condition));
    }
    if (!m_conditions.empty())
        m_known = snapshot.filterMemory().of(snapshot.calls(), selection);
}

std::uint32_t Predicate::Condition::acceptedIn(std::pair<std::uint32_t, std::uint32_t> range) const
{
    return acceptedBelow[range.second + 1] - acceptedBelow[range.first];
}

bool Predicate::excludes(std::size_t segment) const
{
    return std::ranges::any_of(m_conditions, [segment](const Condition &condition) {
        return condition.acceptedIn(condition.column->codeRange(segment)) == 0;
    });
}

Predicate::Reader::Reader(const Predicate &predicate) : m_predicate(&predicate)
{
    for (const Condition &condition : predicate.m_conditions)
        m_columns.emplace_back(*condition.column);
}

void Predicate::Reader::select(Block &block, Rows &rows)
{
    FilteredRows *const known = m_predicate->m_known.get();
    if (m_columns.empty())
        return takeCalls(*m_predicate->m_snapshot, block, rows);
    if (known && known->read(block, rows))
        return;
    evaluate(block, rows);
    if (known)
        known->write(block, rows);
}

void Predicate::Reader::evaluate(Block &block, Rows &rows)
{
    const auto keep = [&](std::size_t condition, std::span<const std::uint32_t> codes, auto rowAt) {
        const std::uint8_t *accepted = m_predicate->m_conditions[condition].accepted.data();
        std::size_t kept = 0;
        for (std::size_t k = 0; k < codes.size(); ++k) {
            rows[kept] = rowAt(k);
            kept += accepted[codes[k]];
        }
        rows.resize(kept);
    };
    rows.resize(block.rows());
    keep(0, m_columns.front().read(block), [](std::size_t k) { return std::uint32_t(k); });
    for (std::size_t i = 1; i < m_columns.size() && !rows.empty(); ++i)
        keep(i, m_columns[i].read(block, rows), [&rows](std::size_t k) { return rows[k]; });
    dropOthers(*m_predicate->m_snapshot, block, rows);
}

bool mayHold(const Snapshot &snapshot, std::size_t segment, const TimeRange &range)
{
    const PackedColumn &times = snapshot.calls().segments[segment]->column(Column::Time);
    return range.isAll() || (times.max() >= range.from && times.min() < range.to && times.max() != kNoTime);
}

void keepInRange(Block &block, const TimeRange &range, Rows &rows)
{
    const PackedColumn &times = block.segment().column(Column::Time);
    if (range.isAll() || rows.empty() || (range.contains(times.min()) && range.contains(times.max())))
        return;
    if (times.max() < range.from || times.min() >= range.to) {
        rows.clear();
        return;
    }
    const auto values = block.column(Column::Time);
    compact(rows, [&](std::uint32_t row) { return range.contains(values[row]); });
}

void takeCalls(const Snapshot &snapshot, const Block &block, Rows &rows)
{
    rows.resize(block.rows());
    std::iota(rows.begin(), rows.end(), 0u);
    dropOthers(snapshot, block, rows);
}

} // namespace assay
