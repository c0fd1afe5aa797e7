#pragma once

#include "core/values/money.h"
#include "core/values/tokens.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Why a call has no price: the complete list, with one reason per token class that has none. Unpriced is never zero.
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
    std::uint8_t missing = 0;   ///< bit per token class without a price; calls that use one get an unpriced card
    int period = -1;            ///< index into periods or fastPeriods of the model
    int band = -1;
    int contractRule = -1;      ///< index into Contract::rules, -1 list price
    std::array<Rate, kTokenClassCount> base;  ///< catalogue price before multipliers
    std::array<Rate, kTokenClassCount> list;  ///< after multipliers
    std::array<Rate, kTokenClassCount> net;   ///< after the contract too
    std::array<Rate, kTokenClassCount> uncachedInputList; ///< what each prompt class would pay as plain input (gross cache saving)
    Rate webSearch, webFetch;   ///< per use, never multiplied
    std::vector<std::string> multipliers; ///< "batch 0.5", "inference_geo us 1.1", "bedrock regional 1.1"
};

} // namespace assay
