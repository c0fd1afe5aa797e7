#include "core/values/decimal.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/mapping/mappingdialog.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

using namespace assay;
using namespace assay::test;

namespace {

const std::string kHeader = "when,model,prompt_tokens,cached_tokens,completion_tokens,squad\n";
const std::string kCached = kHeader +
                            "2026-10-05T08:00:00Z,claude-sonnet-4-5-20250929,1000,800,100,search\n"
                            "2026-10-05T08:01:00Z,claude-sonnet-4-5-20250929,1000,0,100,search\n";

} // namespace

/// The real window meets a file that only its owner can explain.
class TestMappingDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;

    MappingDialog *dialog() const { return m_fixture->find<MappingDialog>("mappingDialog"); }
    QComboBox *meaning(const char *column) const
    {
        return dialog()->findChild<QComboBox *>(QStringLiteral("meaning.") + QString::fromLatin1(column));
    }
    static void choose(QComboBox *choice, const char *target) { choice->setCurrentIndex(choice->findData(QString::fromLatin1(target))); }
    QString label(const char *name) const { return dialog()->findChild<QLabel *>(QString::fromLatin1(name))->text(); }
    QPushButton *button(const char *name) const { return dialog()->findChild<QPushButton *>(QString::fromLatin1(name)); }
    std::size_t calls() const { return m_fixture->session->snapshot()->calls().rowCount(); }

    void meet(const QString &name, const std::string &text)
    {
        m_fixture->session->ledger().import({m_fixture->write(name, text)});
        QTRY_VERIFY(dialog());
        QVERIFY(m_fixture->settle());
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->settle());
    }
    void cleanup() { m_fixture.reset(); }

    void bothReadingsStandSideBySideAndTheAnswerIsRemembered()
    {
        meet(QStringLiteral("cached.csv"), kCached);
        choose(meaning("when"), "ts");
        choose(meaning("squad"), "team");
        QVERIFY(m_fixture->settle());
        QCOMPARE(meaning("prompt_tokens")->currentData().toString(), QStringLiteral("input"));
        QCOMPARE(meaning("cached_tokens")->currentData().toString(), QStringLiteral("cache_read"));
        // Sonnet 4.5: $3 in, $0.30 read, $15 out: 2000 + 800 read + 200 out against 1200 + 800 read + 200 out.
        QCOMPARE(label("excludesCache.cost"), Format::money(*parseMoney("0.00924")));
        QCOMPARE(label("includesCache.cost"), Format::money(*parseMoney("0.00684")));
        QVERIFY(label("includesCache.detail").contains(QStringLiteral("200 input, 800 cache read")));

        QTest::mouseClick(dialog()->findChild<QRadioButton *>(QStringLiteral("includesCache")), Qt::LeftButton, {}, QPoint(8, 10));
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_COMPARE(calls(), std::size_t(2));
        QCOMPARE(moneyText(m_fixture->ask({}).balance.shown), std::string("0.00684"));

        QVERIFY(m_fixture->settle());
        QTRY_VERIFY(!dialog());
        m_fixture->session->ledger().import({m_fixture->write(QStringLiteral("later.csv"), kHeader + "2026-10-06T08:00:00Z,claude-sonnet-4-5-20250929,1000,800,100,search\n")});
        QTRY_COMPARE(calls(), std::size_t(3));
        QVERIFY(!dialog());
        QCOMPARE(moneyText(m_fixture->ask({}).balance.shown), std::string("0.00918"));
    }

    void cancellingImportsNothing()
    {
        meet(QStringLiteral("cached.csv"), kCached);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(m_fixture->settle());
        QCOMPARE(calls(), std::size_t(0));
        QVERIFY(!QFileInfo::exists(m_fixture->session->storePath()));
    }

    void columnsWithoutAKnownNameAreChosenByKeyboard()
    {
        meet(QStringLiteral("german.csv"), "zeit,modell,ein,aus\n2026-10-05T08:00:00Z,claude-sonnet-4-5-20250929,1000,100\n");
        QVERIFY(!button("acceptMapping")->isEnabled());
        QVERIFY(!label("mappingProblem").isEmpty());
        const QStringList wanted{QStringLiteral("Time"), QStringLiteral("Model"), QStringLiteral("Input"), QStringLiteral("Output")};
        meaning("zeit")->setFocus();
        for (const QString &title : wanted) {
            auto *focused = qobject_cast<QComboBox *>(dialog()->focusWidget());
            QVERIFY(focused);
            QTest::keyClicks(focused, title);
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        QVERIFY(m_fixture->settle());
        QTRY_VERIFY(button("acceptMapping")->isEnabled());
        QTest::mouseClick(button("acceptMapping"), Qt::LeftButton);
        QTRY_COMPARE(calls(), std::size_t(1));
        QCOMPARE(moneyText(m_fixture->ask({}).balance.shown), std::string("0.0045"));
    }

    void aProfileIsSavedForTheCommandLineAndLoadedAgain()
    {
        meet(QStringLiteral("cached.csv"), kCached);
        choose(meaning("when"), "ts");
        choose(meaning("squad"), "customer");
        m_fixture->chooser->saved = m_fixture->path(QStringLiteral("cached.profile.json"));
        QTest::mouseClick(button("saveProfile"), Qt::LeftButton);
        QFile file(m_fixture->chooser->saved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto saved = Mapping::fromJson(file.readAll().toStdString());
        QVERIFY(saved);
        auto chosen = dialog()->mapping().columns;
        std::ranges::sort(chosen); // the file has them by name
        QVERIFY(saved->columns == chosen);

        choose(meaning("squad"), "team");
        QCOMPARE(meaning("squad")->currentData().toString(), QStringLiteral("team"));
        m_fixture->chooser->files = {m_fixture->chooser->saved};
        QTest::mouseClick(button("loadProfile"), Qt::LeftButton);
        QCOMPARE(meaning("squad")->currentData().toString(), QStringLiteral("customer"));
        QTest::keyClick(dialog(), Qt::Key_Escape);
    }

    void aGuessThatIsTakenAwayIsKeptAsATag()
    {
        meet(QStringLiteral("teams.csv"), "ts,model,prompt_tokens,cached_tokens,completion_tokens,team\n"
                                          "2026-10-05T08:00:00Z,claude-sonnet-4-5-20250929,1000,0,100,blue\n");
        choose(meaning("team"), "");
        QVERIFY(m_fixture->settle());
        QTRY_VERIFY(button("acceptMapping")->isEnabled());
        button("acceptMapping")->click();
        QTRY_COMPARE(calls(), std::size_t(1));
        const Dictionaries &names = *m_fixture->session->snapshot()->calls().dictionaries;
        QVERIFY(names.tagKeys.find("team"));
        QCOMPARE(names.texts[std::size_t(Dimension::Team)].size(), std::size_t(1)); // the one that means: not given
    }
};

QTEST_MAIN(TestMappingDialog)
#include "tst_mappingdialog.moc"
