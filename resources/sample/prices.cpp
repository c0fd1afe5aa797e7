#include "resources/sample/prices.h"

#include <array>

namespace sample {

namespace {

using assay::Money;
using assay::TokenClass;

/// Dollars per million tokens times 1000, in the order of TokenClass, for one model from its release on.
struct PriceRow
{
    std::string_view id;
    int month, dayOfMonth; ///< released in 2026; month 1: before the sample begins
    std::array<std::int64_t, assay::kTokenClassCount> milliPerMillion;
};

constexpr std::array<PriceRow, kModelCount> kPrices{{
    {"claude-haiku-4-5-20251001", 1, 1, {1000, 100, 1250, 2000, 5000}},
    {"claude-haiku-5-5", 10, 7, {100, 10, 125, 200, 500}}, // up to 100,000 prompt tokens, five times that above
    {"claude-sonnet-5", 1, 1, {2000, 200, 2500, 4000, 10000}},
    {"claude-sonnet-5-5", 9, 28, {2000, 100, 2500, 4000, 10000}}, // cache reads cost 200 until 6 October
    {"claude-opus-4-8", 1, 1, {5000, 500, 6250, 10000, 25000}},
    {"claude-opus-5", 7, 24, {5000, 500, 6250, 10000, 25000}},
    {"claude-opus-5-5", 9, 22, {4000, 200, 5000, 8000, 20000}},
    {"claude-fable-5", 1, 1, {10000, 1000, 12500, 20000, 50000}},
    {"claude-fable-5-1", 9, 1, {10000, 250, 12500, 20000, 50000}},
    {"claude-fable-5-2", 11, 9, {8000, 200, 10000, 16000, 40000}},
    {"claude-orion-preview", 1, 1, {0, 0, 0, 0, 0}},
}};

constexpr std::int64_t kAttosPerMilliPerMillion = 1'000'000'000; // 1e-3 $ / 1e6 tokens
constexpr std::int64_t kAttosPerSearch = assay::kAttosPerDollar / 100;
constexpr std::int64_t kLongPromptOfHaiku55 = 100'000;

} // namespace

std::string_view modelId(Model model)
{
    return kPrices[model].id;
}

bool isOut(Model model, Day d)
{
    return d >= day(kPrices[model].month, kPrices[model].dayOfMonth);
}

Day contractStart()
{
    return day(10, 1);
}

Cost costOf(const Usage &usage, Day d)
{
    auto rates = kPrices[usage.model].milliPerMillion;
    if (usage.model == Sonnet55 && d < day(10, 7))
        rates[std::size_t(TokenClass::CacheRead)] = 200;
    assay::Int128 sum = 0;
    for (std::size_t c = 0; c < rates.size(); ++c)
        sum += assay::Int128(rates[c]) * kAttosPerMilliPerMillion * usage.tokens.counts[c];
    if (usage.model == Haiku55 && usage.tokens.promptTotal() > kLongPromptOfHaiku55)
        sum *= 5;
    if (usage.fast)
        sum *= 2; // Opus 5 and 5.5: every class at twice the standard price
    if (usage.us)
        sum = sum * 11 / 10;
    if (usage.batch)
        sum /= 2;
    return {Money::fromAttos(sum), Money::fromAttos(kAttosPerSearch) * usage.searches, usage.model != Preview};
}

Money Cost::net(Day d) const
{
    if (d < contractStart())
        return list();
    return Money::fromAttos(tokens.attos() * (100 - kDiscountPercent) / 100) + fees;
}

} // namespace sample
