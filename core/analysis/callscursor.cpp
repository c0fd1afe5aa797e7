#include "core/analysis/callscursor.h"

#include "core/analysis/callscolumns.h"
#include "core/columns/storedcall.h"
#include "core/values/decimal.h"

namespace assay {

CallsCursor::CallsCursor(const CallsTable &table, Selection selection)
    : m_table(table), m_snapshot(table.m_snapshot), m_selection(std::move(selection)), m_predicate(m_snapshot, m_selection),
      m_filter(m_predicate), m_block(m_snapshot.calls()), m_costs(m_snapshot), m_readers(table.columns().size()),
      m_codes(table.columns().size())
{
}

bool CallsCursor::nextBlock()
{
    const auto &segments = m_snapshot.calls().segments;
    while (m_segment < segments.size()) {
        if (m_nextRow >= segments[m_segment]->rows || m_predicate.excludes(m_segment)) {
            ++m_segment;
            m_nextRow = 0;
            continue;
        }
        m_block.moveTo(m_segment, m_nextRow, std::min(kBlockRows, segments[m_segment]->rows - m_nextRow));
        m_nextRow += kBlockRows;
        m_codes.assign(m_codes.size(), {});
        m_blockCosts = {};
        m_filter.select(m_block, m_rows);
        keepInRange(m_block, m_selection.range, m_rows);
        m_at = 0;
        if (!m_rows.empty())
            return true;
    }
    m_rows.clear();
    return false;
}

bool CallsCursor::next()
{
    return ++m_at < m_rows.size() || nextBlock();
}

CallRef CallsCursor::ref() const
{
    return {std::uint32_t(m_block.segmentIndex()), std::uint32_t(m_block.first() + m_rows[m_at])};
}

std::int64_t CallsCursor::rowId() const
{
    return std::int64_t(ref().segment) << 32 | ref().row;
}

SqlValue CallsCursor::dimension(std::size_t column)
{
    const KeyColumn &keys = m_table.keys(column);
    if (m_codes[column].empty()) {
        if (!m_readers[column])
            m_readers[column].emplace(keys);
        m_codes[column] = m_readers[column]->read(m_block);
    }
    KeyValue text = keys.text(m_codes[column][m_rows[m_at]]);
    return text ? SqlValue(std::move(*text)) : SqlValue();
}

SqlValue CallsCursor::money(std::size_t column)
{
    const RateCard &card = m_snapshot.pricer().card(m_snapshot.cards(m_block.segmentIndex())[ref().row]);
    if (column == callscolumn::kUnpriced)
        return card.unpriced == Unpriced::No ? SqlValue() : SqlValue(std::string(unpricedText(card.unpriced)));
    if (card.unpriced != Unpriced::No)
        return {};
    if (column == callscolumn::kListCost) {
        TokenCounts tokens;
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            tokens.counts[c] = m_block.tokens(TokenClass(c))[m_rows[m_at]];
        return moneyText(Pricer::listCost(card, tokens, m_block.column(Column::WebSearches)[m_rows[m_at]],
                                          m_block.column(Column::WebFetches)[m_rows[m_at]]));
    }
    if (m_blockCosts.empty())
        m_blockCosts = m_costs.read(m_block, m_rows);
    const Int128 attos = m_blockCosts[m_at];
    return column == callscolumn::kCost ? SqlValue(moneyText(Money::fromAttos(attos))) : SqlValue(double(attos) / double(kAttosPerDollar));
}

SqlValue CallsCursor::value(std::size_t column)
{
    using namespace callscolumn;
    const auto given = [](std::string text) { return text.empty() ? SqlValue() : SqlValue(std::move(text)); };
    if (column == kCall)
        return rowId();
    if (column == kTime || column == kTimestamp) {
        const Millis time = m_block.column(Column::Time)[m_rows[m_at]];
        return time == kNoTime ? SqlValue() : column == kTime ? SqlValue(isoText(time)) : SqlValue(std::int64_t(time));
    }
    if (column < kCounts)
        return dimension(column);
    if (column < kCost) {
        const CountColumn &count = kCountColumns[column - kCounts];
        const std::int64_t number = m_block.column(count.column)[m_rows[m_at]];
        return number == count.unknown ? SqlValue() : SqlValue(number);
    }
    if (column == kRequestId)
        return given(requestId(m_snapshot.calls(), ref()));
    if (column == kMessageId)
        return given(messageId(m_snapshot.calls(), ref()));
    if (column == kTraceId)
        return given(std::string(traceId(m_snapshot.calls(), ref())));
    return money(column);
}

} // namespace assay
