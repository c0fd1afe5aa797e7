#pragma once

#include "core/values/money.h"

#include <vector>

namespace assay {

/// `amount` in parts proportional to the weights, as whole attodollars that add up to it exactly: each part is its share
/// rounded down, and what is left goes one by one to the largest remainders, the first of equal ones first. The amount and
/// the weights are not below zero, the weights add up to less than 2^124. Empty when all weights are zero.
std::vector<Money> apportion(Money amount, const std::vector<Int128> &weights);

} // namespace assay
