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
    , hasCacheWrites(call.tokens[TokenClass::CacheWrite5m] > 0 || call.tokens[TokenClass::CacheWrite1h] > 0)
    , hasReportedCost(call.reportedCost.has_value())
    , model(call.text(Dimension::ModelId))
    , sums{1,
           call.tokens[TokenClass::Input],
           call.tokens[TokenClass::CacheRead],
           call.tokens[TokenClass::CacheWrite5m],
           call.tokens[TokenClass::CacheWrite1h],
           call.tokens[TokenClass::Output],
           call.webSearches,
           call.webFetches}
    , reportedCost(call.reportedCost.value_or(Money()))
{
}

CountedCall::CountedCall(const ReportedLine &line)
    : kind(line.kind)
    , status(line.status)
    , flags(line.flags)
    , hasTime(line.time != kNoTime)
    , hasReportedCost(line.reportedCost.has_value())
    , model(line.text(LineText::Model))
    , sums{1,
           line.tokens[TokenClass::Input],
           line.tokens[TokenClass::CacheRead],
           line.tokens[TokenClass::CacheWrite5m],
           line.tokens[TokenClass::CacheWrite1h],
           line.tokens[TokenClass::Output],
           line.webSearches,
           0}
    , reportedCost(line.reportedCost.value_or(Money()))
{
}

void ModelSums::add(const ModelSums &other, int sign)
{
    records += sign * other.records;
    inUncached += sign * other.inUncached;
    cacheRead += sign * other.cacheRead;
    cacheWrite5m += sign * other.cacheWrite5m;
    cacheWrite1h += sign * other.cacheWrite1h;
    output += sign * other.output;
    webSearch += sign * other.webSearch;
    webFetch += sign * other.webFetch;
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
    const std::int64_t records = sign * call.sums.records;
    bump(byKind, kindText(call.kind), records);
    bump(byStatus, codeText(Dimension::Status, static_cast<std::uint32_t>(call.status)), records);
    withoutTimestamp += call.hasTime ? 0 : records;
    servedFromGatewayCache += call.flags & kServedFromGatewayCache ? records : 0;
    withReportedCost += call.hasReportedCost ? records : 0;
    reportedCost += call.reportedCost * sign;
    if (call.kind == RecordKind::Call)
        countCoverage(call, records);

    if (call.model.empty() && call.status != CallStatus::Ok)
        return; // a call that failed before a model was chosen belongs to no model
    const char *withoutModel = call.kind == RecordKind::Aggregate ? "(all)" : "(none)";
    const auto entry = byModel.try_emplace(call.model.empty() ? withoutModel : call.model).first;
    entry->second.add(call.sums, sign);
    if (entry->second.records == 0)
        byModel.erase(entry);
}

void ImportCounts::countCoverage(const CountedCall &call, std::int64_t records)
{
    coverage.calls += records;
    coverage.workload += call.hasWorkload ? records : 0;
    coverage.task += call.hasTask ? records : 0;
    coverage.customer += call.hasCustomer ? records : 0;
    coverage.latency += call.hasLatency ? records : 0;
    coverage.tier += call.flags & kTierNotGiven ? 0 : records;
    coverage.cacheWrites += call.hasCacheWrites ? records : 0;
    coverage.cacheWritesWithTtl += call.hasCacheWrites && !(call.flags & kCacheWriteTtlAssumed) ? records : 0;
}

} // namespace assay
