#pragma once

#include "resources/sample/call.h"

#include <string>
#include <vector>

namespace sample {

/// gateway.jsonl: one line a logged call.
std::string gatewayLog(const std::vector<Call> &calls);

std::string workloadRegister();                         ///< workloads.csv
std::string unitCounts(const std::vector<Call> &calls); ///< units.csv
std::string revenue();                                  ///< revenue.csv
std::string invoices(const std::vector<Call> &calls);   ///< invoices.csv: everything billed, logged or not
std::string contract();                                 ///< contract.json
std::string schedule();                                 ///< schedule.json

/// oracle.json: what a correct import and a correct price list must find, for tests.
std::string oracle(const std::vector<Call> &calls);

} // namespace sample
