#include "core/report/figuretext.h"

#include "core/values/decimal.h"

#include <cmath>

namespace assay::figure {

namespace {

constexpr const char *kMinus = "\u2212";

Int128 magnitude(Int128 value)
{
    return value < 0 ? -value : value;
}

Int128 power(int exponent)
{
    Int128 value = 1;
    for (; exponent > 0; --exponent)
        value *= 10;
    return value;
}

/// value / 10^scale, grouped by thousands, without its sign.
std::string grouped(Int128 value, int scale, int digits)
{
    std::string text = roundedText(magnitude(value), scale, digits);
    const auto point = text.find('.');
    for (auto i = std::ptrdiff_t(point == std::string::npos ? text.size() : point) - 3; i > 0; i -= 3)
        text.insert(std::size_t(i), ",");
    return text;
}

std::string dollars(Int128 attos, int digits)
{
    return (attos < 0 ? std::string(kMinus) : std::string()) + "$" + grouped(attos, kAttoDigits, digits);
}

/// Tenths of a percent of part / whole, as signed text without a plus.
std::string percentOf(Int128 part, Int128 whole)
{
    const bool flip = whole < 0;
    const Int128 tenths = divideHalfEven((flip ? -part : part) * 1000, magnitude(whole));
    return (tenths < 0 ? std::string(kMinus) : std::string()) + grouped(tenths, 1, 1) + "\u00a0%";
}

/// A difference of shares: "+7.4 pp"; what rounds to nothing has no sign.
std::string points(double difference)
{
    const auto tenths = std::llround(difference * 1000);
    return (tenths > 0 ? "+" : tenths < 0 ? kMinus : "") + grouped(tenths, 1, 1) + "\u00a0pp";
}

std::string withPlus(std::string text, bool positive)
{
    return positive ? "+" + text : text;
}

} // namespace

std::string money(Money value)
{
    return dollars(value.attos(), 2);
}

std::string cost(const Totals &totals)
{
    return totals.costKnown() ? money(totals.cost) : kNotAvailable;
}

std::string moneyChange(Money value)
{
    const Int128 cents = divideHalfEven(value.attos(), kAttosPerDollar / 100);
    return cents == 0 ? money(Money()) : withPlus(money(value), cents > 0); // what rounds to nothing has no sign
}

std::string each(Int128 attos, Int128 divisor)
{
    if (divisor <= 0)
        return kNotAvailable;
    const Int128 one = divideHalfEven(attos, divisor);
    if (magnitude(one) >= kAttosPerDollar || one == 0)
        return dollars(one, 2);
    int digits = 4; // below one cent: three digits that say something
    for (Int128 limit = kAttosPerDollar / 100; digits < kAttoDigits && magnitude(one) < limit; limit /= 10)
        ++digits;
    return dollars(one, digits);
}

std::string rate(Rate perToken)
{
    const Int128 attos = Int128(perToken.attos) * 1'000'000;
    return dollars(attos, attos % (kAttosPerDollar / 100) == 0 ? 2 : 4);
}

std::string count(Int128 value)
{
    return (value < 0 ? std::string(kMinus) : std::string()) + grouped(value, 0, 0);
}

std::string quantity(Int128 value, const std::string &noun)
{
    return count(value) + " " + noun + (value == 1 ? "" : "s");
}

std::string millions(Int128 value)
{
    return grouped(value, 6, magnitude(value) < power(7) ? 2 : 1);
}

std::string share(Int128 part, Int128 whole)
{
    return whole == 0 ? kNotAvailable : percentOf(part, whole);
}

std::string change(Int128 from, Int128 to)
{
    return from == 0 ? kNotAvailable : withPlus(percentOf(to - from, from), to > from);
}

std::string percent(double share)
{
    return percentOf(Int128(share * 1e6 + (share < 0 ? -0.5 : 0.5)), 1'000'000);
}

std::string metric(const Metric &metric, const MetricValue &value)
{
    if (!value.available || value.denominator == 0)
        return kNotAvailable;
    const std::string mark = value.lowSample ? "*" : "";
    switch (metric.unit) {
    case Unit::Money: return money(Money::fromAttos(divideHalfEven(value.numerator, value.denominator))) + mark;
    case Unit::MoneyEach: return each(value.numerator, value.denominator) + mark;
    case Unit::Share: return share(value.numerator, value.denominator) + mark;
    case Unit::Ratio: return grouped(divideHalfEven(value.numerator * 1000, value.denominator), 3, 3) + mark;
    case Unit::Count: return count(divideHalfEven(value.numerator, value.denominator)) + mark;
    case Unit::Tokens:
    case Unit::TokensPerDollar: return count(Int128(value.approximate(metric.unit) + 0.5)) + mark;
    case Unit::Breakdown: break;
    }
    return kNotAvailable;
}

std::string metricChange(const Metric &metric, const MetricValue &before, const MetricValue &after)
{
    if (!before.available || !after.available)
        return kNotAvailable;
    // Products of two exact fractions can pass 128 bits; a change is shown to a tenth of a percent, so a double is enough.
    const double from = double(before.numerator) / double(before.denominator);
    const double to = double(after.numerator) / double(after.denominator);
    if (metric.unit == Unit::Share)
        return points(to - from);
    return from == 0 ? kNotAvailable : withPlus(percent((to - from) / from), to > from);
}

} // namespace assay::figure
