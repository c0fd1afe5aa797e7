#pragma once

#include "core/columns/callcolumns.h"

#include <optional>

namespace assay {

/// Where a call lies among the segments an import knows: those of the store, then its own.
struct CallPlace
{
    std::uint32_t segment = 0; ///< ordinal, not the stored id
    std::uint32_t row = 0;     ///< below kSegmentRows
    friend bool operator==(const CallPlace &, const CallPlace &) = default;
};

/// From key hash to the live call that holds it: 12 bytes a slot, open addressing over the upper half of the hash.
/// A find may name a call whose lower half differs; the caller compares it and asks on.
class DedupeIndex
{
public:
    /// Calls `matches(place)` for each candidate until it says true; nullopt when none does.
    template <typename Matches>
    std::optional<CallPlace> find(const KeyHash &key, Matches matches) const;
    void insert(const KeyHash &key, CallPlace place);
    /// The call at `from` lost to the one at `to`.
    void move(const KeyHash &key, CallPlace from, CallPlace to);
    void reserve(std::size_t calls);
    std::size_t size() const { return m_size; }

private:
    static constexpr std::uint32_t kEmpty = 0xffff'ffff;
    static std::uint32_t packed(CallPlace place) { return place.segment << 16 | place.row; }
    static CallPlace unpacked(std::uint32_t slot) { return {slot >> 16, slot & 0xffff}; }
    std::size_t firstSlot(const KeyHash &key) const { return static_cast<std::uint64_t>(key[0]) & (m_places.size() - 1); }
    void grow(std::size_t slots);

    std::vector<std::int64_t> m_keys;    ///< a power of two of them
    std::vector<std::uint32_t> m_places; ///< kEmpty where free
    std::size_t m_size = 0;
};

template <typename Matches>
std::optional<CallPlace> DedupeIndex::find(const KeyHash &key, Matches matches) const
{
    if (m_places.empty())
        return std::nullopt;
    for (std::size_t slot = firstSlot(key); m_places[slot] != kEmpty; slot = (slot + 1) & (m_places.size() - 1))
        if (m_keys[slot] == key[0] && matches(unpacked(m_places[slot])))
            return unpacked(m_places[slot]);
    return std::nullopt;
}

} // namespace assay
