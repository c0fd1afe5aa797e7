#pragma once

#include "resources/sample/workloads.h"

#include <string_view>
#include <vector>

namespace sample {

enum class Outcome { Ok, RateLimited, Overloaded, TimedOut };

/// One call as the gateway saw it; cost decided by `usage`.
struct Call
{
    Millis time = 0;
    int workload = -1; ///< -1: untagged
    int customer = -1; ///< -1: none
    int user = 0;
    std::int64_t task = 0, session = 0; ///< 0: none
    bool lastOfTask = false, taskFailed = false;
    int retry = 0;     ///< attempts before this one
    Outcome outcome = Outcome::Ok;
    Usage usage;
    bool truncated = false;  ///< stopped at max_tokens
    bool unlogged = false;   ///< billed, but not in the log
    std::int64_t latencyMs = 0, firstTokenMs = 0;
    std::uint64_t id = 0;    ///< unique, drawn

    Day day() const { return assay::dayOf(time); }
    bool billed() const { return outcome == Outcome::Ok || outcome == Outcome::TimedOut; }
};

/// Every call of the sample in order of time, tokens filled in, unlogged ones included.
std::vector<Call> makeCalls();

} // namespace sample
