#include "core/analysis/rowcosts.h"

#include <limits>
#include <numeric>

namespace assay {

namespace {

constexpr std::array kColumns{Column::Input,  Column::CacheRead,   Column::CacheWrite5m, Column::CacheWrite1h,
                              Column::Output, Column::WebSearches, Column::WebFetches};

} // namespace

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
    std::int64_t divisor = 0;
    for (const auto &rates : m_rates)
        for (const std::int64_t rate : rates)
            divisor = std::gcd(divisor, rate);
    m_scale = std::max<std::int64_t>(divisor, 1);
    for (const auto &rates : m_rates) {
        auto &scaled = m_scaledRates.emplace_back();
        for (std::size_t r = 0; r < kRates; ++r) {
            scaled[r] = rates[r] / m_scale;
            m_mostScaled[r] = std::max(m_mostScaled[r], scaled[r]);
        }
    }
}

bool RowCosts::fitsScaled(const Segment &segment) const
{
    Int128 most = 0;
    for (std::size_t r = 0; r < kRates; ++r)
        most += Int128(m_mostScaled[r]) * segment.column(kColumns[r]).max();
    return most <= std::numeric_limits<std::int64_t>::max();
}

std::span<const std::int64_t> RowCosts::readScaled(Block &block, std::span<const std::uint32_t> rows)
{
    m_scaledCosts.assign(rows.size(), 0);
    const CardId *card = cards(block);
    for (std::size_t r = 0; r < kRates; ++r) {
        if (block.isZero(kColumns[r]))
            continue;
        const auto values = block.values(kColumns[r], rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_scaledCosts[i] += m_scaledRates[card[rows[i]]][r] * values[i];
    }
    return m_scaledCosts;
}

std::span<const Int128> RowCosts::read(Block &block, std::span<const std::uint32_t> rows)
{
    m_costs.assign(rows.size(), 0);
    const CardId *card = cards(block);
    for (std::size_t r = 0; r < kRates; ++r) {
        if (block.isZero(kColumns[r]))
            continue;
        const auto values = block.values(kColumns[r], rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_costs[i] += Int128(m_rates[card[rows[i]]][r]) * values[i];
    }
    return m_costs;
}

} // namespace assay
