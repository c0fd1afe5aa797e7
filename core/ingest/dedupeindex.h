#pragma once

#include "core/ingest/keyfilter.h"
#include "core/ingest/keyruns.h"
#include "core/values/largepages.h"

#include <optional>

namespace assay {

/// Where a call lies among the segments an import knows: those of the store, then its own.
struct CallPlace
{
    std::uint32_t segment = 0; ///< ordinal, not the stored id
    std::uint32_t row = 0;     ///< below kSegmentRows
    friend bool operator==(const CallPlace &, const CallPlace &) = default;
};

/// From key hash to the live call that holds it, in memory that does not grow with the calls: a filter answers for keys that
/// were never seen, a hash table over the upper half of the hash holds the newest million, sorted runs on disk the rest.
/// A find may name a call whose lower half differs; the caller compares it and asks on.
class DedupeIndex
{
public:
    explicit DedupeIndex(std::string folder) : m_runs(std::move(folder)) {}

    /// Calls `matches(place)` for each candidate until it says true; nullopt when none does.
    template <typename Matches>
    Result<std::optional<CallPlace>> find(const KeyHash &key, Matches matches) const;
    Result<void> insert(const KeyHash &key, CallPlace place);
    /// The call at `from` lost to the one at `to`.
    Result<void> move(const KeyHash &key, CallPlace from, CallPlace to);
    /// Starts fetching what find() and insert() will look at first.
    [[gnu::always_inline]] void prefetch(const KeyHash &key) const // or GCC 12 drops the call: it sees no effect
    {
        m_filter.prefetch(upper(key));
        if (!m_newest.empty())
            __builtin_prefetch(&m_newest[firstSlot(upper(key))], 1);
    }

private:
    static constexpr std::uint32_t kEmpty = 0xffff'ffff;
    static std::uint64_t upper(const KeyHash &key) { return static_cast<std::uint64_t>(key[0]); }
    static std::uint32_t packed(CallPlace place) { return place.segment << 16 | place.row; }
    static CallPlace unpacked(std::uint32_t slot) { return {slot >> 16, slot & 0xffff}; }
    /// By the upper bits, so that the slots hold the keys nearly in order.
    std::size_t firstSlot(std::uint64_t key) const { return key >> m_shift; }
    std::size_t nextSlot(std::size_t slot) const { return (slot + 1) & (m_newest.size() - 1); }
    bool isFree(std::size_t slot) const { return m_newest[slot].place == kEmpty; }
    void place(const KeyEntry &entry);
    void grow();
    Result<void> spill();
    Result<void> growFilter();

    KeyFilter m_filter;
    std::size_t m_size = 0; ///< keys in all
    LargeVector<KeyEntry> m_newest; ///< a power of two of slots; kEmpty where free
    int m_shift = 0;                ///< from a key to its first slot
    std::size_t m_used = 0;
    KeyRuns m_runs;
};

template <typename Matches>
Result<std::optional<CallPlace>> DedupeIndex::find(const KeyHash &key, Matches matches) const
{
    if (!m_filter.mayHold(upper(key)))
        return std::optional<CallPlace>();
    for (std::size_t slot = firstSlot(upper(key)); !isFree(slot); slot = nextSlot(slot))
        if (m_newest[slot].key == upper(key) && matches(unpacked(m_newest[slot].place)))
            return std::optional(unpacked(m_newest[slot].place));
    if (m_runs.isEmpty())
        return std::optional<CallPlace>();
    const auto older = m_runs.find(upper(key));
    if (!older)
        return older.error();
    for (const KeyRuns::Found &found : *older)
        if (matches(unpacked(found.entry.place)))
            return std::optional(unpacked(found.entry.place));
    return std::optional<CallPlace>();
}

} // namespace assay
