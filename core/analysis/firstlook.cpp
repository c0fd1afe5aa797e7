#include "core/analysis/firstlook.h"

#include "core/analysis/rolledup.h"
#include "core/analysis/rollupbuilder.h"
#include "core/store/dailysums.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

constexpr std::int64_t kLongPrompt = 200'000; ///< what the store calls long

/// Whether the model's prices change at the length of prompt by which the store tells calls apart, and at no other.
bool hasKnownBands(const AiModel &model)
{
    for (const auto *periods : {&model.periods, &model.fastPeriods})
        for (const PricePeriod &period : *periods)
            for (const PriceBand &band : period.bands)
                if (band.maxPromptTokens && *band.maxPromptTokens != kLongPrompt)
                    return false;
    return true;
}

/// A call like those of the row: which classes it uses and how long its prompt is, not how much.
PricingInput inputOf(const CallColumns &calls, CallRef row, bool isLong)
{
    PricingInput input = pricingInputOf(calls, row);
    for (std::int64_t &count : input.tokens.counts)
        count = std::min<std::int64_t>(count, 1);
    for (const TokenClass c : {TokenClass::Input, TokenClass::CacheRead, TokenClass::CacheWrite5m, TokenClass::CacheWrite1h})
        if (isLong && input.tokens[c] > 0) {
            input.tokens[c] = kLongPrompt + 1;
            break;
        }
    return input;
}

/// Ratios and sums of tokens and of what they cost; all else hangs on single calls or on what is told of them beside that.
constexpr auto kKnownMetrics = std::to_array<std::string_view>(
    {"cost", "cost_list", "cost_per_call", "tokens_per_dollar", "output_tokens_per_dollar", "input_cost_share", "output_cost_share",
     "fee_cost_share", "input_tokens_share", "output_to_input", "output_to_uncached_input", "cache_hit_rate", "cache_reuse_ratio",
     "cache_reads_per_write", "cache_break_even", "cache_gross_saving", "cache_write_premium", "cache_net_saving", "cache_net_share",
     "price_coverage", "token_coverage"});

/// Whether the card is that of every call of a row; else some may have a price and others none, or another one.
bool isOfAll(const RateCard &card, const PriceBook &book)
{
    const bool lacksAClass = card.unpriced >= Unpriced::InputNotPriced;
    return !lacksAClass && card.webFetch.attos == 0 && (card.model < 0 || hasKnownBands(book.models()[std::size_t(card.model)]));
}

} // namespace

bool isKnownToFirstLook(std::string_view metricId)
{
    return std::ranges::find(kKnownMetrics, metricId) != kKnownMetrics.end();
}

bool isForFirstLook(const Query &query)
{
    return isOfUtcDays(query) && std::ranges::all_of(query.by, isOfDayOrModel, &DimensionRef::dimension)
        && std::ranges::all_of(query.selection.filters, isOfDayOrModel, [](const Filter &filter) { return filter.dimension.dimension; });
}

Result<std::shared_ptr<const Snapshot>> firstLook(const Store &store, std::shared_ptr<const PriceBook> book, Contract contract)
{
    const auto daily = loadDailySums(store);
    if (!daily)
        return daily.error();
    const auto unknown = std::shared_ptr<const Snapshot>();
    if (!*daily || (*daily)->mayHoldRefusals)
        return unknown;
    const DailySums &sums = **daily;
    const auto pricer = std::make_shared<Pricer>(std::move(book), std::move(contract));
    std::vector<std::vector<CardId>> cards;
    std::size_t row = 0;
    for (std::uint32_t segment = 0; segment < sums.columns.segments.size(); ++segment) {
        auto &some = cards.emplace_back();
        for (std::uint32_t at = 0; at < sums.columns.segments[segment]->rows; ++at, ++row) {
            some.push_back(pricer->cardFor(inputOf(sums.columns, {segment, at}, sums.areLongPrompts[row])));
            if (!isOfAll(pricer->card(some.back()), pricer->book()))
                return unknown;
        }
    }
    RollUpBuilder builder(pricer);
    row = 0;
    for (std::size_t segment = 0; segment < cards.size(); ++segment) {
        const Segment &days = *sums.columns.segments[segment];
        std::vector<RowWeight> weights;
        for (std::size_t at = 0; at < days.rows; ++at) {
            const Millis day = days.column(Column::Time).at(at);
            weights.push_back({sums.calls[row++], day, day});
        }
        builder.add(sums.columns.segments[segment], std::move(cards[segment]), std::vector<std::uint8_t>(days.rows),
                    std::move(weights));
    }
    return builder.finish(sums.columns.dictionaries, {}, {});
}

} // namespace assay
