#pragma once

#include "core/analysis/selection.h"
#include "core/analysis/snapshot.h"

#include <memory>
#include <vector>

namespace assay {

/// Some calls and what they cost (calls without a price cost nothing that is known).
struct CallsAndCost
{
    std::int64_t calls = 0;
    Money cost;
    CallsAndCost &operator+=(const CallsAndCost &other);
    friend bool operator==(const CallsAndCost &, const CallsAndCost &) = default;
};

/// Calls that go from one value of a dimension to another.
struct AttributionMove
{
    Dimension target = Dimension::Workload;
    KeyValue from, to; ///< null: unattributed
    CallsAndCost moved;
};

/// How much of the spend has a value of a dimension.
struct CoverageChange
{
    Dimension target = Dimension::Workload;
    Money before, after; ///< attributed cost
};

/// A rule that stands above and gives another value to calls that this one would take too.
struct RuleConflict
{
    std::size_t winner = 0; ///< place in the list of rules
    CallsAndCost taken;
};

/// What one rule does to the calls of the ledger.
struct RuleUse
{
    CallsAndCost decides;    ///< it is the first that applies
    CallsAndCost overridden; ///< of these: the record says otherwise
    CallsAndCost kept;       ///< its conditions hold, and the record says otherwise and stays, for it does not override
    std::vector<RuleConflict> conflicts;
    std::int64_t matches = 0; ///< calls for which its conditions hold; 0: it never matches
};

/// What saving other rules would do. Nothing of it changes a total: cost goes from one value to another.
struct RulePreview
{
    std::vector<RuleUse> rules;          ///< one per rule of the new set; disabled ones are all zero
    std::vector<AttributionMove> moves;  ///< by dimension, then the dearest first
    std::vector<CoverageChange> coverage; ///< dimensions that rules of either set give
    Money total;                         ///< cost of the ledger, the same before and after
    std::shared_ptr<const Snapshot> after; ///< the snapshot under the new rules
    bool cancelled = false;
};

/// Compares the snapshot with itself under other rules, each of which passes its check.
RulePreview previewRules(const Snapshot &before, const RuleSet &rules, const JobControl &control);

} // namespace assay
