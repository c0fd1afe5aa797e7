#include "core/analysis/ranking.h"

#include "core/analysis/steps.h"

#include <algorithm>
#include <numeric>

namespace assay {

namespace {

MetricValue sortValue(const Question &question, const GroupFacts &facts)
{
    if (question.query.sort == "calls")
        return {true, false, false, facts.totals.calls, 1};
    return question.sortMetric ? question.sortMetric->compute(facts) : MetricValue{};
}

bool keyLess(const Question &question, const GroupTable &groups, std::uint32_t a, std::uint32_t b)
{
    for (std::size_t key = 0; key < question.keys.size(); ++key) {
        const std::uint32_t left = groups.code(key, a), right = groups.code(key, b);
        if (left != right)
            return question.keys[key]->less(left, right);
    }
    return false;
}

} // namespace

std::vector<std::uint32_t> rank(const Question &question, const GroupTable &groups,
                                const std::function<GroupFacts(std::uint32_t)> &facts, const JobControl &control)
{
    std::vector<std::uint32_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0u);
    std::vector<MetricValue> values;
    values.reserve(order.size());
    const auto value = [&](std::size_t group) { values.push_back(sortValue(question, facts(std::uint32_t(group)))); };
    if (question.query.sort != "key" && !inSteps(order.size(), control, value))
        return order;

    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        const auto by = values.empty() ? std::strong_ordering::equal : compare(values[b], values[a]);
        return by != std::strong_ordering::equal ? by < 0 : keyLess(question, groups, a, b);
    };
    const std::size_t top = question.query.top > 0 ? question.query.top : order.size();
    partialSortInSteps(order.begin(), order.end(), std::min(top, order.size()), before, control);
    return order;
}

} // namespace assay
