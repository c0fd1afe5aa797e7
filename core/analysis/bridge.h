#pragma once

#include "core/analysis/metric.h"
#include "core/analysis/selection.h"
#include "core/analysis/snapshot.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// The steps from what was spent before to what was spent after, in the order in which they are taken.
enum class BridgeTerm : std::uint8_t {
    Volume, Mix, Errors, InputTokens, CacheReadTokens, CacheWrite5mTokens, CacheWrite1hTokens, OutputTokens, Caching,
    Batching, Price, Fees, NewSpend,
};
inline constexpr std::size_t kBridgeTermCount = 13;
using BridgeTerms = std::array<Money, kBridgeTermCount>;

struct BridgeTermInfo
{
    BridgeTerm term;
    std::string_view id;      ///< stable: "volume", "tokens_input", ...
    std::string_view title;   ///< English
    std::string_view meaning; ///< what this step changes while everything else stays
};
/// The table of all terms, in order.
std::span<const BridgeTermInfo> allBridgeTerms();

/// In which order causes are taken. A step says what its cause changes after the ones before it: `Sequence` takes volume,
/// mix, tokens, price. `Average` is the mean over all 24 orders of these four (the Shapley value), which favours none;
/// the steps within tokens and within price keep their order.
enum class BridgeOrder : std::uint8_t { Sequence, Average };

/// What is compared: the selection in its own range against `before`, in segments of `by` x model x speed.
struct BridgeQuestion
{
    Selection selection;
    TimeRange before;
    std::vector<DimensionRef> by{DimensionRef{}}; ///< workload unless said otherwise
    BridgeOrder order = BridgeOrder::Sequence;
};

/// Spend before and after, and the terms that lead from one to the other: they add up exactly. Priced calls only.
struct BridgePart
{
    Money before, after;
    std::int64_t callsBefore = 0, callsAfter = 0;
    BridgeTerms terms{};
    /// What the calls of the second period would have cost, had each segment's calls cost on average what they did before:
    /// spend after volume and mix, in whichever order the terms are.
    Money atOldCostPerCall;

    Money change() const { return after - before; }
    Money term(BridgeTerm term) const { return terms[static_cast<std::size_t>(term)]; }
    /// The terms of the five token classes together.
    Money tokens() const;
    /// Metric "drift": the change that neither volume nor mix explains, of what would have been spent after these two.
    MetricValue drift() const;
    /// The change that no term explains: zero.
    Money residual() const;
    BridgePart &operator+=(const BridgePart &other);
};

/// One key of the question, with all its segments.
struct BridgeGroup
{
    std::vector<KeyValue> key; ///< one per dimension of `by`
    BridgePart part;
};

/// The calls of one key, model and speed.
struct BridgeSegment
{
    std::vector<KeyValue> key;
    std::string model; ///< canonical id
    bool fast = false;
    BridgePart part;
    /// The segment's mix measured against the average call instead of nothing: growth of a segment dearer than the
    /// average is above zero. Adds up to the mix of the whole (METRICS section 12, per-segment display).
    Money mixAgainstAverage;

    bool isNew() const { return part.callsBefore == 0; }
    bool hasVanished() const { return part.callsAfter == 0; }
};

struct Bridge
{
    BridgeQuestion question;
    BridgePart total;
    std::vector<BridgeGroup> groups;     ///< largest change first
    std::vector<BridgeSegment> segments; ///< largest change first
    Money newSpend, vanishedSpend;       ///< of the segments found in one period only
    /// Calls without a price, by reason: no part of the decomposition, as nobody knows what they cost.
    std::array<std::int64_t, kUnpricedCount> unpricedBefore{}, unpricedAfter{};
    bool cancelled = false;
};

/// Why spend changed between two periods: volume, mix, tokens and price after METRICS section 12, of which errors and
/// caching are split from the tokens, batching and fees from the price. Every segment walks the same states, each rounded
/// to attodollars once; a term is the difference of two neighbours, so terms add up to the change and segments to the whole,
/// in either order.
Bridge bridge(const Snapshot &snapshot, const BridgeQuestion &question, const JobControl &control);

} // namespace assay
