#pragma once

#include "core/values/money.h"

#include <gmpxx.h>

namespace assay {

/// An exact fraction of any size.
using Rational = mpq_class;

inline mpz_class wholeNumber(Int128 value)
{
    const UInt128 magnitude = value < 0 ? -UInt128(value) : UInt128(value);
    mpz_class number = static_cast<unsigned long>(magnitude >> 64);
    number <<= 64;
    number += static_cast<unsigned long>(magnitude);
    return value < 0 ? mpz_class(-number) : number;
}

/// numerator / denominator; denominator != 0.
inline Rational fraction(Int128 numerator, Int128 denominator)
{
    Rational result(wholeNumber(numerator), wholeNumber(denominator));
    result.canonicalize();
    return result;
}

/// To whole attodollars, half to even. |attos| < 2^127.
inline Money roundHalfEven(const Rational &attos)
{
    mpz_class whole, rest;
    mpz_fdiv_qr(whole.get_mpz_t(), rest.get_mpz_t(), attos.get_num_mpz_t(), attos.get_den_mpz_t());
    const int half = cmp(mpz_class(rest * 2), attos.get_den());
    if (half > 0 || (half == 0 && mpz_odd_p(whole.get_mpz_t())))
        ++whole;
    const mpz_class magnitude = abs(whole), high = magnitude >> 64;
    const Int128 value = Int128((UInt128(high.get_ui()) << 64) + magnitude.get_ui());
    return Money::fromAttos(whole < 0 ? -value : value);
}

} // namespace assay
