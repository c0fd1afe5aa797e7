#include "ui/shell/screenshots.h"

#include "ui/ledger.h"
#include "ui/pages/page.h"
#include "ui/session.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme.h"

#include <QDir>
#include <QPixmap>
#include <QTabBar>

namespace assay {

namespace {

constexpr QSize kUsualSize(1440, 900);
constexpr int kTickMs = 30;
constexpr int kCalmTicks = 14; ///< an answer may ask the next question after a moment of rest: idle must last

} // namespace

Screenshots::Screenshots(Session &session, MainWindow &window, QString folder)
    : QObject(&window)
    , m_session(session)
    , m_window(window)
    , m_folder(std::move(folder))
{
    for (const QSize size : {QSize(1280, 800), kUsualSize, QSize(1920, 1080), QSize(3840, 2160)})
        for (const bool dark : {false, true})
            for (const PageEntry &page : allPages())
                m_shots << Shot{page.id, dark, size};
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &Screenshots::takeWhenIdle);
}

void Screenshots::start()
{
    QDir().mkpath(m_folder);
    next();
    m_tick.start();
}

QList<QTabBar *> Screenshots::shownTabs() const
{
    QList<QTabBar *> shown = m_window.currentPage()->findChildren<QTabBar *>(); // outer ones before those within
    shown.removeIf([](const QTabBar *tabs) { return !tabs->isVisible(); });
    return shown;
}

bool Screenshots::nextTab()
{
    if (m_shots[m_at].size != kUsualSize)
        return false;
    QList<QTabBar *> shown = shownTabs();
    for (; !shown.isEmpty(); shown.removeLast()) {
        QTabBar *inner = shown.last();
        int next = inner->currentIndex() + 1;
        while (next < inner->count() && !inner->isTabEnabled(next))
            ++next;
        const bool isLast = next == inner->count();
        inner->setCurrentIndex(isLast ? 0 : next);
        if (!isLast)
            return true;
    }
    return false;
}

QString Screenshots::pageName() const
{
    QString path = QLatin1String(m_shots[m_at].page), name = path;
    for (const QTabBar *tabs : shownTabs()) {
        path += QStringLiteral(".%1").arg(tabs->currentIndex() + 1);
        if (tabs->currentIndex() > 0) // first tabs at the end go without saying
            name = path;
    }
    return name;
}

void Screenshots::next()
{
    m_calmTicks = 0;
    if (m_at >= 0 && nextTab())
        return;
    if (++m_at >= m_shots.size()) {
        m_tick.stop();
        emit finished();
        return;
    }
    const Shot &shot = m_shots[m_at];
    if (Theme::current().dark != shot.dark)
        ThemeSwitch::instance().apply(shot.dark ? Theme::night() : Theme::light());
    m_window.resize(shot.size);
    m_session.showPage(shot.page);
}

void Screenshots::takeWhenIdle()
{
    if (m_session.ledger().isLoading() || !m_session.jobs().isIdle()) { // a ledger that could not be opened has pictures, too
        m_calmTicks = 0;
        return;
    }
    if (++m_calmTicks < kCalmTicks)
        return;
    const Shot &shot = m_shots[m_at];
    const QString path = QStringLiteral("%1/%2-%3-%4x%5.png").arg(m_folder, pageName(),
        shot.dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(shot.size.width()).arg(shot.size.height());
    if (!m_window.grab().save(path)) {
        m_tick.stop();
        emit failed(path);
        return;
    }
    next();
}

} // namespace assay
