#include "core/values/decimal.h"

#include <algorithm>
#include <charconv>

namespace assay {

namespace {

constexpr Int128 kLargest = Int128((UInt128(1) << 127) - 1);

Error notExact(std::string_view text)
{
    return {"\"" + std::string(text) + "\" is not a number that can be held exactly", {}};
}

std::string digitsOf(UInt128 value)
{
    std::string digits;
    do
        digits.push_back(char('0' + int(value % 10)));
    while (value /= 10);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

UInt128 magnitude(Int128 value) { return value < 0 ? -UInt128(value) : UInt128(value); }

bool appendDigit(Int128 &value, int digit)
{
    if (value > (kLargest - digit) / 10)
        return false;
    value = value * 10 + digit;
    return true;
}

std::string placePoint(std::string digits, int scale)
{
    if (int(digits.size()) <= scale)
        digits.insert(0, std::size_t(scale + 1) - digits.size(), '0');
    digits.insert(digits.size() - std::size_t(scale), ".");
    return digits;
}

void dropTrailingZeros(std::string &text)
{
    text.erase(text.find_last_not_of('0') + 1);
    if (!text.empty() && text.back() == '.')
        text.pop_back();
}

} // namespace

Result<Int128> parseDecimal(std::string_view text, int scale)
{
    std::string_view rest = text;
    const bool negative = !rest.empty() && rest.front() == '-';
    if (negative || (!rest.empty() && rest.front() == '+'))
        rest.remove_prefix(1);

    int exponent = 0;
    if (const auto e = rest.find_first_of("eE"); e != std::string_view::npos) {
        std::string_view power = rest.substr(e + 1);
        if (!power.empty() && power.front() == '+')
            power.remove_prefix(1);
        const auto [end, failed] = std::from_chars(power.data(), power.data() + power.size(), exponent);
        if (failed != std::errc() || end != power.data() + power.size() || exponent > 100 || exponent < -100)
            return notExact(text);
        rest = rest.substr(0, e);
    }

    Int128 value = 0;
    int shift = scale + exponent;
    bool afterPoint = false, anyDigit = false;
    for (const char c : rest) {
        if (c == '.' && !afterPoint) {
            afterPoint = true;
            continue;
        }
        if (c < '0' || c > '9')
            return notExact(text);
        anyDigit = true;
        if (afterPoint && c == '0' && value == 0 && shift <= -100)
            continue;
        if (!appendDigit(value, c - '0'))
            return notExact(text);
        shift -= afterPoint ? 1 : 0;
    }
    if (!anyDigit)
        return notExact(text);
    for (; shift > 0 && value != 0; --shift)
        if (!appendDigit(value, 0))
            return notExact(text);
    for (; shift < 0 && value != 0; ++shift) {
        if (value % 10 != 0)
            return notExact(text);
        value /= 10;
    }
    return negative ? -value : value;
}

Result<Money> parseMoney(std::string_view text)
{
    const auto attos = parseDecimal(text, kAttoDigits);
    if (!attos)
        return attos.error();
    return Money::fromAttos(*attos);
}

std::string decimalText(Int128 value, int scale)
{
    std::string text = digitsOf(magnitude(value));
    if (scale > 0) {
        text = placePoint(std::move(text), scale);
        dropTrailingZeros(text);
    }
    return value < 0 ? "-" + text : text;
}

std::string moneyText(Money money)
{
    return decimalText(money.attos(), kAttoDigits);
}

Int128 divideHalfEven(Int128 numerator, Int128 denominator)
{
    Int128 quotient = numerator / denominator;
    const UInt128 rest = magnitude(numerator - quotient * denominator);
    const UInt128 other = UInt128(denominator) - rest;
    if (rest > other || (rest == other && quotient % 2 != 0))
        quotient += numerator < 0 ? -1 : 1;
    return quotient;
}

std::string ratioText(Int128 numerator, Int128 denominator)
{
    constexpr int kDigits = 12;
    const bool negative = (numerator < 0) != (denominator < 0) && numerator != 0;
    UInt128 rest = magnitude(numerator);
    const UInt128 divisor = magnitude(denominator);

    std::string digits = digitsOf(rest / divisor);
    rest %= divisor;
    int scale = 0;
    int significant = digits == "0" ? 0 : int(digits.size());
    const auto nextDigit = [&rest, divisor] { // rest * 10 may not fit in 128 bits: add ten times, carrying the quotient
        int digit = 0;
        UInt128 sum = 0;
        for (int i = 0; i < 10; ++i) {
            if (sum >= divisor - rest) {
                sum -= divisor - rest;
                ++digit;
            } else {
                sum += rest;
            }
        }
        rest = sum;
        return digit;
    };
    while (significant < kDigits && rest != 0 && scale < 60) {
        const int digit = nextDigit();
        digits.push_back(char('0' + digit));
        ++scale;
        if (significant > 0 || digit != 0)
            ++significant;
    }
    const bool odd = (digits.back() - '0') % 2 != 0;
    const bool above = rest != 0 && rest > divisor - rest;
    const bool half = rest != 0 && rest == divisor - rest;
    if (above || (half && odd)) {
        std::size_t i = digits.size();
        while (i > 0 && digits[i - 1] == '9')
            digits[--i] = '0';
        if (i == 0)
            digits.insert(digits.begin(), '1');
        else
            ++digits[i - 1];
    }
    if (scale > 0) {
        digits = placePoint(std::move(digits), scale);
        dropTrailingZeros(digits);
    }
    return negative && digits != "0" ? "-" + digits : digits;
}

std::string roundedText(Int128 value, int scale, int digits)
{
    Int128 divisor = 1;
    for (int i = digits; i < scale; ++i)
        divisor *= 10;
    const Int128 rounded = divideHalfEven(value, divisor);
    std::string text = digitsOf(magnitude(rounded));
    if (digits > 0)
        text = placePoint(std::move(text), digits);
    return rounded < 0 ? "-" + text : text;
}

} // namespace assay
