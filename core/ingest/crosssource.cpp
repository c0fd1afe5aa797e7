#include "core/ingest/crosssource.h"

#include "core/ingest/idwalk.h"

#include <algorithm>

namespace assay {

namespace {

constexpr FamilyBits kOwn = 1u << 31; ///< a call of the import in question has the id

} // namespace

Result<std::int64_t> countCrossSourceDuplicates(const Store &store, std::int64_t importId)
{
    IdWalk walk(store);
    std::unordered_map<FamilyBits, std::uint64_t> rows;
    if (auto done = walk.countFamilies(rows); !done)
        return done.error();
    if (rows.size() < 2)
        return std::int64_t{0};
    // Only ids of the smaller families are held in memory; the largest one streams past them.
    const FamilyBits largest = std::ranges::max_element(rows, {}, [](const auto &entry) { return entry.second; })->first;
    std::unordered_map<std::uint64_t, FamilyBits> seen;
    const auto bitsOf = [importId](const IdWalk::Visit &visit) {
        return visit.family | (visit.segment->importId == importId ? kOwn : 0);
    };
    auto done = walk.visit([&](const IdWalk::Visit &visit) {
        if (visit.family != largest)
            seen[visit.id] |= bitsOf(visit);
    });
    if (done)
        done = walk.visit([&](const IdWalk::Visit &visit) {
            if (visit.family == largest)
                if (const auto found = seen.find(visit.id); found != seen.end())
                    found->second |= bitsOf(visit);
        });
    if (!done)
        return done.error();
    return std::ranges::count_if(seen, [](const auto &entry) {
        const FamilyBits families = entry.second & ~kOwn;
        return (entry.second & kOwn) != 0 && (families & (families - 1)) != 0;
    });
}

} // namespace assay
