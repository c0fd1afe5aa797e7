#include "core/formats/numbers.h"

#include "core/formats/names.h"
#include "core/values/decimal.h"

#include <limits>

namespace assay {

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kSafeDigits = 18; ///< any so many digits fit into 63 bits

/// `text` in attodollars with 18 more decimals than Money holds, rounded once.
std::optional<Money> roundedMoney(std::string_view text)
{
    const auto exact = parseDecimal(text, 2 * kAttoDigits);
    if (!exact)
        return std::nullopt;
    return Money::fromAttos(divideHalfEven(*exact, kAttosPerDollar));
}

} // namespace

std::optional<std::int64_t> plainDigits(std::string_view text)
{
    if (text.empty() || text.size() > kSafeDigits)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<std::int64_t> countOf(Value value)
{
    if (const std::int64_t known = value.knownCount(); known >= 0)
        return known;
    if (value.isEmpty())
        return 0;
    if (!value.isScalar() || value.kind() == ValueKind::Bool)
        return std::nullopt;
    const std::string_view text = trimmedText(value.text());
    if (text.empty())
        return 0;
    if (const auto digits = plainDigits(text))
        return digits;
    const auto number = parseDecimal(text, 0);
    if (!number || *number < 0 || *number > kMost)
        return std::nullopt;
    return std::int64_t(*number);
}

std::optional<Money> moneyOf(Value value, std::int64_t perDollar)
{
    const std::string_view text = trimmedText(value.text());
    if (text.empty() || value.kind() == ValueKind::Bool)
        return std::nullopt;
    const auto money = parseMoney(text);
    const auto units = money ? std::optional(*money) : roundedMoney(text);
    return units && perDollar != 1 ? Money::fromAttos(divideHalfEven(units->attos(), perDollar)) : units;
}

std::optional<Millis> timeOf(Value value)
{
    if (value.isEmpty() || value.kind() == ValueKind::Bool)
        return std::nullopt;
    const auto time = parseTime(trimmedText(value.text()));
    return time ? std::optional(*time) : std::nullopt;
}

std::int64_t durationOf(Value value, std::int64_t milliseconds)
{
    if (const std::int64_t known = value.knownCount(); known >= 0 && milliseconds == 1)
        return known;
    const std::string_view text = trimmedText(value.text());
    if (text.empty())
        return -1;
    if (const auto digits = plainDigits(text); digits && milliseconds == 1)
        return *digits;
    constexpr int kDecimals = 9;
    constexpr Int128 kBillion = 1'000'000'000;
    const auto point = text.find('.');
    const bool isLong = point != text.npos && text.find_first_of("eE") == text.npos;
    const auto number = parseDecimal(isLong ? text.substr(0, point + 1 + kDecimals) : text, kDecimals);
    if (!number || *number < 0 || *number / kBillion >= kMost / milliseconds)
        return -1;
    return std::int64_t(divideHalfEven(*number * milliseconds, kBillion));
}

std::int32_t smallNumberOf(Value value)
{
    constexpr std::int64_t kMostSmall = 1'000'000;
    const std::string_view text = trimmedText(value.text());
    const bool mayBeNumber = !text.empty() && text.front() >= '0' && text.front() <= '9';
    const auto count = mayBeNumber ? countOf(value) : std::nullopt;
    return count && *count <= kMostSmall ? std::int32_t(*count) : 0;
}

bool isTrue(Value value)
{
    const std::string_view text = value.text();
    return saysWord(text, "true") || saysWord(text, "1") || saysWord(text, "yes");
}

std::int64_t saturatingAdd(std::int64_t a, std::int64_t b)
{
    return a > kMost - b ? kMost : a + b;
}

} // namespace assay
