#pragma once

#include "core/analysis/groups.h"
#include "core/analysis/question.h"

#include <functional>
#include <span>
#include <vector>

namespace assay {

/// Leads past the cost of each priced call of a question, and says to which set it belongs: a group found by the pass over sums,
/// in one of the question's periods. Set = group x periods + period. As often as asked, nothing is kept.
class CostWalk
{
public:
    /// `calls`: the question asked of single calls. `found`: the same, asked of what `groups` were found in.
    CostWalk(const Question &calls, const Question &found, const GroupTable &groups);

    /// The amount of attodollars that scaled costs are counted in.
    std::int64_t scale() const { return m_calls->snapshot.rates().scale(); }
    /// Whether every cost fits into 64 bits once scaled.
    bool isScaled() const;

    template <typename Cost>
    using Use = std::function<void(std::size_t worker, std::span<const std::uint32_t> sets, std::span<const Cost> costs)>;
    /// Hands over sets and costs block by block, on workersFor() threads: scaled ones (only where isScaled()), or attodollars.
    void walkScaled(const JobControl &control, const Use<std::int64_t> &use) const { walk(control, use); }
    void walkWide(const JobControl &control, const Use<Int128> &use) const { walk(control, use); }

private:
    class Worker;
    template <typename Cost>
    void walk(const JobControl &control, const Use<Cost> &use) const;

    const Question *m_calls;
    KeyFolder m_folder; ///< folds the codes of calls as it folded those of the groups; copied by each worker
    HashIndex m_groups; ///< by folded codes
    std::vector<std::uint32_t> m_dense; ///< the same where codes are few: group + 1 by folded codes, 0 none
};

} // namespace assay
