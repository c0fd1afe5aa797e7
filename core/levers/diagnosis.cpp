#include "core/analysis/parallel.h"
#include "core/levers/findings.h"
#include "core/levers/leverdesk.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace assay {

namespace {

constexpr double kWorthwhileShare = 0.01; ///< of the workload's cost: less is noise beside any change of traffic
constexpr Money kWorthwhile = Money::fromAttos(Int128(5) * kAttosPerDollar); ///< less does not pay for reading about it

constexpr std::array kFinders{findWaste, findRouting, findOutput, findInput, findCaching, findBatch};

/// Worth the while, and not a bet: even at the worst ends of its ranges it costs nothing.
bool isWorthwhile(const Lever &lever)
{
    return lever.saving.base >= kWorthwhile && lever.saving.low >= Money() && double(lever.saving.base.attos()) >= kWorthwhileShare * double(lever.cost.attos());
}

/// The levers of one workload, or that it is lean.
Diagnosis diagnoseWorkload(const LeverInput &input, const WorkloadFacts &workload, const JobControl &control)
{
    Diagnosis diagnosis;
    for (const auto find : kFinders) {
        if (control.isCancelled())
            return diagnosis;
        if (std::optional<Lever> lever = find(input, workload, control); lever && isWorthwhile(*lever))
            diagnosis.levers.push_back(std::move(*lever));
    }
    if (diagnosis.levers.empty() && workload.id != 0) // calls without a workload are a gap in attribution, not a lean workload
        diagnosis.lean.push_back({workload.name, workload.cost, leanReason(input, workload)});
    return diagnosis;
}

} // namespace

Diagnosis diagnose(const LeverInput &input, const JobControl &control)
{
    const std::vector<WorkloadFacts> workloads = workloadFacts(input, control);
    std::vector<Diagnosis> found(workloads.size());
    forEachSegment(workloads.size(), control, "looking for levers", [&](std::size_t, std::size_t i) {
        found[i] = diagnoseWorkload(input, workloads[i], control);
    });
    if (control.isCancelled())
        return {{}, {}, true};
    Diagnosis diagnosis;
    for (Diagnosis &one : found) {
        std::ranges::move(one.levers, std::back_inserter(diagnosis.levers));
        std::ranges::move(one.lean, std::back_inserter(diagnosis.lean));
    }
    std::ranges::stable_sort(diagnosis.levers, [](const Lever &a, const Lever &b) { return a.saving.base > b.saving.base; });
    return diagnosis;
}

Diagnosis diagnose(const Snapshot &snapshot, const Selection &selection, const JobControl &control)
{
    const std::shared_ptr<const Snapshot> borrowed(std::shared_ptr<const Snapshot>(), &snapshot); // outlived by the caller's
    return LeverDesk().diagnose(borrowed, selection, control);
}

} // namespace assay
