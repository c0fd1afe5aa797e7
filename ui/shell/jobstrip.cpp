#include "ui/shell/jobstrip.h"

#include "ui/icons.h"
#include "ui/jobs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace assay {

namespace {

constexpr int kRefreshMs = 100;
constexpr qint64 kVisibleAfterMs = 300;
constexpr int kNewsMs = 12'000;

/// "Importing", "Importing · 40 %", "Importing · 40 % · about 20 s left".
QString titleOf(const Job &job)
{
    const double progress = job.progress();
    if (progress < 0)
        return job.title();
    const QString text = JobStrip::tr("%1 · %2 %").arg(job.title()).arg(int(progress * 100));
    const auto left = Job::leftMs(job.elapsedMs(), progress);
    return left ? JobStrip::tr("%1 · %2").arg(text, JobStrip::leftText(*left)) : text;
}

} // namespace

JobStrip::JobStrip(Jobs &jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_label(new QLabel)
    , m_bar(new QProgressBar)
    , m_cancel(new QToolButton)
{
    setObjectName(QStringLiteral("jobStrip"));
    m_label->setObjectName(QStringLiteral("jobStrip.title"));
    m_bar->setFixedWidth(120);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("jobStrip.cancel"));
    m_cancel->setAccessibleName(tr("Cancel this job"));
    m_cancel->setToolTip(m_cancel->accessibleName());
    Icons::follow(m_cancel, QStringLiteral("close"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    for (QWidget *part : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancel)})
        part->hide();

    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (Job *job = shownJob())
            job->cancel();
        refresh();
    });
    m_forget.setSingleShot(true);
    m_forget.setInterval(kNewsMs);
    connect(&m_forget, &QTimer::timeout, this, [this] { tell({}); });
    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &JobStrip::refresh);
    connect(&jobs, &Jobs::changed, this, [this] {
        refresh();
        if (!m_jobs.isIdle() && !m_timer.isActive())
            m_timer.start();
    });
}

QString JobStrip::leftText(qint64 ms)
{
    constexpr qint64 kStepS = 5; // a guess that changes with every glance is read by nobody
    const qint64 seconds = (ms / 1000 / kStepS + 1) * kStepS;
    return seconds <= 90 ? tr("about %1 s left").arg(seconds) : tr("about %1 min left").arg((seconds + 59) / 60);
}

void JobStrip::tell(const QString &news)
{
    m_news = news;
    if (!news.isEmpty())
        m_forget.start();
    refresh();
}

Job *JobStrip::shownJob() const
{
    const auto &running = m_jobs.running();
    const auto it = std::ranges::find_if(running, [](Job *job) { return !job->isCancelled() && !job->title().isEmpty() && job->elapsedMs() >= kVisibleAfterMs; });
    return it == running.end() ? nullptr : *it;
}

void JobStrip::refresh()
{
    Job *job = shownJob();
    if (m_jobs.isIdle())
        m_timer.stop();
    m_label->setVisible(job || !m_news.isEmpty());
    m_bar->setVisible(job != nullptr);
    m_cancel->setVisible(job != nullptr);
    if (!job) {
        m_label->setText(m_news);
        m_label->setToolTip({});
        return;
    }
    const double progress = job->progress();
    m_bar->setRange(0, progress < 0 ? 0 : 100);
    if (progress >= 0)
        m_bar->setValue(int(progress * 100));
    m_label->setText(titleOf(*job));
    m_label->setToolTip(job->step());
}

} // namespace assay
