#include "core/ingest/receiptsums.h"

namespace assay {

void addCounts(ImportCounts &total, const ImportCounts &file)
{
    for (const auto member :
         {&ImportCounts::seen, &ImportCounts::expanded, &ImportCounts::accepted, &ImportCounts::deleted, &ImportCounts::skipped,
          &ImportCounts::deduplicated, &ImportCounts::superseded, &ImportCounts::servedFromGatewayCache,
          &ImportCounts::withoutTimestamp, &ImportCounts::withReportedCost, &ImportCounts::crossSourceDuplicates,
          &ImportCounts::droppedTags})
        total.*member += file.*member;
    for (const auto member : {&ImportCounts::formats, &ImportCounts::rejected, &ImportCounts::skippedWhy,
                              &ImportCounts::byKind, &ImportCounts::byStatus})
        for (const auto &[name, count] : file.*member)
            (total.*member)[name] += count;
    for (const auto member : {&FieldCoverage::calls, &FieldCoverage::workload, &FieldCoverage::task, &FieldCoverage::customer,
                              &FieldCoverage::latency, &FieldCoverage::tier, &FieldCoverage::cacheWrites,
                              &FieldCoverage::cacheWritesWithTtl})
        total.coverage.*member += file.coverage.*member;
    for (const auto &[model, sums] : file.byModel)
        total.byModel[model] += sums;
    total.reportedCost += file.reportedCost;
    total.addTime(file.timeMin);
    total.addTime(file.timeMax);
}

CountedCall countedCall(const std::function<std::int64_t(Column)> &value, const Dictionaries &dictionaries)
{
    CountedCall call;
    call.kind = static_cast<RecordKind>(value(Column::Kind));
    call.status = static_cast<CallStatus>(value(Column::Status));
    call.flags = static_cast<std::uint32_t>(value(Column::Flags));
    call.hasTime = value(Column::Time) != kNoTime;
    call.hasWorkload = value(columnOf(Dimension::Workload)) != 0;
    call.hasTask = value(columnOf(Dimension::Task)) != 0;
    call.hasCustomer = value(columnOf(Dimension::Customer)) != 0;
    call.hasLatency = value(Column::LatencyMs) >= 0;
    call.model = dictionaries.of(Dimension::ModelId).text(static_cast<std::uint32_t>(value(columnOf(Dimension::ModelId))));
    call.tokens.counts = {value(Column::Input), value(Column::CacheRead), value(Column::CacheWrite5m),
                          value(Column::CacheWrite1h), value(Column::Output)};
    call.webSearches = value(Column::WebSearches);
    call.webFetches = value(Column::WebFetches);
    if (value(Column::HasReportedCost) != 0)
        call.reportedCost = Money::fromAttos(Int128(value(Column::ReportedCostHigh)) * (Int128(1) << 64)
                                             + static_cast<std::uint64_t>(value(Column::ReportedCostLow)));
    return call;
}

} // namespace assay
