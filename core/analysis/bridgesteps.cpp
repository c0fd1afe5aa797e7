#include "core/analysis/bridgesteps.h"

namespace assay {

namespace {

constexpr std::size_t kOutput = static_cast<std::size_t>(TokenClass::Output);
constexpr std::size_t kBatch = 1; ///< place of batch among the modes

Int128 tokens(const BridgeSide &side, std::size_t c) { return side.modeTokens[0][c] + side.modeTokens[kBatch][c]; }
Int128 tokenCost(const BridgeSide &side, std::size_t c) { return side.modeCost[0][c] + side.modeCost[kBatch][c]; }

ByClass tokensPerCall(const BridgeSide &side)
{
    ByClass quantities;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        quantities[c] = fraction(tokens(side, c), side.allCalls());
    return quantities;
}

/// Price per token in one period, all modes together. A class not used in it has the price of the other period: nothing
/// can be said about its change.
Rational meanPrice(const BridgeSide &side, const BridgeSide &other, std::size_t c)
{
    const BridgeSide &of = tokens(side, c) > 0 ? side : other;
    return tokens(of, c) > 0 ? fraction(tokenCost(of, c), tokens(of, c)) : Rational(0);
}

const BridgeSide &either(const BridgeSide &side, const BridgeSide &other)
{
    return side.allCalls() > 0 ? side : other;
}

} // namespace

TokenSteps::TokenSteps(const BridgeSide &before, const BridgeSide &after)
    : m_before(either(before, after)), m_after(either(after, before))
{
    std::size_t next = 0;
    m_perCall[next++] = tokensPerCall(m_before);
    ByClass now = withNewErrorRate();
    m_perCall[next++] = now;
    const ByClass more = withNewTokens(now);
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        now[c] = more[c];
        m_perCall[next++] = now;
    }
    m_perCall[next] = tokensPerCall(m_after); // caching
}

/// Had useful and failed calls each stayed as they were before. A kind of outcome not met before counts as it is now.
ByClass TokenSteps::withNewErrorRate() const
{
    ByClass quantities;
    for (std::size_t outcome = 0; outcome < 2; ++outcome) {
        if (m_after.calls[outcome] == 0)
            continue;
        const BridgeSide &known = m_before.calls[outcome] > 0 ? m_before : m_after;
        const Rational share = fraction(m_after.calls[outcome], m_after.allCalls());
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            quantities[c] += share * fraction(known.tokens[outcome][c], known.calls[outcome]);
    }
    return quantities;
}

/// The prompt and output of the second period, the prompt split into classes as before.
ByClass TokenSteps::withNewTokens(const ByClass &before) const
{
    ByClass quantities = tokensPerCall(m_after);
    Rational oldPrompt, newPrompt;
    for (std::size_t c = 0; c < kOutput; ++c) {
        oldPrompt += before[c];
        newPrompt += quantities[c];
    }
    if (oldPrompt > 0)
        for (std::size_t c = 0; c < kOutput; ++c)
            quantities[c] = before[c] * newPrompt / oldPrompt;
    return quantities;
}

PriceSteps::PriceSteps(const BridgeSide &before, const BridgeSide &after, const BridgeFrame &frame)
    : m_before(either(before, after)), m_after(either(after, before)), m_frame(frame)
{
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        m_prices[0][c] = meanPrice(m_before, m_after, c);
        m_prices[1][c] = withNewBatches(c);
        m_prices[2][c] = m_prices[3][c] = meanPrice(m_after, m_before, c);
    }
    m_fees[0] = m_fees[1] = m_fees[2] = fraction(m_before.fees, m_before.allCalls());
    m_fees[3] = fraction(m_after.fees, m_after.allCalls());
}

Rational PriceSteps::cost(const ByClass &perCall, std::size_t steps) const
{
    Rational sum = m_fees[steps];
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        sum += perCall[c] * m_prices[steps][c];
    return sum;
}

/// Tokens shared over the modes as in the second period, at the prices of the first.
Rational PriceSteps::withNewBatches(std::size_t c) const
{
    if (tokens(m_after, c) == 0)
        return m_prices[0][c];
    Rational sum;
    for (std::size_t mode = 0; mode < 2; ++mode)
        if (m_after.modeTokens[mode][c] > 0)
            sum += wholeNumber(m_after.modeTokens[mode][c]) * oldModePrice(mode, c);
    return sum / wholeNumber(tokens(m_after, c));
}

/// Price before of one mode. A mode not used before is priced from the other one, by the rule for batches.
Rational PriceSteps::oldModePrice(std::size_t mode, std::size_t c) const
{
    const auto price = [c](const BridgeSide &side, std::size_t m) {
        return fraction(side.modeCost[m][c], side.modeTokens[m][c]);
    };
    if (m_before.modeTokens[mode][c] > 0)
        return price(m_before, mode);
    if (m_before.modeTokens[1 - mode][c] == 0)
        return price(m_after, mode);
    const Rational batchPrice = fraction(m_frame.batchPriceE6, 1'000'000);
    const Rational other = price(m_before, 1 - mode);
    return mode == kBatch ? Rational(other * batchPrice) : Rational(other / batchPrice);
}

} // namespace assay
