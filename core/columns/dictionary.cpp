#include "core/columns/dictionary.h"

#include "core/values/hash.h"
#include "core/values/int128.h"
#include "core/values/textends.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace assay {

namespace {

constexpr std::size_t kFirstSlots = 16;
constexpr std::size_t kStep = 8; ///< texts that are learnt while memory answers
constexpr std::size_t kManySlots = 1u << 16; ///< fewer are cheap, so that half of them stay free: a text is found at once
constexpr std::size_t kFirstBlock = 256; ///< bytes
constexpr std::size_t kLargeBlock = 64 * 1024, kLargestBlock = 2 << 20;
constexpr std::size_t kManyBlocks = 32; ///< from here on a block of the largest kind wastes little

/// Bytes of the block behind so many.
std::size_t blockSize(std::size_t blocks)
{
    return blocks < kManyBlocks ? std::min(kLargeBlock, kFirstBlock << std::min<std::size_t>(blocks, 8)) : kLargestBlock;
}

} // namespace

Dictionary::Dictionary(const Dictionary &other) : m_first(other.m_first), m_base(other.m_base), m_texts(m_base ? 0 : 1)
{
    for (std::uint32_t i = 0; i < other.m_texts.size(); ++i)
        restore(m_first + i, other.m_texts[i]);
}

Dictionary &Dictionary::operator=(const Dictionary &other)
{
    if (this != &other)
        *this = Dictionary(other);
    return *this;
}

namespace {

/// Not stored, so it need not be the same everywhere: most texts are names of two words at most.
std::uint32_t textHash(std::string_view text)
{
    if (text.size() > TextEnds::kMostBytes)
        return static_cast<std::uint32_t>(hash64(text));
    const auto [first, last] = endsOf(text);
    // Both halves of the product: every bit of either word reaches every bit of the hash.
    const UInt128 product = UInt128(first ^ (0x9e3779b97f4a7c15u + text.size())) * (last ^ 0xff51afd7ed558ccdu);
    return static_cast<std::uint32_t>((product ^ product >> 64) >> 32);
}

} // namespace

/// Index of the slot that holds the text, or of the free one where it belongs. Needs a free slot.
std::size_t Dictionary::placeOf(std::string_view text, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = firstPlace(hash);
    while (m_slots[at].id != 0 && (m_slots[at].hash != hash || !areEqual(m_texts[m_slots[at].id - m_first], text)))
        at = (at + 1) & mask;
    return at;
}

std::uint32_t Dictionary::intern(std::string_view text)
{
    return text.empty() ? 0 : intern(text, textHash(text));
}

std::uint32_t Dictionary::intern(std::string_view text, std::uint32_t hash)
{
    if (!m_slots.empty())
        if (const std::uint32_t known = m_slots[placeOf(text, hash)].id)
            return known;
    if (const auto known = m_base ? m_base->find(text) : std::nullopt)
        return *known;
    const auto id = static_cast<std::uint32_t>(size());
    add(id, text, hash);
    return id;
}

std::vector<std::uint32_t> Dictionary::internAll(const Dictionary &other)
{
    std::vector<std::uint32_t> hashes(other.size()), ids(other.size());
    for (std::uint32_t id = 1; id < ids.size(); ++id)
        hashes[id] = textHash(other.text(id));
    for (std::uint32_t id = 1; id < ids.size(); ++id) {
        fetchAhead(hashes, id);
        if (const std::string_view text = other.text(id); !text.empty())
            ids[id] = intern(text, hashes[id]);
    }
    return ids;
}

/// A text that is known lies behind its slot and its view: each is asked of memory once the one before has come.
void Dictionary::fetchAhead(const std::vector<std::uint32_t> &hashes, std::size_t at) const
{
    if (m_slots.empty())
        return;
    const auto slotOf = [&](std::size_t ahead) {
        return at + ahead < hashes.size() ? &m_slots[firstPlace(hashes[at + ahead])] : nullptr;
    };
    if (const Slot *slot = slotOf(3 * kStep))
        __builtin_prefetch(slot);
    if (const Slot *slot = slotOf(2 * kStep); slot && slot->id != 0)
        __builtin_prefetch(&m_texts[slot->id - m_first]);
    if (const Slot *slot = slotOf(kStep); slot && slot->id != 0)
        __builtin_prefetch(m_texts[slot->id - m_first].data());
}

std::optional<std::uint32_t> Dictionary::find(std::string_view text) const
{
    if (text.empty())
        return 0;
    const std::uint32_t known = m_slots.empty() ? 0 : m_slots[placeOf(text, textHash(text))].id;
    if (known != 0)
        return known;
    return m_base ? m_base->find(text) : std::nullopt;
}

void Dictionary::restore(std::uint32_t id, std::string_view text)
{
    if (id != 0 && !text.empty())
        add(id, text, textHash(text));
}

void Dictionary::add(std::uint32_t id, std::string_view text, std::uint32_t hash)
{
    const std::size_t fullest = m_slots.size() < kManySlots ? m_slots.size() / 2 : m_slots.size() / 4 * 3;
    if (m_used >= fullest)
        grow();
    m_slots[placeOf(text, hash)] = {hash, id};
    ++m_used;
    const std::size_t place = id - m_first;
    if (m_texts.size() <= place)
        m_texts.resize(place + 1);
    m_texts[place] = keep(text);
}

void Dictionary::grow()
{
    const LargeVector<Slot> before =
        std::exchange(m_slots, LargeVector<Slot>(std::max(kFirstSlots, 2 * m_slots.size())));
    m_shift = 32 - std::countr_zero(m_slots.size());
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot &slot : before) {
        if (slot.id == 0)
            continue;
        std::size_t at = firstPlace(slot.hash);
        while (m_slots[at].id != 0)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

std::string_view Dictionary::keep(std::string_view text)
{
    if (text.size() > m_free) {
        m_free = std::max(text.size(), blockSize(m_blocks.size()));
        m_next = m_blocks.emplace_back(static_cast<char *>(largeMemory(m_free))).get();
    }
    std::memcpy(m_next, text.data(), text.size());
    const std::string_view kept(m_next, text.size());
    m_next += text.size();
    m_free -= text.size();
    return kept;
}

} // namespace assay
