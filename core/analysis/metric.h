#pragma once

#include "core/analysis/totals.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

enum class Unit : std::uint8_t { Money, MoneyEach, Share, Ratio, Count, Tokens, TokensPerDollar };
enum class Direction : std::uint8_t { LowerIsBetter, HigherIsBetter, Neutral };

/// An exact value or n/a. Money units hold attodollars: numerator / denominator attodollars.
struct MetricValue
{
    bool available = false;
    bool lowSample = false; ///< under the sample the metric asks for
    bool partial = false;   ///< price coverage below 100 %
    Int128 numerator = 0;
    Int128 denominator = 1;

    double approximate(Unit unit) const;   ///< for charts only; money in dollars
    std::optional<std::string> text(Unit unit) const; ///< decimal, 12 significant digits (money totals exact); nullopt n/a
};

/// What a metric may look at for one group of calls, beside the additive sums.
struct GroupFacts
{
    Totals totals;
    std::vector<std::pair<int, Totals>> byFamily; ///< filled when a mix metric was asked; index into family names
    std::optional<Money> p50, p95, p99; ///< exact nearest rank of cost per priced call; filled when asked
    std::int64_t tasks = 0, pricedTasks = 0, successfulTasks = 0, straddlingTasks = 0;
    Money taskCost;                      ///< net cost of calls with a task id
    std::int64_t units = 0, succeededUnits = 0; ///< unit counts over the days both cover
    Money unitCost;                      ///< cost over those days
    Money revenue;
    bool hasUnits = false, hasRevenue = false, hasEligibility = false;
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
    bool needsPercentiles = false, needsTasks = false, needsUnits = false;
    MetricValue (*compute)(const GroupFacts &facts);
};

std::span<const Metric> allMetrics();
const Metric *metric(std::string_view id);

} // namespace assay
