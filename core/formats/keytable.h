#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace assay {

/// Numbers the field names of one file, so that what a name means is looked up once and not per record. Records of a
/// log repeat the same names in the same order: the name expected at a place is tried before the hash table.
class KeyTable
{
public:
    static constexpr std::uint32_t kNone = ~0u; ///< the table is full; the name stays unnumbered
    static constexpr std::size_t kMostKeys = 4096;

    /// The number of `name`, the `ordinal`-th one of its record.
    std::uint32_t idOf(std::string_view name, std::size_t ordinal)
    {
        const std::uint32_t expected = expectedAt(ordinal);
        return expected != kNone && m_names[expected] == name ? expected : lookUp(name, ordinal);
    }
    /// The number that the `ordinal`-th name had in the record before, or kNone.
    std::uint32_t expectedAt(std::size_t ordinal) const
    {
        return ordinal < m_lastSeen.size() ? m_lastSeen[ordinal] : kNone;
    }
    /// Lives as long as the table.
    std::string_view name(std::uint32_t id) const { return m_names[id]; }
    /// Whether what lies inside a field of this name is only text; see isTextContainer().
    bool isTextContainer(std::uint32_t id) const { return id != kNone && m_textContainers[id]; }

private:
    std::uint32_t lookUp(std::string_view name, std::size_t ordinal);

    std::deque<std::string> m_texts;
    std::vector<std::string_view> m_names; ///< into m_texts
    std::vector<bool> m_textContainers;
    std::unordered_map<std::string_view, std::uint32_t> m_ids;
    std::vector<std::uint32_t> m_lastSeen;
};

} // namespace assay
