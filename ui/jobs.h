#pragma once

#include "core/values/jobcontrol.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QString>
#include <QThreadPool>
#include <QtConcurrent/qtconcurrentrun.h>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace assay {

/// One piece of work off the GUI thread, as the job strip sees it. Lives on the GUI thread; deletes itself when over.
class Job : public QObject
{
    Q_OBJECT

public:
    Job(QString title, QObject *parent);

    const QString &title() const { return m_title; }
    /// What is being done right now, in the words of the engine; may be empty.
    QString step() const;
    /// 0..1, or -1 while unknown.
    double progress() const;
    qint64 elapsedMs() const { return m_since.elapsed(); }
    /// At the pace so far; nullopt while that says little: in the first two seconds and below two per cent.
    static std::optional<qint64> leftMs(qint64 elapsedMs, double progress);
    bool isCancelled() const { return m_state->control.isCancelled(); }
    /// Asks the work to stop; its answer will not be heard.
    void cancel() { m_state->control.cancel(); }

    /// What the working thread shares with the strip.
    struct State
    {
        State();
        JobControl control;
        std::atomic<std::uint64_t> done = 0, total = 0;
        mutable std::mutex mutex;
        std::string step;
    };
    std::shared_ptr<State> state() const { return m_state; }

signals:
    void ended();

private:
    QString m_title;
    QElapsedTimer m_since;
    std::shared_ptr<State> m_state;
};

/// All running work. One pool, cores - 1 threads but at least two, so that a question is answered while an import runs. Its
/// threads, and those they start, give way to the window's own wherever the system can tell threads apart (Linux).
class Jobs : public QObject
{
    Q_OBJECT

public:
    explicit Jobs(QObject *parent = nullptr);
    /// Cancels everything and waits.
    ~Jobs() override;

    const QList<Job *> &running() const { return m_running; }
    bool isIdle() const { return m_running.isEmpty(); }

    /// Runs `work` (T(const JobControl &)) in the pool and hands its value to `done` (void(T)) on the GUI thread, unless
    /// it was cancelled or `owner` is gone by then; then it is cancelled. An exception is told through failed().
    template <typename T, typename Work, typename Done>
    Job *start(QObject *owner, const QString &title, Work work, Done done);

signals:
    void changed(); ///< a job began or ended
    void becameIdle();
    void failed(const QString &title, const QString &what);

private:
    static void giveWay(); ///< on a thread of the pool
    Job *add(QObject *owner, const QString &title);
    void remove(Job *job);

    QThreadPool m_pool;
    QList<Job *> m_running;
};

template <typename T, typename Work, typename Done>
Job *Jobs::start(QObject *owner, const QString &title, Work work, Done done)
{
    Job *job = add(owner, title);
    auto *watcher = new QFutureWatcher<T>(job);
    connect(watcher, &QFutureWatcherBase::finished, owner, [this, job, watcher, title, done = std::move(done)]() mutable {
        if (job->isCancelled())
            return;
        try {
            QFuture<T> future = watcher->future();
            future.waitForFinished(); // throws what the work threw
            if (future.resultCount() > 0)
                done(future.takeResult());
        } catch (const QUnhandledException &e) {
            try {
                if (e.exception())
                    std::rethrow_exception(e.exception());
            } catch (const std::exception &x) {
                emit failed(title, QString::fromUtf8(x.what()));
            }
        }
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, job] { remove(job); });
    watcher->setFuture(QtConcurrent::run(&m_pool, [work = std::move(work), state = job->state()](QPromise<T> &promise) {
        giveWay();
        if (!state->control.isCancelled())
            promise.addResult(work(std::as_const(state->control)));
    }));
    return job;
}

/// A question that is asked again and again: the newer one cancels the older one, whose answer nobody hears.
class LatestJob : public QObject
{
    Q_OBJECT

public:
    LatestJob(Jobs &jobs, QObject *owner) : QObject(owner), m_jobs(jobs) {}

    bool isRunning() const { return m_job && !m_job->isCancelled(); }
    void cancel();

    template <typename T, typename Work, typename Done>
    void start(const QString &title, Work work, Done done)
    {
        cancel();
        m_job = m_jobs.start<T>(this, title, std::move(work), std::move(done));
    }

private:
    Jobs &m_jobs;
    QPointer<Job> m_job;
};

} // namespace assay
