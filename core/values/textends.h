#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace assay {

/// The first and the last bytes of a text as words, which may overlap: the whole of a text of two words at most, given its
/// length. Names and ids are mostly that short, and a call costs more than comparing them so.
struct TextEnds
{
    static constexpr std::size_t kMostBytes = 2 * sizeof(std::uint64_t);
    std::uint64_t first = 0, last = 0;
    friend bool operator==(const TextEnds &, const TextEnds &) = default;
};

inline TextEnds endsOf(std::string_view text)
{
    const auto wordAt = [](const char *at, auto word) {
        std::memcpy(&word, at, sizeof word);
        return std::uint64_t{word};
    };
    const char *const begin = text.data(), *const end = begin + text.size();
    if (text.size() >= sizeof(std::uint64_t))
        return {wordAt(begin, std::uint64_t{}), wordAt(end - sizeof(std::uint64_t), std::uint64_t{})};
    if (text.size() >= sizeof(std::uint32_t))
        return {wordAt(begin, std::uint32_t{}), wordAt(end - sizeof(std::uint32_t), std::uint32_t{})};
    TextEnds ends;
    for (const char c : text)
        ends.first = ends.first << 8 | static_cast<unsigned char>(c);
    return ends;
}

/// a == b, without a call where both are short.
inline bool areEqual(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    return a.size() <= TextEnds::kMostBytes ? endsOf(a) == endsOf(b) : a == b;
}

/// Differs for most texts that differ: tells names apart by one comparison. Of a literal the compiler knows it.
inline std::uint32_t signatureOf(std::string_view text)
{
    const auto [first, last] = endsOf(text);
    const std::uint64_t mixed = (first ^ (last << 29 | last >> 35) ^ text.size()) * 0x9e3779b97f4a7c15u;
    return static_cast<std::uint32_t>(mixed >> 32);
}

} // namespace assay
