#pragma once

#include "core/values/result.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

namespace assay::bench {

/// Ends the program with a sentence when something failed: a benchmark has nothing to fall back on.
template <typename T>
T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().text().c_str());
        std::exit(EXIT_FAILURE);
    }
    return result.take();
}

/// Wall clock since it was made.
class Stopwatch
{
public:
    double milliseconds() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// Processor time of this process so far, all threads, user and system.
inline double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Most memory this process has held so far, in MB (1e6 bytes).
inline double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) * 1024 / 1e6;
}

} // namespace assay::bench
