#pragma once

#include "core/formats/record.h"
#include "core/formats/tokenclasses.h"

namespace assay {

/// Token counts out of `usage_details`, whose keys differ between the libraries that send them. By convention the input
/// excludes cached tokens; where a total was sent that the sum exceeds by more than 1 % (and more than one token), the
/// input did include them, and they are taken out. False when a count is none.
bool readLangfuseUsage(Value usage, Call &call);

} // namespace assay
