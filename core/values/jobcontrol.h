#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string_view>

namespace assay {

/// How a long job tells where it is, and is told to stop. Shared between the thread that works and the one that waits.
class JobControl
{
public:
    /// done of total (bytes, calls; total 0 = unknown) and what is being done; called on the working thread.
    using Report = std::function<void(std::uint64_t done, std::uint64_t total, std::string_view what)>;

    JobControl() = default;
    explicit JobControl(Report report) : m_report(std::move(report)) {}

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void report(std::uint64_t done, std::uint64_t total, std::string_view what) const
    {
        if (m_report)
            m_report(done, total, what);
    }

private:
    std::atomic<bool> m_cancelled = false;
    Report m_report;
};

} // namespace assay
