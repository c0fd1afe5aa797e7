#include "app/queryjson.h"

#include "core/values/decimal.h"

namespace assay {

namespace {

using Json = nlohmann::ordered_json;

Json timeJson(Millis time)
{
    const bool open = time == kNoTime || time == std::numeric_limits<Millis>::max();
    return open ? Json() : Json(isoText(time));
}

Json shareJson(Int128 part, Int128 whole)
{
    return whole == 0 ? Json() : Json(ratioText(part, whole));
}

/// Calls, tasks, tokens and cost of each family, and its share of each.
Json mixJson(const GroupFacts &facts, const std::vector<std::string> &names)
{
    Json mix = Json::object();
    for (const FamilyShare &share : facts.byFamily)
        mix[names[std::size_t(share.family)]] = {
            {"calls", share.totals.calls},
            {"tasks", share.tasks},
            {"tokens", wholeJson(share.totals.allTokens())},
            {"cost", moneyText(share.totals.cost)},
            {"share_of_calls", shareJson(share.totals.calls, facts.totals.calls)},
            {"share_of_tasks", shareJson(share.tasks, facts.tasks)},
            {"share_of_tokens", shareJson(share.totals.allTokens(), facts.totals.allTokens())},
            {"share_of_cost", shareJson(share.totals.cost.attos(), facts.totals.cost.attos())}};
    return mix;
}

Json factsJson(const GroupFacts &facts, const std::vector<MetricValue> &values, const QueryResult &result)
{
    Json json{{"calls", facts.totals.calls}, {"cost", moneyText(facts.totals.cost)}, {"tokens", tokensJson(facts.totals.tokens)}};
    if (facts.totals.isPartial())
        json["unpriced"] = unpricedJson(facts.totals.unpriced);
    Json lowSample = Json::array();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Metric *asked = metric(result.query.metrics[i]);
        if (asked->unit == Unit::Breakdown)
            json[result.query.metrics[i]] = mixJson(facts, result.familyNames);
        else if (asked->id != "cost")
            json[result.query.metrics[i]] = valueJson(values[i], asked->unit);
        if (values[i].available && values[i].lowSample)
            lowSample.push_back(result.query.metrics[i]);
    }
    if (facts.straddlingTasks > 0)
        json["straddling_tasks"] = facts.straddlingTasks;
    if (!lowSample.empty())
        json["low_sample"] = lowSample;
    return json;
}

Json changeJson(const ResultRow &row, const QueryResult &result)
{
    const Totals &now = row.facts.totals, &before = row.before->totals;
    Json change{{"calls", now.calls - before.calls}, {"cost", moneyText(now.cost - before.cost)}};
    for (std::size_t i = 0; i < row.metrics.size(); ++i) {
        const Metric *asked = metric(result.query.metrics[i]);
        if (asked->unit != Unit::Breakdown && asked->id != "cost")
            change[result.query.metrics[i]] = valueJson(difference(row.metrics[i], row.beforeMetrics[i]), asked->unit);
    }
    return change;
}

Json rowJson(const ResultRow &row, const QueryResult &result, bool withKey)
{
    Json json = Json::object();
    if (withKey)
        json["key"] = keyJson(result.query.by, row.key);
    json.update(factsJson(row.facts, row.metrics, result));
    if (row.before) {
        json["before"] = factsJson(*row.before, row.beforeMetrics, result);
        json["change"] = changeJson(row, result);
    }
    return json;
}

Json balanceJson(const Balance &balance)
{
    return {{"shown", moneyText(balance.shown)},
            {"hidden", moneyText(balance.hidden)},
            {"total", moneyText(balance.total)},
            {"unattributed", moneyText(balance.unattributed)},
            {"calls", balance.calls},
            {"priced_calls", balance.pricedCalls},
            {"hidden_calls", balance.hiddenCalls},
            {"total_calls", balance.totalCalls},
            {"unpriced", unpricedJson(balance.unpriced)},
            {"holds", balance.holds}};
}

} // namespace

Json valueJson(const MetricValue &value, Unit unit)
{
    const auto text = value.text(unit);
    return text ? Json(*text) : Json();
}

Json rangeJson(const TimeRange &range)
{
    return {{"from", timeJson(range.from)}, {"to", timeJson(range.to)}};
}

Json keyJson(const std::vector<DimensionRef> &by, const std::vector<KeyValue> &key)
{
    Json json = Json::object();
    for (std::size_t i = 0; i < key.size(); ++i)
        json[by[i].id()] = key[i] ? Json(*key[i]) : Json();
    return json;
}

Json wholeJson(Int128 value)
{
    const bool fits = value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
    return fits ? Json(std::int64_t(value)) : Json(decimalText(value, 0));
}

Json tokensJson(const std::array<Int128, kTokenClassCount> &counts)
{
    Json tokens = Json::object();
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        if (counts[c] != 0)
            tokens[std::string(tokenClassId(static_cast<TokenClass>(c)))] = wholeJson(counts[c]);
    return tokens;
}

Json selectionJson(const Selection &selection)
{
    Json json = rangeJson(selection.range);
    json["tz"] = selection.zone.id();
    json["where"] = Json::array();
    for (const Filter &filter : selection.filters)
        json["where"].push_back(Selection::filterText(filter));
    return json;
}

Json unpricedJson(const std::array<std::int64_t, kUnpricedCount> &unpriced)
{
    Json json = Json::object();
    for (std::size_t reason = 1; reason < kUnpricedCount; ++reason)
        if (unpriced[reason] > 0)
            json[std::string(unpricedText(static_cast<Unpriced>(reason)))] = unpriced[reason];
    return json;
}

Json queryJson(const QueryResult &result)
{
    Json json{{"selection", selectionJson(result.query.selection)}, {"rows", Json::array()}};
    if (result.query.compareTo)
        json["selection"]["compare"] = rangeJson(*result.query.compareTo);
    for (const ResultRow &row : result.rows)
        json["rows"].push_back(rowJson(row, result, true));
    if (result.rest)
        json["rest"] = rowJson(*result.rest, result, false);
    json["total"] = rowJson(result.total, result, false);
    json["balance"] = balanceJson(result.balance);
    return json;
}

} // namespace assay
