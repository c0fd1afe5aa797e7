#include "tests/uisupport/windowfixture.h"
#include "ui/language.h"
#include "ui/pages/page.h"
#include "ui/shell/helpwindow.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QtTest>

using namespace assay;
using assay::test::WindowFixture;

class TestHelp : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    QTabWidget *chapters(const char *action) const
    {
        m->find<QAction>(action)->trigger();
        return m->find<QTabWidget>("chapters");
    }

private slots:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void everyKeyIsListed()
    {
        QTabWidget *help = chapters("action.help");
        QVERIFY(help->isVisible());
        help->setCurrentIndex(HelpWindow::Keys);
        const QString keys = qobject_cast<QTextBrowser *>(help->currentWidget())->toPlainText();
        for (const QAction *action : m->window->findChildren<QAction *>())
            if (!action->shortcut().isEmpty() && action->objectName().startsWith(QStringLiteral("action.")))
                QVERIFY2(keys.contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(action->text()));
    }

    void helpOpensAtThePageInView_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("in English") << QStringLiteral("en");
        QTest::newRow("in German") << QStringLiteral("de");
    }
    void helpOpensAtThePageInView()
    {
        QFETCH(QString, language);
        m.reset();
        Language::apply(language);
        m = std::make_unique<WindowFixture>();
        for (const PageEntry &page : allPages()) {
            m->session->showPage(page.id);
            QTabWidget *help = chapters("action.help");
            QCOMPARE(help->currentIndex(), int(HelpWindow::Pages));
            const QString title = QCoreApplication::translate("Page", page.title);
            QVERIFY2(m->find<QTextBrowser>("help.page")->toPlainText().startsWith(title), page.id);
        }
        Language::apply(QStringLiteral("en"));
    }

    void aCaptureFunctionIsCopied_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("Python") << QByteArray("copyPython") << QStringLiteral("def record(");
        QTest::newRow("TypeScript") << QByteArray("copyTypeScript") << QStringLiteral("export function record(");
    }
    void aCaptureFunctionIsCopied()
    {
        QFETCH(QByteArray, button);
        QFETCH(QString, beginning);
        QTabWidget *help = chapters("action.record");
        QCOMPARE(help->tabText(help->currentIndex()), QStringLiteral("Record your calls"));
        QVERIFY(help->currentWidget()->findChild<QTextBrowser *>()->toPlainText().contains(QStringLiteral("Claude Code")));
        QTest::mouseClick(m->find<QPushButton>(button.constData()), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(beginning));
        QVERIFY(m->find<QLabel>("copied")->text().contains(QStringLiteral("record_calls")));
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
