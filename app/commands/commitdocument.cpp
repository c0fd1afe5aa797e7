#include "app/commands/commitdocument.h"

#include "core/values/decimal.h"

namespace assay {

using Json = nlohmann::ordered_json;

namespace {

constexpr int kShareDigits = 6;

Json tierJson(const TierOutcome &outcome)
{
    Json json = outcome.tier.name.empty() ? Json::object() : Json{{"name", outcome.tier.name}};
    json["commitment"] = moneyText(outcome.tier.commitment);
    json["discount"] = decimalText(outcome.tier.discountE6, kShareDigits);
    json["inside_tier"] = outcome.insideTier;
    json["list_capacity"] = moneyText(outcome.listCapacity);
    json["expected_cost"] = moneyText(outcome.expectedCost);
    json["worst_cost"] = moneyText(outcome.worstCost);
    json["shortfall_probability"] = decimalText(outcome.shortfallProbabilityE6, kShareDigits);
    json["expected_shortfall"] = moneyText(outcome.expectedShortfall);
    json["worst_shortfall"] = moneyText(outcome.worstShortfall);
    json["regret"] = moneyText(outcome.regret);
    json["break_even_demand"] = moneyText(outcome.breakEvenDemand);
    return json;
}

Json recommendationJson(const CommitmentResult &result)
{
    return {{"commitment", moneyText(result.best().tier.commitment)},
            {"discount", decimalText(result.best().tier.discountE6, kShareDigits)},
            {"expected_cost", moneyText(result.best().expectedCost)},
            {"saving", moneyText(result.tiers.front().expectedCost - result.best().expectedCost)}};
}

Json resultJson(const CommitmentSchedule &schedule, const CommitmentResult &result)
{
    Json json{{"form", contractFormId(result.form)}, {"overage", std::string(contractFormTitle(result.form))}, {"tiers", Json::array()},
              {"recommended", recommendationJson(result)}, {"ties", Json::array()}, {"sensitivity", Json::array()}};
    for (const TierOutcome &outcome : result.tiers)
        json["tiers"].push_back(tierJson(outcome));
    for (const std::size_t tie : result.ties)
        json["ties"].push_back(moneyText(result.tiers[tie].tier.commitment));
    for (const SensitivityCase &one : sensitivityOf(schedule, result))
        json["sensitivity"].push_back({{"case", one.id}, {"demand_factor", decimalText(one.factorE6, kShareDigits)},
                                       {"chosen_cost", moneyText(one.chosenCost)},
                                       {"chosen_shortfall", moneyText(one.chosenShortfall)},
                                       {"recommended", recommendationJson(one.result)}});
    return json;
}

} // namespace

Json commitDocument(const CommitmentSchedule &schedule, const CommitBasis &basis)
{
    const ContractForm other = schedule.form == ContractForm::OverageAtList ? ContractForm::OverageAtCommittedRate
                                                                           : ContractForm::OverageAtList;
    const CommitmentResult result = sizeCommitment(schedule, schedule.form, basis.demand);
    Json document{{"schedule", Json::parse(schedule.toJson())}};
    document.update(basis.json);
    document["demand"] = Json::array();
    for (const DemandPoint &point : result.demand)
        document["demand"].push_back({{"amount", moneyText(point.demand)}, {"probability", decimalText(point.probabilityE6, kShareDigits)}});
    document["mean_demand"] = moneyText(result.meanDemand);
    document.update(resultJson(schedule, result));
    document["other_form"] = resultJson(schedule, sizeCommitment(schedule, other, basis.demand));
    document["assumptions"] = basis.assumptions;
    document["warnings"] = basis.warnings;
    return document;
}

} // namespace assay
