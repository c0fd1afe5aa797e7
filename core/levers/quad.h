#pragma once

#include "core/values/money.h"

namespace assay {

/// 113-bit binary floating point: holds every sum of attodollars this product meets with ten decimal digits to spare,
/// so a value that is a whole number of attodollars comes out as exactly that number.
__extension__ typedef __float128 Quad;

/// To whole attodollars, half to even: the one rounding of a scenario's state.
inline Money roundHalfEven(Quad attos)
{
    Int128 whole = Int128(attos); // towards zero
    const Quad rest = attos - Quad(whole);
    const Quad distance = rest < 0 ? -rest : rest;
    if (distance > Quad(0.5) || (distance == Quad(0.5) && whole % 2 != 0))
        whole += rest < 0 ? -1 : 1;
    return Money::fromAttos(whole);
}

} // namespace assay
