#pragma once

#include "core/analysis/bridgestates.h"
#include "core/analysis/rational.h"

namespace assay {

/// The causes that are put in order, each a run of neighbouring terms.
enum BridgeCause : std::size_t { kVolume, kMix, kTokens, kPrice, kCauses };
inline constexpr std::array<std::size_t, kCauses + 1> kFirstTerm{
    std::size_t(BridgeTerm::Volume), std::size_t(BridgeTerm::Mix), std::size_t(BridgeTerm::Errors), std::size_t(BridgeTerm::Batching),
    std::size_t(BridgeTerm::NewSpend)};
inline constexpr std::size_t kSteps = kFirstTerm[kCauses];

/// Terms of a cause.
constexpr std::size_t stepsOf(std::size_t cause)
{
    return kFirstTerm[cause + 1] - kFirstTerm[cause];
}

/// A quantity per class of tokens.
using ByClass = std::array<Rational, kTokenClassCount>;

/// Tokens per call of a segment after each step of the cause "tokens"; [0] as they were before. A segment that lacks one of
/// the periods has the tokens of the other.
class TokenSteps
{
public:
    TokenSteps(const BridgeSide &before, const BridgeSide &after);

    const ByClass &after(std::size_t steps) const { return m_perCall[steps]; }

private:
    ByClass withNewErrorRate() const;
    ByClass withNewTokens(const ByClass &before) const;

    const BridgeSide &m_before, &m_after;
    std::array<ByClass, stepsOf(kTokens) + 1> m_perCall;
};

/// Price per token of each class, and fees per call, after each step of the cause "price"; [0] as they were before.
/// Attodollars. A segment that lacks one of the periods has the prices of the other.
class PriceSteps
{
public:
    PriceSteps(const BridgeSide &before, const BridgeSide &after, const BridgeFrame &frame);

    /// Of a call with these tokens.
    Rational cost(const ByClass &perCall, std::size_t steps) const;

private:
    Rational withNewBatches(std::size_t c) const;
    Rational oldModePrice(std::size_t mode, std::size_t c) const;

    const BridgeSide &m_before, &m_after;
    const BridgeFrame &m_frame;
    std::array<ByClass, stepsOf(kPrice) + 1> m_prices;
    std::array<Rational, stepsOf(kPrice) + 1> m_fees;
};

} // namespace assay
