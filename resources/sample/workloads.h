#pragma once

#include "resources/sample/prices.h"

#include <span>
#include <string_view>

namespace sample {

/// How a workload uses the prompt cache.
enum class Caching {
    None,         ///< sends everything anew
    Prefix,       ///< one shared prefix with a 1 h lifetime
    Conversation, ///< each turn reads the turns before it, 5 min lifetime
};

/// From `from` on the workload calls `model`.
struct ModelSince
{
    int month, dayOfMonth;
    Model model;
};

/// One workload as its owners would describe it. Counts are per working day in thousandths.
struct Workload
{
    std::string_view name, team, feature;
    Rhythm rhythm;
    std::int64_t tasksPerDay;       ///< thousandths
    std::int64_t growthPercent;     ///< over the 120 days
    std::int64_t callsLow, callsHigh; ///< per task
    std::int64_t gapSeconds;        ///< typical pause between the calls of a task
    std::span<const ModelSince> models;
    Caching caching;
    std::int64_t prefix;            ///< tokens that every call repeats
    std::int64_t input, inputWidth; ///< further input and how widely it varies (Random::around)
    std::int64_t output, outputWidth;
    std::int64_t searchesPerMille;  ///< web searches per thousand calls
    bool batch, us, forCustomers, tracksTasks;
    int tolerance;                  ///< hours, as the register states it
    std::string_view unit, guard;   ///< of the register
};

std::span<const Workload> workloads();
/// Index of a workload by name; it must exist.
int workloadIndex(std::string_view name);
Model modelOn(const Workload &workload, Day d);

/// Stories that change a workload over time.
Day cacheBreaks();                                  ///< the deploy after which support-assistant never hits
std::int64_t creepPercent(const Workload &w, Day d); ///< of the further input, 100 = as planned

} // namespace sample
