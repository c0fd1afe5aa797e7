#include "core/levers/findings.h"

#include <algorithm>
#include <array>

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

} // namespace

Diagnosis diagnose(const LeverInput &input, const JobControl &control)
{
    Diagnosis diagnosis;
    const std::vector<WorkloadFacts> workloads = workloadFacts(input);
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        control.report(i, workloads.size(), "looking for levers");
        bool isLean = true;
        for (const auto find : kFinders) {
            if (control.isCancelled())
                return {{}, {}, true};
            std::optional<Lever> lever = find(input, workloads[i], control);
            if (!lever || !isWorthwhile(*lever))
                continue;
            isLean = false;
            diagnosis.levers.push_back(std::move(*lever));
        }
        if (isLean && workloads[i].id != 0) // calls without a workload are a gap in attribution, not a lean workload
            diagnosis.lean.push_back({workloads[i].name, workloads[i].cost, leanReason(input, workloads[i])});
    }
    std::ranges::stable_sort(diagnosis.levers, [](const Lever &a, const Lever &b) { return a.saving.base > b.saving.base; });
    return diagnosis;
}

Diagnosis diagnose(const Snapshot &snapshot, const Selection &selection, const JobControl &control)
{
    const std::shared_ptr<const Snapshot> borrowed(std::shared_ptr<const Snapshot>(), &snapshot); // outlived by the caller's
    const auto input = LeverInput::gather(borrowed, selection, control);
    return input ? diagnose(*input, control) : Diagnosis{{}, {}, true};
}

} // namespace assay
