#pragma once

#include "core/values/instant.h"
#include "core/values/tokens.h"

#include <cstdint>
#include <span>
#include <vector>

namespace assay {

inline constexpr Millis kTtl5m = 300'000;
inline constexpr Millis kTtl1h = 3'600'000;

/// One real-time call as the cache sees it.
struct Arrival
{
    Millis time = kNoTime;   ///< start of the request; arrivals come in order of time
    std::uint32_t entry = 0; ///< which cache entry it touches, dense from 0
    std::int64_t prefix = 0; ///< cacheable tokens; 0 does not touch the cache
};

/// What the cache did with an arrival.
struct CacheSplit
{
    std::int64_t read = 0;
    std::int64_t written = 0;
    friend bool operator==(const CacheSplit &, const CacheSplit &) = default;
};

/// Replays entries of lifetime `ttl` over actual arrivals (WHATIF 2.2). The lifetime runs from the start of the request
/// that wrote or last read; a read refreshes it at no cost. Until `readyDelay` after a write, calls write for themselves.
/// An entry read with a longer prefix than it holds reads what it holds and writes the rest, so a conversation, whose
/// prefix grows with each turn, and a fixed prefix are the same thing. read + written = prefix for every arrival with a time.
std::vector<CacheSplit> replayCache(std::span<const Arrival> arrivals, Millis ttl, Millis readyDelay);

/// Arrivals an hour above which memoryless traffic pays for its cache (WHATIF 2.3): a hint, the replay decides.
/// `write` and `read` relative to the input price.
double breakEvenArrivalsPerHour(double write, double read, Millis ttl);

/// Share of reads above which caching pays at all: (w - 1)/(w - rho) (WHATIF section 3).
double breakEvenHitRate(double write, double read);

} // namespace assay
