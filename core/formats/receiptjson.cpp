#include "core/formats/receiptjson.h"

#include "core/values/decimal.h"

#include <simdjson.h>

#include <limits>

namespace assay {

namespace {

/// A JSON integer; beyond 64 bits, where readers would round it, decimal text.
void writeWide(JsonText &json, Int128 value)
{
    if (value <= std::numeric_limits<std::int64_t>::max() && value >= std::numeric_limits<std::int64_t>::min())
        json.value(static_cast<std::int64_t>(value));
    else
        json.value(decimalText(value, 0));
}

Int128 wideNumber(simdjson::dom::element json)
{
    if (!json.is_string())
        return json.get_int64();
    const auto value = parseDecimal(json.get_string(), 0);
    return value ? *value : 0;
}

/// Visits each token sum with its key; `Sums` may be const.
template <typename Sums, typename Visit>
void eachSum(Sums &sums, Visit &&visit)
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
void eachCount(Counts &counts, Visit &&visit)
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
void eachMap(Counts &counts, Visit &&visit)
{
    visit("formats", counts.formats);
    visit("rejected", counts.rejected);
    visit("skipped_why", counts.skippedWhy);
    visit("by_status", counts.byStatus);
    visit("by_kind", counts.byKind);
}

template <typename Coverage, typename Visit>
void eachField(Coverage &coverage, Visit &&visit)
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

void writeTime(JsonText &json, std::string_view key, Millis time)
{
    json.name(key);
    if (time == kNoTime)
        json.null();
    else
        json.value(isoText(time));
}

void writeSums(JsonText &json, const ModelSums &sums)
{
    eachSum(sums, [&json](const char *key, Int128 value) {
        json.name(key);
        writeWide(json, value);
    });
}

Millis timeFromJson(simdjson::dom::element json)
{
    const auto time = json.is_string() ? parseTime(json.get_string()) : Result<Millis>(kNoTime);
    return time ? *time : kNoTime;
}

} // namespace

void writeCounts(JsonText &json, const ImportCounts &counts)
{
    const auto member = [&json](const char *key, std::int64_t value) { json.member(key, value); };
    eachCount(counts, member);
    eachMap(counts, [&json](const char *key, const auto &map) {
        json.name(key);
        json.beginObject();
        for (const auto &[name, value] : map)
            json.member(name, value);
        json.endObject();
    });
    ModelSums totals;
    json.name("by_model");
    json.beginObject();
    for (const auto &[model, sums] : counts.byModel) {
        json.name(model);
        json.beginObject();
        json.member("records", sums.records);
        writeSums(json, sums);
        json.endObject();
        totals.add(sums);
    }
    json.endObject();
    json.name("totals");
    json.beginObject();
    writeSums(json, totals);
    json.endObject();
    json.member("reported_cost_usd", moneyText(counts.reportedCost));
    writeTime(json, "ts_min", counts.timeMin);
    writeTime(json, "ts_max", counts.timeMax);
    json.name("coverage");
    json.beginObject();
    eachField(counts.coverage, member);
    json.endObject();
}

std::string countsToJson(const ImportCounts &counts)
{
    JsonText json;
    json.beginObject();
    writeCounts(json, counts);
    json.endObject();
    return json.text();
}

Result<ImportCounts> countsFromJson(std::string_view text)
try {
    simdjson::dom::parser parser; // an import of a folder that was read before reads one such text a file
    const simdjson::dom::element json = parser.parse(text.data(), text.size());
    ImportCounts counts;
    eachCount(counts, [&json](const char *key, std::int64_t &value) { value = json[key]; });
    eachMap(counts, [&json](const char *key, auto &map) {
        for (const auto [name, value] : json[key].get_object())
            map.emplace(name, value.get_int64());
    });
    for (const auto [model, entry] : json["by_model"].get_object()) {
        ModelSums &sums = counts.byModel[std::string(model)];
        sums.records = entry["records"];
        eachSum(sums, [&entry = entry](const char *key, Int128 &value) { value = wideNumber(simdjson::dom::element(entry[key])); });
    }
    const auto cost = parseMoney(json["reported_cost_usd"].get_string());
    if (!cost)
        return cost.error();
    counts.reportedCost = *cost;
    counts.timeMin = timeFromJson(json["ts_min"]);
    counts.timeMax = timeFromJson(json["ts_max"]);
    eachField(counts.coverage, [&json](const char *key, std::int64_t &value) { value = json["coverage"][key]; });
    return counts;
} catch (const simdjson::simdjson_error &) {
    return Error{"This is not a receipt", {}};
}

} // namespace assay
