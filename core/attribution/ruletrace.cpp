#include "core/attribution/ruletrace.h"

#include "core/analysis/block.h"

namespace assay {

RuleTracer::RuleTracer(std::shared_ptr<const Snapshot> snapshot) : m_snapshot(std::move(snapshot))
{
    for (const AttributionRule &rule : m_snapshot->rules().rules)
        m_rules.push_back(ready(rule));
}

std::optional<RuleTracer::ReadyRule> RuleTracer::ready(const AttributionRule &rule) const
{
    if (!rule.enabled || !rule.check())
        return std::nullopt;
    std::vector<TextMatcher> matchers;
    for (const RuleCondition &condition : rule.conditions) {
        auto matcher = TextMatcher::make(condition);
        if (!matcher)
            return std::nullopt;
        matchers.push_back(matcher.take());
    }
    auto value = ValueTemplate::parse(rule.value, matchers.empty() ? 0 : matchers.front().partCount());
    if (!value)
        return std::nullopt;
    return ReadyRule{std::move(matchers), value.take()};
}

std::vector<RuleTrace> RuleTracer::trace(CallRef call)
{
    std::vector<RuleTrace> traces;
    Given given;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const AttributionRule &rule = m_snapshot->rules().rules[i];
        if (!m_rules[i] || given.contains(rule.target))
            continue;
        const KeyValue own = recorded({rule.target, {}}, call);
        if (own && !rule.overrides)
            continue;
        std::string value = valueOf(i, call, given);
        if (value.empty())
            continue;
        given[rule.target] = value;
        traces.push_back({rule.target, i, std::move(value), own.value_or("")});
    }
    return traces;
}

/// What the rule gives the call; "" when a condition does not hold.
std::string RuleTracer::valueOf(std::size_t rule, CallRef call, const Given &given)
{
    const std::vector<RuleCondition> &conditions = m_snapshot->rules().rules[rule].conditions;
    std::vector<KeyValue> texts; // parts are views into them
    texts.reserve(conditions.size());
    TextMatcher::Parts first, parts;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        const auto decided = given.find(conditions[i].dimension.dimension);
        texts.push_back(decided != given.end() ? KeyValue(decided->second) : recorded(conditions[i].dimension, call));
        const TextMatcher &matcher = m_rules[rule]->matchers[i];
        if (!(texts[i] ? matcher.match(*texts[i], parts) : matcher.matchesNotGiven()))
            return {};
        if (i == 0 && texts[i])
            first = parts;
    }
    if (first.empty() && !conditions.empty())
        first.assign(m_rules[rule]->matchers.front().partCount(), {});
    return m_rules[rule]->value.fill(first);
}

KeyValue RuleTracer::recorded(const DimensionRef &dimension, CallRef call)
{
    const CallColumns &calls = *m_snapshot->recordedCalls();
    const auto [column, isNew] = m_columns.try_emplace(dimension.id(), dimension, calls, m_snapshot->pricer().book(), m_utc);
    Block block(calls);
    block.moveTo(call.segment, call.row, 1);
    return column->second.text(KeyColumn::Reader(column->second).read(block).front());
}

std::string ruleName(const RuleSet &rules, std::size_t rule)
{
    const std::string &name = rules.rules[rule].name;
    const std::string number = "rule " + std::to_string(rule + 1);
    return name.empty() ? number : number + " (" + name + ")";
}

} // namespace assay
