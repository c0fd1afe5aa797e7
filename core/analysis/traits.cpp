#include "core/analysis/traits.h"

namespace assay {

namespace {

constexpr std::int64_t kBatchPatienceHours = 24; ///< a batch may take a day (METRICS section 9)

/// Answers that were cut off or refused: what they cost, if they cost anything, bought nothing (METRICS section 10).
/// "length" and "content_filter" are how OpenAI-shaped gateways write the first two.
constexpr std::array<std::string_view, 5> kUnusableStopReasons{"max_tokens", "refusal", "length", "content_filter",
                                                               "model_context_window_exceeded"};

} // namespace

TraitReader::TraitReader(const CallColumns &calls, const Companions &companions)
    : m_wastedStopReasons(calls.dictionaries->of(Dimension::StopReason).size()),
      m_eligibleWorkloads(calls.dictionaries->of(Dimension::Workload).size())
{
    for (const std::string_view reason : kUnusableStopReasons)
        if (const auto id = calls.dictionaries->of(Dimension::StopReason).find(reason))
            m_wastedStopReasons[*id] = true;
    for (const WorkloadEntry &entry : companions.workloads) {
        const auto id = calls.dictionaries->of(Dimension::Workload).find(entry.workload);
        if (id && *id != 0 && entry.latencyToleranceHours.value_or(0) >= kBatchPatienceHours)
            m_eligibleWorkloads[*id] = true;
    }
}

template <typename Test>
void TraitReader::mark(Block &block, Column column, std::uint8_t trait, Test test)
{
    const PackedColumn &packed = block.segment().column(column);
    if (packed.min() == packed.max()) {
        if (test(packed.min()))
            for (std::uint8_t &traits : m_traits)
                traits |= trait;
        return;
    }
    const auto values = block.column(column);
    for (std::size_t i = 0; i < values.size(); ++i)
        m_traits[i] |= test(values[i]) ? trait : std::uint8_t(0);
}

void TraitReader::markAttribution(Block &block)
{
    const auto given = [](std::int64_t id) { return id != 0; };
    mark(block, columnOf(Dimension::Workload), kTraitAttributed, given);
    mark(block, columnOf(Dimension::Workload), kTraitEligible, [&](std::int64_t id) { return m_eligibleWorkloads[std::size_t(id)]; });
    mark(block, columnOf(Dimension::Task), kTraitTagged, given);
}

std::span<const std::uint8_t> TraitReader::reread(Block &block, std::span<const std::uint8_t> known)
{
    constexpr unsigned kAttribution = kTraitAttributed | kTraitEligible | kTraitTagged;
    m_traits.resize(block.rows());
    for (std::size_t i = 0; i < block.rows(); ++i)
        m_traits[i] = std::uint8_t(known[i] & ~kAttribution);
    markAttribution(block);
    return m_traits;
}

std::span<const std::uint8_t> TraitReader::read(Block &block)
{
    m_traits.assign(block.rows(), 0);
    const auto any = [](std::int64_t tokens) { return tokens > 0; };
    mark(block, Column::Status, kTraitFailed | kTraitWasted, [](std::int64_t s) { return s != std::int64_t(CallStatus::Ok); });
    mark(block, columnOf(Dimension::StopReason), kTraitWasted, [&](std::int64_t id) { return m_wastedStopReasons[std::size_t(id)]; });
    markAttribution(block);
    mark(block, Column::Batch, kTraitBatch, [](std::int64_t batch) { return batch != 0; });
    mark(block, Column::CacheRead, kTraitReads | kTraitCaches, any);
    mark(block, Column::CacheWrite5m, kTraitCaches, any);
    mark(block, Column::CacheWrite1h, kTraitCaches, any);
    return m_traits;
}

} // namespace assay
