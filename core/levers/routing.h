#pragma once

#include "core/pricing/pricebook.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace assay {

/// A positive fraction, kept exact: 10/13 has no decimal form.
struct Fraction
{
    std::int64_t numerator = 1, denominator = 1;
    template <typename Real>
    Real as() const { return Real(numerator) / Real(denominator); }
    friend bool operator==(const Fraction &, const Fraction &) = default;
};

/// How many tokens model B counts per token of model A for the same text (WHATIF section 1).
struct TokenizerRatio
{
    Fraction low, base, high; ///< low <= base <= high
    bool isOne() const { return base == Fraction{} && low == base && high == base; }
    friend bool operator==(const TokenizerRatio &, const TokenizerRatio &) = default;
};

/// From the catalogue, with its range; 1 for equal tokenizers, nullopt when none is published for one of the two.
/// ratio(A, B) x ratio(B, A) = 1, and low and high change places.
std::optional<TokenizerRatio> tokenizerRatio(const PriceBook &book, const AiModel &from, const AiModel &to);

/// Share of routed calls that may come back to A before routing saves nothing: 1 - (sum c_B + judge)/sum c_A.
/// `costA` is not zero.
double breakEvenEscalation(Money costA, Money costBWithJudge);

/// The cheaper models a workload could move to, dearest first: on sale on `day`, not retired, one per family (the newest),
/// never the model itself, and none that takes or answers less than `prompt` and `output` tokens.
std::vector<int> cheaperModels(const PriceBook &book, int from, Day day, std::int64_t prompt, std::int64_t output);

} // namespace assay
