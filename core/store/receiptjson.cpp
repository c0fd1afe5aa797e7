#include "core/store/receiptjson.h"

#include "core/values/decimal.h"

#include <nlohmann/json.hpp>

#include <array>

namespace assay {

namespace {

using Json = nlohmann::ordered_json;

struct CountKey
{
    const char *key;
    std::int64_t ImportCounts::*member;
};
constexpr std::array kCounts{
    CountKey{"records_seen", &ImportCounts::seen},
    CountKey{"expanded", &ImportCounts::expanded},
    CountKey{"accepted", &ImportCounts::accepted},
    CountKey{"deleted", &ImportCounts::deleted},
    CountKey{"skipped", &ImportCounts::skipped},
    CountKey{"deduplicated", &ImportCounts::deduplicated},
    CountKey{"superseded", &ImportCounts::superseded},
    CountKey{"possible_cross_source_duplicates", &ImportCounts::crossSourceDuplicates},
    CountKey{"without_timestamp", &ImportCounts::withoutTimestamp},
    CountKey{"served_from_gateway_cache", &ImportCounts::servedFromGatewayCache},
    CountKey{"records_with_reported_cost", &ImportCounts::withReportedCost},
    CountKey{"dropped_tags", &ImportCounts::droppedTags},
};

struct MapKey
{
    const char *key;
    std::map<std::string, std::int64_t> ImportCounts::*member;
};
constexpr std::array kMaps{
    MapKey{"formats", &ImportCounts::formats},   MapKey{"rejected", &ImportCounts::rejected},
    MapKey{"skipped_why", &ImportCounts::skippedWhy}, MapKey{"by_kind", &ImportCounts::byKind},
    MapKey{"by_status", &ImportCounts::byStatus},
};

struct SumKey
{
    const char *key;
    Int128 ModelSums::*member;
};
constexpr std::array kSums{
    SumKey{"in_uncached", &ModelSums::inUncached},       SumKey{"cache_read", &ModelSums::cacheRead},
    SumKey{"cache_write_5m", &ModelSums::cacheWrite5m},  SumKey{"cache_write_1h", &ModelSums::cacheWrite1h},
    SumKey{"output", &ModelSums::output},                SumKey{"web_search", &ModelSums::webSearch},
    SumKey{"web_fetch", &ModelSums::webFetch},
};

Json sumToJson(Int128 sum)
{
    if (sum == static_cast<std::int64_t>(sum))
        return static_cast<std::int64_t>(sum);
    return decimalText(sum, 0);
}

Int128 sumFromJson(const Json &json)
{
    if (json.is_number())
        return json.get<std::int64_t>();
    const auto sum = parseDecimal(json.get<std::string>(), 0);
    return sum ? *sum : 0;
}

Json modelToJson(const ModelSums &sums)
{
    Json json{{"records", sums.records}};
    for (const SumKey &sum : kSums)
        json[sum.key] = sumToJson(sums.*sum.member);
    return json;
}

Json totalsToJson(const ImportCounts &counts)
{
    Json json = Json::object();
    for (const SumKey &sum : kSums) {
        Int128 total = 0;
        for (const auto &[model, sums] : counts.byModel)
            total += sums.*sum.member;
        json[sum.key] = sumToJson(total);
    }
    return json;
}

void readCounts(const Json &json, ImportCounts &counts)
{
    for (const CountKey &count : kCounts)
        counts.*count.member = json.at(count.key).get<std::int64_t>();
    for (const MapKey &map : kMaps)
        counts.*map.member = json.at(map.key).get<std::map<std::string, std::int64_t>>();
    for (const auto &[model, sums] : json.at("by_model").items()) {
        ModelSums &into = counts.byModel[model];
        into.records = sums.at("records").get<std::int64_t>();
        for (const SumKey &sum : kSums)
            into.*sum.member = sumFromJson(sums.at(sum.key));
    }
    if (const auto cost = parseMoney(json.at("reported_cost_usd").get<std::string>()))
        counts.reportedCost = *cost;
    for (const auto &[key, time] : {std::pair{"ts_min", &counts.timeMin}, std::pair{"ts_max", &counts.timeMax}})
        if (json.contains(key))
            if (const auto parsed = parseTime(json.at(key).get<std::string>()))
                *time = *parsed;
}

} // namespace

std::string countsToJson(const ImportCounts &counts)
{
    Json json;
    for (const CountKey &count : kCounts)
        json[count.key] = counts.*count.member;
    for (const MapKey &map : kMaps) {
        Json &entries = json[map.key] = Json::object();
        for (const auto &[name, count] : counts.*map.member)
            if (count != 0)
                entries[name] = count;
    }
    Json &models = json["by_model"] = Json::object();
    for (const auto &[model, sums] : counts.byModel)
        if (sums.records != 0)
            models[model] = modelToJson(sums);
    json["totals"] = totalsToJson(counts);
    json["reported_cost_usd"] = moneyText(counts.reportedCost);
    if (counts.timeMin != kNoTime) {
        json["ts_min"] = isoText(counts.timeMin);
        json["ts_max"] = isoText(counts.timeMax);
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<ImportCounts> countsFromJson(const std::string &text)
{
    try {
        ImportCounts counts;
        readCounts(Json::parse(text), counts);
        return counts;
    } catch (const Json::exception &) {
        return Error{"A receipt in the store is damaged", {}};
    }
}

} // namespace assay
