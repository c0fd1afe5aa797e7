#pragma once

#include "core/values/largepages.h"

#include <bit>
#include <cstddef>
#include <cstdint>

namespace assay {

/// Says of most keys that they were never seen, with one look into memory: a Bloom filter whose four bits of a key lie in
/// one word. May say "maybe" of a key that was never seen, never "no" of one that was.
class KeyFilter
{
public:
    /// Room for so many keys at sixteen bits each, in at most kMostBytes; what was added is forgotten.
    void reset(std::size_t keys);
    std::size_t capacity() const { return m_words.size() * kKeysPerWord; }
    bool isAsLargeAsCanBe() const { return m_words.size() * sizeof(std::uint64_t) >= kMostBytes; }

    void add(std::uint64_t key) { m_words[place(key)] |= bits(key); }
    bool mayHold(std::uint64_t key) const
    {
        return !m_words.empty() && (m_words[place(key)] & bits(key)) == bits(key);
    }
    /// Starts fetching what mayHold() will look at.
    [[gnu::always_inline]] void prefetch(std::uint64_t key) const // or GCC 12 drops the call: it sees no effect
    {
        if (!m_words.empty())
            __builtin_prefetch(&m_words[place(key)]);
    }

private:
    static constexpr std::size_t kKeysPerWord = 4;
    static constexpr std::size_t kMostBytes = std::size_t(32) << 20;

    /// By the upper bits, so that sorted keys are added from the first word to the last.
    std::size_t place(std::uint64_t key) const { return key >> m_shift; }
    static std::uint64_t bits(std::uint64_t key)
    {
        return std::uint64_t{1} << (key & 63) | std::uint64_t{1} << (key >> 6 & 63) | std::uint64_t{1} << (key >> 12 & 63)
            | std::uint64_t{1} << (key >> 18 & 63);
    }

    LargeVector<std::uint64_t> m_words; ///< a power of two of them, two at least
    int m_shift = 0;                    ///< from a key to its word
};

inline void KeyFilter::reset(std::size_t keys)
{
    constexpr std::size_t kMostWords = kMostBytes / sizeof(std::uint64_t);
    const std::size_t wanted = std::bit_ceil(keys / kKeysPerWord + 2);
    m_words.assign(wanted < kMostWords ? wanted : kMostWords, 0);
    m_shift = 64 - std::countr_zero(m_words.size());
}

} // namespace assay
