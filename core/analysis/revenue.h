#pragma once

#include "core/analysis/factsource.h"
#include "core/analysis/question.h"

namespace assay {

/// Revenue per value of a dimension and calendar month, spread by day (METRICS section 14). A day belongs to the period
/// and the bucket that hold its first instant in the selection's zone; periods end with the days that have calls, so that
/// months without a log are not set against its cost. A day's part is a difference of rounded running sums: the days of
/// a month add up to its amount exactly. n/a where the question splits cost by anything else.
class Revenue : public FactSource
{
public:
    Revenue(const Question &question, GroupTable &groups);
    void fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const override;

private:
    /// What one value earned on one day.
    struct Earning
    {
        std::uint32_t group = GroupTable::kNoGroup;
        std::size_t period = 0;
        Money amount;
    };
    struct EarningDay;

    static std::vector<EarningDay> earningDays(const Question &question, const DimensionRef &dimension);
    std::vector<std::uint32_t> findGroups(const Question &question, const DimensionRef &dimension, GroupTable &groups,
                                          const std::vector<EarningDay> &days) const;

    std::vector<Earning> m_earnings; ///< ascending by group
    bool m_forRows = false;  ///< the rows split revenue no further than it was given
    bool m_forTotal = false;
};

} // namespace assay
