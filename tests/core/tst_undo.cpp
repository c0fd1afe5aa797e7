#include "tests/support/callscript.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

class TestUndo : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Store> store;

    QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    using Lines = std::vector<std::string>;

private slots:
    void init()
    {
        m_path = m_folder.filePath(QString::number(QRandomGenerator::global()->generate64()) + QStringLiteral(".assay"));
        store = Store::open(m_path.toStdString(), StoreMode::Write).take();
    }
    void cleanup() { QVERIFY(store->check()->empty()); }

    void undoLeavesNothing()
    {
        QVERIFY(bool(importCalls(*store, {{"a", 0, 1, "kept-workload"}})));
        const Lines before = liveCalls(*store);
        const auto receipt = importCalls(*store, {{"b", 0, 2, "canary-workload"}, {"c", 0, 3, "canary-workload"}}, "canary-file");
        QVERIFY(bytes().contains("canary-workload"));
        const auto readAgain = store->undoImport(receipt->id);
        QVERIFY(readAgain && readAgain->empty());
        QVERIFY(liveCalls(*store) == before);
        QCOMPARE(store->imports()->size(), std::size_t{1});
        QVERIFY2(!bytes().contains("canary"), "texts of the undone import are still in the file");
        QVERIFY(bytes().contains("kept-workload"));
    }

    void undoBringsBackWhatWasSuperseded()
    {
        QVERIFY(bool(importCalls(*store, {{"a", 1, 10}, {"b", 1, 20}})));
        const Lines before = liveCalls(*store);
        const auto better = importCalls(*store, {{"a", 2, 11}});
        QVERIFY(liveCalls(*store) != before);
        QVERIFY(bool(store->undoImport(better->id)));
        QVERIFY(liveCalls(*store) == before);
    }

    void whatAThirdImportWonOverStaysSuperseded()
    {
        QVERIFY(bool(importCalls(*store, {{"a", 1, 10}})));
        const auto second = importCalls(*store, {{"a", 2, 20}});
        const auto third = importCalls(*store, {{"a", 3, 30}});
        QVERIFY(bool(store->undoImport(second->id)));
        QVERIFY(liveCalls(*store) == Lines{"mail 30"});
        QVERIFY(bool(store->undoImport(third->id)));
        QVERIFY(liveCalls(*store) == Lines{"mail 10"});
    }

    void undoNamesTheImportsThatHadCopies()
    {
        const auto first = importCalls(*store, {{"a"}, {"b"}});
        const auto other = importCalls(*store, {{"z"}});
        const auto copy = importCalls(*store, {{"b"}, {"y"}});
        QVERIFY(copy && other);
        const auto readAgain = store->undoImport(first->id);
        QVERIFY(bool(readAgain));
        QVERIFY(*readAgain == std::vector<std::int64_t>{copy->id});
    }

    void undoingAnUnknownImportChangesNothing()
    {
        QVERIFY(bool(importCalls(*store, {{"a"}})));
        const auto before = store->changeCount();
        QVERIFY(!store->undoImport(77));
        QCOMPARE(store->changeCount(), before);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
