#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace assay {

class Job;
class Jobs;

/// The oldest job that takes longer than a blink: what it is, how far, and a way to stop it.
class JobStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(Jobs &jobs, QWidget *parent = nullptr);

private:
    void refresh();
    Job *shownJob() const;

    Jobs &m_jobs;
    QTimer m_timer;
    QLabel *m_label;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace assay
