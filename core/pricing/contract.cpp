#include "core/pricing/contract.h"

#include "core/pricing/jsonnode.h"
#include "core/pricing/pricebook.h"
#include "core/values/decimal.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay {

namespace {

constexpr Int128 kMillion = 1'000'000;
constexpr int kRateScale = 12; // $ per million tokens -> attodollars per token
constexpr std::size_t kMaxRules = 256;

std::int64_t readDiscount(const JsonNode &node)
{
    const auto discount = parseDecimal(decimalText(node.decimal(kAttoDigits), kAttoDigits), 6);
    if (!discount)
        node.fail("A discount finer than one millionth (six decimals) cannot be applied exactly");
    if (*discount > kMillion)
        node.fail("A discount is a share of the list price, between 0 and 1");
    return std::int64_t(*discount);
}

Rate readOwnRate(const JsonNode &node)
{
    const Int128 attos = node.decimal(kRateScale);
    if (attos % kMillion != 0) // multipliers use the other six decimals of an attodollar
        node.fail("A negotiated rate per million tokens may have six decimals at most, or it could not be applied exactly");
    if (attos > kMillion * kMillion * kMillion)
        node.fail("This rate is too large");
    return Rate{std::int64_t(attos)};
}

ContractRule readRule(const JsonNode &node)
{
    node.allowOnly({"from", "to", "models", "discount", "rates", "note"});
    ContractRule rule;
    rule.from = node.optionalDay("from");
    rule.to = node.optionalDay("to");
    if (rule.from && rule.to && *rule.from >= *rule.to)
        node.fail("This rule ends before it begins");
    rule.models = node.texts("models");
    if (node.has("discount"))
        rule.discountE6 = readDiscount(node.at("discount"));
    if (node.has("rates")) {
        const JsonNode rates = node.at("rates");
        rates.allowOnly({"input", "cache_read", "cache_write_5m", "cache_write_1h", "output"});
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            if (const auto key = tokenClassId(static_cast<TokenClass>(c)); rates.has(key))
                rule.rates[c] = readOwnRate(rates.at(key));
    }
    rule.note = node.textOr("note", "");
    return rule;
}

Contract readContract(const JsonNode &root)
{
    root.allowOnly({"$schema", "name", "rules", "note"});
    Contract contract;
    contract.name = root.textOr("name", "");
    for (const JsonNode &rule : root.at("rules").items())
        contract.rules.push_back(readRule(rule));
    if (contract.rules.size() > kMaxRules)
        root.at("rules").fail("A contract may have 256 rules at most");
    return contract;
}

nlohmann::ordered_json ruleJson(const ContractRule &rule)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (rule.from)
        json["from"] = isoDayText(*rule.from);
    if (rule.to)
        json["to"] = isoDayText(*rule.to);
    if (!rule.models.empty())
        json["models"] = rule.models;
    if (rule.discountE6 != 0)
        json["discount"] = decimalText(rule.discountE6, 6);
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        if (rule.rates[c])
            json["rates"][std::string(tokenClassId(static_cast<TokenClass>(c)))] = decimalText(rule.rates[c]->attos, kRateScale);
    if (!rule.note.empty())
        json["note"] = rule.note;
    return json;
}

} // namespace

bool ContractRule::hasOwnRates() const
{
    return std::ranges::any_of(rates, [](const auto &rate) { return rate.has_value(); });
}

Result<Contract> Contract::fromJson(std::string_view json, std::string where)
{
    return readDocument([&] { return readContract(JsonNode::parse(json, std::move(where))); });
}

std::string Contract::toJson() const
{
    nlohmann::ordered_json json{{"name", name}, {"rules", nlohmann::ordered_json::array()}};
    for (const ContractRule &rule : rules)
        json["rules"].push_back(ruleJson(rule));
    return json.dump(2);
}

std::vector<std::string> Contract::modelsNotIn(const PriceBook &book) const
{
    std::vector<std::string> unknown;
    for (const ContractRule &rule : rules)
        std::ranges::copy_if(rule.models, std::back_inserter(unknown), [&](const std::string &id) { return book.indexOf(id) < 0; });
    return unknown;
}

Result<Money> discounted(Money list, std::int64_t discountE6)
{
    const Int128 units = list.attos() / kMillion; // apart, so that the product cannot overflow
    const Int128 rest = list.attos() % kMillion * (kMillion - discountE6);
    if (rest % kMillion != 0)
        return Error{"This discount does not leave a whole number of attodollars", {}};
    return Money::fromAttos(units * (kMillion - discountE6) + rest / kMillion);
}

} // namespace assay
