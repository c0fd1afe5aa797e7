#pragma once

#include "core/columns/callcolumns.h"
#include "core/store/database.h"

#include <unordered_map>

namespace assay {

/// Whose raw tag a rollup row stands for, or all calls of the day; each set alone adds up to all calls.
enum class RollupOwner : std::uint8_t { Workload, Team, Whole };

/// Calls that share a UTC day, everything that decides their rate card, and their raw workload or team.
struct RollupKey
{
    RollupOwner owner = RollupOwner::Workload;
    /// Day (kNoDay without a time), model id, platform, endpoint, tier, batch, speed, geo, prompt above 200,000 tokens
    /// (0 or 1), and the dictionary id of the owner (0 for the whole day).
    std::array<std::int32_t, 10> parts{};
    friend bool operator==(const RollupKey &, const RollupKey &) = default;
};
inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();

/// Calls, the five token classes, web searches.
using RollupSums = std::array<Int128, 7>;

struct RollupHash
{
    std::size_t operator()(const RollupKey &key) const;
};
using Rollup = std::unordered_map<RollupKey, RollupSums, RollupHash>;

/// Sums calls (aggregates and cost lines left out) into one set of rollup rows per import. Sets add up over imports: an
/// import that supersedes a call of another takes it back in its own set, so undoing either keeps the sums true.
class RollupBuilder
{
public:
    /// Adds the live rows of a segment.
    void add(const Segment &segment);
    void add(const RollupBuilder &other);
    /// Takes one row back; `sign` +1 gives it again.
    void takeBack(const Segment &segment, std::size_t row, int sign = -1);
    const Rollup &sums() const { return m_sums; }
    Result<void> write(const Database &database, std::int64_t importId) const;

private:
    Rollup m_sums;
};

/// The sums of all stored sets.
Result<Rollup> readRollup(const Database &database);
/// Those of whole days only: a few rows a day, at any size of the store.
Result<Rollup> readDaily(const Database &database);

} // namespace assay
