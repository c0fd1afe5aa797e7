#include "core/columns/dictionary.h"

#include "core/values/hash.h"

#include <algorithm>
#include <cstring>

namespace assay {

namespace {

constexpr std::size_t kFirstSlots = 16;
constexpr std::size_t kFirstBlock = 256;
constexpr std::size_t kLargestBlock = 64 * 1024;

} // namespace

Dictionary::Dictionary(const Dictionary &other) : m_texts(1)
{
    for (std::uint32_t id = 1; id < other.m_texts.size(); ++id)
        restore(id, other.m_texts[id]);
}

Dictionary &Dictionary::operator=(const Dictionary &other)
{
    if (this != &other)
        *this = Dictionary(other);
    return *this;
}

/// Index of the slot that holds the text, or of the free one where it belongs. Needs a free slot.
std::size_t Dictionary::placeOf(std::string_view text, std::uint64_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    const auto upper = static_cast<std::uint32_t>(hash >> 32);
    std::size_t at = hash & mask;
    while (m_slots[at].id != 0 && (m_slots[at].hash != upper || m_texts[m_slots[at].id] != text))
        at = (at + 1) & mask;
    return at;
}

std::uint32_t Dictionary::intern(std::string_view text)
{
    if (text.empty())
        return 0;
    const std::uint64_t hash = hash64(text);
    if (!m_slots.empty())
        if (const std::uint32_t known = m_slots[placeOf(text, hash)].id)
            return known;
    const auto id = static_cast<std::uint32_t>(m_texts.size());
    add(id, text, hash);
    return id;
}

std::optional<std::uint32_t> Dictionary::find(std::string_view text) const
{
    if (text.empty())
        return 0;
    const std::uint32_t known = m_slots.empty() ? 0 : m_slots[placeOf(text, hash64(text))].id;
    return known != 0 ? std::optional(known) : std::nullopt;
}

void Dictionary::restore(std::uint32_t id, std::string_view text)
{
    if (id != 0 && !text.empty())
        add(id, text, hash64(text));
}

void Dictionary::add(std::uint32_t id, std::string_view text, std::uint64_t hash)
{
    if ((m_used + 1) * 4 > m_slots.size() * 3)
        grow();
    m_slots[placeOf(text, hash)] = {static_cast<std::uint32_t>(hash >> 32), id};
    ++m_used;
    if (m_texts.size() <= id)
        m_texts.resize(id + 1);
    m_texts[id] = keep(text);
}

void Dictionary::grow()
{
    m_slots.assign(std::max(kFirstSlots, 2 * m_slots.size()), {});
    for (std::uint32_t id = 1; id < m_texts.size(); ++id)
        if (const std::string_view text = m_texts[id]; !text.empty()) {
            const std::uint64_t hash = hash64(text);
            m_slots[placeOf(text, hash)] = {static_cast<std::uint32_t>(hash >> 32), id};
        }
}

std::string_view Dictionary::keep(std::string_view text)
{
    if (text.size() > m_free) {
        m_free = std::max(text.size(), std::min(kLargestBlock, kFirstBlock << std::min<std::size_t>(m_blocks.size(), 8)));
        m_next = m_blocks.emplace_back(std::make_unique_for_overwrite<char[]>(m_free)).get();
    }
    std::memcpy(m_next, text.data(), text.size());
    const std::string_view kept(m_next, text.size());
    m_next += text.size();
    m_free -= text.size();
    return kept;
}

} // namespace assay
