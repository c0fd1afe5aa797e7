#pragma once

#include "core/calls/call.h"
#include "core/pricing/cardchoice.h"
#include "core/pricing/contract.h"
#include "core/pricing/pricebook.h"
#include "core/pricing/ratecard.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace assay {

/// What decides the card of a call; everything else about it does not matter for its price.
struct PricingInput
{
    std::string_view modelId; ///< raw
    std::optional<ModelKey> modelKey; ///< of modelId, where the caller asked for it once (Pricer::modelKey); else looked up
    Platform platform = Platform::ClaudeApi;
    EndpointScope endpoint = EndpointScope::Unknown;
    Millis time = kNoTime; ///< of a batch call: when the batch was created
    ServiceTier tier = ServiceTier::Standard;
    bool batch = false;
    Speed speed = Speed::Standard; ///< as served (usage.speed), not as requested
    std::string_view geo; ///< usage.inference_geo
    std::string_view stopReason, refusalCategory;
    TokenCounts tokens;
    std::int64_t webSearches = 0, webFetches = 0;
};

/// The views are those of the call.
PricingInput pricingInputOf(const Call &call);

/// Where tokens meet rates: the only one. Keeps the table of distinct cards; a call needs only a card id.
/// cardFor() grows the table, so a Pricer belongs to one thread while cards are being chosen; reading is free for all.
/// A copy has the same card ids and then grows on its own.
class Pricer
{
public:
    explicit Pricer(std::shared_ptr<const PriceBook> book, Contract contract = {});
    Pricer(const Pricer &other);
    Pricer(Pricer &&other) noexcept;
    Pricer &operator=(Pricer other) noexcept;
    ~Pricer();

    CardId cardFor(const PricingInput &input);
    const std::vector<RateCard> &cards() const { return m_cards; }
    const RateCard &card(CardId id) const { return m_cards[id]; }
    const PriceBook &book() const { return *m_choice->book(); }
    const Contract &contract() const { return m_choice->contract(); }
    std::shared_ptr<const PriceBook> sharedBook() const { return m_choice->book(); }

    /// The key of a raw model id, for PricingInput::modelKey.
    ModelKey modelKey(std::string_view rawId) const;

    /// Sum over classes of count x rate, plus fees. Zero for an unpriced card: check `unpriced` first.
    static Money listCost(const RateCard &card, const TokenCounts &tokens, std::int64_t searches, std::int64_t fetches);
    static Money netCost(const RateCard &card, const TokenCounts &tokens, std::int64_t searches, std::int64_t fetches);

    /// The card of model `model` (index) instead of the call's own, all else equal: routing and "at today's prices".
    CardId cardForModel(const PricingInput &input, int model);

private:
    struct Memory; ///< resolved ids, situations met, and the cards by what they are
    ModelKey rememberedKey(std::string_view rawId);
    Situation situationOf(const PricingInput &input, ModelKey model) const;
    CardId cardIn(const Situation &situation, const PricingInput &input);
    CardId idOf(const RateCard &card);

    std::shared_ptr<const CardChoice> m_choice;
    std::vector<RateCard> m_cards;
    std::unique_ptr<Memory> m_memory;
};

} // namespace assay
