#include "core/levers/cachereplay.h"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

struct Entry
{
    Millis last = kNoTime;  ///< start of the request that wrote it or read it last
    Millis ready = kNoTime; ///< readable from then on
    std::int64_t tokens = 0;
};

CacheSplit touch(Entry &entry, const Arrival &arrival, Millis ttl, Millis readyDelay)
{
    const bool alive = entry.last != kNoTime && arrival.time - entry.last <= ttl;
    if (alive && arrival.time >= entry.ready) {
        const std::int64_t read = std::min(entry.tokens, arrival.prefix);
        entry.last = arrival.time;
        entry.tokens = arrival.prefix;
        return {read, arrival.prefix - read};
    }
    if (!alive)
        entry = {arrival.time, arrival.time + readyDelay, arrival.prefix};
    return {0, arrival.prefix};
}

} // namespace

std::vector<CacheSplit> replayCache(std::span<const Arrival> arrivals, Millis ttl, Millis readyDelay)
{
    std::uint32_t entryCount = 0;
    for (const Arrival &arrival : arrivals)
        entryCount = std::max(entryCount, arrival.entry + 1);
    std::vector<Entry> entries(entryCount);

    std::vector<CacheSplit> splits;
    splits.reserve(arrivals.size());
    for (const Arrival &arrival : arrivals)
        splits.push_back(arrival.prefix > 0 && arrival.time != kNoTime
                             ? touch(entries[arrival.entry], arrival, ttl, readyDelay)
                             : CacheSplit{});
    return splits;
}

double breakEvenArrivalsPerHour(double write, double read, Millis ttl)
{
    return std::log((write - read) / (1 - read)) * double(kTtl1h) / double(ttl);
}

double breakEvenHitRate(double write, double read)
{
    return (write - 1) / (write - read);
}

} // namespace assay
