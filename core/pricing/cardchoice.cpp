#include "core/pricing/cardchoice.h"

#include "core/values/decimal.h"

#include <algorithm>
#include <limits>

namespace assay {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

const PricePeriod *periodOn(const std::vector<PricePeriod> &periods, Day day)
{
    const auto found = std::ranges::find_if(periods, [day](const PricePeriod &p) { return p.contains(day); });
    return found != periods.end() ? &*found : nullptr;
}

std::vector<BandCard> unpriced(Unpriced reason, int model)
{
    BandCard only{std::numeric_limits<std::int64_t>::max(), {}};
    only.card.unpriced = reason;
    only.card.model = model;
    return {only};
}

/// An id in the form of a cloud tells where the call ran when the record itself does not.
Platform platformOf(const Situation &situation)
{
    if (situation.platform != Platform::ClaudeApi && situation.platform != Platform::Other)
        return situation.platform;
    if (situation.model.bedrock())
        return Platform::Bedrock;
    return situation.model.vertex() ? Platform::Vertex : situation.platform;
}

/// Bedrock: an id without "global." runs in one region or geography, unless the record says its endpoint is global.
/// Vertex: the id does not tell, only a recorded endpoint does.
bool isRegional(const Situation &situation, Platform platform)
{
    if (platform == Platform::Vertex)
        return situation.endpoint == EndpointScope::Regional || situation.endpoint == EndpointScope::MultiRegion;
    if (platform != Platform::Bedrock || situation.model.bedrockGlobal())
        return false;
    return situation.model.namesGeography() || situation.endpoint != EndpointScope::Global;
}

bool isStandardOrBatch(ServiceTier tier)
{
    return tier == ServiceTier::Standard || tier == ServiceTier::Batch;
}

} // namespace

ModelKey ModelKey::of(const ResolvedModel &resolved)
{
    return {(resolved.model + 1) << 5 | int(resolved.bedrock) | int(resolved.bedrockGlobal) << 1
            | int(!resolved.geography.empty()) << 2 | int(resolved.vertex) << 3 | int(resolved.servedFast) << 4};
}

ModelKey ModelKey::withModel(int model) const
{
    return {(model + 1) << 5 | (bits & 31)};
}

/// Multipliers in millionths, their texts, and everything of a card that does not depend on the band.
struct CardChoice::Terms
{
    RateCard card;
    std::vector<std::int64_t> factorsE6;

    void multiply(std::int64_t e6, const std::string &name)
    {
        factorsE6.push_back(e6);
        card.multipliers.push_back(name + " " + decimalText(e6, 6));
    }
    /// Whole by the checks made when the catalogue and the contract were read.
    Rate applied(Rate rate) const
    {
        Int128 attos = rate.attos;
        Int128 divisor = 1;
        for (const std::int64_t e6 : factorsE6) {
            attos *= e6;
            divisor *= kMillion;
        }
        return Rate{std::int64_t(attos / divisor)};
    }
};

CardChoice::CardChoice(std::shared_ptr<const PriceBook> book, Contract contract)
    : m_book(std::move(book)), m_contract(std::move(contract))
{
    for (const ContractRule &rule : m_contract.rules) {
        std::vector<int> &models = m_ruleModels.emplace_back();
        for (const std::string &id : rule.models)
            models.push_back(m_book->indexOf(id)); // -1, an unknown one, matches no priced call
    }
}

int CardChoice::contractRuleOn(int model, Day day) const
{
    for (std::size_t i = 0; i < m_ruleModels.size(); ++i) {
        const auto &models = m_ruleModels[i];
        if (m_contract.rules[i].contains(day) && (models.empty() || std::ranges::find(models, model) != models.end()))
            return int(i);
    }
    return -1;
}

CardChoice::Terms CardChoice::termsOf(const AiModel &model, const Situation &situation) const
{
    Terms terms;
    RateCard &card = terms.card;
    card.model = situation.model.model();
    card.batch = situation.batch;
    card.fast = situation.fast;
    card.contractRule = contractRuleOn(card.model, situation.day);

    const Platform platform = platformOf(situation);
    if (situation.batch)
        terms.multiply(m_book->batchE6, "batch");
    // Clouds price geography by the endpoint; the parameter exists on Anthropic's own platforms and Foundry only.
    if (situation.geoUs && platform != Platform::Bedrock && platform != Platform::Vertex) {
        if (!model.geoMultiplier)
            card.flags |= kPriceGeoIgnored;
        else if (Surcharge{m_book->geoUsE6, m_book->geoFrom}.appliesOn(situation.day))
            terms.multiply(m_book->geoUsE6, "inference_geo us");
    }
    const Surcharge &regional = platform == Platform::Bedrock ? m_book->bedrockRegional : m_book->vertexRegional;
    if (model.regionalPremium && isRegional(situation, platform) && regional.appliesOn(situation.day))
        terms.multiply(regional.e6, platform == Platform::Bedrock ? "bedrock regional" : "vertex regional");

    if (platform == Platform::ClaudeApi && model.retiredOn && situation.day > *model.retiredOn)
        card.flags |= kPriceModelRetired;
    const bool hasContractRate = card.contractRule >= 0 && m_contract.rules[std::size_t(card.contractRule)].hasOwnRates();
    if (!isStandardOrBatch(situation.tier) && !hasContractRate)
        card.flags |= kPriceTierAsStandard;

    if (const int fee = m_book->feeOn("web_search", situation.day); fee >= 0)
        card.webSearch = m_book->fees[std::size_t(fee)].perUse;
    if (const int fee = m_book->feeOn("web_fetch", situation.day); fee >= 0)
        card.webFetch = m_book->fees[std::size_t(fee)].perUse;
    return terms;
}

RateCard CardChoice::cardOf(const PriceBand &band, const Terms &terms) const
{
    RateCard card = terms.card;
    const ContractRule *rule = card.contractRule >= 0 ? &m_contract.rules[std::size_t(card.contractRule)] : nullptr;
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        const std::optional<Rate> own = rule && !card.fast ? rule->rates[c] : std::nullopt;
        if (!band.rates[c] && !own) {
            card.missing |= std::uint8_t(1u << c);
            continue;
        }
        card.base[c] = band.rates[c] ? *band.rates[c] : *own;
        card.list[c] = terms.applied(card.base[c]);
        card.net[c] = own ? terms.applied(*own) : card.list[c];
        if (rule && !own)
            card.net[c] = Rate{std::int64_t(Int128(card.list[c].attos) * (kMillion - rule->discountE6) / kMillion)};
    }
    card.uncachedInputList = {card.list[0], card.list[0], card.list[0], card.list[0], card.list[4]};
    return card;
}

std::vector<BandCard> CardChoice::cardsFor(const Situation &situation) const
{
    const int index = situation.model.model();
    if (index < 0)
        return unpriced(Unpriced::UnknownModel, index);
    if (!situation.hasTime)
        return unpriced(Unpriced::NoTimestamp, index);
    if (situation.batch && situation.fast)
        return unpriced(Unpriced::BatchAndFastConflict, index);
    const AiModel &model = m_book->models()[std::size_t(index)];
    const auto &periods = situation.fast ? model.fastPeriods : model.periods;
    const PricePeriod *period = periodOn(periods, situation.day);
    if (!period) {
        const bool onlyFastIsMissing = situation.fast && periodOn(model.periods, situation.day);
        return unpriced(onlyFastIsMissing ? Unpriced::NoFastPrice : Unpriced::NoPriceForDate, index);
    }

    Terms terms = termsOf(model, situation);
    terms.card.period = int(period - periods.data());
    std::vector<BandCard> cards;
    if (situation.unbilledRefusal) {
        RateCard free;
        free.model = index;
        free.fast = situation.fast;
        free.batch = situation.batch;
        free.notBilled = true;
        free.period = terms.card.period;
        free.flags = terms.card.flags | kPriceNotBilledRefusal;
        cards.push_back({std::numeric_limits<std::int64_t>::max(), free});
        return cards;
    }
    for (const PriceBand &band : period->bands) {
        terms.card.band = int(cards.size());
        cards.push_back({band.maxPromptTokens.value_or(std::numeric_limits<std::int64_t>::max()), cardOf(band, terms)});
    }
    return cards;
}

} // namespace assay
