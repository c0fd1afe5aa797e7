#include "core/analysis/bridgestates.h"

#include "core/analysis/bridgesteps.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace assay {

namespace {

/// Takes one segment from its first period to its second, one step at a time, the causes in any order.
class SegmentWalk
{
public:
    SegmentWalk(const BridgeSide &before, const BridgeSide &after, const BridgeFrame &frame)
        : m_tokenSteps(before, after), m_priceSteps(before, after, frame)
    {
        const Int128 calls[] = {frame.callsBefore, frame.callsAfter};
        const Rational oldShare = fraction(before.allCalls(), frame.callsBefore);
        const Rational newShare = frame.callsAfter > 0 ? fraction(after.allCalls(), frame.callsAfter) : oldShare;
        for (std::size_t volume = 0; volume < 2; ++volume) {
            m_calls[volume][0] = wholeNumber(calls[volume]) * oldShare;
            m_calls[volume][1] = wholeNumber(calls[volume]) * newShare;
        }
    }

    /// Adds to each term what its step changes when causes are taken in this order.
    void add(const std::array<std::size_t, kCauses> &order, std::array<Rational, kSteps> &terms)
    {
        Done done{};
        Rational last = spend(done);
        for (const std::size_t cause : order)
            for (std::size_t step = 0; step < stepsOf(cause); ++step) {
                ++done[cause];
                const Rational now = spend(done);
                terms[kFirstTerm[cause] + step] += now - last;
                last = now;
            }
    }

private:
    using Done = std::array<std::size_t, kCauses>; ///< steps taken of each cause

    Rational spend(const Done &done)
    {
        auto &costPerCall = m_costPerCall[done[kTokens]][done[kPrice]];
        if (!costPerCall)
            costPerCall = m_priceSteps.cost(m_tokenSteps.after(done[kTokens]), done[kPrice]);
        return m_calls[done[kVolume]][done[kMix]] * *costPerCall;
    }

    TokenSteps m_tokenSteps;
    PriceSteps m_priceSteps;
    std::array<std::array<Rational, 2>, 2> m_calls; ///< [volume][mix]
    /// By steps of tokens and of price; few of them are met in one order.
    std::array<std::array<std::optional<Rational>, stepsOf(kPrice) + 1>, stepsOf(kTokens) + 1> m_costPerCall;
};

/// What each step changes, exactly.
std::array<Rational, kSteps> changes(SegmentWalk walk, BridgeOrder order)
{
    std::array<Rational, kSteps> terms;
    std::array<std::size_t, kCauses> causes;
    std::iota(causes.begin(), causes.end(), std::size_t(0));
    if (order == BridgeOrder::Sequence) {
        walk.add(causes, terms);
        return terms;
    }
    int orders = 0;
    do {
        walk.add(causes, terms);
        ++orders;
    } while (std::ranges::next_permutation(causes).found);
    for (Rational &term : terms)
        term /= orders;
    return terms;
}

/// Running sums from `begin` are rounded and terms are their differences, so that terms add up to the change.
BridgeTerms rounded(const std::array<Rational, kSteps> &exact, Int128 begin)
{
    BridgeTerms terms{};
    Rational state = wholeNumber(begin);
    Money last = Money::fromAttos(begin);
    for (std::size_t i = 0; i < kSteps; ++i) {
        state += exact[i];
        const Money now = roundHalfEven(state);
        terms[i] = now - last;
        last = now;
    }
    return terms;
}

} // namespace

Int128 BridgeSide::cost() const
{
    Int128 sum = fees;
    for (const Classes &costs : modeCost)
        for (const Int128 cost : costs)
            sum += cost;
    return sum;
}

BridgePart bridgePart(const BridgeSide &before, const BridgeSide &after, const BridgeFrame &frame)
{
    BridgePart part{Money::fromAttos(before.cost()), Money::fromAttos(after.cost()), std::int64_t(before.allCalls()),
                    std::int64_t(after.allCalls()), {}, Money::fromAttos(after.cost())};
    if (before.allCalls() > 0)
        part.atOldCostPerCall = roundHalfEven(fraction(before.cost(), before.allCalls()) * wholeNumber(after.allCalls()));
    if (frame.callsBefore == 0)
        part.terms[static_cast<std::size_t>(BridgeTerm::NewSpend)] = part.after;
    else
        part.terms = rounded(changes(SegmentWalk(before, after, frame), frame.order), before.cost());
    return part;
}

} // namespace assay
