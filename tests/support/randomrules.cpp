#include "tests/support/randomledger.h"

namespace assay::test {

RuleCondition RandomLedger::anyCondition()
{
    const Filter filter = anyFilter({}, anyDimension());
    RuleCondition condition{filter.dimension, static_cast<MatchKind>(below(5))};
    const std::string some = filter.values.front().value_or("");
    const std::string start = some.substr(0, 1 + below(4));
    constexpr const char *patterns[] = {"^(.)(.*)$", "[aeiou](.)", "-", "^[a-m]", "(s|m)\\w*(?:y|r)?"};
    switch (condition.kind) {
    case MatchKind::OneOf:
        for (const KeyValue &value : filter.values)
            condition.texts.push_back(value.value_or(""));
        break;
    case MatchKind::Prefix:
        condition.texts = {start.empty() ? "t" : start};
        break;
    case MatchKind::Glob:
        condition.texts = {oneIn(3) ? "?*" : oneIn(2) ? start + "*" : "*" + start + "*"};
        break;
    case MatchKind::Regex:
        condition.texts = {anyOf(patterns)};
        break;
    case MatchKind::Table:
        for (const KeyValue &value : filter.values)
            if (value)
                condition.table.emplace(*value, "mapped-" + std::to_string(below(3)));
        break;
    }
    return condition;
}

AttributionRule RandomLedger::anyRule()
{
    constexpr const char *values[] = {"made-1", "made-2", "support", "triage", "$0", "$1", "from $1", "$$1", "$2"};
    for (;;) {
        AttributionRule rule;
        rule.target = kRuleTargets[below(kRuleTargets.size())];
        for (std::size_t i = oneIn(8) ? 0 : 1 + below(2); i > 0; --i)
            rule.conditions.push_back(anyCondition());
        rule.value = anyOf(values);
        rule.overrides = oneIn(3);
        rule.enabled = !oneIn(10);
        if (rule.check())
            return rule;
    }
}

RuleSet RandomLedger::rules(std::size_t count)
{
    RuleSet set;
    for (std::size_t i = 0; i < count; ++i)
        set.rules.push_back(anyRule());
    return set;
}

} // namespace assay::test
