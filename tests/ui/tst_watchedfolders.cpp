#include "tests/uisupport/windowfixture.h"
#include "ui/ledger.h"
#include "ui/watchedfolders.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace assay;
using namespace assay::test;

namespace {

constexpr int kPatienceMs = 15'000;

QByteArray line(int number)
{
    return "{\"ts\":\"2026-10-05T08:00:00Z\",\"id\":\"c-" + QByteArray::number(number) +
           "\",\"model\":\"claude-sonnet-4-6\",\"input_tokens\":1000,\"output_tokens\":100}\n";
}

} // namespace

/// The real window while files arrive by themselves.
class TestWatchedFolders : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<WindowFixture> m_fixture;

    QString folder() const { return m_fixture->path(QStringLiteral("logs")); }
    void append(const char *name, const QByteArray &lines) const
    {
        QFile file(folder() + QLatin1Char('/') + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::Append));
        QVERIFY(file.write(lines) == lines.size());
    }
    std::size_t calls() const { return m_fixture->loadedCalls(); }
    std::size_t imports() const { return m_fixture->session->imports().size(); }
    QListWidget *list() const { return m_fixture->find<QListWidget>("watchedFolders"); }

    void watch()
    {
        QVERIFY(QDir().mkpath(folder() + QStringLiteral("/inner")));
        append("a.jsonl", line(1));
        m_fixture->session->showPage("data");
        m_fixture->chooser->folder = folder();
        m_fixture->click("addWatched");
        QTRY_COMPARE_WITH_TIMEOUT(calls(), std::size_t(1), kPatienceMs);
        QVERIFY(m_fixture->settle());
    }

private slots:
    void init()
    {
        qputenv("HOME", m_home.path().toUtf8()); // whose agent's transcripts are nobody's business
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->settle());
    }
    void cleanup() { m_fixture.reset(); }

    void whatArrivesIsImportedAndSaidInTheJobStrip()
    {
        watch();
        QCOMPARE(list()->count(), 1);
        append("inner/b.jsonl", line(2) + line(3));
        QTRY_COMPARE_WITH_TIMEOUT(calls(), std::size_t(3), kPatienceMs);
        QTRY_VERIFY(m_fixture->find<QLabel>("jobStrip.title")->text().endsWith(QStringLiteral("logs: 2")));
        QVERIFY(m_fixture->settle());
        QCOMPARE(imports(), std::size_t(2));
    }

    void whatIsWatchedIsRememberedInTheLedger()
    {
        watch();
        WatchedFolders &watched = m_fixture->session->ledger().watched();
        m_fixture->session->ledger().open(m_fixture->path(QStringLiteral("other.assay")));
        QTRY_VERIFY(watched.folders().isEmpty());
        append("a.jsonl", line(4));
        m_fixture->session->ledger().open(m_fixture->path(QStringLiteral("ledger.assay")));
        QTRY_COMPARE(watched.folders(), QStringList{folder()});
        QTRY_COMPARE_WITH_TIMEOUT(calls(), std::size_t(2), kPatienceMs); // what came meanwhile
        QVERIFY(m_fixture->settle());
        const std::size_t before = imports();
        m_fixture->session->ledger().open(m_fixture->path(QStringLiteral("other.assay")));
        QTRY_VERIFY(watched.folders().isEmpty());
        m_fixture->session->ledger().open(m_fixture->path(QStringLiteral("ledger.assay")));
        QTRY_COMPARE(watched.folders(), QStringList{folder()});
        QVERIFY(m_fixture->settle());
        QCOMPARE(imports(), before); // an unchanged folder leaves no receipt
    }

    void anImportOfAWatchedFolderIsUndoneLikeAnyOther()
    {
        watch();
        auto store = Store::open(m_fixture->session->storePath().toStdString(), StoreMode::Write);
        QVERIFY(store);
        QVERIFY((*store)->undoImport(m_fixture->session->imports().front().id));
        m_fixture->session->ledger().reload();
        QTRY_COMPARE(calls(), std::size_t(0));
    }

    void aFolderIsWatchedNoMoreWhenTakenAway()
    {
        watch();
        list()->setCurrentRow(0);
        m_fixture->click("removeWatched");
        QTRY_COMPARE(list()->count(), 0);
        QVERIFY(m_fixture->session->ledger().watched().folders().isEmpty());
    }

    void transcriptsOfACodingAgentAreOfferedAndNotReadUnasked()
    {
        QVERIFY(!m_fixture->find<QPushButton>("welcome.agent"));
        QTemporaryDir agentHome;
        QVERIFY(QDir().mkpath(agentHome.filePath(QStringLiteral(".claude/projects/p"))));
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/formats/claude_code/claude_code_transcript.jsonl"),
                            agentHome.filePath(QStringLiteral(".claude/projects/p/session.jsonl"))));
        qputenv("HOME", agentHome.path().toUtf8());
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->settle());
        QVERIFY(m_fixture->find<QPushButton>("welcome.agent")->isVisible());
        QCOMPARE(calls(), std::size_t(0));
        m_fixture->click("welcome.agent");
        QTRY_VERIFY(calls() > 0);
    }
};

QTEST_MAIN(TestWatchedFolders)
#include "tst_watchedfolders.moc"
