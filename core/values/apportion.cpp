#include "core/values/apportion.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace assay {

namespace {

struct Division
{
    Int128 quotient = 0, remainder = 0;
};

/// amount x weight / sum, of which the product may not fit 128 bits: the bits of the amount are taken in one by one.
/// weight <= sum < 2^124.
Division multiplyDivide(Int128 amount, Int128 weight, Int128 sum)
{
    Division result;
    for (int bit = 126; bit >= 0; --bit) {
        result.remainder = 2 * result.remainder + ((amount >> bit & 1) != 0 ? weight : 0);
        result.quotient = 2 * result.quotient + result.remainder / sum;
        result.remainder %= sum;
    }
    return result;
}

} // namespace

std::vector<Money> apportion(Money amount, const std::vector<Int128> &weights)
{
    const Int128 sum = std::accumulate(weights.begin(), weights.end(), Int128(0));
    if (sum == 0)
        return {};
    std::vector<Money> parts;
    std::vector<Int128> remainders;
    Int128 left = amount.attos();
    for (const Int128 weight : weights) {
        const Division share = multiplyDivide(amount.attos(), weight, sum);
        parts.push_back(Money::fromAttos(share.quotient));
        remainders.push_back(share.remainder);
        left -= share.quotient;
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, std::greater(), [&remainders](std::size_t i) { return remainders[i]; });
    for (std::size_t i = 0; i < std::size_t(left); ++i)
        parts[order[i]] += Money::fromAttos(1);
    return parts;
}

} // namespace assay
