#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay::bench {

/// Random numbers that are the same on every machine: xoshiro256** seeded by splitmix64.
class Random
{
public:
    explicit Random(std::uint64_t seed);
    std::uint64_t next();
    /// Uniform in [0, n).
    std::uint32_t below(std::uint32_t n);
    /// Uniform in [0, 1).
    double unit();

private:
    std::array<std::uint64_t, 4> m_state;
};

/// How far lognormal draws lie from their median, as sigma of the logarithm.
enum class Spread : std::uint8_t { Narrow, Medium, Wide, Widest };

/// A lognormal draw around `median`, from a table of quantiles so that every machine draws alike.
std::uint32_t lognormal(Random &random, Spread spread, std::uint32_t median);

/// Which of `count` things a draw of `bits` random bits means, when thing k is met (k + 1)^-exponent times as often.
std::vector<std::uint16_t> zipfTable(std::size_t count, double exponent, unsigned bits);

} // namespace assay::bench
