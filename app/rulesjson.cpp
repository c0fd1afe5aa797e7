#include "app/rulesjson.h"

#include "core/values/decimal.h"

namespace assay {

namespace {

Json keyJson(const KeyValue &value)
{
    return value ? Json(*value) : Json();
}

Json callsJson(const CallsAndCost &calls)
{
    return {{"calls", calls.calls}, {"cost", moneyText(calls.cost)}};
}

Json shareJson(Money part, Money whole)
{
    return whole.isZero() ? Json() : Json(ratioText(part.attos(), whole.attos()));
}

Json useJson(const RuleUse &use, std::size_t place)
{
    Json json{{"rule", place + 1}, {"matches", use.matches}, {"decides", callsJson(use.decides)}};
    json["overridden"] = callsJson(use.overridden);
    json["kept"] = callsJson(use.kept);
    json["conflicts"] = Json::array();
    for (const RuleConflict &conflict : use.conflicts) {
        Json taken{{"with", conflict.winner + 1}};
        taken.update(callsJson(conflict.taken));
        json["conflicts"].push_back(taken);
    }
    return json;
}

} // namespace

Json previewJson(const RulePreview &preview)
{
    Json json{{"total", moneyText(preview.total)}, {"moves", Json::array()}, {"coverage", Json::array()}, {"rules", Json::array()}};
    for (const AttributionMove &move : preview.moves) {
        Json entry{{"dimension", dimensionInfo(move.target).id}, {"from", keyJson(move.from)}, {"to", keyJson(move.to)}};
        entry.update(callsJson(move.moved));
        json["moves"].push_back(entry);
    }
    for (const CoverageChange &change : preview.coverage)
        json["coverage"].push_back({{"dimension", dimensionInfo(change.target).id},
                                    {"before", {{"cost", moneyText(change.before)}, {"share", shareJson(change.before, preview.total)}}},
                                    {"after", {{"cost", moneyText(change.after)}, {"share", shareJson(change.after, preview.total)}}}});
    for (std::size_t i = 0; i < preview.rules.size(); ++i)
        json["rules"].push_back(useJson(preview.rules[i], i));
    return json;
}

Json suggestionsJson(const RuleSuggestions &suggestions)
{
    Json json{{"unattributed", callsJson(suggestions.unattributed)}, {"suggestions", Json::array()}};
    for (const RuleSuggestion &suggestion : suggestions.offers) {
        Json entry{{"by", suggestion.by.id()}, {"explains", callsJson(suggestion.explained)}, {"keys", Json::array()}};
        for (const RuleSuggestion::Key &key : suggestion.keys) {
            Json offer{{"key", key.text}, {"gives", key.gives}, {"learned", key.learned}};
            offer.update(callsJson(key.unattributed));
            entry["keys"].push_back(offer);
        }
        entry["rule"] = Json::parse(RuleSet{{suggestion.rule}, {}}.toJson())["rules"][0];
        json["suggestions"].push_back(entry);
    }
    return json;
}

Json spreadJson(const SharedSpread &spread, Dimension over)
{
    Json json{{"over", dimensionInfo(over).id}, {"rows", Json::array()}};
    for (const SharedRow &row : spread.rows)
        json["rows"].push_back({{"value", keyJson(row.value)}, {"calls", row.calls}, {"direct", moneyText(row.direct)},
                                {"shared", moneyText(row.shared)}, {"total", moneyText(row.total())}});
    json["pool"] = moneyText(spread.pool);
    json["unspread"] = moneyText(spread.unspread);
    json["total"] = moneyText(spread.total);
    return json;
}

} // namespace assay
