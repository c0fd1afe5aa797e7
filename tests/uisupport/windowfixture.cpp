#include "tests/uisupport/windowfixture.h"

#include "core/analysis/query.h"
#include "tests/support/uilog.h"
#include "ui/ledger.h"
#include "ui/theme.h"

namespace assay::test {

WindowFixture::WindowFixture()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8()); // nothing of the person who runs the tests is touched
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    ThemeSwitch::instance().apply(Theme::light());
    auto prepared = std::make_unique<PreparedFileChooser>();
    chooser = prepared.get();
    settings = std::make_unique<Settings>(path(QStringLiteral("settings.ini")));
    session = std::make_unique<Session>(std::move(prepared));
    window = std::make_unique<MainWindow>(*session, *settings);
    window->show();
    window->activateWindow(); // shortcuts go to the active window
    if (!QTest::qWaitForWindowActive(window.get()))
        qWarning("the window does not become active");
    session->ledger().open(path(QStringLiteral("ledger.assay")));
}

QString WindowFixture::write(const QString &name, const std::string &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) != qint64(text.size()))
        return {};
    return file.fileName();
}

std::size_t WindowFixture::loadedCalls() const
{
    return session->snapshot() ? session->snapshot()->calls().rowCount() : 0;
}

bool WindowFixture::settle()
{
    int calm = 0;
    return QTest::qWaitFor([&] {
        calm = session->snapshot() && session->jobs().isIdle() ? calm + 1 : 0;
        return calm > 3;
    }, 20000);
}

bool WindowFixture::importLog()
{
    if (!settle())
        return false;
    session->ledger().import({write(QStringLiteral("calls.jsonl"), uiLog())});
    return QTest::qWaitFor([&] { return loadedCalls() == std::size_t(kUiLogCalls); }, 20000) && settle();
}

QueryResult WindowFixture::ask(Query query) const
{
    query.selection = session->selection();
    return run(*session->snapshot(), query, JobControl());
}

} // namespace assay::test
