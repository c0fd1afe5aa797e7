#include "core/ingest/dedupeindex.h"

#include <bit>

namespace assay {

namespace {

constexpr std::size_t kFirstSlots = 1u << 12;
/// Slots for so many calls, at most three quarters full.
std::size_t slotsFor(std::size_t calls)
{
    return std::bit_ceil(std::max(kFirstSlots, calls + calls / 3 + 1));
}

} // namespace

void DedupeIndex::insert(const KeyHash &key, CallPlace place)
{
    if (slotsFor(m_size + 1) > m_places.size())
        grow(slotsFor(m_size + 1));
    std::size_t slot = firstSlot(key);
    while (m_places[slot] != kEmpty)
        slot = (slot + 1) & (m_places.size() - 1);
    m_keys[slot] = key[0];
    m_places[slot] = packed(place);
    ++m_size;
}

void DedupeIndex::move(const KeyHash &key, CallPlace from, CallPlace to)
{
    std::size_t slot = firstSlot(key);
    while (m_places[slot] != packed(from))
        slot = (slot + 1) & (m_places.size() - 1);
    m_places[slot] = packed(to);
}

void DedupeIndex::reserve(std::size_t calls)
{
    if (slotsFor(calls) > m_places.size())
        grow(slotsFor(calls));
}

void DedupeIndex::grow(std::size_t slots)
{
    const std::vector<std::int64_t> keys = std::move(m_keys);
    const std::vector<std::uint32_t> places = std::move(m_places);
    m_keys.assign(slots, 0);
    m_places.assign(slots, kEmpty);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] == kEmpty)
            continue;
        std::size_t slot = static_cast<std::uint64_t>(keys[i]) & (slots - 1);
        while (m_places[slot] != kEmpty)
            slot = (slot + 1) & (slots - 1);
        m_keys[slot] = keys[i];
        m_places[slot] = places[i];
    }
}

} // namespace assay
