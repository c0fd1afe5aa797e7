#include "core/ingest/receiptcounter.h"

#include "core/calls/codes.h"

#include <algorithm>

namespace assay {

namespace {

/// "(none)" for a call without a model, "(all)" for an aggregate over all models.
std::string modelName(const CountedCall &call)
{
    if (!call.model.empty())
        return std::string(call.model);
    return call.kind == RecordKind::Call ? "(none)" : "(all)";
}

void addSums(ModelSums &sums, const CountedCall &call, int sign)
{
    const auto add = [sign](Int128 &sum, std::int64_t count) { sum += Int128(sign) * count; };
    sums.records += sign;
    add(sums.inUncached, call.tokens[TokenClass::Input]);
    add(sums.cacheRead, call.tokens[TokenClass::CacheRead]);
    add(sums.cacheWrite5m, call.tokens[TokenClass::CacheWrite5m]);
    add(sums.cacheWrite1h, call.tokens[TokenClass::CacheWrite1h]);
    add(sums.output, call.tokens[TokenClass::Output]);
    add(sums.webSearch, call.webSearches);
    add(sums.webFetch, call.webFetches);
}

} // namespace

CountedCall countedCall(const Call &call)
{
    return {call.kind,       call.status, call.text(Dimension::ModelId), call.tokens, call.webSearches,
            call.webFetches, call.flags,  call.time,                     call.reportedCost};
}

CountedCall countedCall(const std::function<std::int64_t(Column)> &value, const Dictionaries &dictionaries)
{
    CountedCall call;
    call.kind = static_cast<RecordKind>(value(Column::Kind));
    call.status = static_cast<CallStatus>(value(Column::Status));
    call.model = dictionaries.of(Dimension::ModelId).text(static_cast<std::uint32_t>(value(columnOf(Dimension::ModelId))));
    call.tokens.counts = {value(Column::Input), value(Column::CacheRead), value(Column::CacheWrite5m),
                          value(Column::CacheWrite1h), value(Column::Output)};
    call.webSearches = value(Column::WebSearches);
    call.webFetches = value(Column::WebFetches);
    call.flags = static_cast<std::uint32_t>(value(Column::Flags));
    call.time = value(Column::Time);
    if (value(Column::HasReportedCost) != 0)
        call.reportedCost = Money::fromAttos(Int128(value(Column::ReportedCostHigh)) * (Int128(1) << 64)
                                             + static_cast<std::uint64_t>(value(Column::ReportedCostLow)));
    return call;
}

void ReceiptCounter::seen(std::string_view formatId)
{
    ++m_counts.seen;
    if (!m_lastSeen || formatId != m_lastFormat) {
        m_lastFormat = formatId;
        m_lastSeen = &m_counts.formats[m_lastFormat];
    }
    ++*m_lastSeen;
}

ModelSums &ReceiptCounter::sumsOf(const CountedCall &call)
{
    if (!m_lastSums || call.model.empty() || call.model != m_lastModel) {
        m_lastModel = modelName(call);
        m_lastSums = &m_counts.byModel[m_lastModel];
    }
    return *m_lastSums;
}

void ReceiptCounter::addCall(const CountedCall &call, int sign)
{
    m_counts.accepted += sign;
    m_kinds[static_cast<std::size_t>(call.kind)] += sign;
    m_statuses[static_cast<std::size_t>(call.status)] += sign;
    addSums(sumsOf(call), call, sign);
    if (call.flags & kServedFromGatewayCache)
        m_counts.servedFromGatewayCache += sign;
    if (call.time == kNoTime)
        m_counts.withoutTimestamp += sign;
    if (call.reportedCost) {
        m_counts.withReportedCost += sign;
        m_counts.reportedCost += *call.reportedCost * sign;
    }
    if (sign > 0)
        widenTimes(m_counts, call.time);
}

void ReceiptCounter::takeBack(const CountedCall &call)
{
    addCall(call, -1);
    ++m_counts.deduplicated;
}

ImportCounts ReceiptCounter::receipt() const
{
    ImportCounts counts = m_counts;
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        if (m_kinds[i] != 0)
            counts.byKind[std::string(kindText(static_cast<RecordKind>(i)))] = m_kinds[i];
    for (std::size_t i = 0; i < m_statuses.size(); ++i)
        if (m_statuses[i] != 0)
            counts.byStatus[std::string(codeText(Dimension::Status, static_cast<std::uint32_t>(i)))] = m_statuses[i];
    std::erase_if(counts.byModel, [](const auto &entry) { return entry.second.records == 0; });
    return counts;
}

void widenTimes(ImportCounts &counts, Millis time)
{
    if (time == kNoTime)
        return;
    counts.timeMin = counts.timeMin == kNoTime ? time : std::min(counts.timeMin, time);
    counts.timeMax = counts.timeMax == kNoTime ? time : std::max(counts.timeMax, time);
}

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
    for (const auto &[model, sums] : file.byModel) {
        ModelSums &into = total.byModel[model];
        into.records += sums.records;
        for (const auto member : {&ModelSums::inUncached, &ModelSums::cacheRead, &ModelSums::cacheWrite5m,
                                  &ModelSums::cacheWrite1h, &ModelSums::output, &ModelSums::webSearch, &ModelSums::webFetch})
            into.*member += sums.*member;
    }
    total.reportedCost += file.reportedCost;
    widenTimes(total, file.timeMin);
    widenTimes(total, file.timeMax);
}

} // namespace assay
