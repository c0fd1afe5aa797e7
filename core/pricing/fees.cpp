#include "core/pricing/fees.h"

#include "core/values/decimal.h"

#include <algorithm>

namespace assay {

namespace {

constexpr int kUnitDigits = 6;
constexpr Int128 kUnit = 1'000'000;

} // namespace

Result<Money> feeFor(const Fee &fee, std::string_view quantity)
{
    const auto units = parseDecimal(quantity, kUnitDigits);
    if (!units)
        return units.error();
    if (*units < 0)
        return Error{"A quantity may not be below zero", {}};
    const Int128 billed = std::max(Int128(0), *units - fee.freeUnitsPerMonth * kUnit);
    const Int128 fraction = billed % kUnit * fee.perUse.attos;
    if (fraction % kUnit != 0)
        return Error{"This quantity has too many decimals for an exact price", {}};
    return Money::fromAttos(billed / kUnit * fee.perUse.attos + fraction / kUnit);
}

Result<std::string> consumptionUnits(Money net, const Fee &ccu)
{
    const Int128 price = ccu.perUse.attos;
    if (price == 0)
        return Error{"A consumption unit needs a price", {}};
    const Int128 whole = net.attos() / price;
    const Int128 fraction = net.attos() % price * kUnit;
    if (fraction % price != 0)
        return Error{"This amount is not exact in consumption units", {}};
    return decimalText(whole * kUnit + fraction / price, kUnitDigits);
}

} // namespace assay
