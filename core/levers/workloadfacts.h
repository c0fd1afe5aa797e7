#pragma once

#include "core/levers/leverinput.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace assay {

/// What diagnosis looks at about one workload: sums and quantiles over its priced calls.
struct WorkloadFacts
{
    std::uint32_t id = 0; ///< dictionary id; 0: calls without a workload
    std::string name;
    const WorkloadEntry *entry = nullptr; ///< of the register; null: none
    std::span<const std::uint32_t> calls; ///< positions in LeverInput::calls(), in order of time
    std::vector<std::uint32_t> groups;    ///< that hold them
    Money cost, realtimeCost, outputCost, uncachedInputCost, wastedCost;
    std::int64_t realtimeCalls = 0, batchCalls = 0, wastedCalls = 0;
    std::int64_t medianPrompt = 0, medianOutput = 0, largestPrompt = 0, largestOutput = 0;
    Int128 read = 0, written = 0, prompt = 0; ///< tokens
    std::map<int, Money> costByModel;
    int currentModel = -1; ///< of most calls in the last kCurrentDays of its activity

    std::int64_t count() const { return std::int64_t(calls.size()); }
    double shareOf(Money part) const { return cost.isZero() ? 0 : double(part.attos()) / double(cost.attos()); }
    /// The register says it can wait for a batch.
    bool isTolerant() const { return entry && entry->latencyToleranceHours.value_or(0) >= 24; }
    /// Token-weighted cache hit rate (METRICS section 6).
    double hitRate() const { return prompt == 0 ? 0 : double(read) / double(prompt); }
    /// Filters that choose it; nullopt as a value stands for calls without a workload.
    std::vector<Filter> filters() const;
};

inline constexpr int kCurrentDays = 7; ///< what most calls of its last week ran on is what runs now

/// One entry per workload that has priced calls, dearest first.
std::vector<WorkloadFacts> workloadFacts(const LeverInput &input, const JobControl &control);

} // namespace assay
