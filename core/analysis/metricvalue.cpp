#include "core/analysis/metric.h"

#include "core/values/decimal.h"

#include <array>
#include <numeric>

namespace assay {

namespace {

UInt128 greatestCommonDivisor(UInt128 a, UInt128 b)
{
    while (b != 0) {
        const UInt128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

UInt128 magnitude(Int128 value) { return value < 0 ? -UInt128(value) : UInt128(value); }

/// numerator / denominator / scale as 12 digits. Where the product does not fit in 128 bits both sides lose low bits,
/// far beyond the twelfth digit.
std::string ratioOverScale(Int128 numerator, Int128 denominator, Int128 scale)
{
    const Int128 common = Int128(greatestCommonDivisor(magnitude(numerator), UInt128(scale)));
    numerator /= common;
    scale /= common;
    Int128 product = 0;
    while (__builtin_mul_overflow(denominator, scale, &product)) {
        numerator /= 2;
        denominator /= 2;
    }
    return ratioText(numerator, product);
}

/// The same with the scale on top: numerator x scale / denominator.
std::string scaledRatio(Int128 numerator, Int128 denominator, Int128 scale)
{
    const Int128 common = Int128(greatestCommonDivisor(magnitude(denominator), UInt128(scale)));
    denominator /= common;
    scale /= common;
    Int128 product = 0;
    while (__builtin_mul_overflow(numerator, scale, &product)) {
        numerator /= 2;
        denominator /= 2;
    }
    return ratioText(product, denominator);
}

/// Sign of a/b - c/d for b, d > 0, without products that could overflow: compare whole parts, then the reciprocals of
/// the remainders, as in a continued fraction.
std::strong_ordering compareFractions(Int128 a, Int128 b, Int128 c, Int128 d)
{
    const auto floorDivide = [](Int128 n, Int128 m) { return n / m - (n % m < 0 ? 1 : 0); };
    for (bool flipped = false;; flipped = !flipped) {
        const Int128 left = floorDivide(a, b), right = floorDivide(c, d);
        const auto result = [flipped](bool less) {
            return less != flipped ? std::strong_ordering::less : std::strong_ordering::greater;
        };
        if (left != right)
            return result(left < right);
        const Int128 restLeft = a - left * b, restRight = c - right * d;
        if (restLeft == 0 || restRight == 0)
            return restLeft == restRight ? std::strong_ordering::equal : result(restLeft == 0);
        a = b, b = restLeft, c = d, d = restRight; // a/b < c/d exactly when the reciprocals of the rests are the other way
    }
}

} // namespace

double MetricValue::approximate(Unit unit) const
{
    const double ratio = double(numerator) / double(denominator);
    switch (unit) {
    case Unit::Money:
    case Unit::MoneyEach:
        return ratio / double(kAttosPerDollar);
    case Unit::TokensPerDollar:
        return ratio * double(kAttosPerDollar);
    default:
        return ratio;
    }
}

std::optional<std::string> MetricValue::text(Unit unit) const
{
    if (!available)
        return std::nullopt;
    switch (unit) {
    case Unit::Money:
    case Unit::MoneyEach:
        return numerator % denominator == 0 ? moneyText(Money::fromAttos(numerator / denominator))
                                            : ratioOverScale(numerator, denominator, kAttosPerDollar);
    case Unit::TokensPerDollar:
        return scaledRatio(numerator, denominator, kAttosPerDollar);
    default:
        return ratioText(numerator, denominator);
    }
}

std::strong_ordering compare(const MetricValue &a, const MetricValue &b)
{
    if (!a.available || !b.available)
        return a.available <=> b.available;
    return compareFractions(a.numerator, a.denominator, b.numerator, b.denominator);
}

MetricValue difference(const MetricValue &now, const MetricValue &before)
{
    if (!now.available || !before.available)
        return {};
    Int128 a = now.numerator, b = now.denominator, c = before.numerator, d = before.denominator;
    const auto reduce = [](Int128 &numerator, Int128 &denominator) {
        const Int128 common = Int128(greatestCommonDivisor(magnitude(numerator), UInt128(denominator)));
        numerator /= common;
        denominator /= common;
    };
    reduce(a, b);
    reduce(c, d);
    MetricValue change{true, now.lowSample || before.lowSample, now.partial || before.partial, 0, 1};
    Int128 left = 0, right = 0;
    while (__builtin_mul_overflow(a, d, &left) || __builtin_mul_overflow(c, b, &right)
           || __builtin_sub_overflow(left, right, &change.numerator) || __builtin_mul_overflow(b, d, &change.denominator)) {
        (b > d ? a : c) /= 2; // past 38 digits: drop the lowest bit of the finer fraction
        (b > d ? b : d) /= 2;
    }
    return change;
}

std::string_view unitText(Unit unit)
{
    static constexpr std::array<std::string_view, 8> texts{"$",      "$ each", "share",        "ratio", "count",
                                                           "tokens", "tokens per $", "breakdown"};
    return texts[static_cast<std::size_t>(unit)];
}

std::string_view directionText(Direction direction)
{
    static constexpr std::array<std::string_view, 3> texts{"lower is better", "higher is better", "neutral"};
    return texts[static_cast<std::size_t>(direction)];
}

} // namespace assay
