#pragma once

#include "core/analysis/totals.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Money: dollars, exact. MoneyEach: dollars per something, a ratio or a real call's cost. Share: 0..1.
/// Breakdown: no single value; the figures stand in GroupFacts::byFamily.
enum class Unit : std::uint8_t { Money, MoneyEach, Share, Ratio, Count, Tokens, TokensPerDollar, Breakdown };
std::string_view unitText(Unit unit); ///< "$", "$ each", "share", "ratio", "count", "tokens", "tokens per $", "breakdown"

enum class Direction : std::uint8_t { LowerIsBetter, HigherIsBetter, Neutral };
std::string_view directionText(Direction direction); ///< "lower is better", "higher is better", "neutral"

/// An exact value or n/a. Money units hold attodollars: numerator / denominator attodollars.
struct MetricValue
{
    bool available = false;
    bool lowSample = false; ///< under the sample the metric asks for
    bool partial = false;   ///< price coverage below 100 %
    Int128 numerator = 0;
    Int128 denominator = 1; ///< > 0 when available

    double approximate(Unit unit) const;   ///< for charts only; money in dollars
    std::optional<std::string> text(Unit unit) const; ///< decimal, 12 significant digits (money totals exact); nullopt n/a
};

/// Exact order of two values of one metric; n/a sorts below everything.
std::strong_ordering compare(const MetricValue &a, const MetricValue &b);

/// now - before, exact while it fits in 128 bits; n/a when either is.
MetricValue difference(const MetricValue &now, const MetricValue &before);

/// A group's calls of one model family.
struct FamilyShare
{
    int family = 0; ///< index into QueryResult::familyNames
    Totals totals;
    std::int64_t tasks = 0; ///< tasks of the group of whose cost this family carries most
};

/// What a metric may look at for one group of calls, beside the additive sums.
struct GroupFacts
{
    Totals totals;
    std::vector<FamilyShare> byFamily; ///< filled when asked; families with calls only
    std::optional<Money> p50, p95, p99; ///< exact nearest rank of cost per priced call; filled when asked
    /// Tasks whose first call lies in the group's time (METRICS section 2): each with all its calls in the group, also
    /// those after the period. straddlingTasks: tasks with calls both in the period and outside it, wherever they count.
    std::int64_t tasks = 0, pricedTasks = 0, successfulTasks = 0, straddlingTasks = 0;
    std::int64_t taskCalls = 0;          ///< calls of `tasks`
    Money taskCost;                      ///< net cost of `pricedTasks`
    Money retryCost;                     ///< of it, what was spent on all calls of a task but its last usable one; when asked
    Int128 units = 0, succeededUnits = 0; ///< unit counts over the days both cover
    Money unitCost;                      ///< cost over those days
    Money revenue;
    std::int64_t batchPriceE6 = 500'000; ///< what a batch pays of the realtime price, millionths, by the price book
    bool hasUnits = false, hasSucceededUnits = false, hasRevenue = false, hasRetryCost = false;
};

/// One metric: the single source of tooltips, `assay metrics`, the PDF's method page and the README's list.
struct Metric
{
    std::string_view id;      ///< "cost_per_call"
    std::string_view name;    ///< "Cost per call"
    Unit unit;
    Direction direction;
    std::string_view formula; ///< in the words of METRICS.md
    std::string_view notAvailable; ///< when it is n/a
    std::string_view lowSample;    ///< when it is marked
    std::string_view action;       ///< what one would do if it moved
    MetricValue (*compute)(const GroupFacts &facts);
    bool needsPercentiles = false, needsTasks = false, needsUnits = false, needsRevenue = false, needsFamilies = false,
         needsRetries = false; ///< needsRetries: with needsTasks

    /// Whether it hangs on more than sums over calls.
    bool needsSingleCalls() const { return needsPercentiles || needsTasks || needsUnits || needsRevenue; }
};

/// The table, in the order in which a person would read it.
std::span<const Metric> allMetrics();
/// What no single group of calls has: figures of rate limits (throttle.h) and of two periods (bridge.h). Their compute()
/// answers n/a; they stand here so that whatever explains metrics explains them too.
std::span<const Metric> ledgerMetrics();
/// nullptr when there is no metric of that id.
const Metric *metric(std::string_view id);

} // namespace assay
