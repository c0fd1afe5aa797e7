#pragma once

#include "core/levers/quad.h"

#include <cmath>
#include <utility>

namespace assay {

/// A number in double precision for sorting what is worked out exactly later. Knows whether it is exact, as whole numbers stay
/// until they grow large, and notes comparisons by size that exact arithmetic might decide otherwise.
class Guess
{
public:
    template <typename Number>
    Guess(Number number) : m_value(double(number)), m_isExact(Number(m_value) == number && isWhole(m_value))
    {
    }
    /// Counts, which fit 64 bits mostly: those are much faster to convert.
    Guess(Int128 count) : Guess(std::int64_t(count))
    {
        if (count != std::int64_t(count))
            *this = Guess(Quad(count));
    }
    Guess() : Guess(0) {}

    double value() const { return m_value; }

    /// Whether a comparison since the last call was too close to be trusted. Of this thread.
    static bool takeDoubt() { return std::exchange(t_doubt, false); }

    friend Guess operator+(Guess a, Guess b) { return {a.m_value + b.m_value, a, b}; }
    friend Guess operator-(Guess a, Guess b) { return {a.m_value - b.m_value, a, b}; }
    friend Guess operator*(Guess a, Guess b) { return {a.m_value * b.m_value, a, b}; }
    friend Guess operator/(Guess a, Guess b) { return {a.m_value / b.m_value, a, b}; }
    Guess &operator+=(Guess other) { return *this = *this + other; }
    Guess &operator-=(Guess other) { return *this = *this - other; }
    Guess &operator*=(Guess other) { return *this = *this * other; }

    friend bool operator==(Guess a, Guess b) { return a.m_value == b.m_value; }
    friend bool operator<(Guess a, Guess b) { return doubting(a, b), a.m_value < b.m_value; }
    friend bool operator>(Guess a, Guess b) { return b < a; }
    friend bool operator<=(Guess a, Guess b) { return !(b < a); }
    friend bool operator>=(Guess a, Guess b) { return !(a < b); }

private:
    static constexpr double kWholeBelow = 0x1p53, kTooClose = 1e-9;

    Guess(double value, Guess a, Guess b) : m_value(value), m_isExact(a.m_isExact && b.m_isExact && isWhole(value)) {}
    static bool isWhole(double value) { return std::trunc(value) == value && std::abs(value) < kWholeBelow; }
    static void doubting(Guess a, Guess b)
    {
        if (!a.m_isExact || !b.m_isExact)
            t_doubt |= a.m_value != 0 && std::abs(a.m_value - b.m_value) <= kTooClose * std::abs(a.m_value);
    }

    static inline thread_local bool t_doubt = false;
    double m_value;
    bool m_isExact;
};

} // namespace assay
