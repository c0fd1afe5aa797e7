#include "core/ingest/importjob.h"

#include <QtTest>

using namespace assay;

/// Stores that former versions of the program wrote.
class TestOldStores : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string unpacked(const QString &name) const
    {
        QFile packed(QStringLiteral(TEST_DATA "/store/") + name + QStringLiteral(".assay.z"));
        QFile file(m_folder.filePath(name + QString::number(QRandomGenerator::global()->generate()) + QStringLiteral(".assay")));
        if (!packed.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
            qFatal("no store %s", qPrintable(name));
        file.write(qUncompress(packed.readAll()));
        return file.fileName().toStdString();
    }

    static std::size_t calls(const Store &store) { return (*store.loadColumns(JobControl()))->liveCount(); }

private slots:
    void areReadAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::size_t>("calls");
        QTest::newRow("of version 1") << QStringLiteral("version1") << std::size_t{22};
        QTest::newRow("of version 3") << QStringLiteral("version3") << std::size_t{12};
        QTest::newRow("of version 5") << QStringLiteral("version5") << std::size_t{12};
    }
    void areReadAsTheyAre()
    {
        QFETCH(QString, name);
        QFETCH(std::size_t, calls);
        const std::string path = unpacked(name);
        {
            const auto store = Store::open(path, StoreMode::Read).take();
            QCOMPARE(TestOldStores::calls(*store), calls);
        }
        const auto store = Store::open(path, StoreMode::Write).take();
        QCOMPARE(TestOldStores::calls(*store), calls);
        QVERIFY(store->check()->empty());
    }

    /// Keys were stored then and follow from the request id now: they must be the same.
    void aLogThatOneHoldsBringsNothingNew()
    {
        const auto store = Store::open(unpacked(QStringLiteral("version3")), StoreMode::Write).take();
        const QString copy = m_folder.filePath(QStringLiteral("elsewhere.jsonl"));
        QFile log(copy);
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/store/version3.jsonl"), copy));
        QVERIFY(log.open(QIODevice::Append) && log.write("\n") == 1); // not the same file any more
        log.close();
        const auto receipt = importFiles(*store, {{copy.toStdString()}, {}, {}, {}}, JobControl());
        QVERIFY(bool(receipt));
        QCOMPARE(receipt->counts.accepted, 0);
        QCOMPARE(receipt->counts.deduplicated, 12);
        QVERIFY(store->check()->empty());
    }

    /// Where a log would go on was not kept then: once it is read whole, from then on only what is new.
    void aLogThatOneHoldsGrowsOn()
    {
        const auto store = Store::open(unpacked(QStringLiteral("version5")), StoreMode::Write).take();
        const QString log = m_folder.filePath(QStringLiteral("log5.jsonl"));
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/store/version3.jsonl"), log));
        for (const bool isKnown : {false, true}) {
            QFile file(log);
            QVERIFY(file.open(QIODevice::Append));
            const qint64 added = file.write(isKnown ? "{\"model\":\"claude-opus-5\",\"timestamp\":\"2026-10-02\",\"input_tokens\":1,\"output_tokens\":1,\"request_id\":\"b\"}\n"
                                                    : "{\"model\":\"claude-opus-5\",\"timestamp\":\"2026-10-01\",\"input_tokens\":1,\"output_tokens\":1,\"request_id\":\"a\"}\n");
            file.close();
            std::uint64_t bytesRead = 0;
            ImportRequest request;
            request.paths = {log.toStdString()};
            request.bytesRead = &bytesRead;
            const auto receipt = importFiles(*store, request, JobControl());
            QVERIFY(bool(receipt));
            QCOMPARE(receipt->counts.accepted, 1);
            QCOMPARE(receipt->counts.deduplicated, isKnown ? 13 : 12);
            QCOMPARE(bytesRead, std::uint64_t(isKnown ? added : file.size()));
        }
        QVERIFY(store->check()->empty());
    }

    void whatOneHoldsCanBeUndoneAndReadAgain()
    {
        const auto store = Store::open(unpacked(QStringLiteral("version3")), StoreMode::Write).take();
        QVERIFY(bool(store->undoImport(store->imports()->front().id)));
        QCOMPARE(calls(*store), std::size_t{0});
        QVERIFY(bool(importFiles(*store, {{TEST_DATA "/store/version3.jsonl"}, {}, {}, {}}, JobControl())));
        QCOMPARE(calls(*store), std::size_t{12});
        QVERIFY(store->check()->empty());
    }
};

QTEST_GUILESS_MAIN(TestOldStores)
#include "tst_oldstores.moc"
