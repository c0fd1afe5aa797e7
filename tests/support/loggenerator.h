#pragma once

#include "core/formats/receipt.h"

#include <cstdint>
#include <map>
#include <string>

namespace assay::test {

/// Writes a repeatable log of `calls` records in JSON lines and knows exactly what is in it.
struct GeneratedLog
{
    GeneratedLog(const std::string &path, std::uint64_t seed, std::size_t calls);

    std::int64_t calls = 0;
    std::map<std::string, ModelSums> byModel;
};

} // namespace assay::test
