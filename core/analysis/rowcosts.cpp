#include "core/analysis/rowcosts.h"

namespace assay {

RowCosts::RowCosts(const Snapshot &snapshot) : m_snapshot(&snapshot)
{
    for (const RateCard &card : snapshot.pricer().cards()) {
        const bool priced = card.unpriced == Unpriced::No;
        m_priced.push_back(priced);
        auto &rates = m_rates.emplace_back();
        for (std::size_t c = 0; priced && c < kTokenClassCount; ++c)
            rates[c] = card.net[c].attos;
        if (priced) {
            rates[kTokenClassCount] = card.webSearch.attos;
            rates[kTokenClassCount + 1] = card.webFetch.attos;
        }
    }
}

std::span<const Int128> RowCosts::read(Block &block, std::span<const std::uint32_t> rows)
{
    static constexpr std::array<Column, kRates> columns{Column::Input,        Column::CacheRead,   Column::CacheWrite5m,
                                                        Column::CacheWrite1h, Column::Output,      Column::WebSearches,
                                                        Column::WebFetches};
    m_costs.assign(rows.size(), 0);
    const CardId *card = cards(block);
    for (std::size_t r = 0; r < kRates; ++r) {
        if (block.isZero(columns[r]))
            continue;
        const auto values = block.column(columns[r]);
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_costs[i] += Int128(m_rates[card[rows[i]]][r]) * values[rows[i]];
    }
    return m_costs;
}

} // namespace assay
