#include "core/pricing/pricer.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

namespace assay {

namespace {

constexpr std::size_t kRememberedTexts = 256;
constexpr std::size_t kRememberedSituations = 4096;

using CardKey = std::tuple<Unpriced, int, bool, bool, bool, std::uint8_t, int, int, int, std::vector<std::string>, Rate, Rate>;

CardKey keyOf(const RateCard &card)
{
    return {card.unpriced, card.model, card.fast, card.batch, card.notBilled, card.flags, card.period, card.band,
            card.contractRule, card.multipliers, card.webSearch, card.webFetch};
}

std::size_t slotOf(const Situation &s)
{
    std::uint64_t hash = std::uint64_t(std::uint32_t(s.day)) * 0x9E3779B97F4A7C15u;
    hash ^= std::uint64_t(std::uint32_t(s.model.bits)) * 0xC2B2AE3D27D4EB4Fu;
    hash ^= (std::uint64_t(s.platform) << 8 | std::uint64_t(s.endpoint) << 6 | std::uint64_t(s.tier) << 3
             | std::uint64_t(s.batch) << 2 | std::uint64_t(s.fast) << 1 | std::uint64_t(s.geoUs)) * 0x165667B19E3779F9u;
    return (hash >> 40) % kRememberedSituations;
}

bool isUs(std::string_view geo)
{
    return geo.size() == 2 && (geo[0] | 0x20) == 'u' && (geo[1] | 0x20) == 's';
}

/// A refusal that stopped before any output; one in mid-stream is always billed.
bool isUnbilledRefusal(const PriceBook &book, const PricingInput &input, Day day)
{
    if (input.tokens.output() != 0 || input.stopReason != "refusal")
        return false;
    const auto rule = std::ranges::find_if(book.unbilledRefusals, [day](const RefusalRule &r) {
        return (!r.from || day >= *r.from) && (!r.to || day < *r.to);
    });
    return rule != book.unbilledRefusals.end()
        && std::ranges::find(rule->billedCategories, input.refusalCategory) == rule->billedCategories.end();
}

std::int64_t promptTotalOf(const TokenCounts &tokens)
{
    const Int128 total = Int128(tokens.counts[0]) + tokens.counts[1] + tokens.counts[2] + tokens.counts[3];
    return std::int64_t(std::min<Int128>(total, std::numeric_limits<std::int64_t>::max()));
}

Money cost(const std::array<Rate, kTokenClassCount> &rates, const RateCard &card, const TokenCounts &tokens,
           std::int64_t searches, std::int64_t fetches)
{
    Money sum = card.webSearch * searches + card.webFetch * fetches;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        sum += rates[c] * tokens.counts[c];
    return sum;
}

} // namespace

/// Direct-mapped memories in front of the rules: calls come in long runs of the same models, days and tiers.
struct Pricer::Memory
{
    struct Text
    {
        std::string text;
        ModelKey key;
    };
    struct Met
    {
        Situation situation;
        std::size_t bands = 0; ///< 0: empty
        std::array<std::int64_t, kMaxBands> maxPromptTokens{};
        std::array<CardId, kMaxBands> cards{};
        std::array<std::uint8_t, kMaxBands> missing{};
    };
    std::vector<Text> texts = std::vector<Text>(kRememberedTexts);
    std::vector<Met> met = std::vector<Met>(kRememberedSituations);
    std::unordered_map<std::string, ModelKey> keys;
    std::map<CardKey, CardId> ids;
};

PricingInput pricingInputOf(const Call &call)
{
    PricingInput input;
    input.modelId = call.text(Dimension::ModelId);
    input.platform = call.platform;
    input.endpoint = call.endpoint;
    input.time = call.time;
    input.tier = call.tier;
    input.batch = call.batch;
    input.speed = call.speed;
    input.geo = call.text(Dimension::Geo);
    input.stopReason = call.text(Dimension::StopReason);
    input.refusalCategory = call.text(Dimension::RefusalCategory);
    input.tokens = call.tokens;
    input.webSearches = call.webSearches;
    input.webFetches = call.webFetches;
    return input;
}

Pricer::Pricer(std::shared_ptr<const PriceBook> book, Contract contract)
    : m_choice(std::make_shared<const CardChoice>(std::move(book), std::move(contract))), m_memory(std::make_unique<Memory>())
{
}

Pricer::Pricer(const Pricer &other)
    : m_choice(other.m_choice), m_cards(other.m_cards), m_memory(std::make_unique<Memory>(*other.m_memory))
{
}

Pricer::Pricer(Pricer &&other) noexcept = default;
Pricer::~Pricer() = default;

Pricer &Pricer::operator=(Pricer other) noexcept
{
    m_choice.swap(other.m_choice);
    m_cards.swap(other.m_cards);
    m_memory.swap(other.m_memory);
    return *this;
}

ModelKey Pricer::modelKey(std::string_view rawId) const
{
    return ModelKey::of(book().resolve(rawId));
}

ModelKey Pricer::rememberedKey(std::string_view rawId)
{
    // The address only picks the slot: the text decides, so reused memory cannot mislead.
    const auto slot = (reinterpret_cast<std::uintptr_t>(rawId.data()) >> 3 ^ rawId.size()) % kRememberedTexts;
    Memory::Text &last = m_memory->texts[slot];
    if (last.text == rawId && !rawId.empty())
        return last.key;
    std::string text(rawId);
    auto known = m_memory->keys.find(text);
    if (known == m_memory->keys.end())
        known = m_memory->keys.emplace(text, modelKey(rawId)).first;
    last = {std::move(text), known->second};
    return last.key;
}

Situation Pricer::situationOf(const PricingInput &input, ModelKey model) const
{
    Situation situation;
    situation.model = model;
    situation.hasTime = input.time != kNoTime;
    situation.day = situation.hasTime ? assay::dayOf(input.time) : 0;
    situation.platform = input.platform;
    situation.endpoint = input.endpoint;
    situation.tier = input.tier;
    situation.batch = input.batch || input.tier == ServiceTier::Batch;
    situation.fast = input.speed == Speed::Fast || model.servedFast();
    situation.geoUs = isUs(input.geo);
    situation.unbilledRefusal = situation.hasTime && isUnbilledRefusal(book(), input, situation.day);
    return situation;
}

CardId Pricer::idOf(const RateCard &card)
{
    const auto [known, isNew] = m_memory->ids.try_emplace(keyOf(card), CardId(m_cards.size()));
    if (isNew) {
        if (m_cards.size() > std::numeric_limits<CardId>::max())
            throw std::length_error("more kinds of price than a ledger can hold");
        m_cards.push_back(card);
    }
    return known->second;
}

CardId Pricer::cardIn(const Situation &situation, const PricingInput &input)
{
    Memory::Met &met = m_memory->met[slotOf(situation)];
    if (met.bands == 0 || met.situation != situation) {
        met.situation = situation;
        met.bands = 0;
        for (const BandCard &band : m_choice->cardsFor(situation)) {
            met.maxPromptTokens[met.bands] = band.maxPromptTokens;
            met.missing[met.bands] = band.card.missing;
            met.cards[met.bands++] = idOf(band.card);
        }
    }
    std::size_t band = 0;
    if (met.bands > 1)
        for (const std::int64_t total = promptTotalOf(input.tokens); total > met.maxPromptTokens[band];)
            ++band;
    if (met.missing[band] == 0)
        return met.cards[band];
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        if (!(met.missing[band] >> c & 1u) || input.tokens.counts[c] == 0)
            continue;
        RateCard without;
        without.unpriced = Unpriced(std::size_t(Unpriced::InputNotPriced) + c);
        without.model = situation.model.model();
        return idOf(without);
    }
    return met.cards[band];
}

CardId Pricer::cardFor(const PricingInput &input)
{
    const ModelKey model = input.modelKey ? *input.modelKey : rememberedKey(input.modelId);
    return cardIn(situationOf(input, model), input);
}

CardId Pricer::cardForModel(const PricingInput &input, int model)
{
    const ModelKey own = input.modelKey ? *input.modelKey : rememberedKey(input.modelId);
    return cardIn(situationOf(input, own.withModel(model)), input);
}

Money Pricer::listCost(const RateCard &card, const TokenCounts &tokens, std::int64_t searches, std::int64_t fetches)
{
    return cost(card.list, card, tokens, searches, fetches);
}

Money Pricer::netCost(const RateCard &card, const TokenCounts &tokens, std::int64_t searches, std::int64_t fetches)
{
    return cost(card.net, card, tokens, searches, fetches);
}

} // namespace assay
