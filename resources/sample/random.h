#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace sample {

/// SplitMix64: whole numbers only, so every machine draws the same sequence.
class Random
{
public:
    /// One sequence per name: a workload added later leaves all others as they were.
    explicit constexpr Random(std::string_view name)
    {
        for (const char c : name)
            m_state = (m_state ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    }

    constexpr std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    constexpr std::int64_t below(std::int64_t limit) { return std::int64_t(next() % std::uint64_t(limit)); }
    constexpr std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }
    constexpr bool chance(std::int64_t perMille) { return below(1000) < perMille; }

    /// `middle` times a long-tailed factor; `width` 0 leaves it, 100 uses the whole tail (0.4 .. 2.6).
    constexpr std::int64_t around(std::int64_t middle, std::int64_t width)
    {
        constexpr std::array<std::int64_t, 16> tail{42, 52, 60, 67, 74, 81, 87, 94, 101, 109, 118, 129, 144, 166, 199, 262};
        const std::int64_t percent = tail[std::size_t(below(16))] + between(-4, 4);
        return middle + middle * (percent - 100) * width / 10'000;
    }

private:
    std::uint64_t m_state = 0xcbf29ce484222325u;
};

} // namespace sample
