#include "core/analysis/callrates.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace assay {

namespace {

constexpr std::array kColumns{Column::Input,  Column::CacheRead,   Column::CacheWrite5m, Column::CacheWrite1h,
                              Column::Output, Column::WebSearches, Column::WebFetches};

} // namespace

CallRates::CallRates(const Pricer &pricer)
{
    std::int64_t divisor = 0;
    for (const RateCard &card : pricer.cards()) {
        m_priced.push_back(card.unpriced == Unpriced::No);
        Rates &rates = m_rates.emplace_back();
        if (!m_priced.back())
            continue;
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            rates[c] = card.net[c].attos;
        rates[kTokenClassCount] = card.webSearch.attos;
        rates[kTokenClassCount + 1] = card.webFetch.attos;
        for (const std::int64_t rate : rates)
            divisor = std::gcd(divisor, rate);
    }
    m_scale = std::max<std::int64_t>(divisor, 1);
    for (Rates &rates : m_rates)
        for (std::size_t r = 0; r < kRates; ++r) {
            rates[r] /= m_scale;
            m_most[r] = std::max(m_most[r], rates[r]);
        }
    m_rates.emplace_back(); // of rows that are no calls
}

bool CallRates::fit(const Segment &segment) const
{
    Int128 most = 0;
    for (std::size_t r = 0; r < kRates; ++r)
        most += Int128(m_most[r]) * segment.column(kColumns[r]).max();
    return most <= std::numeric_limits<std::int64_t>::max();
}

void CallRates::costs(Block &block, std::span<const CardId> cards, std::span<std::int64_t> out) const
{
    std::ranges::fill(out, 0);
    for (std::size_t r = 0; r < kRates; ++r) {
        if (block.isZero(kColumns[r]))
            continue;
        const auto counts = block.column(kColumns[r]);
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] += m_rates[std::min<std::size_t>(cards[i], m_rates.size() - 1)][r] * counts[i];
    }
}

void CallRates::wideCosts(Block &block, std::span<const CardId> cards, std::span<const std::uint32_t> rows,
                          std::span<Int128> out) const
{
    std::ranges::fill(out, 0);
    for (std::size_t r = 0; r < kRates; ++r) {
        if (block.isZero(kColumns[r]))
            continue;
        const auto counts = block.values(kColumns[r], rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            out[i] += Int128(m_rates[cards[rows[i]]][r]) * m_scale * counts[i];
    }
}

} // namespace assay
