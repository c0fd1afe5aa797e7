#pragma once

#include "core/analysis/query.h"

#include <mutex>

namespace assay {

/// Whether the periods of a question begin and end with days in UTC, by which the calls are summed.
bool isOfUtcDays(const Query &query);
/// Whether every sum of calls by UTC day and model tells the value: a day or what days make up, a model or its family.
bool isOfDayOrModel(Dimension dimension);

/// The calls of a snapshot summed by UTC day, raw model id, card, traits, and either workload or team or neither: some ten
/// thousand rows at any size, each a row of columns like a call. They answer every question of sums that asks for no more than that, figure
/// for figure as the calls do. Made when first asked for; any thread may ask.
class RolledUp
{
public:
    /// What answers the query in place of `snapshot`; null when only the calls can, or when cancelled.
    std::shared_ptr<const Snapshot> answering(const Snapshot &snapshot, const Query &query, const JobControl &control);
    /// The same without making it: null as well when nobody has asked yet.
    std::shared_ptr<const Snapshot> madeFor(const Query &query);

private:
    using Rolled = std::shared_ptr<const Snapshot>;
    const Rolled &make(Rolled &rolled, const Snapshot &from, std::optional<Dimension> owner, const JobControl &control);

    std::mutex m_mutex;
    Rolled m_byWorkload, m_byTeam, m_byDay; ///< the last from the first, which is quick
    bool m_isTooLarge = false; ///< some sum is beyond 64 bits
};

} // namespace assay
