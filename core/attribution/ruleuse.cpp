#include "core/attribution/ruleuse.h"

#include "core/analysis/attribution.h"
#include "core/analysis/parallel.h"
#include "core/analysis/predicate.h"
#include "core/analysis/rowcosts.h"

#include <bit>
#include <map>

namespace assay {

namespace {

/// Counts, on one thread, what the rules of one stage would do.
class UseCounter
{
public:
    UseCounter(const Snapshot &snapshot, const Attribution &attribution, std::size_t rules)
        : m_snapshot(snapshot), m_attribution(attribution), m_reader(attribution.stage()), m_block(*attribution.calls()),
          m_costs(snapshot), m_uses(rules)
    {
    }

    void read(std::size_t segment)
    {
        forEachBlock(m_block, segment, m_attribution.calls()->segments[segment]->rows, [&] {
            takeCalls(m_snapshot, m_block, m_rows);
            m_rowCosts = m_costs.read(m_block, m_rows);
            m_reader.moveTo(m_block);
            for (std::size_t target = 0; target < m_attribution.stage().targets().size(); ++target)
                readTarget(target);
            return true;
        });
    }

    void addTo(std::vector<RuleUse> &uses, std::map<std::pair<std::size_t, std::size_t>, CallsAndCost> &conflicts) const
    {
        for (std::size_t i = 0; i < uses.size(); ++i) {
            uses[i].decides += m_uses[i].decides;
            uses[i].overridden += m_uses[i].overridden;
            uses[i].kept += m_uses[i].kept;
            uses[i].matches += m_uses[i].matches;
        }
        for (const auto &[pair, taken] : m_conflicts)
            conflicts[pair] += taken;
    }

private:
    /// The rule that decides a row, so far as it is known, and what it gives.
    struct Winner
    {
        std::size_t rule = Attribution::kNoRule;
        std::int64_t value = 0;
    };

    void readTarget(std::size_t index)
    {
        const RuleStage::Target &target = m_attribution.stage().targets()[index];
        const auto matches = m_reader.matches(target);
        const auto given = m_block.column(columnOf(target.dimension));
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const std::size_t row = m_rows[i];
            Winner winner{m_attribution.decidedBy(index, m_block.segmentIndex(), m_block.first() + row), given[row]};
            for (std::size_t w = 0; w < target.words; ++w)
                for (std::uint64_t left = matches[row * target.words + w]; left != 0; left &= left - 1) {
                    const std::size_t bit = w * 64 + std::size_t(std::countr_zero(left));
                    const bool yields = given[row] != 0 && (target.overrides[w] >> (bit % 64) & 1u) == 0;
                    count({target.rules[bit], m_reader.value(target, bit, row)}, yields, winner,
                          {1, Money::fromAttos(m_rowCosts[i])}, given[row]);
                }
        }
    }

    /// Counts one rule whose conditions hold for a row; `yields`: to what the record carries.
    void count(const Winner &rule, bool yields, Winner &winner, const CallsAndCost &call, std::int64_t given)
    {
        RuleUse &use = m_uses[rule.rule];
        ++use.matches;
        if (winner.rule != Attribution::kNoRule) {
            if (rule.value != winner.value)
                m_conflicts[{rule.rule, winner.rule}] += call;
            return;
        }
        if (yields) {
            if (rule.value != given)
                use.kept += call;
            return;
        }
        use.decides += call;
        if (given != 0 && rule.value != given)
            use.overridden += call;
        winner = rule;
    }

    const Snapshot &m_snapshot;
    const Attribution &m_attribution;
    RuleStage::Reader m_reader;
    Block m_block;
    RowCosts m_costs;
    Rows m_rows;
    std::span<const Int128> m_rowCosts;
    std::vector<RuleUse> m_uses;
    std::map<std::pair<std::size_t, std::size_t>, CallsAndCost> m_conflicts; ///< later rule, earlier rule
};

} // namespace

std::vector<RuleUse> useOfRules(const Snapshot &snapshot, const std::vector<AttributionRule> &rules, const JobControl &control)
{
    std::vector<RuleUse> uses(rules.size());
    std::map<std::pair<std::size_t, std::size_t>, CallsAndCost> conflicts;
    Attribution attribution(snapshot.recordedCalls(), rules, snapshot.pricer().book());
    while (attribution.next()) {
        const std::size_t segments = attribution.calls()->segments.size();
        std::vector<std::unique_ptr<UseCounter>> counters;
        for (std::size_t i = 0; i < workersFor(segments); ++i)
            counters.push_back(std::make_unique<UseCounter>(snapshot, attribution, rules.size()));
        forEachSegment(segments, control, "Trying the rules",
                       [&](std::size_t worker, std::size_t segment) { counters[worker]->read(segment); });
        for (const auto &counter : counters)
            counter->addTo(uses, conflicts);
        attribution.apply(control);
    }
    for (const auto &[pair, taken] : conflicts)
        uses[pair.first].conflicts.push_back({pair.second, taken});
    return uses;
}

} // namespace assay
