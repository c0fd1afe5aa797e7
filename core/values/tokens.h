#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay {

/// The five billed kinds of tokens, in the order of every table in the product.
enum class TokenClass : std::uint8_t { Input, CacheRead, CacheWrite5m, CacheWrite1h, Output };
inline constexpr std::size_t kTokenClassCount = 5;

/// Stable name of a class in JSON, CSV and receipts: "input", "cache_read", "cache_write_5m", "cache_write_1h", "output".
std::string_view tokenClassId(TokenClass tokenClass);

/// Token counts of one call (each 0..2^63-1), the classes disjoint.
struct TokenCounts
{
    std::array<std::int64_t, kTokenClassCount> counts{};

    std::int64_t &operator[](TokenClass c) { return counts[static_cast<std::size_t>(c)]; }
    std::int64_t operator[](TokenClass c) const { return counts[static_cast<std::size_t>(c)]; }

    /// Everything sent: input, cache reads and both kinds of cache writes. Decides the price band.
    std::int64_t promptTotal() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
    std::int64_t output() const { return counts[4]; }
    friend bool operator==(const TokenCounts &, const TokenCounts &) = default;
};

} // namespace assay
