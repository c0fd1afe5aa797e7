#include "app/rulechange.h"

#include <charconv>

namespace assay {

namespace {

/// What stands after the verb.
std::vector<std::string> argumentsOf(const CommandContext &context)
{
    auto arguments = context.arguments();
    arguments.erase(arguments.begin());
    return arguments;
}

/// A number from 1 to `most`, as a place from 0.
Result<std::size_t> placeOf(const std::string &text, std::size_t most)
{
    std::size_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || end != text.data() + text.size() || number == 0 || number > most)
        return Error{"There is no rule \"" + text + "\"; assay rules list numbers them", {}};
    return number - 1;
}

Result<SharedCost> sharedOf(const CommandContext &context)
{
    const auto calls = RuleCondition::parse(context.value("shared"));
    if (!calls)
        return calls.error();
    if (calls->kind != MatchKind::OneOf)
        return Error{"Shared calls are chosen by value: dim=value[,value]", "--shared"};
    const auto over = ruleTarget(context, "over", Dimension::Customer);
    if (!over)
        return over.error();
    const std::string by = context.isSet("by") ? context.value("by") : "cost";
    if (by != "calls" && by != "cost")
        return Error{"Shared cost is spread by calls or by cost", "--by"};
    const SharedCost shared{context.value("name"), calls->dimension, calls->texts, *over,
                            by == "calls" ? SharedCost::By::Calls : SharedCost::By::Cost};
    const auto usable = shared.check();
    return usable ? Result<SharedCost>(shared) : usable.error();
}

Result<AttributionRule> ruleOf(const CommandContext &context)
{
    if (!context.isSet("target") || !context.isSet("value"))
        return Error{"Say what the rule gives with --target and --value", {}};
    const auto target = ruleTarget(context, "target", Dimension::Workload);
    if (!target)
        return target.error();
    AttributionRule rule{context.value("name"), *target, {}, context.value("value"), context.isSet("override")};
    for (const std::string &text : context.values("when")) {
        auto condition = RuleCondition::parse(text);
        if (!condition)
            return condition.error();
        rule.conditions.push_back(condition.take());
    }
    const auto usable = rule.check();
    return usable ? Result<AttributionRule>(rule) : usable.error();
}

Result<void> insert(const CommandContext &context, RuleSet &rules, const std::vector<AttributionRule> &added)
{
    std::size_t place = rules.rules.size();
    if (context.isSet("at")) {
        const auto at = placeOf(context.value("at"), rules.rules.size() + 1);
        if (!at)
            return at.error();
        place = *at;
    }
    rules.rules.insert(rules.rules.begin() + std::ptrdiff_t(place), added.begin(), added.end());
    return {};
}

Result<void> add(const CommandContext &context, RuleSet &rules)
{
    if (context.isSet("shared")) {
        const auto shared = sharedOf(context);
        if (!shared)
            return shared.error();
        rules.shared.push_back(*shared);
        return {};
    }
    const auto rule = ruleOf(context);
    return rule ? insert(context, rules, {*rule}) : rule.error();
}

/// A JSON document replaces all rules; a CSV adds mapping tables.
Result<void> import(const CommandContext &context, RuleSet &rules)
{
    const auto arguments = argumentsOf(context);
    if (arguments.size() != 1)
        return Error{"Say which file to read", {}};
    const std::string &path = arguments.front();
    const auto text = readText(path);
    if (!text)
        return text.error();
    if (path.ends_with(".json")) {
        auto document = RuleSet::fromJson(*text, path);
        if (document)
            rules = document.take();
        return document ? Result<void>() : document.error();
    }
    const auto mapping = readMapping(*text, path);
    return mapping ? insert(context, rules, *mapping) : mapping.error();
}

Result<void> remove(const CommandContext &context, RuleSet &rules)
{
    const auto arguments = argumentsOf(context);
    if (arguments.size() != 1)
        return Error{"Say which rule to remove", {}};
    const std::string &number = arguments.front();
    if (number.starts_with('s')) {
        const auto place = placeOf(number.substr(1), rules.shared.size());
        if (place)
            rules.shared.erase(rules.shared.begin() + std::ptrdiff_t(*place));
        return place ? Result<void>() : place.error();
    }
    const auto place = placeOf(number, rules.rules.size());
    if (place)
        rules.rules.erase(rules.rules.begin() + std::ptrdiff_t(*place));
    return place ? Result<void>() : place.error();
}

Result<void> move(const CommandContext &context, RuleSet &rules)
{
    const auto arguments = argumentsOf(context);
    if (arguments.size() != 2)
        return Error{"Say which rule goes where: move FROM TO", {}};
    const auto from = placeOf(arguments[0], rules.rules.size()), to = placeOf(arguments[1], rules.rules.size());
    if (!from || !to)
        return !from ? from.error() : to.error();
    const AttributionRule rule = rules.rules[*from];
    rules.rules.erase(rules.rules.begin() + std::ptrdiff_t(*from));
    rules.rules.insert(rules.rules.begin() + std::ptrdiff_t(*to), rule);
    return {};
}

/// preview FILE is import, preview with options is add, preview alone says what the rules do to the calls as recorded.
Result<void> change(const CommandContext &context, RuleSet &rules)
{
    const auto arguments = argumentsOf(context);
    if (!arguments.empty())
        return import(context, rules);
    return context.isSet("target") || context.isSet("shared") ? add(context, rules) : Result<void>();
}

} // namespace

Result<Dimension> ruleTarget(const CommandContext &context, const char *option, Dimension fallback)
{
    if (!context.isSet(option))
        return fallback;
    const auto dimension = DimensionRef::parse(context.value(option));
    if (!dimension || !isRuleTarget(dimension->dimension))
        return Error{"Use one of workload, team, customer, feature, product_line, task", "--" + std::string(option)};
    return dimension->dimension;
}

RuleChange ruleChange(std::string_view verb)
{
    constexpr std::pair<std::string_view, RuleChange> kChanges[]{
        {"add", add}, {"import", import}, {"remove", remove}, {"move", move}, {"preview", change}};
    for (const auto &[name, apply] : kChanges)
        if (name == verb)
            return apply;
    return nullptr;
}

} // namespace assay
