#pragma once

#include "core/analysis/keycolumn.h"
#include "core/rules/rule.h"

#include <memory>
#include <span>
#include <vector>

namespace assay {

/// Rules in a row none of which reads what another one of them gives, made ready for one set of columns: each condition is
/// evaluated once per dictionary entry into a bit per rule, and what holds for a call is the "and" of a few such words.
/// The columns must outlive it.
class RuleStage
{
public:
    /// What all rules for one dimension say.
    struct Target
    {
        /// Of a rule: one value, or one per code of the column of its first condition.
        struct Values
        {
            std::vector<std::uint32_t> ids;
            std::size_t column = 0;
        };
        struct Conditions
        {
            std::size_t column = 0;           ///< place among the columns of the stage
            std::vector<std::uint64_t> masks; ///< by code x words: the rules whose conditions on the column hold
        };
        Dimension dimension = Dimension::Workload;
        std::vector<std::size_t> rules; ///< place in the list of all rules, by bit; the first bit set decides
        std::size_t words = 0;          ///< of 64 bits
        std::vector<Conditions> conditions;
        std::vector<Values> values;              ///< by bit
        std::vector<std::uint64_t> overrides;    ///< bits of the rules that also apply where the record carries a value
        std::vector<std::uint64_t> all;          ///< the bits in use
    };

    /// The enabled rules among rules[first, last). New values are added to `texts`, which extends those of `calls`.
    RuleStage(const std::vector<AttributionRule> &rules, std::size_t first, std::size_t last, const CallColumns &calls,
              const PriceBook &book, Dictionaries &texts);
    /// End of the stage that begins with rules[first].
    static std::size_t endOf(const std::vector<AttributionRule> &rules, std::size_t first);

    const std::vector<Target> &targets() const { return m_targets; }

    /// Says block by block which rules hold. One per worker.
    class Reader
    {
    public:
        explicit Reader(const RuleStage &stage);
        void moveTo(Block &block);
        /// The rules whose conditions hold, target.words words a row, whatever the record carries; valid until the next call.
        std::span<const std::uint64_t> matches(const Target &target);
        /// Dictionary id of what a rule gives a row.
        std::uint32_t value(const Target &target, std::size_t bit, std::size_t row) const;

    private:
        const RuleStage *m_stage;
        std::vector<KeyColumn::Reader> m_readers;
        std::vector<std::span<const std::uint32_t>> m_codes; ///< by column
        std::vector<std::uint64_t> m_matches;
        std::size_t m_rows = 0;
    };

private:
    Target &targetOf(Dimension dimension);
    std::size_t columnOf(const DimensionRef &dimension, const CallColumns &calls, const PriceBook &book);

    TimeZone m_utc;
    std::vector<std::unique_ptr<KeyColumn>> m_columns;
    std::vector<Target> m_targets;
};

} // namespace assay
