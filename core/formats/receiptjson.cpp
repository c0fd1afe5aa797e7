#include "core/formats/receiptjson.h"

#include "core/values/decimal.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace assay {

namespace {

using Json = nlohmann::ordered_json;

/// A JSON integer; beyond 64 bits, where readers would round it, decimal text.
Json wideNumber(Int128 value)
{
    if (value <= std::numeric_limits<std::int64_t>::max() && value >= std::numeric_limits<std::int64_t>::min())
        return std::int64_t(value);
    return decimalText(value, 0);
}

Int128 wideNumber(const Json &json)
{
    if (!json.is_string())
        return json.get<std::int64_t>();
    const auto value = parseDecimal(json.get_ref<const std::string &>(), 0);
    return value ? *value : 0;
}

/// Visits each token sum with its key; `Sums` may be const.
template <typename Sums, typename Visit>
void eachSum(Sums &sums, Visit visit)
{
    visit("in_uncached", sums.inUncached);
    visit("cache_read", sums.cacheRead);
    visit("cache_write_5m", sums.cacheWrite5m);
    visit("cache_write_1h", sums.cacheWrite1h);
    visit("output", sums.output);
    visit("web_search", sums.webSearch);
    visit("web_fetch", sums.webFetch);
}

/// Visits each plain count with its key, in the order of the output.
template <typename Counts, typename Visit>
void eachCount(Counts &counts, Visit visit)
{
    visit("records_seen", counts.seen);
    visit("expanded", counts.expanded);
    visit("accepted", counts.accepted);
    visit("deleted", counts.deleted);
    visit("skipped", counts.skipped);
    visit("deduplicated", counts.deduplicated);
    visit("superseded", counts.superseded);
    visit("served_from_gateway_cache", counts.servedFromGatewayCache);
    visit("records_with_reported_cost", counts.withReportedCost);
    visit("without_timestamp", counts.withoutTimestamp);
    visit("possible_cross_source_duplicates", counts.crossSourceDuplicates);
    visit("dropped_tags", counts.droppedTags);
}

template <typename Counts, typename Visit>
void eachMap(Counts &counts, Visit visit)
{
    visit("formats", counts.formats);
    visit("rejected", counts.rejected);
    visit("skipped_why", counts.skippedWhy);
    visit("by_status", counts.byStatus);
    visit("by_kind", counts.byKind);
}

template <typename Coverage, typename Visit>
void eachField(Coverage &coverage, Visit visit)
{
    visit("calls", coverage.calls);
    visit("workload", coverage.workload);
    visit("task", coverage.task);
    visit("customer", coverage.customer);
    visit("latency", coverage.latency);
    visit("tier", coverage.tier);
    visit("cache_writes", coverage.cacheWrites);
    visit("cache_writes_with_ttl", coverage.cacheWritesWithTtl);
}

Json timeJson(Millis time)
{
    return time == kNoTime ? Json() : Json(isoText(time));
}

Millis timeFromJson(const Json &json)
{
    const auto time = json.is_string() ? parseTime(json.get_ref<const std::string &>()) : Result<Millis>(kNoTime);
    return time ? *time : kNoTime;
}

} // namespace

std::string countsToJson(const ImportCounts &counts)
{
    Json json;
    eachCount(counts, [&json](const char *key, std::int64_t value) { json[key] = value; });
    eachMap(counts, [&json](const char *key, const auto &map) { json[key] = map; });
    json["by_model"] = Json::object();
    ModelSums totals;
    for (const auto &[model, sums] : counts.byModel) {
        Json &entry = json["by_model"][model];
        entry["records"] = sums.records;
        eachSum(sums, [&entry](const char *key, Int128 value) { entry[key] = wideNumber(value); });
        totals.add(sums);
    }
    eachSum(totals, [&json](const char *key, Int128 value) { json["totals"][key] = wideNumber(value); });
    json["reported_cost_usd"] = moneyText(counts.reportedCost);
    json["ts_min"] = timeJson(counts.timeMin);
    json["ts_max"] = timeJson(counts.timeMax);
    eachField(counts.coverage, [&json](const char *key, std::int64_t value) { json["coverage"][key] = value; });
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

Result<ImportCounts> countsFromJson(std::string_view text)
try {
    const Json json = Json::parse(text);
    ImportCounts counts;
    eachCount(counts, [&json](const char *key, std::int64_t &value) { value = json.at(key).get<std::int64_t>(); });
    eachMap(counts, [&json](const char *key, auto &map) { json.at(key).get_to(map); });
    for (const auto &[model, entry] : json.at("by_model").items()) {
        ModelSums &sums = counts.byModel[model];
        sums.records = entry.at("records").get<std::int64_t>();
        eachSum(sums, [&entry = entry](const char *key, Int128 &value) { value = wideNumber(entry.at(key)); });
    }
    const auto cost = parseMoney(json.at("reported_cost_usd").get_ref<const std::string &>());
    if (!cost)
        return cost.error();
    counts.reportedCost = *cost;
    counts.timeMin = timeFromJson(json.at("ts_min"));
    counts.timeMax = timeFromJson(json.at("ts_max"));
    eachField(counts.coverage, [&json](const char *key, std::int64_t &value) {
        value = json.at("coverage").at(key).get<std::int64_t>();
    });
    return counts;
} catch (const Json::exception &) {
    return Error{"This is not a receipt", {}};
}

} // namespace assay
