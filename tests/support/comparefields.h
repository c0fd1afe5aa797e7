#pragma once

#include <string>

namespace assay::test {

/// Fails the running test unless the event's line holds each of the blank-separated "name=value" fields.
void compareFields(const std::string &line, const std::string &fields);

} // namespace assay::test
