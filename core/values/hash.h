#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace assay {

/// 128 bits of XXH3: stable across machines and versions, so it may be stored. Not for secrets.
struct Hash128
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    bool isZero() const { return high == 0 && low == 0; }
    friend auto operator<=>(const Hash128 &, const Hash128 &) = default;
};
/// 32 lower-case digits.
std::string hexText(const Hash128 &hash);
Hash128 hash128(std::string_view bytes, std::uint64_t seed = 0);
/// Of the parts as if they were one text, without a copy of them.
Hash128 hash128(std::initializer_list<std::string_view> parts);

/// 64 bits of XXH3, for checksums and hash tables.
std::uint64_t hash64(std::span<const std::uint8_t> bytes);
std::uint64_t hash64(std::string_view text);

} // namespace assay
