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

} // namespace

Predicate::Predicate(const Snapshot &snapshot, const Selection &selection)
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

void Predicate::Reader::keep(Block &block, Rows &rows)
{
    for (std::size_t i = 0; i < m_columns.size() && !rows.empty(); ++i) {
        const std::vector<std::uint8_t> &accepted = m_predicate->m_conditions[i].accepted;
        m_columns[i].read(block, rows, m_codes);
        std::size_t kept = 0;
        for (std::size_t k = 0; k < rows.size(); ++k) {
            rows[kept] = rows[k];
            kept += accepted[m_codes[k]];
        }
        rows.resize(kept);
    }
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
    const CardId *cards = snapshot.cards(block.segmentIndex()).data() + block.first();
    rows.resize(block.rows());
    std::iota(rows.begin(), rows.end(), 0u);
    compact(rows, [cards](std::uint32_t row) { return cards[row] != kNotACall; });
}

} // namespace assay
