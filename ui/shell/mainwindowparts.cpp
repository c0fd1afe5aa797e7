#include "ui/shell/mainwindow.h"

#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/session.h"
#include "ui/shell/actions.h"
#include "ui/shell/balanceline.h"
#include "ui/shell/jobstrip.h"
#include "ui/shell/layout.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/pagerail.h"
#include "ui/shell/pinspanel.h"
#include "ui/shell/pricebasis.h"
#include "ui/shell/savedviews.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/selectionbar.h"
#include "ui/shell/welcome.h"
#include "ui/shell/whatifpanel.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/watchedfolders.h"
#include "ui/widgets/dockhost.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

// What the window is put together from.

namespace assay {

void MainWindow::buildCentre()
{
    auto *centre = new QWidget;
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_selection);
    right->addWidget(m_notices);
    right->addWidget(m_stage, 1);
    m_stage->setCentralWidget(m_pages);
    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *rail = new PageRail(m_session, *m_layout);
    connect(rail->views(), &SavedViews::listChanged, this, [this, rail] {
        std::vector<SearchEntry> entries;
        for (const SavedView &saved : rail->views()->views())
            entries.push_back({QString::fromStdString(saved.name), tr("Saved view"), {}, {}, [rail, saved] { rail->views()->open(saved); }});
        m_selection->search()->setViews(std::move(entries));
    });
    connect(rail->views(), &SavedViews::opening, this, [this](const QString &page) { pageOf(page); });
    rail->setCollapsed(m_actions->rail()->isChecked());
    connect(m_actions->rail(), &QAction::toggled, rail, &PageRail::setCollapsed);
    layout->addWidget(rail);
    layout->addLayout(right, 1);
    m_pages->addWidget(m_welcome);
    m_loading->setObjectName(QStringLiteral("loading"));
    m_loading->setTexts(tr("Loading the calls"), tr("This page asks every call of the ledger and is there as soon as they are. The overview "
                                                    "shows meanwhile what the daily sums tell."));
    m_pages->addWidget(m_loading);
    m_broken->setObjectName(QStringLiteral("broken"));
    m_pages->addWidget(m_broken);
    setCentralWidget(centre);
}

void MainWindow::buildPanels()
{
    const auto add = [this](SidePanel *panel, const QKeySequence &keys) {
        setKind(panel, "edge");
        m_stage->addDockWidget(Qt::RightDockWidgetArea, panel);
        m_layout->addPanel(*panel);
        m_actions->addPanel(panel->toggle(), keys);
        auto *button = new QToolButton;
        button->setObjectName(QStringLiteral("show.") + panel->objectName());
        button->setDefaultAction(panel->toggle());
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(tr("Show the panel %1").arg(panel->windowTitle()));
        button->setFocusPolicy(Qt::TabFocus);
        statusBar()->addPermanentWidget(button);
    };
    add(new WhatIfPanel(m_session, this), QKeySequence(tr("Ctrl+Shift+W")));
    add(new PinsPanel(m_session, this), QKeySequence(tr("Ctrl+Shift+K")));
}

/// Panels and commands that came with a page.
void MainWindow::addPartsOf(QWidget &page)
{
    m_layout->addPartsOf(page);
    for (const SidePanel *panel : page.findChildren<SidePanel *>())
        m_actions->addPanel(panel->toggle(), {});
    m_pageCommands << page.actions();
    listCommands();
}

void MainWindow::buildStatusBar()
{
    m_store->setObjectName(QStringLiteral("storeName"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(Space::small, 0, Space::small, 0);
    auto *balance = new BalanceLine(m_session);
    connect(balance, &BalanceLine::answered, m_selection, &SelectionBar::setTotal);
    connect(balance, &BalanceLine::unknown, m_selection, &SelectionBar::clearTotal);
    statusBar()->addWidget(balance);
    auto *jobs = new JobStrip(m_session.jobs());
    connect(&m_session.ledger().watched(), &WatchedFolders::arrived, jobs, [jobs](const QString &folder, std::int64_t calls) {
        jobs->tell(tr("New from %1: %2").arg(QFileInfo(folder).fileName(), Format::count(calls)));
    });
    statusBar()->addPermanentWidget(jobs);
    statusBar()->addPermanentWidget(new PriceBasis(m_session));
    statusBar()->addPermanentWidget(m_store);
}

void MainWindow::listCommands()
{
    std::vector<SearchEntry> commands;
    for (QAction *action : m_actions->all() + m_pageCommands) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString name = action->whatsThis().isEmpty() ? action->text().remove(QLatin1Char('&')) : action->whatsThis();
        commands.push_back({name, keys.isEmpty() ? tr("Command") : keys, {}, {}, [action] { action->trigger(); }});
    }
    m_selection->search()->setCommands(std::move(commands));
}

void MainWindow::wireSearch()
{
    listCommands();
    SearchField *search = m_selection->search();
    connect(m_actions, &Actions::findRequested, search, [search] {
        search->setFocus();
        search->selectAll();
    });
    connect(m_actions, &Actions::commandsRequested, search, &SearchField::showCommands);
}

} // namespace assay
