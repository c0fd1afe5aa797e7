#include "core/formats/receipt.h"

#include "core/calls/codes.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

/// Adds to an entry of a map that leaves zeros out.
void bump(std::map<std::string, std::int64_t> &map, std::string_view key, std::int64_t by)
{
    const auto entry = map.try_emplace(std::string(key)).first;
    entry->second += by;
    if (entry->second == 0)
        map.erase(entry);
}

} // namespace

std::string_view rejectText(Reject reason)
{
    static constexpr std::array<std::string_view, 14> texts{
        "bad_json",       "truncated",    "not_object",    "not_text",      "unknown_format",
        "unknown_record", "column_count", "missing_usage", "missing_model", "missing_timestamp",
        "missing_id",     "bad_number",   "bad_timestamp", "bad_shape"};
    return texts[static_cast<std::size_t>(reason)];
}

CountedCall::CountedCall(const Call &call)
    : kind(call.kind)
    , status(call.status)
    , flags(call.flags)
    , hasTime(call.time != kNoTime)
    , hasWorkload(!call.text(Dimension::Workload).empty())
    , hasTask(!call.text(Dimension::Task).empty())
    , hasCustomer(!call.text(Dimension::Customer).empty())
    , hasLatency(call.latencyMs >= 0)
    , model(call.text(Dimension::ModelId))
    , tokens(call.tokens)
    , webSearches(call.webSearches)
    , webFetches(call.webFetches)
    , reportedCost(call.reportedCost)
{
}

ModelSums &ModelSums::operator+=(const ModelSums &other)
{
    records += other.records;
    inUncached += other.inUncached;
    cacheRead += other.cacheRead;
    cacheWrite5m += other.cacheWrite5m;
    cacheWrite1h += other.cacheWrite1h;
    output += other.output;
    webSearch += other.webSearch;
    webFetch += other.webFetch;
    return *this;
}

std::int64_t ImportCounts::rejectedTotal() const
{
    std::int64_t total = 0;
    for (const auto &[reason, count] : rejected)
        total += count;
    return total;
}

void ImportCounts::addTime(Millis time)
{
    if (time == kNoTime)
        return;
    timeMin = timeMin == kNoTime ? time : std::min(timeMin, time);
    timeMax = std::max(timeMax, time);
}

void ImportCounts::count(const CountedCall &call, int sign)
{
    bump(byKind, kindText(call.kind), sign);
    bump(byStatus, codeText(Dimension::Status, static_cast<std::uint32_t>(call.status)), sign);
    withoutTimestamp += call.hasTime ? 0 : sign;
    servedFromGatewayCache += call.flags & kServedFromGatewayCache ? sign : 0;
    if (call.reportedCost) {
        withReportedCost += sign;
        reportedCost += *call.reportedCost * sign;
    }

    const bool hasCacheWrites = call.tokens[TokenClass::CacheWrite5m] > 0 || call.tokens[TokenClass::CacheWrite1h] > 0;
    coverage.calls += sign;
    coverage.workload += call.hasWorkload ? sign : 0;
    coverage.task += call.hasTask ? sign : 0;
    coverage.customer += call.hasCustomer ? sign : 0;
    coverage.latency += call.hasLatency ? sign : 0;
    coverage.tier += call.flags & kTierNotGiven ? 0 : sign;
    coverage.cacheWrites += hasCacheWrites ? sign : 0;
    coverage.cacheWritesWithTtl += hasCacheWrites && !(call.flags & kCacheWriteTtlAssumed) ? sign : 0;

    if (call.model.empty() && call.status != CallStatus::Ok)
        return; // a call that failed before a model was chosen belongs to no model
    const auto entry = byModel.try_emplace(call.model.empty() ? "(none)" : call.model).first;
    ModelSums &sums = entry->second;
    sums.records += sign;
    sums.inUncached += Int128(call.tokens[TokenClass::Input]) * sign;
    sums.cacheRead += Int128(call.tokens[TokenClass::CacheRead]) * sign;
    sums.cacheWrite5m += Int128(call.tokens[TokenClass::CacheWrite5m]) * sign;
    sums.cacheWrite1h += Int128(call.tokens[TokenClass::CacheWrite1h]) * sign;
    sums.output += Int128(call.tokens[TokenClass::Output]) * sign;
    sums.webSearch += Int128(call.webSearches) * sign;
    sums.webFetch += Int128(call.webFetches) * sign;
    if (sums.records == 0)
        byModel.erase(entry);
}

} // namespace assay
