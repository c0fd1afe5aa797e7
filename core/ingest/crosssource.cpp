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
    const auto bits = walk.bitsById([importId](const IdWalk::Visit &visit) {
        return visit.family | (visit.segment->importId == importId ? kOwn : 0);
    });
    if (!bits)
        return bits.error();
    return std::ranges::count_if(*bits, [](const auto &entry) {
        const FamilyBits families = entry.second & ~kOwn;
        return (entry.second & kOwn) != 0 && (families & (families - 1)) != 0;
    });
}

} // namespace assay
