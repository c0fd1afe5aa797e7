#include "core/ingest/dedupeindex.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kFirstSlots = 1u << 12;
constexpr std::size_t kMostSlots = 1u << 20; ///< three quarters of them are the keys held in memory
constexpr std::size_t kFirstFilterKeys = 1u << 16;

} // namespace

void DedupeIndex::place(std::uint64_t key, std::uint32_t place)
{
    std::size_t slot = key & (m_places.size() - 1);
    while (m_places[slot] != kEmpty)
        slot = (slot + 1) & (m_places.size() - 1);
    m_keys[slot] = key;
    m_places[slot] = place;
    ++m_used;
}

Result<void> DedupeIndex::insert(const KeyHash &key, CallPlace at)
{
    if ((m_used + 1) * 4 > m_places.size() * 3) {
        if (m_places.size() < kMostSlots)
            grow();
        else if (auto done = spill(); !done)
            return done;
    }
    if (m_size >= m_filter.capacity() && !m_filter.isAsLargeAsCanBe())
        if (auto done = growFilter(); !done)
            return done;
    m_filter.add(upper(key));
    place(upper(key), packed(at));
    ++m_size;
    return {};
}

Result<void> DedupeIndex::move(const KeyHash &key, CallPlace from, CallPlace to)
{
    for (std::size_t slot = firstSlot(key); m_places[slot] != kEmpty; slot = (slot + 1) & (m_places.size() - 1))
        if (m_keys[slot] == upper(key) && m_places[slot] == packed(from)) {
            m_places[slot] = packed(to);
            return {};
        }
    const auto older = m_runs.find(upper(key));
    if (!older)
        return older.error();
    const auto found = std::ranges::find(*older, packed(from), [](const KeyRuns::Found &one) { return one.entry.place; });
    return found == older->end() ? Result<void>() : m_runs.replace(*found, packed(to));
}

void DedupeIndex::grow()
{
    const std::size_t slots = std::max(kFirstSlots, 2 * m_places.size());
    const std::vector<std::uint64_t> keys = std::exchange(m_keys, std::vector<std::uint64_t>(slots, 0));
    const std::vector<std::uint32_t> places = std::exchange(m_places, std::vector<std::uint32_t>(slots, kEmpty));
    m_used = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i] != kEmpty)
            place(keys[i], places[i]);
}

Result<void> DedupeIndex::spill()
{
    std::vector<KeyEntry> entries;
    entries.reserve(m_used);
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (m_places[i] != kEmpty)
            entries.push_back({m_keys[i], m_places[i]});
    std::ranges::sort(entries, {}, &KeyEntry::key);
    std::ranges::fill(m_places, kEmpty);
    m_used = 0;
    return m_runs.add(entries);
}

Result<void> DedupeIndex::growFilter()
{
    m_filter.reset(std::max(kFirstFilterKeys, 2 * m_size));
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (m_places[i] != kEmpty)
            m_filter.add(m_keys[i]);
    return m_runs.forEach([this](const KeyEntry &entry) { m_filter.add(entry.key); });
}

} // namespace assay
