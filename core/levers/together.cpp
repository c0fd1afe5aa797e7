#include "core/levers/together.h"

namespace assay {

std::optional<Scenario> leversTogether(const Diagnosis &diagnosis)
{
    if (diagnosis.levers.empty())
        return std::nullopt;
    Scenario together;
    for (const Lever &lever : diagnosis.levers)
        if (lever.confidence != "low" && together.steps.size() < kMaxScenarioSteps)
            together.steps.push_back(lever.step);
    if (together.steps.empty())
        together.steps = {diagnosis.levers.front().step};
    return together;
}

} // namespace assay
