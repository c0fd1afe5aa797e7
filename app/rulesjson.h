#pragma once

#include "app/command.h"
#include "core/attribution/preview.h"
#include "core/attribution/sharedcost.h"
#include "core/attribution/suggestions.h"

namespace assay {

// What `assay rules --json` prints. Money is unrounded decimal text, rules are numbered from 1, a null value is "unattributed".

Json previewJson(const RulePreview &preview);
Json suggestionsJson(const RuleSuggestions &suggestions);
Json spreadJson(const SharedSpread &spread, Dimension over);

} // namespace assay
