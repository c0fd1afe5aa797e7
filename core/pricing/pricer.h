#pragma once

#include "core/pricing/contract.h"
#include "core/pricing/pricebook.h"

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// Why a call has no price; the complete list of pricing NOTES section 2. ClassNotPriced is one reason per class.
enum class Unpriced : std::uint8_t {
    No, UnknownModel, NoPriceForDate, NoTimestamp, NoFastPrice, BatchAndFastConflict,
    InputNotPriced, CacheReadNotPriced, CacheWrite5mNotPriced, CacheWrite1hNotPriced, OutputNotPriced,
};
inline constexpr std::size_t kUnpricedCount = 11;
/// "unknown_model", "token_class_not_priced:cache_read", ...; "" for No.
std::string_view unpricedText(Unpriced reason);

enum PriceFlag : std::uint8_t {
    kPriceTtlAssumed = 1u << 0,    ///< "cache_write_ttl_assumed_5m"
    kPriceGeoIgnored = 1u << 1,    ///< "inference_geo_ignored_model_too_old"
    kPriceModelRetired = 1u << 2,  ///< "model_retired"
    kPriceNotBilledRefusal = 1u << 3, ///< "not_billed_refusal"
    kPriceTierAsStandard = 1u << 4,   ///< "tier_priced_as_standard"
};
std::vector<std::string_view> priceFlagTexts(std::uint8_t flags);

using CardId = std::uint16_t; ///< index into Pricer::cards()

/// The exact prices that one kind of call pays. A card with `unpriced != No` prices nothing and says why.
struct RateCard
{
    Unpriced unpriced = Unpriced::No;
    int model = -1;             ///< index into PriceBook::models, -1 unknown
    bool fast = false;          ///< "fast" or "standard" card
    bool batch = false;
    bool notBilled = false;     ///< a dated rule says these calls cost nothing: every rate is zero
    std::uint8_t flags = 0;     ///< PriceFlag bits of the card (the TTL flag is per call and not in here)
    int period = -1;            ///< index into periods or fastPeriods of the model
    int band = -1;
    int contractRule = -1;      ///< index into Contract::rules, -1 list price
    std::array<Rate, kTokenClassCount> list;  ///< after multipliers
    std::array<Rate, kTokenClassCount> net;   ///< after the contract too
    std::array<Rate, kTokenClassCount> base;  ///< catalogue price before multipliers
    std::array<Rate, kTokenClassCount> uncachedInputList; ///< what each prompt class would pay as plain input (gross cache saving)
    Rate webSearch, webFetch;   ///< per use, never multiplied
    std::vector<std::string> multipliers; ///< "batch 0.5", "inference_geo us 1.1", "bedrock regional 1.1"
};

/// What decides the card of a call; everything else about it does not matter for its price.
struct PricingInput
{
    std::string_view modelId; ///< raw
    Platform platform = Platform::ClaudeApi;
    EndpointScope endpoint = EndpointScope::Unknown;
    Millis time = kNoTime;
    ServiceTier tier = ServiceTier::Standard;
    bool batch = false;
    Speed speed = Speed::Standard;
    std::string_view geo; ///< usage.inference_geo
    std::string_view stopReason, refusalCategory;
    TokenCounts tokens;
    std::int64_t webSearches = 0, webFetches = 0;
};

/// Where tokens meet rates: the only one. Keeps the table of distinct cards; a call needs only a card id.
/// cardFor() grows the table, so a Pricer belongs to one thread while cards are being chosen; reading is free for all.
class Pricer
{
public:
    Pricer(std::shared_ptr<const PriceBook> book, Contract contract = {});

    CardId cardFor(const PricingInput &input);
    const std::vector<RateCard> &cards() const { return m_cards; }
    const RateCard &card(CardId id) const { return m_cards[id]; }
    const PriceBook &book() const { return *m_book; }
    const Contract &contract() const { return m_contract; }
    std::shared_ptr<const PriceBook> sharedBook() const { return m_book; }

    /// Sum over classes of count x rate, plus fees. Zero for an unpriced card: check `unpriced` first.
    static Money listCost(const RateCard &card, const TokenCounts &tokens, std::int64_t searches, std::int64_t fetches);
    static Money netCost(const RateCard &card, const TokenCounts &tokens, std::int64_t searches, std::int64_t fetches);

    /// The card of model `model` (index) instead of the call's own, all else equal: routing and "at today's prices".
    CardId cardForModel(const PricingInput &input, int model);

private:
    struct Impl;
    std::shared_ptr<const PriceBook> m_book;
    Contract m_contract;
    std::vector<RateCard> m_cards;
    std::shared_ptr<Impl> m_impl; ///< resolved ids and the index of cards by what decides them
};

} // namespace assay
