#include "core/planning/schedule.h"

#include "core/pricing/jsonnode.h"
#include "core/values/decimal.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace assay {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kMillion = 1'000'000;
constexpr double kLargestGrowth = 100; // a hundredfold year is a slip of the pen

Money readAmount(const JsonNode &node)
{
    const Int128 attos = node.decimal(kAttoDigits);
    if (attos > Int128(kAttosPerDollar) * 1'000'000'000'000)
        node.fail("This amount is too large");
    return Money::fromAttos(attos);
}

ContractForm readForm(const JsonNode &node)
{
    if (node.text() == "A" || node.text() == "overage_at_committed_rate")
        return ContractForm::OverageAtCommittedRate;
    if (node.text() == "B" || node.text() == "overage_at_list")
        return ContractForm::OverageAtList;
    node.fail("The form is A (overage at the committed rate) or B (overage at list price)");
}

CommitmentTier readTier(const JsonNode &node)
{
    node.allowOnly({"name", "commitment", "discount", "note"});
    const Int128 discountE6 = node.at("discount").decimal(6);
    if (discountE6 >= kMillion)
        node.at("discount").fail("A discount is a share of the list price, below 1");
    CommitmentTier tier{node.textOr("name", ""), readAmount(node.at("commitment")), std::int64_t(discountE6)};
    if (tier.commitment.isZero())
        node.at("commitment").fail("No commitment is compared anyway: leave this tier out");
    return tier;
}

std::vector<CommitmentTier> readTiers(const JsonNode &list)
{
    std::vector<CommitmentTier> tiers;
    for (const JsonNode &node : list.items()) {
        tiers.push_back(readTier(node));
        if (tiers.size() > 1 && tiers.back().commitment <= tiers[tiers.size() - 2].commitment)
            node.fail("Tiers must ascend by commitment");
    }
    if (tiers.empty())
        list.fail("A schedule needs at least one tier");
    return tiers;
}

double readShare(const JsonNode &node, double low, double high)
{
    const double value = node.real();
    if (!(value >= low && value <= high))
        node.fail("This number is out of range");
    return value;
}

Growth readGrowth(const JsonNode &root)
{
    Growth growth;
    if (root.has("growth")) {
        const JsonNode node = root.at("growth");
        node.allowOnly({"low", "base", "high"});
        growth.low = readShare(node.at("low"), -1, kLargestGrowth);
        growth.base = readShare(node.at("base"), -1, kLargestGrowth);
        growth.high = readShare(node.at("high"), -1, kLargestGrowth);
        if (growth.low > growth.base || growth.base > growth.high)
            node.fail("Growth must not fall from low over base to high");
    }
    if (root.has("saving_ramp"))
        for (const JsonNode &month : root.at("saving_ramp").items())
            growth.ramp.push_back(readShare(month, 0, 1));
    return growth;
}

std::vector<DemandPoint> readDemand(const JsonNode &list)
{
    std::vector<DemandPoint> points;
    Int128 sum = 0;
    for (const JsonNode &node : list.items()) {
        node.allowOnly({"amount", "probability"});
        const Int128 probabilityE6 = node.at("probability").decimal(6);
        if ((sum += probabilityE6) > kMillion)
            break;
        points.push_back({readAmount(node.at("amount")), std::int64_t(probabilityE6)});
    }
    if (sum != kMillion)
        list.fail("The probabilities must sum to 1");
    return points;
}

CommitmentSchedule readSchedule(const JsonNode &root)
{
    root.allowOnly({"$schema", "name", "valid_from", "valid_to", "form", "tiers", "growth", "saving_ramp", "demand", "note"});
    CommitmentSchedule schedule;
    schedule.name = root.textOr("name", "");
    schedule.validFrom = root.optionalDay("valid_from");
    schedule.validTo = root.optionalDay("valid_to");
    schedule.form = readForm(root.at("form"));
    schedule.tiers = readTiers(root.at("tiers"));
    if (root.has("growth") || root.has("saving_ramp"))
        schedule.growth = readGrowth(root);
    if (root.has("demand"))
        schedule.demand = readDemand(root.at("demand"));
    return schedule;
}

std::string shareText(double share)
{
    return decimalText(std::llround(share * double(kMillion)), 6);
}

Json tiersJson(const std::vector<CommitmentTier> &tiers)
{
    Json list = Json::array();
    for (const CommitmentTier &tier : tiers) {
        Json json = tier.name.empty() ? Json::object() : Json{{"name", tier.name}};
        json["commitment"] = moneyText(tier.commitment);
        json["discount"] = decimalText(tier.discountE6, 6);
        list.push_back(std::move(json));
    }
    return list;
}

} // namespace

std::string_view contractFormId(ContractForm form)
{
    return form == ContractForm::OverageAtCommittedRate ? "A" : "B";
}

std::string_view contractFormTitle(ContractForm form)
{
    return form == ContractForm::OverageAtCommittedRate ? "overage at the committed rate" : "overage at list price";
}

Result<CommitmentSchedule> CommitmentSchedule::fromJson(std::string_view json, std::string where)
{
    return readDocument([&] { return readSchedule(JsonNode::parse(json, std::move(where))); });
}

std::string CommitmentSchedule::toJson() const
{
    Json json{{"name", name}};
    if (validFrom)
        json["valid_from"] = isoDayText(*validFrom);
    if (validTo)
        json["valid_to"] = isoDayText(*validTo);
    json["form"] = contractFormId(form);
    json["tiers"] = tiersJson(tiers);
    if (growth) {
        json["growth"] = {{"low", shareText(growth->low)}, {"base", shareText(growth->base)}, {"high", shareText(growth->high)}};
        for (const double month : growth->ramp)
            json["saving_ramp"].push_back(shareText(month));
    }
    for (const DemandPoint &point : demand)
        json["demand"].push_back({{"amount", moneyText(point.demand)}, {"probability", decimalText(point.probabilityE6, 6)}});
    return json.dump(2);
}

} // namespace assay
