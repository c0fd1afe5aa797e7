#include "core/values/workers.h"

#include <system_error>

namespace assay {

Workers::Workers(std::size_t threads)
{
    try {
        for (std::size_t i = 0; i < threads; ++i)
            m_threads.emplace_back(&Workers::work, this);
    } catch (const std::system_error &) { // the system gives no more threads
        if (m_threads.empty())
            throw;
    }
}

Workers::~Workers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isDone = true;
    }
    m_hasWork.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void Workers::add(std::packaged_task<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_hasWork.notify_one();
}

void Workers::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_hasWork.wait(lock, [this] { return m_isDone || !m_jobs.empty(); });
        if (m_isDone)
            return;
        std::packaged_task<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

} // namespace assay
