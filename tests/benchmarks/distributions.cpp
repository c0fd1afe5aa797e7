#include "tests/benchmarks/distributions.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <span>

namespace assay::bench {

namespace {

std::uint64_t splitMix(std::uint64_t &state)
{
    std::uint64_t mixed = (state += 0x9e3779b97f4a7c15u);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
}

double polynomial(std::span<const double> factors, double x)
{
    double sum = 0;
    for (const double factor : factors)
        sum = sum * x + factor;
    return sum;
}

/// Inverse of the normal distribution, Acklam's rational approximation.
double normalQuantile(double p)
{
    static constexpr std::array a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                                  1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    static constexpr std::array b{-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                                  6.680131188771972e+01,  -1.328068155288572e+01, 1.0};
    static constexpr std::array c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                                  -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    static constexpr std::array d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00,
                                  1.0};
    constexpr double kTail = 0.02425;
    if (p > 1 - kTail)
        return -normalQuantile(1 - p);
    if (p < kTail) {
        const double q = std::sqrt(-2 * std::log(p));
        return polynomial(c, q) / polynomial(d, q);
    }
    const double q = p - 0.5, r = q * q;
    return polynomial(a, r) * q / polynomial(b, r);
}

constexpr std::size_t kQuantiles = 65'536;
constexpr std::array kSigma{0.35, 0.7, 1.0, 1.3}; ///< by Spread

/// exp(z) x 65536 at each quantile.
std::vector<std::uint32_t> factorsOf(double sigma)
{
    std::vector<std::uint32_t> factors(kQuantiles);
    for (std::size_t i = 0; i < kQuantiles; ++i) {
        const double factor = std::exp(sigma * normalQuantile((double(i) + 0.5) / kQuantiles)) * 65536;
        factors[i] = std::uint32_t(std::min(4294967295.0, std::floor(factor)));
    }
    return factors;
}

} // namespace

Random::Random(std::uint64_t seed)
{
    for (std::uint64_t &word : m_state)
        word = splitMix(seed);
}

std::uint64_t Random::next()
{
    auto &s = m_state;
    const std::uint64_t result = std::rotl(s[1] * 5, 7) * 9, shifted = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = std::rotl(s[3], 45);
    return result;
}

std::uint32_t Random::below(std::uint32_t n)
{
    return std::uint32_t(((next() >> 32) * n) >> 32);
}

double Random::unit()
{
    return double(next() >> 11) * 0x1.0p-53;
}

std::uint32_t lognormal(Random &random, Spread spread, std::uint32_t median)
{
    static const std::array<std::vector<std::uint32_t>, kSigma.size()> factors{factorsOf(kSigma[0]), factorsOf(kSigma[1]),
                                                                               factorsOf(kSigma[2]), factorsOf(kSigma[3])};
    return std::uint32_t((std::uint64_t(factors[std::size_t(spread)][random.next() >> 48]) * median) >> 16);
}

std::vector<std::uint16_t> zipfTable(std::size_t count, double exponent, unsigned bits)
{
    std::vector<double> weight(count);
    double total = 0;
    for (std::size_t i = 0; i < count; ++i)
        total += weight[i] = std::pow(double(i + 1), -exponent);
    std::vector<std::uint16_t> table(std::size_t(1) << bits);
    double reached = weight[0] / total;
    std::size_t thing = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        while ((double(i) + 0.5) / double(table.size()) > reached && thing + 1 < count)
            reached += weight[++thing] / total;
        table[i] = std::uint16_t(thing);
    }
    return table;
}

} // namespace assay::bench
