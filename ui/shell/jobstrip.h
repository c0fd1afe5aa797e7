#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace assay {

class Job;
class Jobs;

/// The oldest job that takes longer than a blink: what it is, how far, and a way to stop it. Without one, for a while,
/// what came of a job that nobody asked for.
class JobStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(Jobs &jobs, QWidget *parent = nullptr);
    void tell(const QString &news);
    /// "about 20 s left", in steps of five seconds; in minutes above ninety seconds.
    static QString leftText(qint64 ms);

private:
    void refresh();
    Job *shownJob() const;

    Jobs &m_jobs;
    QTimer m_timer, m_forget;
    QString m_news;
    QLabel *m_label;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace assay
