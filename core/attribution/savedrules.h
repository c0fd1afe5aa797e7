#pragma once

#include "core/rules/rule.h"
#include "core/store/store.h"

namespace assay {

// The rules of a store, one document, with the way back and forth through what they were.

/// Empty when there are none yet.
Result<RuleSet> loadRules(const Store &store);
/// Keeps the rules; what was there before can be brought back by undoRules(), at least fifty steps far.
Result<void> saveRules(Store &store, const RuleSet &rules);
/// Brings back what the last change replaced; false when there is nothing to undo.
Result<bool> undoRules(Store &store);
/// Takes the last undoRules() back; false when there is nothing to redo.
Result<bool> redoRules(Store &store);

} // namespace assay
