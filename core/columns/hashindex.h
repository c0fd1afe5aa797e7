#pragma once

#include <cstdint>
#include <vector>

namespace assay {

/// Numbers distinct 64-bit keys 0, 1, 2, ... in the order in which they come. Open addressing, a quarter free at least.
class HashIndex
{
public:
    /// Number of the key, and whether it is new.
    struct Place
    {
        std::uint32_t id;
        bool isNew;
    };

    HashIndex() : m_slots(kFirstSlots) {}

    Place place(std::uint64_t key)
    {
        for (std::size_t i = mix(key);; ++i) {
            Slot &slot = m_slots[i & (m_slots.size() - 1)];
            if (slot.idPlusOne == 0) {
                slot = {key, ++m_count};
                if (m_count * std::uint64_t(4) > m_slots.size() * std::uint64_t(3))
                    grow();
                return {m_count - 1, true};
            }
            if (slot.key == key)
                return {slot.idPlusOne - 1, false};
        }
    }
    /// Number of the key, or kNone.
    std::uint32_t find(std::uint64_t key) const
    {
        for (std::size_t i = mix(key);; ++i) {
            const Slot &slot = m_slots[i & (m_slots.size() - 1)];
            if (slot.idPlusOne == 0 || slot.key == key)
                return slot.idPlusOne - 1; // kNone where the slot is free
        }
    }
    static constexpr std::uint32_t kNone = ~std::uint32_t(0); ///< no number
    std::uint32_t size() const { return m_count; }

private:
    struct Slot
    {
        std::uint64_t key = 0;
        std::uint32_t idPlusOne = 0; ///< 0: free
    };
    static constexpr std::size_t kFirstSlots = 64; ///< a power of two, as every later size

    static std::size_t mix(std::uint64_t key) ///< the finaliser of MurmurHash3
    {
        key = (key ^ (key >> 33)) * 0xff51afd7ed558ccdULL;
        key = (key ^ (key >> 33)) * 0xc4ceb9fe1a85ec53ULL;
        return std::size_t(key ^ (key >> 33));
    }
    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.idPlusOne == 0)
                continue;
            std::size_t i = mix(slot.key);
            while (m_slots[i & (m_slots.size() - 1)].idPlusOne != 0)
                ++i;
            m_slots[i & (m_slots.size() - 1)] = slot;
        }
    }

    std::vector<Slot> m_slots;
    std::uint32_t m_count = 0;
};

} // namespace assay
