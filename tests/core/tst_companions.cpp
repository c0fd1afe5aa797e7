#include "core/ingest/companiontable.h"
#include "core/ingest/importjob.h"

#include <QtTest>

using namespace assay;

class TestCompanions : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string written(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", name);
        return file.fileName().toStdString();
    }

private slots:
    void companionRowsAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("read");
        QTest::addColumn<QByteArray>("rejects"); // "line reason" joined by "; "
        const auto row = [](const char *name, const char *table, const char *text, int read, const char *rejects) {
            QTest::newRow(name) << QByteArray(table) << QByteArray(text) << read << QByteArray(rejects);
        };
        row("columns in any order", "units", "count,day,workload\n5,2026-10-05,mail\n", 1, "");
        row("semicolons, a mark at the start, Windows lines", "workloads", "\xef\xbb\xbfworkload;owner\r\nmail;ops\r\n", 1, "");
        row("a quoted cell over two lines", "workloads", "workload,quality_guard\nmail,\"two\nlines\"\n,x\n", 1, "4 missing_workload");
        row("bad cells", "units", "workload,day,count,succeeded\nm,5 Oct,1,\nm,2026-10-05,-1,\nm,2026-10-05,1.5,\nm,2026-10-05,1,2\n", 0,
            "2 bad_date; 3 bad_number; 4 bad_number; 5 more_succeeded_than_counted");
        row("a cell too many", "invoices", "month,amount\n2026-10,5,6\n", 0, "2 column_count");
        row("months and amounts", "invoices", "month,amount\n2026-10,12.50\n2026-11-17,0.000000000000000001\n2026-13,1\n2026-10,1e\n", 2,
            "4 bad_month; 5 bad_amount");
        row("a dimension that is none", "revenue", "dimension,value,month,amount\ncolour,red,2026-10,1\ntag:plan,pro,2026-10,1\n", 1,
            "2 unknown_dimension");
        row("blank lines", "workloads", "workload\n\nmail\n\n", 1, "");
    }
    void companionRowsAreReadStrictly()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, text);
        QFETCH(int, read);
        QFETCH(QByteArray, rejects);
        Companions into;
        const auto rows = readCompanionCsv(*companionTable(table.toStdString()), text.toStdString(), "file.csv", into);
        QVERIFY(bool(rows));
        QCOMPARE(rows->read, std::int64_t{read});
        QByteArrayList found;
        for (const RejectedRecord &reject : rows->rejects)
            found << QByteArray::number(qint64(reject.line)) + ' ' + QByteArray::fromStdString(reject.reason);
        QCOMPARE(found.join("; "), rejects);
    }

    void companionHeadersMustHoldTheKeyColumns()
    {
        Companions into;
        QVERIFY(!readCompanionCsv(*companionTable("units"), "workload,count\nmail,1\n", "f.csv", into));
        QVERIFY(!readCompanionCsv(*companionTable("units"), "", "f.csv", into));
    }

    void companionRowsReplaceTheirKey()
    {
        const auto store = Store::open(":memory:", StoreMode::Write).take();
        const std::string first = written("u.csv", "workload,day,count\nmail,2026-10-05,5\nchat,2026-10-05,6\n");
        const std::string second = written("v.csv", "workload,day,count,succeeded\nmail,2026-10-05,9,8\n");
        QVERIFY(bool(importCompanion(*store, "units", first)));
        QVERIFY(bool(importCompanion(*store, "units", second)));
        const auto all = store->companions();
        QCOMPARE(all->units.size(), std::size_t{2});
        QVERIFY(all->units[1].workload == "mail" && all->units[1].count == 9 && all->units[1].succeeded == 8);
    }

    void everyTemplateReadsBack_data()
    {
        QTest::addColumn<QByteArray>("table");
        for (const char *table : {"workloads", "units", "revenue", "invoices"})
            QTest::newRow(table) << QByteArray(table);
    }
    void everyTemplateReadsBack()
    {
        QFETCH(QByteArray, table);
        Companions into;
        const auto rows = readCompanionCsv(*companionTable(table.toStdString()), companionTemplate(table.toStdString()), "t", into);
        QVERIFY(rows && rows->read == 1 && rows->rejects.empty());
    }
};

QTEST_GUILESS_MAIN(TestCompanions)
#include "tst_companions.moc"
