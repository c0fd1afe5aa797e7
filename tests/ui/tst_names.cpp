#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/markmenu.h"
#include "ui/pages/page.h"
#include "tests/uisupport/windowfixture.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>
#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

const QString kTeam = QStringLiteral("R&D"), kMarkup = QStringLiteral("<b>bold</b>");

std::string logOfOddNames()
{
    std::string log;
    for (int i = 0; i < 30; ++i)
        log += R"({"timestamp":"2026-11-)" + std::to_string(10 + i % 10) + R"(T10:00:00Z","request_id":"r)" + std::to_string(i)
            + R"(","model":"claude-opus-4-6","input_tokens":90000,"output_tokens":4000,"team":"R&D","workload":"<b>bold</b>","customer":"a\tb"})"
            + '\n';
    return log;
}

/// What a button or menu shows of its text: an ampersand marks a key, two of them are one.
QString shown(QString text)
{
    text.replace(QLatin1String("&&"), QLatin1String("\x01")).remove(QLatin1Char('&'));
    return text.replace(QLatin1Char('\x01'), QLatin1Char('&'));
}

} // namespace

/// Names from a log stand on screen as they are, whatever characters they are made of.
class TestNames : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

private slots:
    void initTestCase()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->settle());
        m->session->ledger().import({m->write(QStringLiteral("odd.jsonl"), logOfOddNames())});
        QTRY_COMPARE(m->loadedCalls(), std::size_t(30));
        QVERIFY(m->settle());
    }
    void cleanupTestCase() { m.reset(); }

    void aFilterNamesItsAmpersand()
    {
        m->session->keepOnly({Dimension::Team, {}}, {kTeam.toStdString()});
        QVERIFY(m->settle());
        QVERIFY(shown(m->find<QToolButton>("crumb.edit.0")->text()).contains(kTeam));
        m->session->removeAllFilters();
        QVERIFY(m->settle());
    }

    void aMenuNamesItsAmpersand()
    {
        const Mark mark{kTeam, {{{Dimension::Team, {}}, {kTeam.toStdString()}, false}}, {}};
        const std::unique_ptr<QMenu> menu(MarkMenu::create(*m->session, mark, nullptr));
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts << shown(action->text());
        QVERIFY2(texts.contains(QStringLiteral("Keep only R&D")), qPrintable(texts.join(QLatin1Char('|'))));
    }

    void whatLooksLikeMarkupIsNone_data()
    {
        QTest::addColumn<QByteArray>("page");
        for (const PageEntry &page : allPages())
            QTest::newRow(page.id) << QByteArray(page.id);
    }
    void whatLooksLikeMarkupIsNone()
    {
        QFETCH(QByteArray, page);
        m->session->change({}, [&page](View &v) { v.page = page.toStdString(); });
        QVERIFY(m->settle());
        for (const QLabel *label : m->window->findChildren<QLabel *>())
            if (label->text().contains(kMarkup))
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + label->text()));
    }

    void aTipThatLooksLikeMarkupIsNone()
    {
        QToolTip::showText({}, kMarkup, m->window.get());
        const auto isTip = [](const QWidget *widget) { return widget->inherits("QTipLabel"); };
        const QWidgetList windows = QApplication::topLevelWidgets();
        const auto tip = std::ranges::find_if(windows, isTip);
        QVERIFY(tip != windows.end());
        QCOMPARE(static_cast<QLabel *>(*tip)->textFormat(), Qt::PlainText);
        QToolTip::hideText();
    }

    void aTabIsAPicture()
    {
        QCOMPARE(Format::key({Dimension::Customer, {}}, std::string("a\tb")), QString::fromUtf8("a\xe2\x90\x89" "b"));
    }
};

QTEST_MAIN(TestNames)
#include "tst_names.moc"
