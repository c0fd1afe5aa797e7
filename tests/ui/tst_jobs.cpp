#include "ui/jobs.h"
#include "ui/shell/jobstrip.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QtTest>

#include <future>
#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace assay;

/// Work off the window's thread, and the strip that tells of it.
class TestJobs : public QObject
{
    Q_OBJECT

private slots:
    void timeLeftFollowsThePace_data()
    {
        QTest::addColumn<qint64>("elapsed");
        QTest::addColumn<double>("progress");
        QTest::addColumn<qint64>("left"); // -1: not yet known
        QTest::newRow("a quarter in ten seconds leaves thirty") << qint64(10'000) << 0.25 << qint64(30'000);
        QTest::newRow("what is done leaves nothing") << qint64(8'000) << 1.0 << qint64(0);
        QTest::newRow("the first two seconds say little") << qint64(1'999) << 0.5 << qint64(-1);
        QTest::newRow("a first per cent says little") << qint64(60'000) << 0.01 << qint64(-1);
        QTest::newRow("unknown progress leaves an unknown time") << qint64(60'000) << -1.0 << qint64(-1);
    }
    void timeLeftFollowsThePace()
    {
        QFETCH(qint64, elapsed);
        QFETCH(double, progress);
        QTEST(Job::leftMs(elapsed, progress).value_or(-1), "left");
    }

    void timeLeftReadsCalmly_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("hardly any") << qint64(0) << QStringLiteral("about 5 s left");
        QTest::newRow("in steps of five seconds") << qint64(31'200) << QStringLiteral("about 35 s left");
        QTest::newRow("up to ninety seconds") << qint64(85'000) << QStringLiteral("about 90 s left");
        QTest::newRow("minutes above") << qint64(91'000) << QStringLiteral("about 2 min left");
    }
    void timeLeftReadsCalmly()
    {
        QFETCH(qint64, ms);
        QTEST(JobStrip::leftText(ms), "text");
    }

    void theStripTellsOfLongWorkAndCancelsIt()
    {
        Jobs jobs;
        JobStrip strip(jobs);
        strip.show();
        auto *title = strip.findChild<QLabel *>(QStringLiteral("jobStrip.title"));
        const Job *job = jobs.start<int>(
            &strip, QStringLiteral("Importing"),
            [](const JobControl &control) {
                control.report(40, 100, "calls.jsonl");
                while (!control.isCancelled())
                    std::this_thread::yield();
                return 0;
            },
            [](int) { QFAIL("what was cancelled is not heard"); });
        QVERIFY(!title->isVisible()); // a blink is not worth a word
        QTRY_COMPARE(title->text(), QString::fromUtf8("Importing · 40 %"));
        QCOMPARE(strip.findChild<QProgressBar *>()->value(), 40);
        QTRY_VERIFY(title->text().startsWith(QString::fromUtf8("Importing · 40 % · about ")));
        QVERIFY(job->elapsedMs() >= 2'000);
        QTest::mouseClick(strip.findChild<QToolButton *>(QStringLiteral("jobStrip.cancel")), Qt::LeftButton);
        QTRY_VERIFY(jobs.isIdle());
        QVERIFY(!title->isVisible());
    }

    void workGivesWayToTheWindow()
    {
#ifdef Q_OS_LINUX
        const auto niceness = [] { return getpriority(PRIO_PROCESS, 0); };
        const int before = niceness();
        std::pair<int, int> ofWork{-1, -1};
        Jobs jobs;
        jobs.start<std::pair<int, int>>(
            this, {},
            [niceness](const JobControl &) { return std::pair(niceness(), std::async(std::launch::async, niceness).get()); },
            [&](std::pair<int, int> told) { ofWork = told; });
        QTRY_VERIFY(jobs.isIdle());
        QVERIFY(ofWork.first > before);
        QCOMPARE(ofWork.second, ofWork.first);
        QCOMPARE(niceness(), before);
#else
        QSKIP("This system does not tell threads apart");
#endif
    }
};

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
