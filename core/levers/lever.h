#pragma once

#include "core/analysis/query.h"

#include <string>
#include <vector>

namespace assay {

enum class LeverKind : std::uint8_t { Waste, Routing, Output, Input, Caching, Batch }; ///< order of application, WHATIF section 5
std::string_view leverText(LeverKind kind); ///< "waste", "routing", "output", "input", "caching", "batch"

enum class Basis : std::uint8_t { Measured, Modelled, Assumed };
std::string_view basisText(Basis basis);

/// A saving with its range: never a bare number.
struct SavingRange
{
    Money low, base, high;
};

/// One way to make one workload cheaper, found in its calls.
struct Lever
{
    std::string workload; ///< "" for calls without one
    LeverKind kind;
    SavingRange saving;   ///< over the selected period
    Basis basis;
    std::string confidence; ///< "high", "medium", "low" by WHATIF section 6
    Money cost;             ///< of the workload in the period
    std::string reason;     ///< one sentence for a person, with its figures
    std::string toModel;    ///< routing: canonical id
    std::vector<std::pair<std::string, std::string>> evidence; ///< name -> decimal or text
    std::vector<std::string> assumptions;
};

/// A workload where nothing is worth doing, and why.
struct LeanWorkload
{
    std::string workload;
    Money cost;
    std::string reason;
};

struct Diagnosis
{
    std::vector<Lever> levers; ///< by base saving, largest first; savings of different levers never add
    std::vector<LeanWorkload> lean;
};

Diagnosis diagnose(const Snapshot &snapshot, const Selection &selection, const JobControl &control);

} // namespace assay
