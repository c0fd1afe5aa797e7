#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Texts one after the other, each as the number of bytes that it shares with the one before, the number of its further
/// bytes (both as variable-length numbers), and those bytes: ids that count up take a few bytes each.
class TextRunWriter
{
public:
    void add(std::string_view text);
    std::span<const std::uint8_t> bytes() const { return m_bytes; }

private:
    void addNumber(std::size_t number);
    std::vector<std::uint8_t> m_bytes;
    std::string m_last;
};

/// Reads such texts back.
class TextRunReader
{
public:
    explicit TextRunReader(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}
    /// The next text, valid until the one after it; nullopt at the end and where the bytes make no sense.
    std::optional<std::string_view> next();
    bool isDamaged() const { return m_isDamaged; }

private:
    std::optional<std::size_t> number();
    std::span<const std::uint8_t> m_bytes; ///< not read yet
    std::string m_last;
    bool m_isDamaged = false;
};

} // namespace assay
