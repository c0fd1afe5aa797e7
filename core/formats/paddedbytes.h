#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace assay {

/// Room for bytes with readable padding behind them, as simdjson wants it. It is not cleared first, which for a large file
/// costs as much as parsing it; only the padding behind setSize() is.
class PaddedBytes
{
public:
    static constexpr std::size_t kPadding = 64;

    PaddedBytes() = default;
    explicit PaddedBytes(std::size_t room) : m_data(std::make_unique_for_overwrite<char[]>(room + kPadding)), m_room(room) {}

    char *data() { return m_data.get(); }
    const char *data() const { return m_data.get(); }
    std::size_t room() const { return m_room; }
    std::string_view text() const { return {m_data.get(), m_size}; }
    /// How many of the bytes are filled, at most room().
    void setSize(std::size_t size)
    {
        m_size = size;
        std::memset(m_data.get() + size, 0, kPadding);
    }

private:
    std::unique_ptr<char[]> m_data;
    std::size_t m_room = 0, m_size = 0;
};

} // namespace assay
