#include "core/pricing/jsonnode.h"
#include "core/pricing/pricebook.h"
#include "core/values/decimal.h"

#include <algorithm>

namespace assay {

namespace {

constexpr int kRateScale = 12;         // $ per million tokens -> attodollars per token
constexpr Int128 kMillion = 1'000'000;

/// Whether a price stays whole attodollars under every combination of multipliers and a discount in millionths on top.
bool staysExact(Int128 attos, const PriceBook &book)
{
    for (const std::int64_t batch : {std::int64_t(kMillion), book.batchE6})
        for (const std::int64_t geo : {std::int64_t(kMillion), book.geoUsE6})
            for (const std::int64_t regional : {std::int64_t(kMillion), book.bedrockRegional.e6, book.vertexRegional.e6})
                if (attos * batch * geo * regional % (kMillion * kMillion * kMillion * kMillion) != 0)
                    return false;
    return true;
}

std::optional<Rate> readRate(const JsonNode &card, std::string_view key, const PriceBook &book)
{
    if (!card.has(key))
        return std::nullopt;
    const Int128 attos = card.at(key).decimal(kRateScale);
    if (attos > kMillion * kMillion * kMillion)
        card.at(key).fail("This price is too large");
    if (!staysExact(attos, book))
        card.at(key).fail("This price has too many decimals to stay exact under batch, geography, platform and a discount");
    return Rate{std::int64_t(attos)};
}

PriceBand readBand(const JsonNode &card, const PriceBook &book)
{
    PriceBand band;
    if (card.has("up_to_prompt_tokens"))
        band.maxPromptTokens = card.at("up_to_prompt_tokens").integer();
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        band.rates[c] = readRate(card, tokenClassId(static_cast<TokenClass>(c)), book);
    return band;
}

std::vector<PriceBand> readBands(const JsonNode &period, const PriceBook &book)
{
    std::vector<PriceBand> bands;
    const JsonNode cards = period.at("cards");
    for (const JsonNode &card : cards.items()) {
        if (!bands.empty() && !bands.back().maxPromptTokens)
            card.fail("No card may follow one without a limit");
        bands.push_back(readBand(card, book));
        if (bands.size() > 1 && bands.back().maxPromptTokens <= bands[bands.size() - 2].maxPromptTokens
            && bands.back().maxPromptTokens)
            card.fail("Cards must ascend by up_to_prompt_tokens");
    }
    if (bands.empty() || bands.back().maxPromptTokens || bands.size() > kMaxBands)
        cards.fail("One to four cards are needed, the last one without up_to_prompt_tokens");
    return bands;
}

PricePeriod readPeriod(const JsonNode &node, const PriceBook &book)
{
    PricePeriod period;
    period.from = node.optionalDay("from");
    period.to = node.optionalDay("to");
    if (period.from && period.to && *period.from >= *period.to)
        node.fail("This period ends before it begins");
    period.bands = readBands(node, book);
    period.sources = node.texts("sources");
    for (const std::string &source : period.sources)
        if (!book.sources.contains(source))
            node.at("sources").fail("\"" + source + "\" is not among the sources");
    period.confidence = node.textOr("confidence", "");
    period.note = node.textOr("note", "");
    return period;
}

std::vector<PricePeriod> readPeriods(const JsonNode &model, std::string_view key, const PriceBook &book)
{
    std::vector<PricePeriod> periods;
    if (!model.has(key))
        return periods;
    for (const JsonNode &node : model.at(key).items()) {
        periods.push_back(readPeriod(node, book));
        if (periods.size() < 2)
            continue;
        const std::optional<Day> before = periods[periods.size() - 2].to;
        if (!before || !periods.back().from || *periods.back().from < *before)
            node.fail("This period overlaps the one before it");
    }
    return periods;
}

void readIds(const JsonNode &node, AiModel &model)
{
    model.ids = {model.id};
    for (const auto &[kind, list] : node.at("known_as").members())
        for (const JsonNode &id : list.items())
            if (std::ranges::find(model.ids, id.text()) == model.ids.end())
                model.ids.push_back(id.text());
}

AiModel readModel(const JsonNode &node, const PriceBook &book)
{
    AiModel model;
    model.id = node.at("id").text();
    model.displayName = node.textOr("name", model.id);
    model.family = node.at("family").text();
    model.generation = node.textOr("generation", "");
    model.tokenizer = node.at("tokenizer").text();
    if (!book.tokenizers.contains(model.tokenizer))
        node.at("tokenizer").fail("\"" + model.tokenizer + "\" is not among the tokenizers");
    if (node.has("limits")) {
        const JsonNode limits = node.at("limits");
        model.contextWindow = limits.integerOr("context", 0);
        model.maxOutput = limits.integerOr("output", 0);
        if (limits.has("min_cacheable_prompt"))
            model.minCacheable = limits.at("min_cacheable_prompt").integer();
    }
    if (node.has("life")) {
        model.retiredOn = node.at("life").optionalDay("retired");
        if (!model.retiredOn)
            model.retiredOn = node.at("life").optionalDay("retirement_scheduled");
    }
    if (node.has("surcharges")) {
        model.geoMultiplier = node.at("surcharges").booleanOr("inference_geo", false);
        model.regionalPremium = node.at("surcharges").booleanOr("regional_endpoint", false);
    }
    readIds(node, model);
    model.periods = readPeriods(node, "standard", book);
    model.fastPeriods = readPeriods(node, "fast", book);
    return model;
}

std::int64_t readMultiplier(const JsonNode &node)
{
    const Int128 e6 = node.decimal(6);
    if (e6 % 10'000 != 0 || e6 > 100 * kMillion)
        node.fail("A multiplier may have two decimals at most");
    return std::int64_t(e6);
}

Surcharge readRegional(const JsonNode &platforms, std::string_view platform)
{
    Surcharge surcharge;
    if (!platforms.has(platform) || !platforms.at(platform).has("regional"))
        return surcharge;
    surcharge.e6 = readMultiplier(platforms.at(platform).at("regional"));
    surcharge.from = platforms.at(platform).optionalDay("from");
    return surcharge;
}

void readModifiers(const JsonNode &node, PriceBook &book)
{
    book.batchE6 = readMultiplier(node.at("batch").at("multiplier"));
    book.geoUsE6 = readMultiplier(node.at("inference_geo").at("multipliers").at("us"));
    book.geoFrom = node.at("inference_geo").optionalDay("from");
    book.bedrockRegional = readRegional(node.at("platforms"), "bedrock");
    book.vertexRegional = readRegional(node.at("platforms"), "vertex");
}

void readSources(const JsonNode &node, PriceBook &book)
{
    for (const auto &[key, source] : node.members())
        book.sources[key] = {source.at("title").text(), source.textOr("reference", ""), source.textOr("observed", ""),
                             source.textOr("authority", "")};
}

void readTokenizers(const JsonNode &node, PriceBook &book)
{
    for (const auto &[key, entry] : node.members()) {
        Tokenizer tokenizer;
        tokenizer.known = entry.has("relative_tokens");
        if (tokenizer.known) {
            tokenizer.relativeE6 = std::int64_t(entry.at("relative_tokens").decimal(6));
            tokenizer.lowE6 = std::int64_t(entry.at("low").decimal(6));
            tokenizer.highE6 = std::int64_t(entry.at("high").decimal(6));
        }
        book.tokenizers[key] = tokenizer;
    }
}

void readFees(const JsonNode &node, PriceBook &book)
{
    for (const JsonNode &entry : node.items())
        book.fees.push_back({entry.at("id").text(), entry.textOr("unit", ""),
                             Rate{std::int64_t(entry.at("price").decimal(kAttoDigits))},
                             entry.integerOr("free_units_per_month", 0), entry.optionalDay("from"), entry.texts("sources")});
}

void readRefusals(const JsonNode &node, PriceBook &book)
{
    for (const JsonNode &rule : node.items())
        book.unbilledRefusals.push_back({rule.optionalDay("from"), rule.optionalDay("to"), rule.texts("billed_categories")});
}

std::shared_ptr<const PriceBook> readBook(const JsonNode &root)
{
    auto book = std::make_shared<PriceBook>();
    const JsonNode about = root.at("catalogue");
    if (about.at("layout").integer() != 1)
        about.at("layout").fail("This catalogue has a layout that this program does not know");
    if (about.textOr("currency", "USD") != "USD")
        about.at("currency").fail("Prices must be in USD");
    book->version = about.at("version").text();
    book->asOf = about.textOr("as_of", "");
    readSources(root.at("sources"), *book);
    readTokenizers(root.at("tokenizers"), *book);
    readModifiers(root.at("modifiers"), *book);
    readFees(root.at("fees"), *book);
    readRefusals(root.at("refusals"), *book);
    for (const JsonNode &node : root.at("models").items())
        if (const auto added = book->add(readModel(node, *book)); !added)
            node.fail(added.error().message);
    return book;
}

} // namespace

Result<std::shared_ptr<const PriceBook>> PriceBook::fromJson(std::string_view json, std::string where)
{
    return readDocument([&] { return readBook(JsonNode::parse(json, std::move(where))); });
}

} // namespace assay
