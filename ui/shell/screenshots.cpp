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

bool Screenshots::nextTab()
{
    auto *tabs = m_window.currentPage()->findChild<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    if (!tabs || m_shots[m_at].size != kUsualSize)
        return false;
    const bool isLast = m_tab + 1 == tabs->count();
    m_tab = isLast ? 0 : m_tab + 1;
    tabs->setCurrentIndex(m_tab);
    return !isLast;
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
    if (!m_session.snapshot() || !m_session.jobs().isIdle()) {
        m_calmTicks = 0;
        return;
    }
    if (++m_calmTicks < kCalmTicks)
        return;
    const Shot &shot = m_shots[m_at];
    const QString page = QLatin1String(shot.page) + (m_tab > 0 ? QStringLiteral(".%1").arg(m_tab + 1) : QString());
    const QString path = QStringLiteral("%1/%2-%3-%4x%5.png").arg(m_folder, page,
        shot.dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(shot.size.width()).arg(shot.size.height());
    if (!m_window.grab().save(path)) {
        m_tick.stop();
        emit failed(path);
        return;
    }
    next();
}

} // namespace assay
