#include "core/store/textrun.h"

#include <algorithm>

namespace assay {

namespace {
constexpr unsigned kBitsPerByte = 7; ///< of a number; the eighth says that more follow
constexpr unsigned kMostBits = 56;
} // namespace

void TextRunWriter::addNumber(std::size_t number)
{
    for (; number >> kBitsPerByte != 0; number >>= kBitsPerByte)
        m_bytes.push_back(static_cast<std::uint8_t>(number | 0x80));
    m_bytes.push_back(static_cast<std::uint8_t>(number));
}

void TextRunWriter::add(std::string_view text)
{
    const auto differ = std::ranges::mismatch(text, m_last).in1;
    const auto shared = static_cast<std::size_t>(differ - text.begin());
    addNumber(shared);
    addNumber(text.size() - shared);
    m_bytes.insert(m_bytes.end(), differ, text.end());
    m_last = text;
}

std::optional<std::size_t> TextRunReader::number()
{
    std::size_t number = 0;
    for (unsigned shift = 0; !m_bytes.empty() && shift < kMostBits; shift += kBitsPerByte) {
        const std::uint8_t byte = m_bytes.front();
        m_bytes = m_bytes.subspan(1);
        number |= std::size_t{byte & 0x7fu} << shift;
        if ((byte & 0x80) == 0)
            return number;
    }
    return std::nullopt;
}

std::optional<std::string_view> TextRunReader::next()
{
    if (m_bytes.empty())
        return std::nullopt;
    const auto shared = number(), further = number();
    if (!shared || !further || *shared > m_last.size() || *further > m_bytes.size()) {
        m_isDamaged = true;
        return std::nullopt;
    }
    m_last.resize(*shared);
    m_last.append(reinterpret_cast<const char *>(m_bytes.data()), *further);
    m_bytes = m_bytes.subspan(*further);
    return m_last;
}

} // namespace assay
