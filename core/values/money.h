#pragma once

#include "core/values/int128.h"

#include <compare>
#include <cstdint>

namespace assay {

inline constexpr int kAttoDigits = 18;                              ///< 1 $ = 10^18 attodollars
inline constexpr std::int64_t kAttosPerDollar = 1'000'000'000'000'000'000;

/// An exact amount of US dollars, held as whole attodollars (1e-18 $). Never rounded; text lives in decimal.h.
class Money
{
public:
    constexpr Money() = default;
    static constexpr Money fromAttos(Int128 attos) { Money m; m.m_attos = attos; return m; }

    constexpr Int128 attos() const { return m_attos; }
    constexpr bool isZero() const { return m_attos == 0; }
    constexpr Money &operator+=(Money o) { m_attos += o.m_attos; return *this; }
    constexpr Money &operator-=(Money o) { m_attos -= o.m_attos; return *this; }
    friend constexpr Money operator+(Money a, Money b) { return a += b; }
    friend constexpr Money operator-(Money a, Money b) { return a -= b; }
    friend constexpr Money operator-(Money a) { return fromAttos(-a.m_attos); }
    friend constexpr Money operator*(Money a, std::int64_t n) { return fromAttos(a.m_attos * n); }
    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr bool operator==(Money, Money) = default;

private:
    Int128 m_attos = 0;
};

/// Whole attodollars per token (or per use of a fee): $1 per million tokens is 1e12.
struct Rate
{
    std::int64_t attos = 0;
    friend constexpr auto operator<=>(Rate, Rate) = default;
    friend constexpr bool operator==(Rate, Rate) = default;
};

constexpr Money operator*(Rate rate, std::int64_t tokens) { return Money::fromAttos(Int128(rate.attos) * tokens); }

} // namespace assay
