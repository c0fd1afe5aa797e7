#pragma once

#include "app/command.h"
#include "core/rules/rule.h"

namespace assay {

/// What a verb of `assay rules` does to the rules, out of the options and arguments after it.
using RuleChange = Result<void> (*)(const CommandContext &context, RuleSet &rules);
/// Of add, import, remove, move and preview; null for a verb that changes nothing.
RuleChange ruleChange(std::string_view verb);

/// A dimension that rules give, out of an option.
Result<Dimension> ruleTarget(const CommandContext &context, const char *option, Dimension fallback);

} // namespace assay
