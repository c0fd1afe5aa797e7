#pragma once

#include "core/values/int128.h"
#include "core/values/money.h"
#include "core/values/result.h"

#include <string>
#include <string_view>

namespace assay {

/// `text` ("12.5", "-3", "1e-3") times 10^scale as a whole number; an error when it is not one, or does not fit.
Result<Int128> parseDecimal(std::string_view text, int scale);

/// `text` in US dollars, exactly; an error below one attodollar.
Result<Money> parseMoney(std::string_view text);

/// Exact decimal text without trailing zeros: 1234500000 at scale 9 is "1.2345".
std::string decimalText(Int128 value, int scale);

/// Unrounded US dollars without sign or grouping, as JSON and CSV carry them.
std::string moneyText(Money money);

/// numerator / denominator with 12 significant digits, half to even, trailing zeros dropped. denominator != 0.
std::string ratioText(Int128 numerator, Int128 denominator);

/// value / 10^scale rounded once, half to even, to `digits` decimals (0..scale), kept with trailing zeros.
std::string roundedText(Int128 value, int scale, int digits);

/// numerator / denominator rounded half to even to a whole number. denominator > 0.
Int128 divideHalfEven(Int128 numerator, Int128 denominator);

} // namespace assay
