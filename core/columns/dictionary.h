#pragma once

#include "core/values/largepages.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

/// Distinct texts of one dimension; id 0 is "" and means not given. Grows at the end only, so ids stay valid, and so do
/// the views that text() gives.
/// One that extends another answers for the texts of that one too and keeps its own behind them: derived values find a
/// number without a copy of a long dictionary.
class Dictionary
{
public:
    Dictionary() : m_texts(1) {}
    /// Extends `base`, which must not grow any more.
    explicit Dictionary(std::shared_ptr<const Dictionary> base) : m_first(std::uint32_t(base->size())), m_base(std::move(base)) {}
    Dictionary(const Dictionary &other);
    Dictionary &operator=(const Dictionary &other);
    Dictionary(Dictionary &&) = default;
    Dictionary &operator=(Dictionary &&) = default;

    std::uint32_t intern(std::string_view text);
    /// Learns all texts of `other`; their ids here by those there.
    std::vector<std::uint32_t> internAll(const Dictionary &other);
    std::optional<std::uint32_t> find(std::string_view text) const;
    /// "" for an id that is not known or no longer used.
    std::string_view text(std::uint32_t id) const
    {
        if (id < m_first)
            return m_base->text(id);
        return id - m_first < m_texts.size() ? m_texts[id - m_first] : std::string_view{};
    }
    std::size_t size() const { return m_first + m_texts.size(); }
    /// Puts a stored text back under its id; ids passed over stay unused. Call in ascending order of id.
    void restore(std::uint32_t id, std::string_view text);

private:
    /// A place of the hash table; id 0 marks a free one, as "" is never looked up there.
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t id = 0;
    };
    std::size_t firstPlace(std::uint32_t hash) const { return hash >> m_shift; }
    std::size_t placeOf(std::string_view text, std::uint32_t hash) const;
    std::uint32_t intern(std::string_view text, std::uint32_t hash);
    void fetchAhead(const std::vector<std::uint32_t> &hashes, std::size_t at) const;
    void add(std::uint32_t id, std::string_view text, std::uint32_t hash);
    void grow();
    std::string_view keep(std::string_view text);

    std::uint32_t m_first = 0; ///< number of the base's texts
    std::shared_ptr<const Dictionary> m_base;
    LargeVector<std::string_view> m_texts; ///< by id - m_first, into m_blocks
    LargeVector<Slot> m_slots;             ///< open addressing, a power of two, three quarters full at most
    int m_shift = 0;                       ///< from a hash to the slot it looks at first, so that slots stand nearly in order
    std::size_t m_used = 0;
    std::vector<LargeBytes> m_blocks;
    std::size_t m_free = 0; ///< bytes left at the end of the last block
    char *m_next = nullptr; ///< where they begin
};

} // namespace assay
