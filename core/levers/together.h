#pragma once

#include "core/levers/scenario.h"

namespace assay {

/// Every found lever that does not rest on little, in one scenario without a name: what they save together. When all of
/// them rest on little, the largest. None without a lever.
std::optional<Scenario> leversTogether(const Diagnosis &diagnosis);

} // namespace assay
