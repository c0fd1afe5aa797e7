#include "core/levers/routing.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace assay {

namespace {

/// Families anyone can buy, dearest first; the others are limited to invited customers or no longer made.
constexpr std::array<std::string_view, 4> kFamilies{"fable", "opus", "sonnet", "haiku"};

Fraction reduced(std::int64_t numerator, std::int64_t denominator)
{
    const std::int64_t divisor = std::gcd(numerator, denominator);
    return {numerator / divisor, denominator / divisor};
}

const PricePeriod *periodOn(const AiModel &model, Day day)
{
    if (model.retiredOn && day >= *model.retiredOn)
        return nullptr;
    const auto found = std::ranges::find_if(model.periods, [day](const PricePeriod &p) { return p.contains(day); });
    return found == model.periods.end() ? nullptr : &*found;
}

/// Price of a million tokens in and a quarter million out in the band of `prompt`: ranks models, prices nothing.
std::optional<Money> priceLevel(const AiModel &model, Day day, std::int64_t prompt)
{
    const PricePeriod *period = periodOn(model, day);
    if (!period)
        return std::nullopt;
    for (const PriceBand &band : period->bands) {
        if (band.maxPromptTokens && prompt > *band.maxPromptTokens)
            continue;
        const auto input = band.rates[std::size_t(TokenClass::Input)], output = band.rates[std::size_t(TokenClass::Output)];
        if (!input || !output)
            return std::nullopt;
        return *input * 1'000'000 + *output * 250'000;
    }
    return std::nullopt;
}

/// The newest model of a family on sale on `day`.
int newestOf(const PriceBook &book, std::string_view family, Day day)
{
    int newest = -1;
    for (int i = 0; i < int(book.models().size()); ++i) {
        const AiModel &model = book.models()[std::size_t(i)];
        if (model.family != family || !periodOn(model, day) || !model.periods.front().from)
            continue;
        if (newest < 0 || *model.periods.front().from > *book.models()[std::size_t(newest)].periods.front().from)
            newest = i;
    }
    return newest;
}

} // namespace

std::optional<TokenizerRatio> tokenizerRatio(const PriceBook &book, const AiModel &from, const AiModel &to)
{
    const auto a = book.tokenizers.find(from.tokenizer), b = book.tokenizers.find(to.tokenizer);
    if (from.tokenizer == to.tokenizer)
        return TokenizerRatio{};
    if (a == book.tokenizers.end() || b == book.tokenizers.end() || !a->second.known || !b->second.known)
        return std::nullopt;
    return TokenizerRatio{reduced(b->second.lowE6, a->second.highE6), reduced(b->second.relativeE6, a->second.relativeE6),
                          reduced(b->second.highE6, a->second.lowE6)};
}

double breakEvenEscalation(Money costA, Money costBWithJudge)
{
    return 1 - double(costBWithJudge.attos()) / double(costA.attos());
}

std::vector<int> cheaperModels(const PriceBook &book, int from, Day day, std::int64_t prompt, std::int64_t output)
{
    const auto own = priceLevel(book.models()[std::size_t(from)], day, prompt);
    if (!own)
        return {};
    std::vector<std::pair<Money, int>> found;
    for (const std::string_view family : kFamilies) {
        const int candidate = newestOf(book, family, day);
        if (candidate < 0 || candidate == from)
            continue;
        const AiModel &model = book.models()[std::size_t(candidate)];
        const auto level = priceLevel(model, day, prompt);
        if (level && *level < *own && model.contextWindow >= prompt && model.maxOutput >= output)
            found.emplace_back(*level, candidate);
    }
    std::ranges::sort(found, std::greater());
    std::vector<int> models;
    for (const auto &[level, model] : found)
        models.push_back(model);
    return models;
}

} // namespace assay
