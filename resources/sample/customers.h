#pragma once

#include "resources/sample/random.h"

#include <string_view>

namespace sample {

inline constexpr int kCustomers = 40;
std::string_view customerName(int customer);
/// Dollars a month that the customer pays.
std::int64_t monthlyRevenue(int customer);
/// A customer drawn by size, for one workload.
int drawCustomer(std::string_view workload, Random &random);
/// The customer that costs more than it pays.
int losingCustomer();

} // namespace sample
