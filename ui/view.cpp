#include "ui/view.h"

#include <algorithm>

namespace assay {

std::optional<TimeRange> View::compareTo() const
{
    switch (comparison) {
    case Comparison::Off: return std::nullopt;
    case Comparison::Previous: return selection.previousPeriod();
    case Comparison::Custom: return customComparison;
    }
    return std::nullopt;
}

void View::setFilter(Filter filter)
{
    const auto same = std::ranges::find_if(selection.filters, [&](const Filter &f) {
        return f.dimension == filter.dimension && f.exclude == filter.exclude;
    });
    if (same == selection.filters.end()) {
        selection.filters.push_back(std::move(filter));
        return;
    }
    if (!filter.exclude) { // one of these values: the newer choice stands
        *same = std::move(filter);
        return;
    }
    for (auto &value : filter.values)
        if (std::ranges::find(same->values, value) == same->values.end())
            same->values.push_back(std::move(value));
}

namespace {

/// Takes the value away, or puts it there; false when none is left.
bool toggle(Filter &filter, const KeyValue &value)
{
    if (std::erase(filter.values, value) == 0)
        filter.values.push_back(value);
    return !filter.values.empty();
}

} // namespace

void View::toggleValue(const DimensionRef &dimension, const KeyValue &value)
{
    if (highlight && highlight->dimension == dimension) {
        if (!toggle(*highlight, value))
            highlight.reset();
        return;
    }
    const auto kept = std::ranges::find_if(selection.filters, [&](const Filter &f) { return f.dimension == dimension && !f.exclude; });
    if (kept == selection.filters.end())
        selection.filters.push_back({dimension, {value}, false});
    else if (!toggle(*kept, value))
        selection.filters.erase(kept);
}

std::string View::effectiveSort() const
{
    if (!sort.empty())
        return sort;
    return dimensionInfo(groupBy.front().dimension).kind == DimensionKind::Time ? "key" : "cost";
}

void View::removeFilter(std::size_t index)
{
    selection.filters.erase(selection.filters.begin() + std::ptrdiff_t(index));
}

bool View::sameQuestion(const View &other) const
{
    return selection == other.selection && lastDays == other.lastDays && comparison == other.comparison
        && customComparison == other.customComparison && groupBy == other.groupBy && metrics == other.metrics
        && sort == other.sort && chart == other.chart && callOrder == other.callOrder && stackBy == other.stackBy
        && strip == other.strip
        && prices == other.prices && otherContract == other.otherContract && inPlace == other.inPlace;
}

} // namespace assay
