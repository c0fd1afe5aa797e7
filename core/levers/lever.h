#pragma once

#include "core/analysis/query.h"
#include "core/levers/step.h"

#include <string>
#include <utility>
#include <vector>

namespace assay {

class LeverInput;

/// What a saving rests on: read off the calls, computed by a model over the calls, or assumed by a person.
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
    LeverKind kind = LeverKind::Routing;
    SavingRange saving;   ///< over the selected period, this lever alone
    Basis basis = Basis::Modelled;
    std::string confidence; ///< "high", "medium", "low" by WHATIF section 6
    Money cost;             ///< of the workload in the period
    std::string reason;     ///< one sentence for a person, with its figures
    std::string toModel;    ///< routing: canonical id
    std::vector<std::pair<std::string, std::string>> evidence; ///< name -> decimal or text
    std::vector<std::string> assumptions;
    ScenarioStep step;      ///< what to put into a scenario; evaluated alone it saves exactly `saving.base`
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
    bool cancelled = false;
};

Diagnosis diagnose(const Snapshot &snapshot, const Selection &selection, const JobControl &control);
/// The same over calls gathered before.
Diagnosis diagnose(const LeverInput &input, const JobControl &control);

} // namespace assay
