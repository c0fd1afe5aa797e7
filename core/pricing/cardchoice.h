#pragma once

#include "core/calls/call.h"
#include "core/pricing/contract.h"
#include "core/pricing/pricebook.h"
#include "core/pricing/ratecard.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace assay {

/// A resolved model id in one number, so that equal ids are compared and kept cheaply.
struct ModelKey
{
    std::int32_t bits = 0;

    static ModelKey of(const ResolvedModel &resolved);
    ModelKey withModel(int model) const; ///< another model in the same id form
    int model() const { return (bits >> 5) - 1; } ///< index into PriceBook::models, -1 unknown
    bool bedrock() const { return bits & 1; }
    bool bedrockGlobal() const { return bits & 2; }
    bool namesGeography() const { return bits & 4; }
    bool vertex() const { return bits & 8; }
    bool servedFast() const { return bits & 16; }
    friend bool operator==(ModelKey, ModelKey) = default;
};

/// What decides the cards of a call before its token counts do. Calls in one situation share their cards.
struct Situation
{
    ModelKey model;
    Day day = 0; ///< UTC; 0 where there is no time
    Platform platform = Platform::ClaudeApi;
    EndpointScope endpoint = EndpointScope::Unknown;
    ServiceTier tier = ServiceTier::Standard;
    bool hasTime = true, batch = false, fast = false;
    bool geoUs = false;           ///< usage.inference_geo is "us"
    bool unbilledRefusal = false; ///< a dated rule frees this refusal
    friend bool operator==(const Situation &, const Situation &) = default;
};

/// One card and the longest prompt it holds.
struct BandCard
{
    std::int64_t maxPromptTokens = 0;
    RateCard card;
};

/// The rules by which a situation gets its cards; immutable.
class CardChoice
{
public:
    CardChoice(std::shared_ptr<const PriceBook> book, Contract contract);

    /// One card per band, ascending, the last one without limit; a single unpriced card where there is no price.
    std::vector<BandCard> cardsFor(const Situation &situation) const;

    const std::shared_ptr<const PriceBook> &book() const { return m_book; }
    const Contract &contract() const { return m_contract; }

private:
    struct Terms; // multipliers, contract rule and fees of a situation
    Terms termsOf(const AiModel &model, const Situation &situation) const;
    RateCard cardOf(const PriceBand &band, const Terms &terms) const;
    int contractRuleOn(int model, Day day) const;

    std::shared_ptr<const PriceBook> m_book;
    Contract m_contract;
    std::vector<std::vector<int>> m_ruleModels; ///< per contract rule the models it names; empty: all
};

} // namespace assay
