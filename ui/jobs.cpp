#include "ui/jobs.h"

#include "ui/coretext.h"

#include <QDateTime>

#include <algorithm>

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
    , m_startedMs(QDateTime::currentMSecsSinceEpoch())
    , m_state(std::make_shared<State>())
{
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

qint64 Job::elapsedMs() const
{
    return QDateTime::currentMSecsSinceEpoch() - m_startedMs;
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
