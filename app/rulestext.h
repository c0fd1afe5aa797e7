#pragma once

#include "core/attribution/preview.h"
#include "core/attribution/sharedcost.h"
#include "core/attribution/suggestions.h"

#include <QString>

namespace assay {

// What `assay rules` prints for people.

QString rulesText(const RuleSet &rules);
QString previewText(const RulePreview &preview);
QString suggestionsText(const RuleSuggestions &suggestions, Dimension target);
QString spreadText(const SharedSpread &spread, Dimension over);

} // namespace assay
