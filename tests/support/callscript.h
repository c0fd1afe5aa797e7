#pragma once

#include "core/ingest/importsession.h"

#include <string>
#include <vector>

namespace assay::test {

/// One call of a scripted import: what identifies it, how it ranks, and enough to tell copies apart.
struct ScriptedCall
{
    std::string key = {};
    std::int64_t rank = 0;
    std::int64_t output = 1;
    std::string workload = "mail";
    std::string formatId = "generic";
    std::string requestId = {};
};

/// Imports such calls as one file; the receipt of the committed import.
Result<ImportReceipt> importCalls(Store &store, const std::vector<ScriptedCall> &calls, const std::string &file = "log.jsonl");

/// Live calls of a store as sorted lines "workload output", to compare by eye.
std::vector<std::string> liveCalls(const Store &store);

} // namespace assay::test
