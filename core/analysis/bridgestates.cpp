#include "core/analysis/bridgestates.h"

#include "core/analysis/rational.h"

namespace assay {

namespace {

constexpr std::size_t kOutput = static_cast<std::size_t>(TokenClass::Output);
constexpr std::size_t kBatch = 1; ///< place of batch among the modes
constexpr std::size_t kStates = kBridgeTermCount; ///< before, then one after each term but new spend

using Quantities = std::array<Rational, kTokenClassCount>;

/// Takes one segment from its first period to its second, one cause at a time.
class SegmentWalk
{
public:
    SegmentWalk(const BridgeSide &before, const BridgeSide &after, const BridgeFrame &frame)
        : m_before(before), m_after(after), m_frame(frame), m_calls(wholeNumber(after.allCalls())),
          m_oldFees(m_calls * fraction(before.fees, before.allCalls()))
    {
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            m_oldPrices[c] = oldPrice(c);
    }

    /// Cumulative spend after each step, in the order of BridgeTerm; the first is what was spent before.
    std::array<Rational, kStates> states() const
    {
        const Rational spent = wholeNumber(m_before.cost());
        std::size_t next = 0;
        std::array<Rational, kStates> states;
        states[next++] = spent;
        states[next++] = spent * fraction(m_frame.callsAfter, m_frame.callsBefore);  // volume
        states[next++] = spent * fraction(m_after.allCalls(), m_before.allCalls()); // mix
        Quantities quantities = withNewErrorRate();
        states[next++] = atOldPrices(quantities);
        const Quantities more = withNewTokens(quantities);
        for (std::size_t c = 0; c < kTokenClassCount; ++c) {
            quantities[c] = more[c];
            states[next++] = atOldPrices(quantities);
        }
        states[next++] = atOldPrices(newQuantities());  // caching
        states[next++] = atOldModePrices();             // batching
        states[next++] = wholeNumber(m_after.cost() - m_after.fees) + m_oldFees; // price
        states[next++] = wholeNumber(m_after.cost());   // fees
        return states;
    }

private:
    static Int128 tokens(const BridgeSide &side, std::size_t c) { return side.modeTokens[0][c] + side.modeTokens[kBatch][c]; }
    static Int128 cost(const BridgeSide &side, std::size_t c) { return side.modeCost[0][c] + side.modeCost[kBatch][c]; }

    /// Price per token before, all modes together. What was not used before has the price of the second period: nothing
    /// can be said about its change.
    Rational oldPrice(std::size_t c) const
    {
        const BridgeSide &known = tokens(m_before, c) > 0 ? m_before : m_after;
        return tokens(known, c) > 0 ? fraction(cost(known, c), tokens(known, c)) : Rational(0);
    }

    /// The same of one mode. A mode not used before is priced from the other one, by the rule for batches.
    Rational oldModePrice(std::size_t mode, std::size_t c) const
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

    /// Tokens of the calls of the second period, had useful and failed calls each stayed as they were before. A kind of
    /// outcome not met before counts as it is now.
    Quantities withNewErrorRate() const
    {
        Quantities quantities;
        for (std::size_t outcome = 0; outcome < 2; ++outcome) {
            const BridgeSide &known = m_before.calls[outcome] > 0 ? m_before : m_after;
            if (m_after.calls[outcome] == 0)
                continue;
            const Rational calls = wholeNumber(m_after.calls[outcome]);
            for (std::size_t c = 0; c < kTokenClassCount; ++c)
                quantities[c] += calls * fraction(known.tokens[outcome][c], known.calls[outcome]);
        }
        return quantities;
    }

    /// The prompt and output of the second period, the prompt split into classes as before.
    Quantities withNewTokens(const Quantities &before) const
    {
        Quantities quantities = newQuantities();
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

    Quantities newQuantities() const
    {
        Quantities quantities;
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            quantities[c] = wholeNumber(tokens(m_after, c));
        return quantities;
    }

    Rational atOldPrices(const Quantities &quantities) const
    {
        Rational sum = m_oldFees;
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            sum += quantities[c] * m_oldPrices[c];
        return sum;
    }

    Rational atOldModePrices() const
    {
        Rational sum = m_oldFees;
        for (std::size_t mode = 0; mode < 2; ++mode)
            for (std::size_t c = 0; c < kTokenClassCount; ++c)
                if (m_after.modeTokens[mode][c] > 0)
                    sum += wholeNumber(m_after.modeTokens[mode][c]) * oldModePrice(mode, c);
        return sum;
    }

    const BridgeSide &m_before, &m_after;
    const BridgeFrame &m_frame;
    Rational m_calls;
    Rational m_oldFees; ///< of the calls of the second period, at the fees per call of the first
    Quantities m_oldPrices;
};

} // namespace

Int128 BridgeSide::cost() const
{
    Int128 sum = fees;
    for (const Classes &costs : modeCost)
        for (const Int128 cost : costs)
            sum += cost;
    return sum;
}

BridgeTerms bridgeTerms(const BridgeSide &before, const BridgeSide &after, const BridgeFrame &frame)
{
    BridgeTerms terms{};
    if (before.allCalls() == 0) {
        const BridgeTerm whole = frame.callsBefore == 0 ? BridgeTerm::NewSpend : BridgeTerm::Mix;
        terms[static_cast<std::size_t>(whole)] = Money::fromAttos(after.cost());
        return terms;
    }
    Money last = Money::fromAttos(before.cost());
    const auto states = SegmentWalk(before, after, frame).states();
    for (std::size_t i = 1; i < kStates; ++i) {
        const Money state = roundHalfEven(states[i]);
        terms[i - 1] = state - last;
        last = state;
    }
    return terms;
}

} // namespace assay
