#pragma once

#include <pthread.h>

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace assay::bench {

/// A time in which the window would not have answered a key.
struct Stall
{
    std::string during;         ///< what the benchmark was measuring
    double milliseconds = 0;    ///< until the event loop answered
    double cpuMilliseconds = 0; ///< of it, what its thread computed: the rest it waited for a processor
    std::string where{};        ///< our functions that ran, innermost first
};

/// A thread that asks the event loop for an answer all the time and looks into the loop's thread when none comes. Made on
/// that thread, once per process.
class Watchdog
{
public:
    static constexpr double kStallMs = 50;

    Watchdog();
    ~Watchdog();

    /// Names what is measured from now on.
    void begin(const std::string &what);
    /// Stalls since the last begin().
    std::vector<Stall> stalls() const;
    /// The longest answer since the last begin(), in milliseconds, stall or not.
    double longest() const;

private:
    void watch();
    void waitForAnswer();
    std::string lookIntoLoop() const;
    double loopCpuMs() const;

    pthread_t m_loop;
    std::atomic<bool> m_ends = false, m_answered = true;
    mutable std::mutex m_mutex;
    std::string m_during;
    std::vector<Stall> m_stalls;
    double m_longest = 0;
    std::thread m_thread;
};

} // namespace assay::bench
