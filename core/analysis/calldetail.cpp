#include "core/analysis/query.h"

#include "core/calls/codes.h"
#include "core/columns/storedcall.h"

namespace assay {

namespace {

constexpr std::array kCodeDimensions{Dimension::Platform, Dimension::Tier,   Dimension::Batch,       Dimension::Speed,
                                     Dimension::Endpoint, Dimension::Status, Dimension::TaskOutcome};

std::uint32_t codeOf(const Call &call, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Platform: return std::uint32_t(call.platform);
    case Dimension::Tier: return std::uint32_t(call.tier);
    case Dimension::Batch: return call.batch;
    case Dimension::Speed: return std::uint32_t(call.speed);
    case Dimension::Endpoint: return std::uint32_t(call.endpoint);
    case Dimension::Status: return std::uint32_t(call.status);
    default: return std::uint32_t(call.taskOutcome);
    }
}

/// Everything given that the call can be grouped by, in the order of the dimensions.
std::vector<std::pair<std::string, std::string>> identityOf(const StoredCall &stored)
{
    std::vector<std::pair<std::string, std::string>> identity;
    const auto add = [&](Dimension dimension, std::string_view text) {
        if (!text.empty())
            identity.emplace_back(dimensionInfo(dimension).id, text);
    };
    for (std::size_t i = 0; i < kTextDimensionCount; ++i)
        add(static_cast<Dimension>(i), stored.call.texts[i]);
    for (const Dimension dimension : kCodeDimensions)
        add(dimension, codeText(dimension, codeOf(stored.call, dimension)));
    add(Dimension::Format, stored.formatId);
    if (!stored.call.traceId.empty())
        identity.emplace_back("trace", stored.call.traceId);
    for (const Call::Tag &tag : stored.call.tags)
        identity.emplace_back("tag:" + std::string(tag.key), tag.value);
    return identity;
}

std::string idOf(const Call &call, CallRef ref)
{
    if (!call.requestId.empty())
        return std::string(call.requestId);
    if (!call.messageId.empty())
        return std::string(call.messageId);
    return std::to_string(ref.segment) + ":" + std::to_string(ref.row);
}

void addLine(CallDetail &detail, std::string_view item, std::int64_t quantity, Rate base, Rate list, Rate net)
{
    if (quantity == 0)
        return;
    detail.lines.push_back({std::string(item), quantity, base, list, net, list * quantity, net * quantity});
    detail.listCost += detail.lines.back().listCost;
    detail.netCost += detail.lines.back().netCost;
}

void addLines(CallDetail &detail, const RateCard &card)
{
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        addLine(detail, tokenClassId(static_cast<TokenClass>(c)), detail.tokens.counts[c], card.base[c], card.list[c], card.net[c]);
    addLine(detail, "web_search", detail.webSearches, card.webSearch, card.webSearch, card.webSearch);
    addLine(detail, "web_fetch", detail.webFetches, card.webFetch, card.webFetch, card.webFetch);
}

/// Where the prices of the card come from: its period, the titles of its sources, the contract's rule.
void addOrigin(CallDetail &detail, const RateCard &card, const Pricer &pricer)
{
    const PriceBook &book = pricer.book();
    if (card.model < 0)
        return;
    const AiModel &model = book.models()[std::size_t(card.model)];
    detail.model = model.id;
    detail.cardName = model.id + (card.fast ? " fast" : " standard") + (card.batch ? " batch" : "");
    detail.multipliers = card.multipliers;
    if (card.contractRule >= 0) {
        const std::string &note = pricer.contract().rules[std::size_t(card.contractRule)].note;
        detail.contractRule = note.empty() ? "rule " + std::to_string(card.contractRule + 1) : note;
    }
    if (card.period < 0)
        return;
    const PricePeriod &period = (card.fast ? model.fastPeriods : model.periods)[std::size_t(card.period)];
    detail.priceFrom = period.from ? isoDayText(*period.from) : "";
    detail.priceTo = period.to ? isoDayText(*period.to) : "";
    if (card.band >= 0 && period.bands.size() > 1) {
        const auto limit = period.bands[std::size_t(card.band)].maxPromptTokens;
        detail.cardName += limit ? " up to " + std::to_string(*limit) + " prompt tokens"
                                 : " above " + std::to_string(*period.bands[std::size_t(card.band) - 1].maxPromptTokens) + " prompt tokens";
    }
    for (const std::string &key : period.sources)
        if (const auto source = book.sources.find(key); source != book.sources.end())
            detail.sources.push_back(source->second.title);
}

} // namespace

CallDetail callDetail(const Snapshot &snapshot, CallRef ref)
{
    const StoredCall stored(snapshot.calls(), ref);
    const Call &call = stored.call;
    const Pricer &pricer = snapshot.pricer();

    CallDetail detail;
    detail.ref = ref;
    detail.id = idOf(call, ref);
    detail.time = call.time;
    detail.modelId = call.text(Dimension::ModelId);
    detail.tokens = call.tokens;
    detail.thinking = call.thinkingTokens;
    detail.webSearches = call.webSearches;
    detail.webFetches = call.webFetches;
    detail.latencyMs = call.latencyMs;
    detail.identity = identityOf(stored);
    detail.reportedCost = call.reportedCost;
    detail.card = snapshot.cards(ref.segment)[ref.row];
    if (detail.card == kNotACall)
        return detail;

    const RateCard &card = pricer.card(detail.card);
    detail.unpriced = card.unpriced;
    for (const std::string_view flag : priceFlagTexts(card.flags | (call.flags & kCacheWriteTtlAssumed ? kPriceTtlAssumed : 0)))
        detail.flags.emplace_back(flag);
    addOrigin(detail, card, pricer);
    if (card.unpriced == Unpriced::No)
        addLines(detail, card);
    return detail;
}

} // namespace assay
