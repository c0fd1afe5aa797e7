#include "app/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace assay;

/// A second start hands its files to the window that is open; a dead one is never waited for.
class TestSingleInstance : public QObject
{
    Q_OBJECT
private slots:
    void theFirstStartOpensItsOwnWindow();
    void aSecondStartHandsItsFilesOver();
    void afterTheFirstHasClosedTheNextIsFirst();
    void whatAKilledWindowLeftIsNoObstacle();
};

namespace {

/// handOver() waits for an answer of this process's own event loop: it asks from another thread.
bool handsOver(const QString &folder, const QStringList &files)
{
    std::atomic_bool taken = false;
    std::atomic_bool done = false;
    std::thread second([&] {
        taken = SingleInstance(folder).handOver(files);
        done = true;
    });
    [&] { QTRY_VERIFY(done); }();
    second.join();
    return taken;
}

} // namespace

void TestSingleInstance::theFirstStartOpensItsOwnWindow()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(!first.handOver({QStringLiteral("log.jsonl")}));
}

void TestSingleInstance::aSecondStartHandsItsFilesOver()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(!first.handOver({}));
    QSignalSpy arrived(&first, &SingleInstance::filesArrived);
    QVERIFY(handsOver(folder.path(), {QStringLiteral("log.jsonl"), QStringLiteral("/elsewhere/book.assay")}));
    QCOMPARE(arrived.count(), 1);
    QCOMPARE(arrived[0][0].toStringList(),
             QStringList({QDir::current().absoluteFilePath(QStringLiteral("log.jsonl")), QStringLiteral("/elsewhere/book.assay")}));
}

void TestSingleInstance::afterTheFirstHasClosedTheNextIsFirst()
{
    const QTemporaryDir folder;
    QVERIFY(!SingleInstance(folder.path()).handOver({}));
    QVERIFY(!SingleInstance(folder.path()).handOver({}));
}

void TestSingleInstance::whatAKilledWindowLeftIsNoObstacle()
{
    const QTemporaryDir folder;
    QFile lock(folder.filePath(QStringLiteral("assay.lock")));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\nassay\n\n\n\n"); // no process has this number
    lock.close();
    QFile socket(folder.filePath(QStringLiteral("assay.socket")));
    QVERIFY(socket.open(QIODevice::WriteOnly));
    socket.close();
    SingleInstance next(folder.path());
    QVERIFY(!next.handOver({}));
    QVERIFY(handsOver(folder.path(), {QStringLiteral("log.jsonl")}));
}

QTEST_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
