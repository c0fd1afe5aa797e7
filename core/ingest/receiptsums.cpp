#include "core/ingest/receiptsums.h"

#include "core/columns/hashindex.h"

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
        total.byModel[model].add(sums);
    total.reportedCost += file.reportedCost;
    total.addTime(file.timeMin);
    total.addTime(file.timeMax);
}

namespace {

/// What CountedCall tells apart, in one number, so that a run of like calls is counted once.
std::uint64_t likeness(const UnpackedSegment &calls, std::size_t row)
{
    const auto bit = [](bool is, int at) { return std::uint64_t{is} << at; };
    const auto value = [&](Column column) { return static_cast<std::uint64_t>(calls.value(column, row)); };
    const bool hasCacheWrites = calls.value(Column::CacheWrite5m, row) > 0 || calls.value(Column::CacheWrite1h, row) > 0;
    return value(columnOf(Dimension::ModelId)) << 32 | (value(Column::Flags) & 0xffff) << 16 | value(Column::Kind) << 12
        | value(Column::Status) << 8 | bit(calls.value(Column::Time, row) != kNoTime, 7)
        | bit(value(columnOf(Dimension::Workload)) != 0, 6) | bit(value(columnOf(Dimension::Task)) != 0, 5)
        | bit(value(columnOf(Dimension::Customer)) != 0, 4) | bit(calls.value(Column::LatencyMs, row) >= 0, 3)
        | bit(hasCacheWrites, 2) | bit(value(Column::HasReportedCost) != 0, 1);
}

CountedCall traitsOf(std::uint64_t likeness, const Dictionaries &dictionaries)
{
    const auto bit = [likeness](int at) { return (likeness >> at & 1) != 0; };
    CountedCall call;
    call.model = dictionaries.of(Dimension::ModelId).text(static_cast<std::uint32_t>(likeness >> 32));
    call.flags = likeness >> 16 & 0xffff;
    call.kind = static_cast<RecordKind>(likeness >> 12 & 0xf);
    call.status = static_cast<CallStatus>(likeness >> 8 & 0xf);
    call.hasTime = bit(7);
    call.hasWorkload = bit(6);
    call.hasTask = bit(5);
    call.hasCustomer = bit(4);
    call.hasLatency = bit(3);
    call.hasCacheWrites = bit(2);
    call.hasReportedCost = bit(1);
    return call;
}

void addRow(CountedCall &into, const UnpackedSegment &calls, std::size_t row)
{
    const auto value = [&](Column column) { return calls.value(column, row); };
    into.sums.add({1, value(Column::Input), value(Column::CacheRead), value(Column::CacheWrite5m), value(Column::CacheWrite1h),
                   value(Column::Output), value(Column::WebSearches), value(Column::WebFetches)});
    if (into.hasReportedCost)
        into.reportedCost += Money::fromAttos(Int128(value(Column::ReportedCostHigh)) * (Int128(1) << 64)
                                              + static_cast<std::uint64_t>(value(Column::ReportedCostLow)));
}

} // namespace

std::vector<CountedCall> countedCalls(const UnpackedSegment &calls, std::span<const std::uint32_t> rows,
                                      const Dictionaries &dictionaries)
{
    std::vector<CountedCall> groups;
    HashIndex places;
    for (const std::uint32_t row : rows) {
        const std::uint64_t like = likeness(calls, row);
        const auto [place, isNew] = places.place(like);
        if (isNew)
            groups.push_back(traitsOf(like, dictionaries));
        addRow(groups[place], calls, row);
    }
    return groups;
}

} // namespace assay
