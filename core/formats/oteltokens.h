#pragma once

#include "core/formats/otelattributes.h"
#include "core/formats/tokenclasses.h"

namespace assay {

/// The model that answered, else the one asked for, under the names of the conventions and of vendors.
Value otelModel(const OtelAttributes &attributes);

/// Whether any input or output count is given.
bool hasOtelTokens(const OtelAttributes &attributes);

/// Token counts under the names of the GenAI conventions, their predecessors and vendors. `inputIncludesCache`: as the
/// conventions have it; an input smaller than the cache counts was exclusive all the same. False when a count is none.
bool readOtelTokens(const OtelAttributes &attributes, bool inputIncludesCache, Call &call);

} // namespace assay
