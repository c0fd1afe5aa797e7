#pragma once

#include "core/values/jobcontrol.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <string_view>
#include <thread>

namespace assay {

inline constexpr std::size_t kMostWorkers = 2; ///< threads of one question; leaves room for the window and an import

/// How many workers forEachSegment() will use.
inline std::size_t workersFor(std::size_t segments)
{
    return std::clamp<std::size_t>(segments, 1, kMostWorkers);
}

/// Calls work(worker, segment) once for each segment index, on workersFor(segments) threads of which the caller's is
/// worker 0 and the only one that reports progress. Stops handing out segments once cancelled.
template <typename Work>
void forEachSegment(std::size_t segments, const JobControl &control, std::string_view what, Work work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&](std::size_t worker) {
        for (std::size_t i = next++; i < segments && !control.isCancelled(); i = next++) {
            if (worker == 0)
                control.report(i, segments, what);
            work(worker, i);
        }
    };
    if (workersFor(segments) == 1) {
        run(0);
        return;
    }
    std::thread other(run, 1);
    run(0);
    other.join();
}

/// How many ranges of `length` there are in `count`.
inline std::size_t rangesIn(std::size_t count, std::size_t length) { return (count + length - 1) / length; }

/// The same for ranges of [0, count), each `length` long but the last: calls work(worker, range, first, end).
template <typename Work>
void forEachRange(std::size_t count, std::size_t length, const JobControl &control, std::string_view what, Work work)
{
    forEachSegment(rangesIn(count, length), control, what, [&](std::size_t worker, std::size_t range) {
        work(worker, range, range * length, std::min(count, (range + 1) * length));
    });
}

} // namespace assay
