#pragma once

#include "core/analysis/snapshot.h"
#include "ui/annotations.h"

namespace assay {

/// What the prices tell of the time that the calls span: each day on which a model that occurs got another price, and each
/// on which a rule of the contract began.
std::vector<Annotation> knownEvents(const Snapshot &snapshot, const JobControl &control);

} // namespace assay
