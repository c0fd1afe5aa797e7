#pragma once

#include "resources/sample/call.h"

namespace sample {

/// Who calls when, task by task, without tokens yet: the ordinary traffic of every workload.
std::vector<Call> planTraffic();
/// The planted extras: untagged calls, a burst of billed errors, calls that bypass the gateway.
std::vector<Call> planStories();
/// Fills in tokens, latency and cache state; `calls` in order of time.
void fillTokens(std::vector<Call> &calls);

} // namespace sample
