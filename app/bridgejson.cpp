#include "app/bridgejson.h"

#include "app/queryjson.h"
#include "core/values/decimal.h"

#include <algorithm>

namespace assay {

namespace {

using Json = nlohmann::ordered_json;

bool isTokens(BridgeTerm term)
{
    return term >= BridgeTerm::InputTokens && term <= BridgeTerm::OutputTokens;
}

/// The five classes of tokens stand as one term here and apart in tokensByClass().
Json termsJson(const BridgePart &part)
{
    Json json = Json::object();
    for (const BridgeTermInfo &info : allBridgeTerms()) {
        if (info.term == BridgeTerm::InputTokens)
            json["tokens"] = moneyText(part.tokens());
        if (!isTokens(info.term))
            json[std::string(info.id)] = moneyText(part.term(info.term));
    }
    return json;
}

Json tokensByClass(const BridgePart &part)
{
    Json json = Json::object();
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        json[std::string(tokenClassId(TokenClass(c)))] = moneyText(part.terms[std::size_t(BridgeTerm::InputTokens) + c]);
    return json;
}

Json partJson(const BridgePart &part)
{
    return {{"before", moneyText(part.before)},
            {"after", moneyText(part.after)},
            {"delta", moneyText(part.change())},
            {"calls_before", part.callsBefore},
            {"calls_after", part.callsAfter},
            {"terms", termsJson(part)},
            {"tokens_by_class", tokensByClass(part)},
            {"drift", valueJson(part.drift(), Unit::Share)}};
}

Json segmentJson(const BridgeSegment &segment, const Bridge &bridge)
{
    Json json{{"key", keyJson(bridge.question.by, segment.key)}, {"model", segment.model}, {"speed", segment.fast ? "fast" : "standard"}};
    json["state"] = segment.isNew() ? "new" : segment.hasVanished() ? "vanished" : "in_both";
    json.update(partJson(segment.part));
    json["mix_against_average"] = moneyText(segment.mixAgainstAverage);
    return json;
}

Json moverJson(const Mover &mover, const Bridge &bridge)
{
    Json json{{"key", keyJson(bridge.question.by, mover.key)},
              {"before", moneyText(mover.before)},
              {"after", moneyText(mover.after)},
              {"effect", moneyText(mover.effect())},
              {"calls_before", mover.callsBefore},
              {"calls_after", mover.callsAfter},
              {"cost_per_call_before", valueJson(mover.perCallBefore, Unit::MoneyEach)},
              {"cost_per_call_after", valueJson(mover.perCallAfter, Unit::MoneyEach)},
              {"cost_per_call_change", valueJson(mover.perCallChange, Unit::Ratio)}};
    if (const auto group = std::ranges::find(bridge.groups, mover.key, &BridgeGroup::key); group != bridge.groups.end())
        json["terms"] = termsJson(group->part);
    json["where"] = selectionJson(mover.calls)["where"];
    return json;
}

Json moversJson(const std::vector<Mover> &movers, const Bridge &bridge)
{
    Json json = Json::array();
    for (const Mover &mover : movers)
        json.push_back(moverJson(mover, bridge));
    return json;
}

} // namespace

Json bridgeJson(const Bridge &bridge, const BridgeMovers &movers)
{
    Json json{{"selection", selectionJson(bridge.question.selection)}};
    json["selection"]["compare"] = rangeJson(bridge.question.before);
    json["order"] = bridge.question.order == BridgeOrder::Average ? "average" : "sequence";
    json.update(partJson(bridge.total));
    json["movers"] = moversJson(movers.byEffect, bridge);
    json["movers_by_cost_per_call"] = moversJson(movers.byCostPerCall, bridge);
    json["segments"] = Json::array();
    for (const BridgeSegment &segment : bridge.segments)
        json["segments"].push_back(segmentJson(segment, bridge));
    json["new_segments"] = moneyText(bridge.newSpend);
    json["vanished_segments"] = moneyText(bridge.vanishedSpend);
    json["unpriced_before"] = unpricedJson(bridge.unpricedBefore);
    json["unpriced_after"] = unpricedJson(bridge.unpricedAfter);
    json["residual"] = moneyText(bridge.total.residual());
    return json;
}

} // namespace assay
