#include "core/pricing/jsonnode.h"
#include "core/rules/rule.h"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kByCalls = "calls", kByCost = "cost";

Dimension readTarget(const JsonNode &node)
{
    const auto dimension = DimensionRef::parse(node.text());
    if (!dimension || !isRuleTarget(dimension->dimension))
        node.fail("\"" + node.text() + "\" is none of workload, team, customer, feature, product_line, task");
    return dimension->dimension;
}

DimensionRef readDimension(const JsonNode &node)
{
    const auto dimension = DimensionRef::parse(node.text());
    if (!dimension)
        node.fail("There is no dimension \"" + node.text() + "\"");
    return *dimension;
}

RuleCondition readCondition(const JsonNode &node)
{
    if (!node.isObject()) {
        auto condition = RuleCondition::parse(node.text());
        if (!condition)
            node.fail(condition.error().message);
        return condition.take();
    }
    node.allowOnly({"dimension", "table"});
    RuleCondition condition{readDimension(node.at("dimension")), MatchKind::Table};
    for (const auto &[key, value] : node.at("table").members())
        condition.table.insert_or_assign(key, value.text());
    return condition;
}

AttributionRule readRule(const JsonNode &node)
{
    node.allowOnly({"name", "target", "when", "value", "override", "enabled"});
    AttributionRule rule;
    rule.name = node.textOr("name", "");
    rule.target = readTarget(node.at("target"));
    if (node.has("when"))
        for (const JsonNode &condition : node.at("when").items())
            rule.conditions.push_back(readCondition(condition));
    rule.value = node.at("value").text();
    rule.overrides = node.booleanOr("override", false);
    rule.enabled = node.booleanOr("enabled", true);
    if (const auto usable = rule.check(); !usable)
        node.fail(usable.error().text());
    return rule;
}

SharedCost readShared(const JsonNode &node)
{
    node.allowOnly({"name", "dimension", "values", "over", "by"});
    SharedCost shared;
    shared.name = node.textOr("name", "");
    shared.dimension = readDimension(node.at("dimension"));
    shared.values = node.texts("values");
    shared.over = readTarget(node.at("over"));
    const std::string by = node.textOr("by", kByCost);
    if (by != kByCalls && by != kByCost)
        node.at("by").fail("Shared cost is spread by calls or by cost");
    shared.by = by == kByCalls ? SharedCost::By::Calls : SharedCost::By::Cost;
    if (const auto usable = shared.check(); !usable)
        node.fail(usable.error().message);
    return shared;
}

Json conditionJson(const RuleCondition &condition)
{
    if (condition.kind != MatchKind::Table)
        return condition.text();
    Json table = Json::object();
    for (const auto &[key, value] : condition.table)
        table[key] = value;
    return {{"dimension", condition.dimension.id()}, {"table", table}};
}

Json ruleJson(const AttributionRule &rule)
{
    Json json = Json::object();
    if (!rule.name.empty())
        json["name"] = rule.name;
    json["target"] = dimensionInfo(rule.target).id;
    json["when"] = Json::array();
    for (const RuleCondition &condition : rule.conditions)
        json["when"].push_back(conditionJson(condition));
    json["value"] = rule.value;
    json["override"] = rule.overrides;
    json["enabled"] = rule.enabled;
    return json;
}

Json sharedJson(const SharedCost &shared)
{
    return {{"name", shared.name},
            {"dimension", shared.dimension.id()},
            {"values", shared.values},
            {"over", dimensionInfo(shared.over).id},
            {"by", shared.by == SharedCost::By::Calls ? kByCalls : kByCost}};
}

} // namespace

Result<RuleSet> RuleSet::fromJson(std::string_view json, const std::string &where)
{
    return readDocument([&] {
        const JsonNode root = JsonNode::parse(json, where);
        root.allowOnly({"rules", "shared"});
        RuleSet set;
        if (root.has("rules"))
            for (const JsonNode &node : root.at("rules").items())
                set.rules.push_back(readRule(node));
        if (root.has("shared"))
            for (const JsonNode &node : root.at("shared").items())
                set.shared.push_back(readShared(node));
        return set;
    });
}

std::string RuleSet::toJson() const
{
    Json json{{"rules", Json::array()}, {"shared", Json::array()}};
    for (const AttributionRule &rule : rules)
        json["rules"].push_back(ruleJson(rule));
    for (const SharedCost &spread : shared)
        json["shared"].push_back(sharedJson(spread));
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

} // namespace assay
