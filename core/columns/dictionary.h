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
    std::uint32_t intern(std::string_view text);
    std::optional<std::uint32_t> find(std::string_view text) const;
    std::string_view text(std::uint32_t id) const { return m_texts[id]; }
    std::size_t size() const { return m_texts.size(); }

private:
    std::deque<std::string> m_texts; ///< a deque: views stay valid while it grows
    std::unordered_map<std::string_view, std::uint32_t> m_ids;
};

} // namespace assay
