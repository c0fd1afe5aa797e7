#include "core/values/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace assay {

std::string hexText(const Hash128 &hash)
{
    std::string text;
    for (const std::uint64_t half : {hash.high, hash.low})
        for (int shift = 60; shift >= 0; shift -= 4)
            text += "0123456789abcdef"[half >> shift & 0xf];
    return text;
}

Hash128 hash128(std::string_view bytes, std::uint64_t seed)
{
    const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
    return {hash.high64, hash.low64};
}

std::uint64_t hash64(std::string_view text)
{
    return XXH3_64bits(text.data(), text.size());
}

} // namespace assay
