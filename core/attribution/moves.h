#pragma once

#include "core/attribution/preview.h"

namespace assay {

/// What goes from where to where between two snapshots of the same recorded calls, in the dimensions that rules give.
std::vector<AttributionMove> movesBetween(const Snapshot &before, const Snapshot &after, const JobControl &control);

} // namespace assay
