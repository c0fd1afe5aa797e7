#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace assay {

/// Numbers the field names of one file, so that what a name means is looked up once and not per record. Records of a
/// log repeat the same names in the same order, of a few kinds: the names that followed a name before are tried before the
/// hash table.
class KeyTable
{
public:
    static constexpr std::uint32_t kNone = ~0u; ///< the table is full; the name stays unnumbered
    static constexpr std::size_t kMostKeys = 4096;

    /// The number of `name`, which stands behind the name numbered `before`; kNone before it: the first of its record, or
    /// the one before is not numbered.
    std::uint32_t idOf(std::string_view name, std::uint32_t before);
    /// Numbers that names behind this one had, or kNone.
    using Followers = std::array<std::uint32_t, 2>;
    const Followers &expectedAfter(std::uint32_t before) const { return m_followers[before + 1]; } // kNone + 1 is 0
    /// Lives as long as the table.
    std::string_view name(std::uint32_t id) const { return m_names[id]; }
    std::uint32_t signature(std::uint32_t id) const { return m_signatures[id]; } ///< signatureOf(name(id))
    /// Whether what lies inside a field of this name is only text; see isTextContainer().
    bool isTextContainer(std::uint32_t id) const { return id != kNone && m_textContainers[id]; }

private:
    std::deque<std::string> m_texts;
    std::vector<std::string_view> m_names; ///< into m_texts
    std::vector<std::uint32_t> m_signatures;
    std::vector<bool> m_textContainers;
    std::unordered_map<std::string_view, std::uint32_t> m_ids;
    std::vector<Followers> m_followers{{kNone, kNone}}; ///< by number + 1; the first: of no number
};

} // namespace assay
