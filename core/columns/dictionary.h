#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace assay {

/// Distinct texts of one dimension; id 0 is "" and means not given. Grows at the end only, so ids stay valid, and so do
/// the views that text() gives.
class Dictionary
{
public:
    Dictionary() : m_texts(1) {}
    Dictionary(const Dictionary &other);
    Dictionary &operator=(const Dictionary &other);
    Dictionary(Dictionary &&) = default;
    Dictionary &operator=(Dictionary &&) = default;

    std::uint32_t intern(std::string_view text);
    std::optional<std::uint32_t> find(std::string_view text) const;
    /// "" for an id that is not known or no longer used.
    std::string_view text(std::uint32_t id) const { return id < m_texts.size() ? m_texts[id] : std::string_view{}; }
    std::size_t size() const { return m_texts.size(); }
    /// Puts a stored text back under its id; ids passed over stay unused. Call in ascending order of id.
    void restore(std::uint32_t id, std::string_view text);

private:
    /// A place of the hash table; id 0 marks a free one, as "" is never looked up there.
    struct Slot
    {
        std::uint32_t hash = 0; ///< the upper half: the lower one chose the place
        std::uint32_t id = 0;
    };
    std::size_t placeOf(std::string_view text, std::uint64_t hash) const;
    void add(std::uint32_t id, std::string_view text, std::uint64_t hash);
    void grow();
    std::string_view keep(std::string_view text);

    std::vector<std::string_view> m_texts; ///< by id, into m_blocks
    std::vector<Slot> m_slots;             ///< open addressing, a power of two, at most three quarters full
    std::size_t m_used = 0;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_free = 0; ///< bytes left at the end of the last block
    char *m_next = nullptr; ///< where they begin
};

} // namespace assay
