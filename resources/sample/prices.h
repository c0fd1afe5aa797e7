#pragma once

#include "core/values/money.h"
#include "core/values/tokens.h"
#include "resources/sample/calendar.h"

#include <string_view>

namespace sample {

/// The models of the sample. Preview is not in any price list.
enum Model { Haiku45, Haiku55, Sonnet5, Sonnet55, Opus48, Opus5, Opus55, Fable5, Fable51, Fable52, Preview, kModelCount };
std::string_view modelId(Model model);
/// Whether the model could be called on that day.
bool isOut(Model model, Day d);

/// What decides the price of a call, in the sample's own words.
struct Usage
{
    Model model = Sonnet5;
    assay::TokenCounts tokens;
    std::int64_t searches = 0;
    bool batch = false, fast = false, us = false;
};

struct Cost
{
    assay::Money tokens, fees; ///< at list price
    bool known = true;         ///< false: no price list holds the model

    assay::Money list() const { return tokens + fees; }
    assay::Money net(Day d) const; ///< under the sample's contract
};

/// The sample's own price list, written apart from the product's so that one can be checked against the other.
Cost costOf(const Usage &usage, Day d);

/// The contract: 8 % off token prices from 1 October 2026.
inline constexpr std::int64_t kDiscountPercent = 8;
Day contractStart();

} // namespace sample
