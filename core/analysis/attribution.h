#pragma once

#include "core/analysis/rulestage.h"
#include "core/values/jobcontrol.h"

#include <memory>
#include <vector>

namespace assay {

/// Applies attribution rules to calls stage by stage. Nothing is rewritten: what comes out are other columns beside the
/// recorded ones, which it shares.
class Attribution
{
public:
    /// `rules` and `book` must outlive it.
    Attribution(std::shared_ptr<const CallColumns> recorded, const std::vector<AttributionRule> &rules, const PriceBook &book);

    /// Makes the next stage ready; false when all rules are done.
    bool next();
    const RuleStage &stage() const { return *m_stage; }
    /// Applies it on two threads. Cancelled: what comes out is incomplete, throw it away.
    void apply(const JobControl &control);
    static constexpr std::size_t kNoRule = static_cast<std::size_t>(-1);
    /// The rule of an earlier stage that decided a target of this stage for a row, or kNoRule.
    std::size_t decidedBy(std::size_t target, std::size_t segment, std::size_t row) const;

    /// What the stage reads; once next() says false, the result.
    const std::shared_ptr<const CallColumns> &calls() const { return m_calls; }

private:
    struct Worker;
    std::shared_ptr<const Segment> applied(Worker &worker, std::size_t segment);
    bool applyTarget(Worker &worker, Block &block, std::size_t target, std::size_t segment);
    /// By segment and row the rule that decided, plus 1; kept for dimensions that later stages may ask about.
    using Deciders = std::vector<std::vector<std::uint32_t>>;
    Deciders &decidersOf(std::size_t target) { return m_deciders[placeOf(target)]; }
    std::size_t placeOf(std::size_t target) const; ///< among kRuleTargets

    const std::vector<AttributionRule> &m_rules;
    const PriceBook &m_book;
    std::shared_ptr<const CallColumns> m_calls;
    ColumnSpill m_spill;
    std::shared_ptr<Dictionaries> m_texts;
    std::unique_ptr<RuleStage> m_stage;
    std::size_t m_next = 0; ///< first rule of the stage after this one
    std::array<Deciders, kRuleTargets.size()> m_deciders; ///< by place among kRuleTargets; empty: nothing decided yet
};

/// The calls as the rules attribute them; `recorded` itself when no rule is enabled.
std::shared_ptr<const CallColumns> attribute(std::shared_ptr<const CallColumns> recorded, const std::vector<AttributionRule> &rules,
                                             const PriceBook &book, const JobControl &control);

} // namespace assay
