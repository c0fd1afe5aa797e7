#include "ui/shell/actions.h"

#include "ui/icons.h"
#include "ui/language.h"
#include "ui/ledger.h"
#include "ui/pages/page.h"
#include "ui/rowheight.h"
#include "ui/session.h"
#include "ui/settings.h"
#include "ui/shell/layout.h"
#include "ui/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

// The View menu: pages, the way back, what is shown in which language and where.

namespace assay {

void Actions::buildViewMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&View"));
    for (const PageEntry &page : allPages()) {
        auto *action = menu->addAction(QCoreApplication::translate("Page", page.title)); // the rail holds the shortcut
        action->setObjectName(QStringLiteral("action.page.") + QLatin1String(page.id));
        Icons::follow(action, QString::fromLatin1(page.icon));
        m_all << action;
        connect(action, &QAction::triggered, this, [this, id = std::string(page.id)] { m_session.showPage(id); });
    }
    menu->addSeparator();
    QAction *back = add(menu, QStringLiteral("back"), QStringLiteral("back"), tr("&Back"), QKeySequence(tr("Alt+Left")));
    QAction *forward = add(menu, QStringLiteral("forward"), QStringLiteral("forward"), tr("&Forward"), QKeySequence(tr("Alt+Right")));
    connect(back, &QAction::triggered, &m_session, &Session::back);
    connect(forward, &QAction::triggered, &m_session, &Session::forward);
    const auto follow = [this, back, forward] {
        back->setEnabled(m_session.canGoBack());
        forward->setEnabled(m_session.canGoForward());
    };
    connect(&m_session, &Session::wayChanged, this, follow);
    follow();
    connect(add(menu, QStringLiteral("frame"), {}, tr("&Frame the highlight or the filters in time"), QKeySequence(Qt::Key_F)),
            &QAction::triggered, this, &Actions::frame);
    menu->addSeparator();
    connect(add(menu, QStringLiteral("reload"), {}, tr("&Reload the ledger"), QKeySequence(tr("F5"))), &QAction::triggered,
            &m_session.ledger(), &Ledger::reload);
    QAction *dark = add(menu, QStringLiteral("dark"), QStringLiteral("theme"), tr("&Dark theme"), QKeySequence(tr("Ctrl+Shift+D")));
    dark->setCheckable(true);
    dark->setChecked(Theme::current().dark);
    connect(dark, &QAction::toggled, this, &Actions::setDark);
    buildLayoutActions(*menu);
    buildLanguageMenu(*menu->addMenu(tr("&Language")));
}

void Actions::buildLayoutActions(QMenu &menu)
{
    QAction *dense = addSwitch(menu, QStringLiteral("dense"), tr("D&ense rows"), QKeySequence(tr("Ctrl+Shift+R")));
    RowHeight::instance().setDense(dense->isChecked());
    connect(dense, &QAction::toggled, &RowHeight::instance(), &RowHeight::setDense);
    m_rail = addSwitch(menu, QStringLiteral("rail"), tr("&Collapse the page rail"), QKeySequence(tr("Ctrl+B")));
    m_panels = menu.addMenu(tr("&Panels"));
}

/// A part of the layout that is on or off.
QAction *Actions::addSwitch(QMenu &menu, const QString &name, const QString &text, const QKeySequence &keys)
{
    QAction *action = add(&menu, name, {}, text, keys);
    action->setCheckable(true);
    m_layout.add(name, action, {[action] { return QByteArray::number(int(action->isChecked())); },
                                [action](const QByteArray &state) { action->setChecked(state.toInt() != 0); }});
    connect(action, &QAction::triggered, this, [this, name, text] { m_layout.changed(name, QString(text).remove(QLatin1Char('&'))); });
    return action;
}

void Actions::addPanel(QAction *toggle, const QKeySequence &keys)
{
    toggle->setShortcut(keys);
    m_panels->addAction(toggle);
    m_all << toggle;
}

void Actions::buildLanguageMenu(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    for (const QString &choice : Language::choices()) {
        QAction *action = add(&menu, QStringLiteral("language.") + choice, {}, Language::title(choice), {});
        action->setCheckable(true);
        action->setChecked(m_settings.value(kLanguage) == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { emit languageChosen(choice); });
    }
}

void Actions::setDark(bool dark)
{
    m_settings.setValue(kDarkTheme, dark);
    ThemeSwitch::instance().apply(dark ? Theme::night() : Theme::light());
}

/// The time range becomes the days from the first to the last call of what is highlighted, else of what is filtered.
void Actions::frame()
{
    Query byDay;
    byDay.selection = m_session.selection();
    byDay.selection.range = {};
    if (m_session.view().highlight)
        byDay.selection.filters.push_back(*m_session.view().highlight);
    byDay.by = {{Dimension::DayOf, {}}};
    byDay.sort = "key";
    const auto calls = m_session.ledger().answering(byDay);
    if (!calls)
        return;
    m_framing->start<TimeRange>(
        tr("Framing"),
        [byDay, calls](const JobControl &control) {
            const QueryResult days = run(*calls, byDay, control);
            TimeRange range;
            const TimeZone &zone = byDay.selection.zone;
            for (const ResultRow &row : days.rows) {
                const auto day = row.key.front() ? parseDay(*row.key.front()) : Result<Day>(Error{});
                if (!day)
                    continue; // calls without a time
                const Millis from = zone.toUtc(Millis(*day) * kMillisPerDay), to = zone.toUtc(Millis(*day + 1) * kMillisPerDay);
                range = range.isAll() ? TimeRange{from, to} : TimeRange{std::min(range.from, from), std::max(range.to, to)};
            }
            return range;
        },
        [this](TimeRange range) {
            if (!range.isAll())
                m_session.setRange(range);
        });
}

} // namespace assay
