#include "core/values/hash.h"

#define XXH_STATIC_LINKING_ONLY // for the size of a state
#include <xxhash.h>
#ifdef __x86_64__
#include <xxh_x86dispatch.h> // chooses the widest registers that the processor has
#endif

namespace assay {

// Of long texts: the library's own code, which is twice as fast there, where a call does not matter.

Hash128 hash128(std::initializer_list<std::string_view> parts)
{
    XXH3_state_t state;
    XXH3_128bits_reset(&state);
    for (const std::string_view part : parts)
        XXH3_128bits_update(&state, part.data(), part.size());
    const XXH128_hash_t hash = XXH3_128bits_digest(&state);
    return {hash.high64, hash.low64};
}

std::uint64_t hash64(std::span<const std::uint8_t> bytes)
{
    return XXH3_64bits(bytes.data(), bytes.size());
}

} // namespace assay
