#include "core/ingest/dedupeindex.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace assay {

namespace {

constexpr std::size_t kFirstSlots = 1u << 12;
constexpr std::size_t kMostSlots = 1u << 20; ///< three quarters of them are the keys held in memory
constexpr std::size_t kFirstFilterKeys = 1u << 16;

/// By key; entries are few places from where they belong, but for those that found no slot before the last one.
void sortNearlySorted(std::vector<KeyEntry> &entries)
{
    const auto wrapped = std::ranges::find_if(entries, [](const KeyEntry &entry) { return entry.key >> 63 == 0; });
    std::ranges::rotate(entries, wrapped);
    for (std::size_t i = 1; i < entries.size(); ++i) {
        const KeyEntry entry = entries[i];
        std::size_t at = i;
        for (; at > 0 && entries[at - 1].key > entry.key; --at)
            entries[at] = entries[at - 1];
        entries[at] = entry;
    }
}

} // namespace

void DedupeIndex::place(const KeyEntry &entry)
{
    std::size_t slot = firstSlot(entry.key);
    while (!isFree(slot))
        slot = nextSlot(slot);
    m_newest[slot] = entry;
    ++m_used;
}

Result<void> DedupeIndex::insert(const KeyHash &key, CallPlace at)
{
    if ((m_used + 1) * 4 > m_newest.size() * 3) {
        if (m_newest.size() < kMostSlots)
            grow();
        else if (auto done = spill(); !done)
            return done;
    }
    if (m_size >= m_filter.capacity() && !m_filter.isAsLargeAsCanBe())
        if (auto done = growFilter(); !done)
            return done;
    m_filter.add(upper(key));
    place({upper(key), packed(at)});
    ++m_size;
    return {};
}

Result<void> DedupeIndex::move(const KeyHash &key, CallPlace from, CallPlace to)
{
    for (std::size_t slot = firstSlot(upper(key)); !isFree(slot); slot = nextSlot(slot))
        if (m_newest[slot].key == upper(key) && m_newest[slot].place == packed(from)) {
            m_newest[slot].place = packed(to);
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
    const std::size_t slots = std::max(kFirstSlots, 2 * m_newest.size());
    const LargeVector<KeyEntry> before = std::exchange(m_newest, LargeVector<KeyEntry>(slots, KeyEntry{0, kEmpty}));
    m_shift = 64 - std::countr_zero(slots);
    m_used = 0;
    for (const KeyEntry &entry : before)
        if (entry.place != kEmpty)
            place(entry);
}

Result<void> DedupeIndex::spill()
{
    std::vector<KeyEntry> entries;
    entries.reserve(m_used);
    std::ranges::copy_if(m_newest, std::back_inserter(entries), [](const KeyEntry &entry) { return entry.place != kEmpty; });
    sortNearlySorted(entries);
    std::ranges::fill(m_newest, KeyEntry{0, kEmpty});
    m_used = 0;
    return m_runs.add(entries);
}

Result<void> DedupeIndex::growFilter()
{
    m_filter.reset(std::max(kFirstFilterKeys, 2 * m_size));
    for (const KeyEntry &entry : m_newest)
        if (entry.place != kEmpty)
            m_filter.add(entry.key);
    return m_runs.forEach([this](const KeyEntry &entry) { m_filter.add(entry.key); });
}

} // namespace assay
