#include "core/levers/scenario.h"

#include "core/levers/scenariojson.h"
#include "core/values/decimal.h"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const Parameter &p)
{
    return p.isExact() ? Json(p.base) : Json{{"low", p.low}, {"base", p.base}, {"high", p.high}};
}

void writeRule(const CallRule &rule, Json &json)
{
    if (!rule.filters.empty())
        json["where"] = Json::array();
    for (const Filter &filter : rule.filters)
        json["where"].push_back(Selection::filterText(filter));
    if (rule.outputBelow)
        json["output_below"] = *rule.outputBelow;
    if (rule.promptBelow)
        json["prompt_below"] = *rule.promptBelow;
}

void writeRouting(const ScenarioStep &step, Json &json)
{
    json["to_model"] = step.toModel;
    if (step.tokenizerRatio)
        json["tokenizer_ratio"] = jsonOf(*step.tokenizerRatio);
    json["verbosity"] = jsonOf(step.verbosity);
    json["escalation"] = jsonOf(step.escalation);
    json["escalation_limit"] = step.escalationLimit;
    json["judge_cost"] = moneyText(step.judgeCost);
}

void writeCaching(const ScenarioStep &step, Json &json)
{
    json["method"] = kCacheMethods[std::size_t(step.cache)];
    if (step.prefixTokens)
        json["prefix_tokens"] = *step.prefixTokens;
    if (step.prefixBy)
        json["prefix_by"] = step.prefixBy->id();
    json["prefix_scale"] = jsonOf(step.prefixScale);
    json["ready_delay_ms"] = step.readyDelayMs;
}

Json jsonOf(const ScenarioStep &step)
{
    Json json{{"lever", leverText(step.kind)}};
    if (!step.enabled)
        json["enabled"] = false;
    writeRule(step.rule, json);
    if (step.kind != LeverKind::Caching)
        json["share"] = jsonOf(step.share);
    if (step.kind == LeverKind::Routing)
        writeRouting(step, json);
    if (step.kind == LeverKind::Caching)
        writeCaching(step, json);
    if (step.kind == LeverKind::Caching || step.kind == LeverKind::Batch) {
        json["ttl"] = kCacheTtls[std::size_t(step.ttl)];
        json["hit_rate"] = jsonOf(step.hitRate);
    }
    return json;
}

} // namespace

std::string Scenario::toJson() const
{
    Json json{{kScenarioVersionKey, kScenarioVersion}, {"name", name}, {"seed", seed}};
    json["pricing_date"] = pricingDate ? Json(isoDayText(*pricingDate)) : Json();
    json["steps"] = Json::array();
    for (const ScenarioStep &step : steps)
        json["steps"].push_back(jsonOf(step));
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

Scenario Scenario::fromLever(const Lever &lever)
{
    Scenario scenario;
    scenario.name = std::string(leverTitle(lever.kind)) + (lever.workload.empty() ? "" : ": " + lever.workload);
    scenario.steps.push_back(lever.step);
    return scenario;
}

} // namespace assay
