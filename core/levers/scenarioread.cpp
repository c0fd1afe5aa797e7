#include "core/levers/scenario.h"

#include "core/levers/scenariojson.h"
#include "core/pricing/jsonnode.h"
#include "core/values/decimal.h"

#include <algorithm>

namespace assay {

namespace {

constexpr double kMostRatio = 100; // a model that counts or answers a hundredfold is a typing error

double number(const JsonNode &node, double least, double most)
{
    const double value = node.real();
    if (!(value >= least && value <= most))
        node.fail("A number from " + std::to_string(least) + " to " + std::to_string(most) + " is expected");
    return value;
}

/// A number, or an object of base with low and high where they differ.
Parameter parameter(const JsonNode &node, double least, double most)
{
    if (!node.isObject())
        return Parameter::exactly(number(node, least, most));
    node.allowOnly({"low", "base", "high"});
    Parameter value = Parameter::exactly(number(node.at("base"), least, most));
    if (node.has("low"))
        value.low = number(node.at("low"), least, most);
    if (node.has("high"))
        value.high = number(node.at("high"), least, most);
    if (value.low > value.base || value.base > value.high)
        node.fail("low, base and high must ascend");
    return value;
}

void readParameter(const JsonNode &step, const char *key, Parameter &value, double most)
{
    if (step.has(key))
        value = parameter(step.at(key), 0, most);
}

std::optional<std::int64_t> tokens(const JsonNode &step, const char *key)
{
    if (!step.has(key))
        return std::nullopt;
    const std::int64_t count = step.at(key).integer();
    if (count < 0)
        step.at(key).fail("A count of tokens is 0 or more");
    return count;
}

template <std::size_t N>
std::optional<std::size_t> choice(const JsonNode &step, const char *key, const std::array<std::string_view, N> &words)
{
    if (!step.has(key))
        return std::nullopt;
    const auto found = std::ranges::find(words, step.at(key).text());
    if (found == words.end())
        step.at(key).fail("\"" + step.at(key).text() + "\" is not one of the known words");
    return std::size_t(found - words.begin());
}

void readRule(const JsonNode &node, CallRule &rule)
{
    for (const std::string &text : node.texts("where")) {
        auto filter = Selection::parseFilter(text);
        if (!filter)
            node.at("where").fail(filter.error().message);
        rule.filters.push_back(filter.take());
    }
    rule.outputBelow = tokens(node, "output_below");
    rule.promptBelow = tokens(node, "prompt_below");
}

void readRouting(const JsonNode &node, ScenarioStep &step)
{
    step.toModel = node.at("to_model").text();
    if (node.has("tokenizer_ratio"))
        step.tokenizerRatio = parameter(node.at("tokenizer_ratio"), 0.01, kMostRatio);
    readParameter(node, "verbosity", step.verbosity, kMostRatio);
    readParameter(node, "escalation", step.escalation, 1);
    if (node.has("escalation_limit"))
        step.escalationLimit = number(node.at("escalation_limit"), 0, 1);
    if (node.has("judge_cost"))
        step.judgeCost = Money::fromAttos(node.at("judge_cost").decimal(kAttoDigits));
}

void readCaching(const JsonNode &node, ScenarioStep &step)
{
    if (const auto method = choice(node, "method", kCacheMethods))
        step.cache = ScenarioStep::Cache(*method);
    step.prefixTokens = tokens(node, "prefix_tokens");
    if (node.has("prefix_by")) {
        step.prefixBy = DimensionRef::parse(node.at("prefix_by").text());
        if (!step.prefixBy || !isText(step.prefixBy->dimension))
            node.at("prefix_by").fail("A dimension with texts is expected, such as customer");
    }
    readParameter(node, "prefix_scale", step.prefixScale, 1);
    step.readyDelayMs = tokens(node, "ready_delay_ms").value_or(step.readyDelayMs);
}

void readCache(const JsonNode &node, ScenarioStep &step)
{
    if (const auto ttl = choice(node, "ttl", kCacheTtls))
        step.ttl = ScenarioStep::Ttl(*ttl);
    readParameter(node, "hit_rate", step.hitRate, 1);
}

ScenarioStep readStep(const JsonNode &node)
{
    const auto kind = leverFromText(node.at("lever").text());
    if (!kind)
        node.at("lever").fail("A lever is one of waste, routing, output, input, caching, batch");
    ScenarioStep step = ScenarioStep::of(*kind);
    step.enabled = node.booleanOr("enabled", true);
    readRule(node, step.rule);
    switch (*kind) {
    case LeverKind::Waste:
    case LeverKind::Output:
    case LeverKind::Input:
        node.allowOnly({"lever", "enabled", "where", "output_below", "prompt_below", "share"});
        break;
    case LeverKind::Routing:
        node.allowOnly({"lever", "enabled", "where", "output_below", "prompt_below", "share", "to_model", "tokenizer_ratio",
                        "verbosity", "escalation", "escalation_limit", "judge_cost"});
        readRouting(node, step);
        break;
    case LeverKind::Caching:
        node.allowOnly({"lever", "enabled", "where", "output_below", "prompt_below", "method", "prefix_tokens", "prefix_by",
                        "prefix_scale", "ready_delay_ms", "ttl", "hit_rate"});
        readCaching(node, step);
        readCache(node, step);
        break;
    case LeverKind::Batch:
        node.allowOnly({"lever", "enabled", "where", "output_below", "prompt_below", "share", "ttl", "hit_rate"});
        readCache(node, step);
        break;
    }
    if (*kind != LeverKind::Caching)
        readParameter(node, "share", step.share, 1);
    return step;
}

Scenario readScenario(const JsonNode &root)
{
    root.allowOnly({kScenarioVersionKey, "name", "seed", "pricing_date", "steps"});
    if (root.integerOr(kScenarioVersionKey, kScenarioVersion) > kScenarioVersion)
        root.at(kScenarioVersionKey).fail("This scenario was written by a newer version");
    Scenario scenario;
    scenario.name = root.textOr("name", "");
    scenario.seed = std::uint64_t(root.integerOr("seed", 1));
    scenario.pricingDate = root.optionalDay("pricing_date");
    for (const JsonNode &step : root.at("steps").items())
        scenario.steps.push_back(readStep(step));
    if (scenario.steps.size() > kMaxScenarioSteps)
        root.at("steps").fail("A scenario holds " + std::to_string(kMaxScenarioSteps) + " steps at most");
    return scenario;
}

} // namespace

Result<Scenario> Scenario::fromJson(std::string_view json, std::string where)
{
    return readDocument([&] { return readScenario(JsonNode::parse(json, std::move(where))); });
}

} // namespace assay
