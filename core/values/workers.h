#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <type_traits>
#include <vector>

namespace assay {

/// Threads that do many small tasks, for which a thread each would cost more than the work. Tasks begin in the order given.
class Workers
{
public:
    /// Fewer where the system gives no more; throws std::system_error where it gives none.
    explicit Workers(std::size_t threads);
    /// Waits for the tasks that have begun; the others are never done, and their futures say so.
    ~Workers();
    Workers(const Workers &) = delete;

    /// What task() returns, once a thread has done it. It must not refer to what may go before this object does.
    template <typename Task>
    std::future<std::invoke_result_t<Task &>> run(Task task)
    {
        std::packaged_task<std::invoke_result_t<Task &>()> job(std::move(task));
        auto result = job.get_future();
        add(std::packaged_task<void()>([job = std::move(job)]() mutable { job(); }));
        return result;
    }

private:
    void add(std::packaged_task<void()> job);
    void work();

    std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::deque<std::packaged_task<void()>> m_jobs;
    bool m_isDone = false;
    std::vector<std::thread> m_threads;
};

} // namespace assay
