#include "ui/jobs.h"

#include "ui/coretext.h"

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace assay {

Job::State::State()
    : control([this](std::uint64_t doneNow, std::uint64_t totalNow, std::string_view what) {
        done.store(doneNow, std::memory_order_relaxed);
        total.store(totalNow, std::memory_order_relaxed);
        const std::lock_guard lock(mutex);
        step = what;
    })
{
}

Job::Job(QString title, QObject *parent)
    : QObject(parent)
    , m_title(std::move(title))
    , m_state(std::make_shared<State>())
{
    m_since.start();
}

QString Job::step() const
{
    const std::lock_guard lock(m_state->mutex);
    return coreText(m_state->step);
}

double Job::progress() const
{
    const auto total = m_state->total.load(std::memory_order_relaxed);
    if (total == 0)
        return -1;
    return std::min(1.0, double(m_state->done.load(std::memory_order_relaxed)) / double(total));
}

std::optional<qint64> Job::leftMs(qint64 elapsedMs, double progress)
{
    if (elapsedMs < 2'000 || progress < 0.02)
        return std::nullopt;
    return qint64(double(elapsedMs) * (1 - progress) / progress);
}

Jobs::Jobs(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount() - 1));
}

Jobs::~Jobs()
{
    for (Job *job : std::as_const(m_running))
        job->cancel();
    m_pool.waitForDone();
}

/// Work on every core would else hold up each paint for as long as the system shares a core by halves.
void Jobs::giveWay()
{
#ifdef Q_OS_LINUX
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, 0, kNice); // of this thread alone, and inherited by those it starts: sched(7), pthreads(7)
#endif
}

Job *Jobs::add(QObject *owner, const QString &title)
{
    auto *job = new Job(title, this);
    // The owner may go before its job does: the work is told to stop, and the watcher's connection goes with the owner.
    connect(owner, &QObject::destroyed, job, &Job::cancel);
    m_running << job;
    emit changed();
    return job;
}

void Jobs::remove(Job *job)
{
    m_running.removeOne(job);
    emit job->ended();
    job->deleteLater();
    emit changed();
    if (m_running.isEmpty())
        emit becameIdle();
}

void LatestJob::cancel()
{
    if (m_job)
        m_job->cancel();
    m_job = nullptr;
}

} // namespace assay
