#pragma once

#include <string>
#include <vector>

namespace assay::test {

/// The inputs under tests/data/formats that have a golden receipt (<input>.expected.json) beside them, sorted.
std::vector<std::string> formatSamples();

/// The bytes of a file; empty when it cannot be read.
std::string contentOf(const std::string &path);

/// "anthropic_message/anthropic_messages.jsonl" of a sample's path, to name test rows.
std::string sampleName(const std::string &path);

} // namespace assay::test
