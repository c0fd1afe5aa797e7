#pragma once

#include "core/store/segmentrows.h"

#include <set>
#include <unordered_map>

namespace assay {

struct RowPlace
{
    std::int64_t segmentId = 0;
    std::size_t row = 0;
};

/// Calls of other imports that this one had superseded, by segment.
Result<std::vector<RowPlace>> rowsSupersededBy(const Database &database, std::int64_t importId);

/// Imports that dropped a copy of one of this import's calls or lines, or whose file was answered from its receipt.
Result<std::set<std::int64_t>> importsWithCopies(const Database &database, std::int64_t importId);

/// A call that comes back stays superseded when a third import holds a live call with its key, or a later erasure of
/// it: that one had won over both.
class Heirs
{
public:
    /// Call when the undone import's segments are gone and the rows to revive still count as dead.
    static Result<Heirs> find(const Database &database, const std::vector<RowPlace> &revived);
    /// The import whose call or erasure wins over this row now; 0: none, it lives again.
    std::int64_t winnerOver(const Segment &segment, std::size_t row) const;

private:
    struct Hash
    {
        std::size_t operator()(const KeyHash &key) const { return static_cast<std::size_t>(key[0]); }
    };
    struct Winner
    {
        std::array<std::int64_t, 3> over{}; ///< rank of the row to revive: an older erasure does not keep it out
        std::int64_t importId = 0;
    };
    std::unordered_map<KeyHash, Winner, Hash> m_winner;
};

} // namespace assay
