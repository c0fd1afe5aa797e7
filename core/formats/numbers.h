#pragma once

#include "core/formats/record.h"
#include "core/values/instant.h"
#include "core/values/money.h"

#include <optional>

namespace assay {

/// A count of tokens or requests, exactly: 12, 12.0, 4e1, "12"; not given is 0. Nothing for a negative number, a
/// fraction, a boolean, "1,234", other text, or more than 2^63-1.
std::optional<std::int64_t> countOf(Value value);

/// Reads the counts of one record, and remembers whether each of them was one.
class CountReader
{
public:
    std::int64_t operator()(Value value)
    {
        const auto count = countOf(value);
        m_isGood = m_isGood && count;
        return count.value_or(0);
    }
    bool isGood() const { return m_isGood; }

private:
    bool m_isGood = true;
};

/// The number that a text of nothing but digits writes, when they are so few that any would fit.
std::optional<std::int64_t> plainDigits(std::string_view text);

/// US dollars, written in units of which `perDollar` make one (100 for cents). Digits below one attodollar, as printed
/// by programs that hold money in floating point, are rounded half to even. Nothing when it is no number, or not given.
std::optional<Money> moneyOf(Value value, std::int64_t perDollar = 1);

/// A time by parseTime(); nothing when it is no time, or not given.
std::optional<Millis> timeOf(Value value);

/// A duration in milliseconds, written in units of `milliseconds`, rounded to a whole number; -1 when it is not given
/// or no sensible number: a latency is never a reason to refuse a call.
std::int64_t durationOf(Value value, std::int64_t milliseconds = 1);

/// A small whole number such as an HTTP status; 0 when it is not given or none.
std::int32_t smallNumberOf(Value value);

/// True for true, "true", "1", "yes" in any case.
bool isTrue(Value value);

/// a + b, at most 2^63-1. Both at least 0.
std::int64_t saturatingAdd(std::int64_t a, std::int64_t b);

} // namespace assay
