#include "core/analysis/cardchooser.h"

#include "core/analysis/snapshot.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::array kTextColumns{Dimension::ModelId, Dimension::Geo, Dimension::StopReason, Dimension::RefusalCategory};
constexpr std::array kCodeColumns{Column::Platform, Column::Endpoint, Column::Tier, Column::Batch, Column::Speed};
constexpr std::uint64_t kCodeLimit = 16; ///< more than any of these codes has values
constexpr std::array kUseColumns{Column::Input,       Column::CacheRead, Column::CacheWrite5m, Column::CacheWrite1h,
                                 Column::Output, Column::WebSearches,  Column::WebFetches};

} // namespace

std::vector<std::int64_t> bandLimits(const PriceBook &book)
{
    std::vector<std::int64_t> limits;
    for (const AiModel &model : book.models())
        for (const auto *periods : {&model.periods, &model.fastPeriods})
            for (const PricePeriod &period : *periods)
                for (const PriceBand &band : period.bands)
                    if (band.maxPromptTokens)
                        limits.push_back(*band.maxPromptTokens);
    std::ranges::sort(limits);
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    return limits;
}

CardChooser::CardChooser(const CallColumns &calls, Pricer &pricer, std::mutex &mutex)
    : m_calls(calls), m_pricer(pricer), m_mutex(mutex), m_bandLimits(bandLimits(pricer.book()))
{
    // kNoTime is the least of all times: where a column holds one, its earliest real time stays unknown. Days before 1870
    // then count as one: no price changes there.
    Day first = 0, last = 0;
    for (const auto &segment : calls.segments) {
        const PackedColumn &times = segment->column(Column::Time);
        if (segment->rows == 0 || times.max() == kNoTime)
            continue;
        first = std::min(first, times.min() == kNoTime ? Day(-36'500) : dayOf(times.min()));
        last = std::max(last, dayOf(times.max()));
    }
    m_firstDay = first;
    m_days = std::uint64_t(last - first) + 2;
}

void CardChooser::addUse(Block &block)
{
    std::ranges::fill(m_codes, 0u);
    for (std::size_t c = 0; c < kUseColumns.size(); ++c) {
        if (block.isZero(kUseColumns[c]))
            continue;
        const auto values = block.column(kUseColumns[c]);
        for (std::size_t i = 0; i < values.size(); ++i)
            m_codes[i] |= std::uint32_t(values[i] != 0) << c;
    }
    m_folder.add(std::span<const std::uint32_t>(m_codes), std::uint64_t(1) << kUseColumns.size());
}

void CardChooser::addBand(Block &block)
{
    const auto input = block.tokens(TokenClass::Input), read = block.tokens(TokenClass::CacheRead);
    const auto write5m = block.tokens(TokenClass::CacheWrite5m), write1h = block.tokens(TokenClass::CacheWrite1h);
    for (std::size_t i = 0; i < m_codes.size(); ++i) {
        const Int128 prompt = Int128(input[i]) + read[i] + write5m[i] + write1h[i];
        std::uint32_t band = 0;
        while (band < m_bandLimits.size() && prompt > m_bandLimits[band])
            ++band;
        m_codes[i] = band;
    }
    m_folder.add(std::span<const std::uint32_t>(m_codes), m_bandLimits.size() + 1);
}

void CardChooser::foldKeys(Block &block)
{
    m_folder.begin(block.rows());
    m_codes.resize(block.rows());
    const auto times = block.column(Column::Time);
    for (std::size_t i = 0; i < times.size(); ++i)
        m_codes[i] = times[i] == kNoTime ? 0 : std::uint32_t(std::max(dayOf(times[i]), m_firstDay) - m_firstDay) + 1;
    m_folder.add(std::span<const std::uint32_t>(m_codes), m_days);
    for (const Dimension text : kTextColumns)
        m_folder.add(block.column(columnOf(text)), m_calls.dictionaries->of(text).size());
    for (const Column column : kCodeColumns) {
        if (block.isZero(column))
            m_folder.addConstant(0, kCodeLimit);
        else
            m_folder.add(block.column(column), kCodeLimit);
    }
    addUse(block);
    addBand(block);
}

std::span<const CardId> CardChooser::choose(Block &block)
{
    foldKeys(block);
    m_cards.resize(block.rows());
    const auto keys = m_folder.keys();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto [kind, isNew] = m_kinds.place(keys[i]);
        if (isNew) {
            const CallRef ref{std::uint32_t(block.segmentIndex()), std::uint32_t(block.first() + i)};
            const std::lock_guard lock(m_mutex);
            m_cardOfKind.push_back(m_pricer.cardFor(pricingInputOf(m_calls, ref)));
        }
        m_cards[i] = m_cardOfKind[kind];
    }
    return m_cards;
}

} // namespace assay
