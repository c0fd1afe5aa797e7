#pragma once

#include "core/analysis/query.h"
#include "core/levers/prefix.h"
#include "core/values/rawarray.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace assay {

/// Beside CallTrait bits: unit counts cover the call's workload and day.
inline constexpr std::uint16_t kCallHasUnits = 1u << 8;

/// One priced call in the form levers work on: a cache line, for millions are looked at in no order. Its group knows the rest.
struct LeverCall
{
    TokenCounts tokens;
    Millis time = kNoTime;
    CallRef ref;
    std::uint32_t group = 0;   ///< index into LeverInput::groups()
    std::uint32_t session = 0; ///< dictionary id; 0 none
};
static_assert(sizeof(LeverCall) == 64);

/// Uses of server tools, which few calls have.
struct ToolUses
{
    std::int64_t searches = 0, fetches = 0;
};

/// What calls add up to.
struct CallTally
{
    std::int64_t calls = 0, cacheCalls = 0; ///< all; with any cache tokens
    std::int64_t searches = 0, fetches = 0;
    std::array<Int128, kTokenClassCount> tokens{};

    Int128 promptTotal() const { return tokens[0] + tokens[1] + tokens[2] + tokens[3]; }
    void add(const TokenCounts &counts, const ToolUses &uses);
    CallTally &operator+=(const CallTally &other);
    CallTally &operator-=(const CallTally &other);
};

/// Calls of one kind, stream, day and set of traits: what a plan can treat as one unless a rule looks at single calls.
struct CallGroup
{
    std::uint32_t kind = 0, stream = 0; ///< indexes into LeverInput::kinds() and streams()
    std::uint16_t traits = 0;        ///< CallTrait bits and kCallHasUnits
    Day day = 0;
    std::uint32_t series = 0;        ///< number of the kind, stream and traits: shared by groups that differ by day alone
    std::size_t first = 0, end = 0;  ///< its calls among LeverInput::calls(), in order of time
    CallTally tally;
    std::int64_t leastPrompt = 0, mostPrompt = 0, mostInput = 0, leastOutput = 0, mostOutput = 0;
};

/// Which calls some filters let pass.
struct Matching
{
    enum class Some : std::uint8_t { None, All, Mixed };
    std::vector<std::uint8_t> calls; ///< a byte per call; empty: the groups tell
    std::vector<Some> groups;        ///< by group; empty: all pass

    bool passes(const LeverCall &call, std::size_t position) const
    {
        return calls.empty() ? ofGroup(call.group) == Some::All : calls[position] != 0;
    }
    Some ofGroup(std::size_t group) const { return groups.empty() ? Some::All : groups[group]; }
};

/// Calls that a price list cannot tell apart save by date and tokens: everything else of a PricingInput.
struct CallKind
{
    CallRef example; ///< a call of this kind
    int model = -1;  ///< index into PriceBook::models
    bool batch = false, fast = false;
    bool notBilled = false; ///< a refusal that a dated rule makes free
};

/// Calls that can share a cache entry: workload, model, workspace and speed (WHATIF 2.2).
struct CallStream
{
    std::uint32_t workload = 0; ///< dictionary id; 0 none
    int model = -1;
    std::uint32_t workspace = 0;
    bool fast = false, batch = false;
    std::size_t prefix = 0; ///< index into LeverInput::prefixes()
};

/// The selected, priced calls, group by group, gathered once and asked many times.
/// Immutable to the outside; any thread may ask.
class LeverInput
{
public:
    /// Null when cancelled.
    static std::shared_ptr<const LeverInput> gather(std::shared_ptr<const Snapshot> snapshot, const Selection &selection,
                                                    const JobControl &control);

    const Snapshot &snapshot() const { return *m_snapshot; }
    const Selection &selection() const { return m_selection; }
    std::span<const LeverCall> calls() const { return {m_calls.data(), m_calls.size()}; }
    /// In the order of their first calls.
    const std::vector<CallGroup> &groups() const { return m_groups; }
    std::size_t seriesCount() const { return m_seriesCount; }
    /// What limits per call look at, by position in calls(), in columns that a scan reads in a tenth of the time: prompt and
    /// output tokens, kManyTokens for so many and more.
    std::span<const std::uint32_t> prompts() const { return {m_prompts.data(), m_prompts.size()}; }
    std::span<const std::uint32_t> outputs() const { return {m_outputs.data(), m_outputs.size()}; }
    static constexpr std::uint32_t kManyTokens = ~std::uint32_t(0);
    /// Positions in calls() of a workload's calls, by its dictionary id, in order of time, calls without one first.
    std::span<const std::uint32_t> callsOf(std::uint32_t workload) const { return m_byWorkload[workload]; }
    const std::vector<CallKind> &kinds() const { return m_kinds; }
    const std::vector<CallStream> &streams() const { return m_streams; }
    const std::vector<Prefix> &prefixes() const { return m_prefixes; }
    const CallGroup &groupOf(const LeverCall &call) const { return m_groups[call.group]; }
    const CallStream &streamOf(const CallGroup &group) const { return m_streams[group.stream]; }
    const Prefix &prefixOf(const CallGroup &group) const { return m_prefixes[streamOf(group).prefix]; }
    const Prefix &prefixOf(const LeverCall &call) const { return prefixOf(groupOf(call)); }
    /// Of the call at a position in calls().
    ToolUses usesAt(std::size_t position) const;
    std::int64_t unpricedCalls() const { return m_unpricedCalls; }
    /// All metrics of the selection as it is.
    const QueryResult &before() const { return m_before; }

    const RateCard &cardOf(const LeverCall &call) const
    {
        return m_snapshot->pricer().card(m_snapshot->cards(call.ref.segment)[call.ref.row]);
    }
    /// Of the call at a position in calls().
    Money costAt(std::size_t position) const
    {
        const ToolUses uses = usesAt(position);
        return Pricer::netCost(cardOf(m_calls[position]), m_calls[position].tokens, uses.searches, uses.fetches);
    }

    /// Of the session's text, so that it does not depend on the order of imports.
    std::uint64_t sessionHash(std::uint32_t session) const { return m_sessionHashes[session]; }

    /// The calls for which all filters hold. Remembered per set of filters.
    std::shared_ptr<const Matching> matching(const std::vector<Filter> &filters) const;

private:
    LeverInput() = default;
    /// Where every call of a group has the same value in all dimensions of the filters.
    Matching matchingGroups(const std::vector<Filter> &filters) const;
    Matching matchingCalls(const std::vector<Filter> &filters) const;
    ToolUses usesOf(CallRef call) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    Selection m_selection;
    RawArray<LeverCall> m_calls;
    std::vector<CallGroup> m_groups;
    std::size_t m_seriesCount = 0;
    std::vector<std::vector<std::pair<std::uint32_t, ToolUses>>> m_uses; ///< by segment: rows that have any, ascending
    RawArray<std::uint32_t> m_prompts, m_outputs;
    std::vector<std::vector<std::uint32_t>> m_byWorkload; ///< by dictionary id
    static constexpr std::uint32_t kLeftOut = std::uint32_t(-1);
    std::vector<std::vector<std::uint32_t>> m_positions; ///< in m_calls, by segment and row
    std::vector<CallKind> m_kinds;
    std::vector<CallStream> m_streams;
    std::vector<Prefix> m_prefixes;
    RawArray<std::uint64_t> m_sessionHashes; ///< by dictionary id
    std::int64_t m_unpricedCalls = 0;
    QueryResult m_before;

    mutable std::mutex m_mutex; ///< guards m_matching
    mutable std::map<std::string, std::shared_ptr<const Matching>> m_matching;

    friend class LeverInputBuilder;
};

} // namespace assay
