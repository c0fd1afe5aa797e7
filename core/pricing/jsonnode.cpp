#include "core/pricing/jsonnode.h"

#include "core/values/decimal.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

namespace assay {

using Json = nlohmann::ordered_json;

struct JsonNode::Value
{
    Json json;
};

namespace {

const Json &jsonOf(const void *value)
{
    return *static_cast<const Json *>(value);
}

} // namespace

JsonNode JsonNode::parse(std::string_view text, std::string where)
{
    auto document = std::make_shared<Value>();
    try {
        document->json = Json::parse(text.begin(), text.end());
    } catch (const Json::parse_error &problem) {
        throw DocumentError({"This is not JSON (byte " + std::to_string(problem.byte) + ")", where});
    }
    const void *root = &document->json;
    return JsonNode(std::move(document), root, {}, std::move(where));
}

JsonNode JsonNode::child(const void *value, const std::string &step) const
{
    const bool dot = !m_place.empty() && step.front() != '[';
    return JsonNode(m_document, value, m_place + (dot ? "." : "") + step, m_where);
}

void JsonNode::fail(const std::string &message) const
{
    const std::string place = m_place.empty() ? "the document" : m_place;
    throw DocumentError({message, m_where.empty() ? place : m_where + ": " + place});
}

bool JsonNode::has(std::string_view key) const
{
    const Json &json = jsonOf(m_value);
    if (!json.is_object())
        fail("An object is expected here");
    const auto found = json.find(std::string(key));
    return found != json.end() && !found->is_null();
}

JsonNode JsonNode::at(std::string_view key) const
{
    if (!has(key))
        child(m_value, std::string(key)).fail("This entry is missing");
    return child(&*jsonOf(m_value).find(std::string(key)), std::string(key));
}

bool JsonNode::isObject() const
{
    return jsonOf(m_value).is_object();
}

std::vector<JsonNode> JsonNode::items() const
{
    if (!jsonOf(m_value).is_array())
        fail("A list is expected here");
    std::vector<JsonNode> nodes;
    for (const Json &item : jsonOf(m_value))
        nodes.push_back(child(&item, "[" + std::to_string(nodes.size()) + "]"));
    return nodes;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const
{
    if (!jsonOf(m_value).is_object())
        fail("An object is expected here");
    std::vector<std::pair<std::string, JsonNode>> nodes;
    for (auto it = jsonOf(m_value).begin(); it != jsonOf(m_value).end(); ++it)
        nodes.emplace_back(it.key(), child(&it.value(), it.key().empty() ? "\"\"" : it.key()));
    return nodes;
}

std::string JsonNode::text() const
{
    if (!jsonOf(m_value).is_string())
        fail("A text is expected here");
    return jsonOf(m_value).get<std::string>();
}

std::string JsonNode::scalarText() const
{
    const Json &json = jsonOf(m_value);
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_structured() || json.is_null())
        fail("A text or a number is expected here");
    return json.dump();
}

bool JsonNode::boolean() const
{
    if (!jsonOf(m_value).is_boolean())
        fail("true or false is expected here");
    return jsonOf(m_value).get<bool>();
}

std::int64_t JsonNode::integer() const
{
    const Int128 value = decimal(0);
    if (value > Int128(INT64_MAX))
        fail("This number is too large");
    return std::int64_t(value);
}

Int128 JsonNode::decimal(int scale) const
{
    const Json &json = jsonOf(m_value);
    if (!json.is_string() && !json.is_number())
        fail("A number is expected here");
    const auto value = parseDecimal(json.is_string() ? json.get<std::string>() : json.dump(), scale);
    if (!value)
        fail(value.error().message + (scale > 0 ? " with " + std::to_string(scale) + " decimals" : ""));
    if (*value < 0)
        fail("This number may not be below zero");
    return *value;
}

double JsonNode::real() const
{
    const Json &json = jsonOf(m_value);
    if (json.is_number())
        return json.get<double>();
    const std::string digits = text();
    char *end = nullptr;
    const double value = std::strtod(digits.c_str(), &end);
    if (digits.empty() || *end != '\0')
        fail("A number is expected here");
    return value;
}

Day JsonNode::day() const
{
    const auto day = parseDay(text());
    if (!day)
        fail(day.error().message);
    return *day;
}

std::string JsonNode::textOr(std::string_view key, std::string_view fallback) const
{
    return has(key) ? at(key).text() : std::string(fallback);
}

std::int64_t JsonNode::integerOr(std::string_view key, std::int64_t fallback) const
{
    return has(key) ? at(key).integer() : fallback;
}

bool JsonNode::booleanOr(std::string_view key, bool fallback) const
{
    return has(key) ? at(key).boolean() : fallback;
}

std::optional<Day> JsonNode::optionalDay(std::string_view key) const
{
    return has(key) ? std::optional(at(key).day()) : std::nullopt;
}

std::vector<std::string> JsonNode::texts(std::string_view key) const
{
    std::vector<std::string> all;
    if (has(key))
        for (const JsonNode &item : at(key).items())
            all.push_back(item.text());
    return all;
}

void JsonNode::allowOnly(std::initializer_list<std::string_view> keys) const
{
    for (const auto &[key, node] : members())
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            node.fail("This entry is not known here");
}

} // namespace assay
