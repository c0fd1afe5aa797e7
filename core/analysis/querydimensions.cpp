#include "core/analysis/querydimensions.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

/// What every question reads: prices, sums, traits, and the codes, which are few bits each.
constexpr std::array kAlways{Column::Time,         Column::Input,     Column::CacheRead, Column::CacheWrite5m,
                             Column::CacheWrite1h, Column::Output,    Column::WebSearches, Column::WebFetches,
                             Column::Kind,         Column::Status,    Column::Tier,      Column::Batch,
                             Column::Speed,        Column::Platform,  Column::Endpoint,  Column::TaskOutcome,
                             Column::Format,       columnOf(Dimension::ModelId), columnOf(Dimension::Geo),
                             columnOf(Dimension::StopReason), columnOf(Dimension::RefusalCategory)};

void addOnce(std::vector<DimensionRef> &dimensions, const DimensionRef &dimension)
{
    if (std::ranges::find(dimensions, dimension) == dimensions.end())
        dimensions.push_back(dimension);
}

bool asksFor(const Query &query, bool Metric::*need)
{
    const auto needs = [need](const std::string &id) { return metric(id) && metric(id)->*need; };
    return needs(query.sort) || std::ranges::any_of(query.metrics, needs);
}

} // namespace

std::vector<DimensionRef> dimensionsOf(const Query &query)
{
    std::vector<DimensionRef> dimensions = query.by;
    for (const Filter &filter : query.selection.filters)
        addOnce(dimensions, filter.dimension);
    addOnce(dimensions, {Dimension::Workload, {}}); // how much nobody claims is part of every answer
    if (std::ranges::find(query.metrics, "task_coverage") != query.metrics.end() || query.sort == "task_coverage")
        addOnce(dimensions, {Dimension::Task, {}});
    return dimensions;
}

void addWhatRulesRead(const RuleSet &rules, std::vector<DimensionRef> &dimensions)
{
    for (std::size_t i = 0; i < dimensions.size(); ++i) // grows while it is walked
        for (const AttributionRule &rule : rules.rules)
            for (const RuleCondition &condition : rule.conditions)
                if (rule.enabled && rule.target == dimensions[i].dimension)
                    addOnce(dimensions, condition.dimension);
}

QueryNeeds needsOf(const Query &query, const RuleSet &rules)
{
    if (asksFor(query, &Metric::needsUnits) || asksFor(query, &Metric::needsRevenue)) // their tables name dimensions of their own
        return {ColumnChoice::questions(), rules};
    std::vector<DimensionRef> dimensions = dimensionsOf(query);
    if (asksFor(query, &Metric::needsTasks))
        addOnce(dimensions, {Dimension::Task, {}});
    addWhatRulesRead(rules, dimensions);

    QueryNeeds needs{{}, rules};
    std::erase_if(needs.rules.rules, [&](const AttributionRule &rule) {
        return std::ranges::none_of(dimensions, [&](const DimensionRef &wanted) { return wanted.dimension == rule.target; });
    });
    for (const Column column : kAlways)
        needs.columns.add(column);
    for (const DimensionRef &wanted : dimensions) {
        if (dimensionInfo(wanted.dimension).kind == DimensionKind::Text)
            needs.columns.add(columnOf(wanted.dimension));
        needs.columns.tags |= wanted.dimension == Dimension::Tag;
    }
    return needs;
}

} // namespace assay
