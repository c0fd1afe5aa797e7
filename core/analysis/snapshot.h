#pragma once

#include "core/analysis/callrates.h"
#include "core/analysis/filteredrows.h"
#include "core/analysis/totals.h"
#include "core/columns/callcolumns.h"
#include "core/pricing/pricer.h"
#include "core/rules/rule.h"
#include "core/store/companions.h"
#include "core/values/jobcontrol.h"

#include <memory>
#include <vector>

namespace assay {

/// What the whole ledger adds up to, summed when cards are chosen: the fixed side of every balance.
struct LedgerSums
{
    Money cost;
    std::int64_t calls = 0, priced = 0;
};

/// A card with traits: calls of one variant are summed together and multiplied once.
struct CallVariant
{
    CardId card = 0;
    std::uint8_t traits = 0; ///< CallTrait bits
};

/// What a row stands for where rows are sums of calls instead of calls.
struct RowWeight
{
    std::int64_t calls = 0;
    Millis firstTime = kNoTime, lastTime = kNoTime;
};

class RolledUp;

/// The card and the cost of each call, and what they add up to. Shared by snapshots that differ in rules only.
struct PricedCalls
{
    std::vector<std::vector<CardId>> cards; ///< by segment index, then row
    std::shared_ptr<const CallRates> rates;
    std::vector<PackedColumn> costs;        ///< by segment index, in units of the rates' scale; of size 0 where they are not kept
    std::vector<std::uint8_t> holdCallsOnly; ///< by segment index
    LedgerSums ledger;
    std::vector<LedgerSums> segmentSums;
    Millis firstTime = kNoTime, lastTime = kNoTime;
};

/// Everything a question needs, immutable: the calls as the attribution rules tell them, the card of each call, and the
/// companion tables. A new import, catalogue, contract or set of rules makes a new snapshot; running questions finish on
/// theirs.
class Snapshot
{
public:
    /// Attributes every call and chooses its rate card (two threads at most). `book` and `contract` as the user set them.
    /// Cancelled: the calls that were not reached are left out, and the caller throws the snapshot away.
    static std::shared_ptr<const Snapshot> build(std::shared_ptr<const CallColumns> recorded, Companions companions,
                                                 std::shared_ptr<const PriceBook> book, Contract contract,
                                                 const JobControl &control, RuleSet rules = {});
    /// The same calls under other attribution rules: no card is chosen again, so every sum of the ledger stays.
    std::shared_ptr<const Snapshot> withRules(RuleSet rules, const JobControl &control) const;

    /// The calls as the rules attribute them: what every question asks.
    const CallColumns &calls() const { return *m_calls; }
    /// The calls as they were recorded, segment for segment and row for row the same.
    const std::shared_ptr<const CallColumns> &recordedCalls() const { return m_recorded; }
    const RuleSet &rules() const { return m_rules; }
    const Companions &companions() const { return m_companions; }
    const Pricer &pricer() const { return *m_pricer; }

    /// Card of each row of a segment; kNotACall for rows to skip.
    const std::vector<CardId> &cards(std::size_t segment) const { return m_priced->cards[segment]; }
    const CallRates &rates() const { return *m_priced->rates; }
    /// Net cost of each row of a segment in units of rates().scale(), 0 for rows without a price; null where some are beyond
    /// 64 bits or there was no room, and in what is rolled up.
    const PackedColumn *scaledCosts(std::size_t segment) const
    {
        const bool isThere = segment < m_priced->costs.size() && m_priced->costs[segment].size() > 0;
        return isThere ? &m_priced->costs[segment] : nullptr;
    }
    /// CallTrait bits of each row of a segment.
    const std::vector<std::uint8_t> &traits(std::size_t segment) const { return m_traits[segment]; }
    /// Null where each row is one call; else what each row of the segment stands for.
    const RowWeight *weights(std::size_t segment) const { return m_weights.empty() ? nullptr : m_weights[segment].data(); }
    /// The same calls summed by day; see rolledup.h.
    const std::shared_ptr<RolledUp> &rolledUp() const { return m_rolledUp; }
    /// What earlier questions found out about filters.
    FilterMemory &filterMemory() const { return *m_filterMemory; }
    /// Whether every row of a segment is a call: none is superseded or a line of a bill.
    bool holdsCallsOnly(std::size_t segment) const { return m_priced->holdCallsOnly[segment] != 0; }
    bool isCall(CallRef ref) const { return m_priced->cards[ref.segment][ref.row] != kNotACall; }

    /// The distinct pairs of card and traits that occur, and the place of one among them.
    const std::vector<CallVariant> &variants() const { return m_variants; }
    std::uint32_t variantOf(CardId card, std::uint8_t traits) const { return m_variantIndex[card * 256u + traits]; }

    const LedgerSums &ledger() const { return m_priced->ledger; }
    /// The part of one segment: what is hidden when a question leaves it out whole.
    const LedgerSums &ledgerOf(std::size_t segment) const { return m_priced->segmentSums[segment]; }
    /// First and last known time of a call, both kNoTime when there is none.
    Millis firstTime() const { return m_priced->firstTime; }
    Millis lastTime() const { return m_priced->lastTime; }

private:
    friend class SnapshotBuilder;
    friend class RollUpBuilder;

    std::shared_ptr<const CallColumns> m_recorded, m_calls;
    RuleSet m_rules;
    Companions m_companions;
    std::shared_ptr<const Pricer> m_pricer;
    std::shared_ptr<const PricedCalls> m_priced;
    std::vector<std::vector<std::uint8_t>> m_traits; ///< by segment index, then row
    std::vector<std::vector<RowWeight>> m_weights;   ///< by segment index, then row; empty: rows are calls
    std::shared_ptr<RolledUp> m_rolledUp;            ///< null in what is rolled up itself
    std::shared_ptr<FilterMemory> m_filterMemory = std::make_shared<FilterMemory>();
    std::vector<CallVariant> m_variants;
    std::vector<std::uint32_t> m_variantIndex; ///< by card * 256 + traits
};

/// What a pricing decision needs, read back from one stored call. Views live as long as `calls`.
PricingInput pricingInputOf(const CallColumns &calls, CallRef ref);

} // namespace assay
