#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace assay {

/// Counting whole numbers from 0 in buckets that widen with them: by the place of the highest bit and the `kBits` bits
/// behind it. Ascending; numbers below 2^kBits have a bucket each.
template <unsigned kBits>
struct WideningBuckets
{
    static constexpr std::size_t kCount = std::size_t(64) << kBits;
    static std::size_t of(std::int64_t number)
    {
        const auto value = std::uint64_t(number) + (std::uint64_t(1) << kBits);
        const auto shift = unsigned(std::bit_width(value)) - 1 - kBits;
        return std::size_t(shift) << kBits | (value >> shift & ((std::uint64_t(1) << kBits) - 1));
    }
};

} // namespace assay
