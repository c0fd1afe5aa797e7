#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace assay {

/// Distinct texts of one dimension; id 0 is "" and means not given. Grows at the end only, so ids stay valid.
class Dictionary
{
public:
    Dictionary() { intern({}); }
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
    struct TextHash
    {
        std::size_t operator()(std::string_view text) const;
    };
    std::deque<std::string> m_texts; ///< a deque: views stay valid while it grows
    std::unordered_map<std::string_view, std::uint32_t, TextHash> m_ids;
};

} // namespace assay
