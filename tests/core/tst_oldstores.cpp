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
