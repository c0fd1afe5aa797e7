#include "core/rules/rule.h"

#include "core/rules/textmatcher.h"
#include "core/values/escapedtext.h"

#include <algorithm>

namespace assay {

namespace {

/// What stands before the "=" of a condition, by kind.
struct Sign
{
    char sign;
    MatchKind kind;
};
constexpr std::array kSigns{Sign{'^', MatchKind::Prefix}, Sign{'*', MatchKind::Glob}, Sign{'~', MatchKind::Regex}};
constexpr std::string_view kSpecial = "=^*~";

} // namespace

bool isRuleTarget(Dimension dimension)
{
    return std::ranges::find(kRuleTargets, dimension) != kRuleTargets.end();
}

Result<RuleCondition> RuleCondition::parse(std::string_view text)
{
    const std::size_t equals = findBare(text, '=');
    if (equals == std::string_view::npos)
        return Error{"A condition is written dim=value[,value], dim^=prefix, dim*=glob or dim~=regular expression", std::string(text)};
    RuleCondition condition;
    std::string_view id = text.substr(0, equals);
    for (const Sign &sign : kSigns)
        if (!id.empty() && findBare(id, sign.sign) == id.size() - 1)
            condition.kind = sign.kind;
    if (condition.kind != MatchKind::OneOf)
        id.remove_suffix(1);
    const auto dimension = DimensionRef::parse(unescaped(id));
    if (!dimension)
        return Error{"There is no dimension \"" + unescaped(id) + "\"", std::string(text)};
    condition.dimension = *dimension;
    const std::string_view rest = text.substr(equals + 1);
    condition.texts = condition.kind == MatchKind::OneOf ? splitBare(rest, ',') : std::vector{std::string(rest)};
    return condition;
}

std::string RuleCondition::text() const
{
    std::string text = escaped(dimension.id(), kSpecial);
    if (kind == MatchKind::Table)
        return text + " in a table of " + std::to_string(table.size());
    for (const Sign &sign : kSigns)
        if (sign.kind == kind)
            text += sign.sign;
    text += '=';
    for (std::size_t i = 0; i < texts.size(); ++i)
        text += (i > 0 ? "," : "") + (kind == MatchKind::OneOf ? escaped(texts[i], ",") : texts[i]);
    return text;
}

Result<void> AttributionRule::check() const
{
    if (!isRuleTarget(target))
        return Error{"Rules give a workload, team, customer, feature, product line or task, not a " + std::string(dimensionInfo(target).id), {}};
    std::size_t partCount = 0;
    for (const RuleCondition &condition : conditions) {
        const auto matcher = TextMatcher::make(condition);
        if (!matcher)
            return matcher.error();
        if (&condition == &conditions.front())
            partCount = matcher->partCount();
    }
    const auto readable = ValueTemplate::parse(value, partCount);
    return readable ? Result<void>() : readable.error();
}

Result<void> SharedCost::check() const
{
    if (values.empty())
        return Error{"The shared cost does not say whose it is", name};
    if (!isRuleTarget(over) || over == dimension.dimension)
        return Error{"Shared cost is spread over workloads, teams, customers, features, product lines or tasks other than its own", name};
    return {};
}

} // namespace assay
